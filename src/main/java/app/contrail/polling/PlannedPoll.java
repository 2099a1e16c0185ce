package app.contrail.polling;

import app.contrail.domain.Endpoint;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The next poll, as {@link Cadence} decided it.
 *
 * @param at when to poll; not after {@code regularAt} unless the service asked for a longer wait
 * @param asked all endpoints, or for an early retry those that failed
 * @param earlyRetry whether this comes ahead of the regular poll
 * @param reason why the wait is what it is
 * @param regularAt when all endpoints are to be asked again
 * @param failedInRow how many polls in a row met a failure that may pass; 0 if the last one met none
 * @param limitedUntil before this nothing may be asked; null if the service set no such limit
 */
record PlannedPoll(
        Instant at,
        Set<Endpoint> asked,
        boolean earlyRetry,
        PollStatus.Reason reason,
        Instant regularAt,
        int failedInRow,
        @Nullable Instant limitedUntil) {

    PlannedPoll withRegular(Instant otherAt, Instant otherRegularAt) {
        return new PlannedPoll(otherAt, asked, earlyRetry, reason, otherRegularAt, failedInRow, limitedUntil);
    }

    PlannedPoll withoutBackOff() {
        return new PlannedPoll(at, asked, earlyRetry, reason, regularAt, 0, limitedUntil);
    }
}
