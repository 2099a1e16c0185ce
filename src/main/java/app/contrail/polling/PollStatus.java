package app.contrail.polling;

import app.contrail.domain.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What polling is about at one moment.
 *
 * @param pausedByUser whether polling is paused; a refresh may run or wait even so
 * @param lastPoll the poll that finished last; null before the first
 * @param unrecorded the polls that wait to be recorded, and why; null if all are recorded
 */
public record PollStatus(
        Activity activity,
        boolean pausedByUser,
        @Nullable LastPoll lastPoll,
        @Nullable Unrecorded unrecorded) {

    /** What the poller does at this moment. */
    public sealed interface Activity {

        /** Requests are out. */
        record Running(Set<Endpoint> asked, Instant since) implements Activity {}

        /** @param earlyRetry whether only the endpoints that failed will be asked, ahead of the regular poll */
        record Waiting(Instant nextPoll, boolean earlyRetry, Reason reason) implements Activity {}

        /** Nothing is planned: the user paused, or polling has not been started yet. */
        record Paused() implements Activity {}

        record Closed() implements Activity {}
    }

    /** What decides how long the poller waits. */
    public enum Reason {
        /** The interval, or the back-off of an early retry. */
        USUAL,
        /** The service said that the key's requests are used up, and how long to wait. */
        RATE_LIMITED,
        /** Everything was refused in a way that asking again does not mend. */
        REFUSED,
        /** Contrail's own count of requests has no room for this poll yet. */
        REQUEST_BUDGET
    }

    /**
     * A poll that finished.
     *
     * @param requests how many endpoints were asked
     */
    public record LastPoll(Instant endedAt, int requests, Duration took) {}
}
