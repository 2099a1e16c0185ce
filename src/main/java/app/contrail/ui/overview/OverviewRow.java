package app.contrail.ui.overview;

import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.ui.common.Tone;
import java.util.List;

/**
 * One contest of the overview, ready for display. What is not known is an em dash.
 *
 * @param statusWord such as "Active"
 * @param when such as "Ends in 12 d"; empty if the status says it all
 * @param change of the entries in 24 h, such as "▲ 86", or "▲ 86 since 09:14" if less was recorded
 * @param conversion since the contest began
 * @param confirmed share of the entries
 * @param spark number of entries, oldest first
 * @param asOf when views and rates were read
 * @param stale whether that is long ago for a contest that goes on
 * @param spoken all of it as a sentence
 */
public record OverviewRow(
        ContestId id,
        String title,
        boolean pinned,
        ContestStatus status,
        String statusWord,
        String when,
        String views,
        String entries,
        String change,
        Tone tone,
        String conversion,
        String confirmed,
        List<Double> spark,
        String asOf,
        boolean stale,
        String spoken) {}
