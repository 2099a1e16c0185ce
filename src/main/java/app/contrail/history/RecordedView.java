package app.contrail.history;

import app.contrail.domain.ContestId;
import app.contrail.domain.ContestView;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.Gaps;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.RankSince;
import app.contrail.domain.Reading;
import app.contrail.domain.Snapshot;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the dashboard of a contest showed at some time, made from what was recorded. Blocks on the disk. */
public final class RecordedView {
    private static final Duration MOVEMENT_PERIOD = Duration.ofHours(24);

    /** As with what the window polls, two in a row may be late or lost before it counts as a gap. */
    private static final int LATE_POLLS = 3;

    private final HistoryStore history;
    private final ContestId contest;

    public RecordedView(HistoryStore history, ContestId contest) {
        this.history = history;
        this.contest = contest;
    }

    /**
     * Everything that was recorded until a time, as the dashboard showed it then; notes are all those that there are.
     *
     * @param gapAfter polls further apart than this have a gap between them, unless they were thinned
     * @throws HistoryException if the history cannot be read
     */
    public ContestView at(Instant time, Duration gapAfter) {
        Snapshot known = history.knownAt(contest, time);
        TrailFollower.Followed whole = new TrailFollower(history, contest, gapAfter).whole();
        Map<String, RankSince> ranksHeld = new Tenures(history, contest).after(known.leaderboard());
        return view(known, whole, time, movedFrom(history, contest, time), ranksHeld);
    }

    /**
     * Everything as somebody saw it who had watched until a time: values are fresh, or stale if they could not be read
     * later. Who held which rank for how long is left out. A contest may have been polled now and then only, as by a
     * scheduled command: there is no gap as long as its polls keep their usual distance, even if that is longer than what
     * counts as a gap otherwise.
     *
     * @param moved since when movements on the leaderboard are measured
     * @param gapAfter polls further apart than this have a gap between them, unless they were thinned
     * @throws HistoryException if the history cannot be read
     */
    public ContestView watchedUntil(Instant time, Instant moved, Duration gapAfter) {
        Trail trail = history.trail(contest, Instant.MIN).until(time);
        Duration late = Gaps.usualDistance(trail).multipliedBy(LATE_POLLS);
        TrailFollower.Followed whole =
                new TrailFollower(history, contest, late.compareTo(gapAfter) > 0 ? late : gapAfter).whole();
        LeaderboardAt first = history.firstLeaderboard(contest, moved)
                .filter(board -> !board.at().isAfter(time))
                .orElse(null);
        return view(watched(history.knownAt(contest, time), time), whole, time, first, Map.of());
    }

    private ContestView view(
            Snapshot known,
            TrailFollower.Followed whole,
            Instant time,
            @Nullable LeaderboardAt first,
            Map<String, RankSince> ranksHeld) {
        return new ContestView(
                known,
                null,
                whole.trail().until(time),
                true,
                whole.gaps().stream().filter(gap -> !gap.to().isAfter(time)).toList(),
                whole.rule(),
                history.notes(contest),
                first,
                ranksHeld);
    }

    private Snapshot watched(Snapshot known, Instant time) {
        return new Snapshot(
                contest,
                watched(known.analytics(), Endpoint.ANALYTICS, time),
                watched(known.leaderboard(), Endpoint.LEADERBOARD, time),
                watched(known.contest(), Endpoint.CONTEST, time));
    }

    private <T> Reading<T> watched(Reading<T> known, Endpoint endpoint, Instant time) {
        T value = known.valueOrNull();
        Instant taken = known.takenAtOrNull();
        FailedPoll failed = history.firstFailure(
                        contest, endpoint, taken == null ? Instant.MIN : taken, time.plusNanos(1))
                .orElse(null);
        if (value == null || taken == null) {
            return failed == null ? Reading.pending() : new Reading.Failed<>(failed.why(), failed.at());
        }
        return failed == null
                ? new Reading.Fresh<>(value, taken)
                : new Reading.Stale<>(value, taken, failed.why(), failed.at());
    }

    /** The leaderboard against which movements are measured; null if there is none. */
    public static @Nullable LeaderboardAt movedFrom(HistoryStore history, ContestId contest, Instant now) {
        return history.firstLeaderboard(contest, now.minus(MOVEMENT_PERIOD))
                .filter(board -> !board.at().isAfter(now))
                .orElse(null);
    }
}
