package app.contrail.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the times in which nothing was recorded. */
public final class Gaps {
    private Gaps() {}

    /**
     * Every gap between consecutive totals, oldest first.
     *
     * @param totals sorted by time
     * @param failures sorted by time; those of other endpoints than the analytics explain nothing and are passed over
     * @param gapAfter totals further apart than this have a gap between them
     */
    public static List<Gap> between(List<TotalsAt> totals, List<FailedPoll> failures, Duration gapAfter) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < totals.size(); i++) {
            TotalsAt earlier = totals.get(i - 1);
            TotalsAt later = totals.get(i);
            if (separates(earlier, later, gapAfter)) {
                gaps.add(new Gap(
                        earlier.at(),
                        later.at(),
                        later.totals().totalViews() - earlier.totals().totalViews(),
                        later.totals().totalEntries() - earlier.totals().totalEntries(),
                        firstReason(earlier, later, failures)));
            }
        }
        return gaps;
    }

    /** Whether there is a gap between two consecutive totals. */
    static boolean separates(TotalsAt earlier, TotalsAt later, Duration gapAfter) {
        return Duration.between(earlier.at(), later.at()).compareTo(gapAfter) > 0;
    }

    private static @Nullable ApiFailure firstReason(TotalsAt earlier, TotalsAt later, List<FailedPoll> failures) {
        for (FailedPoll failure : failures) {
            if (failure.endpoint() == Endpoint.ANALYTICS
                    && failure.at().isAfter(earlier.at())
                    && failure.at().isBefore(later.at())) {
                return failure.why();
            }
        }
        return null;
    }
}
