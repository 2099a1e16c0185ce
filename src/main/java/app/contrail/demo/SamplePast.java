package app.contrail.demo;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two weeks of polls of the sample world, as if Contrail had run all the time, but for one stretch in which it could not
 * reach the service.
 */
public final class SamplePast {
    /** From poll to poll. */
    public static final Duration STEP = Duration.ofMinutes(10);

    private static final Duration LENGTH = Duration.ofDays(14);
    private static final Duration OUTAGE_BEGAN = Duration.ofMinutes(9 * 60 + 30);
    private static final Duration OUTAGE_ENDED = Duration.ofMinutes(7 * 60 + 40);
    private static final int LEADERBOARD_EVERY = 6;
    private static final int LEADERBOARD_LIMIT = 100;

    private final SampleWorld world;

    public SamplePast(SampleWorld world) {
        this.world = world;
    }

    /** Writes the polls of one contest, up to one step before {@code now}, oldest first. */
    public void record(ContestId contest, Instant now, HistoryStore history) {
        int number = 0;
        for (Instant at = now.minus(LENGTH); at.isBefore(now); at = at.plus(STEP)) {
            Duration ago = Duration.between(at, now);
            boolean outage = ago.compareTo(OUTAGE_BEGAN) < 0 && ago.compareTo(OUTAGE_ENDED) > 0;
            boolean withLeaderboard = number++ % LEADERBOARD_EVERY == 0;
            history.append(outage ? failed(contest, at) : polled(contest, at, withLeaderboard));
        }
    }

    private PollResult polled(ContestId contest, Instant at, boolean withLeaderboard) {
        @Nullable Outcome<List<LeaderboardEntry>> leaderboard = withLeaderboard
                ? success(world.leaderboard(contest, at, LEADERBOARD_LIMIT).orElseThrow())
                : null;
        return new PollResult(
                contest, at, Duration.ZERO, success(world.analytics(contest, at).orElseThrow()), leaderboard, null);
    }

    private static PollResult failed(ContestId contest, Instant at) {
        ApiFailure why = new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.BROKEN);
        return new PollResult(
                contest,
                at,
                Duration.ZERO,
                new Outcome.Failure<>(why),
                new Outcome.Failure<>(why),
                new Outcome.Failure<>(why));
    }

    private static <T> Outcome<T> success(T value) {
        return new Outcome.Success<>(value);
    }
}
