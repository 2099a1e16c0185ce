package app.contrail.ui.contests;

import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.ui.common.Tone;
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
     * @param change how many entries came in 24 h, such as "+86"; empty if none or unknown
     * @param tone what that means
     * @param spark number of entries, oldest first
     * @param unseen whether something new of it is worth a look
     * @param spoken all of it as a sentence
     */
    record Row(
            ContestId id,
            String title,
            ContestStatus status,
            String when,
            String entries,
            String change,
            Tone tone,
            List<Double> spark,
            boolean pinned,
            boolean unseen,
            String spoken)
            implements ContestItem {}
}
