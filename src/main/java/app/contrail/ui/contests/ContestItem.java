package app.contrail.ui.contests;

import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import java.util.List;

/** A line of the contest list, ready for display. */
public sealed interface ContestItem {

    /** The head of a group: the status in capitals. */
    record Group(String title) implements ContestItem {}

    /**
     * A contest.
     *
     * @param when such as "Ends in 12 d"
     * @param entries grouped, or empty if the service did not say
     * @param spark number of entries at the last readings of the list, oldest first
     */
    record Row(ContestId id, String title, ContestStatus status, String when, String entries, List<Double> spark)
            implements ContestItem {}
}
