package app.contrail.ui.export;

import app.contrail.export.Panel;
import org.jspecify.annotations.Nullable;

/** What the user can export by the form. */
public enum ExportSubject {
    LEADERBOARD(Panel.LEADERBOARD, Time.MOMENT, true),
    /** Asked of the service, page by page. */
    ENTRIES(Panel.ENTRIES, Time.NONE, true),
    KPIS(Panel.KPIS, Time.PERIOD, false),
    CHART(Panel.CHART, Time.PERIOD, false),
    FUNNEL(Panel.FUNNEL, Time.MOMENT, false),
    /** Somebody may have noted an address. */
    NOTES(Panel.NOTES, Time.PERIOD, true),
    GAPS(Panel.GAPS, Time.PERIOD, false),
    /** A ZIP with all of them. */
    EVERYTHING(null, Time.PERIOD, true),
    /** A PDF to be handed on. */
    REPORT(null, Time.PERIOD, true);

    /** What time there is to choose. */
    enum Time {
        PERIOD,
        /** The newest, or how it was at some time. */
        MOMENT,
        NONE
    }

    private final @Nullable Panel panel;
    private final Time time;
    private final boolean participants;

    ExportSubject(@Nullable Panel panel, Time time, boolean participants) {
        this.panel = panel;
        this.time = time;
        this.participants = participants;
    }

    /** Whether it is a table in each format; the report has one of its own. */
    boolean hasFormats() {
        return this != REPORT;
    }

    /** Null for what is no table of one panel. */
    public @Nullable Panel panel() {
        return panel;
    }

    Time time() {
        return time;
    }

    /** Whether there are participants in it, whose addresses may be masked. */
    public boolean hasParticipants() {
        return participants;
    }

    /** Whether the service must be asked for entries first. */
    public boolean asksForEntries() {
        return this == ENTRIES || this == EVERYTHING;
    }
}
