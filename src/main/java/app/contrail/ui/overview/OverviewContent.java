package app.contrail.ui.overview;

import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.Tone;
import java.util.List;

/**
 * What the overview says.
 *
 * @param active how many contests of the team are active
 * @param entries how many entries all contests have
 * @param day how many came in 24 h
 * @param message why there are no rows, or why they are not fresh; empty if there is nothing to say
 * @param listed how good the list of contests is, which tells status and entries
 */
public record OverviewContent(
        Total active, Total entries, Total day, List<OverviewRow> rows, String message, Freshness listed) {

    /**
     * A figure of the whole team.
     *
     * @param caption what it counts, and for how many contests if not for all
     */
    public record Total(String value, String caption, Tone tone) {}
}
