package app.contrail.insights;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of one contest, as far as the rules look at it. What is missing makes rules silent, not wrong.
 *
 * @param described the contest as it was last described, or null if it never was
 * @param trail reaching back by {@link Insights#LOOKS_BACK} or more, if so much was recorded
 * @param points of the same time
 * @param leads oldest first; see {@link Lead#changes}
 * @param failures oldest first
 * @param gapAfter polls that lie further apart have a gap between them
 */
public record Evidence(
        ContestId contest,
        @Nullable Contest described,
        Trail trail,
        PointsTrail points,
        List<Lead> leads,
        List<FailedPoll> failures,
        Duration gapAfter) {
    public Evidence {
        leads = List.copyOf(leads);
        failures = List.copyOf(failures);
    }
}
