package app.contrail.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one poll of one contest brought. An endpoint that was not asked (a retry asks only those that failed) is null.
 *
 * @param startedAt when the requests went out
 * @param took from the first request to the last answer
 */
public record PollResult(
        ContestId contestId,
        Instant startedAt,
        Duration took,
        @Nullable Outcome<Analytics> analytics,
        @Nullable Outcome<List<LeaderboardEntry>> leaderboard,
        @Nullable Outcome<Contest> contest) {

    /** When the poll ended; the time under which its values are kept. */
    public Instant endedAt() {
        return startedAt.plus(took);
    }

    /** Every endpoint that was asked and failed, with the reason. */
    public Map<Endpoint, ApiFailure> failures() {
        Map<Endpoint, ApiFailure> failures = new EnumMap<>(Endpoint.class);
        putFailure(failures, Endpoint.ANALYTICS, analytics);
        putFailure(failures, Endpoint.LEADERBOARD, leaderboard);
        putFailure(failures, Endpoint.CONTEST, contest);
        return failures;
    }

    /** How many endpoints were asked, 0 to 3. */
    public int asked() {
        return (analytics == null ? 0 : 1) + (leaderboard == null ? 0 : 1) + (contest == null ? 0 : 1);
    }

    /** Whether anything was sent: not where no key is known, and then there is nothing to record. */
    public boolean sent() {
        Map<Endpoint, ApiFailure> failures = failures();
        return asked() == 0
                || failures.size() < asked()
                || failures.values().stream().anyMatch(why -> !(why instanceof ApiFailure.KeyUnknown));
    }

    private static void putFailure(
            Map<Endpoint, ApiFailure> failures, Endpoint endpoint, @Nullable Outcome<?> outcome) {
        ApiFailure why = outcome == null ? null : outcome.failureOrNull();
        if (why != null) {
            failures.put(endpoint, why);
        }
    }
}
