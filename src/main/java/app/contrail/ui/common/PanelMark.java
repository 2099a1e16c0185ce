package app.contrail.ui.common;

import org.jspecify.annotations.Nullable;

/**
 * What a panel says about the freshness of what it shows.
 *
 * @param brief a few words for the panel's head; null if the panel is fresh or still waits
 * @param shortest the same where room is short; null exactly if {@code brief} is
 * @param full the whole explanation for the tooltip; null exactly if {@code brief} is
 */
public record PanelMark(
        Freshness freshness,
        @Nullable String brief,
        @Nullable String shortest,
        @Nullable String full) {
    /** Nothing has been read yet. */
    public static final PanelMark PENDING = silent(Freshness.PENDING);

    /** Nothing need be said. */
    public static PanelMark silent(Freshness freshness) {
        return new PanelMark(freshness, null, null, null);
    }

    /** All of it for a screen reader; empty if there is nothing to say. */
    public String spoken() {
        return brief == null ? "" : brief + ". " + full;
    }
}
