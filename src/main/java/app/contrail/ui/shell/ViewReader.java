package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import app.contrail.domain.ContestView;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Note;
import app.contrail.domain.RankSince;
import app.contrail.domain.Reading;
import app.contrail.domain.Snapshot;
import app.contrail.history.HistoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the panels of one contest are made from, as it is or as it was. Each method blocks on the disk and may throw
 * {@link app.contrail.history.HistoryException}; for one thread at a time.
 */
final class ViewReader {
    private final HistoryStore history;
    private final ContestId contest;

    ViewReader(HistoryStore history, ContestId contest) {
        this.history = history;
        this.contest = contest;
    }

    /** @param moved since when movement on the leaderboard is measured */
    ContestView view(
            Snapshot snapshot, TrailFollower.Followed followed, Instant moved, Map<String, RankSince> ranksHeld) {
        return view(
                snapshot,
                followed,
                history.notes(contest),
                history.firstLeaderboard(contest, moved).orElse(null),
                ranksHeld);
    }

    static ContestView view(
            Snapshot snapshot,
            TrailFollower.Followed followed,
            List<Note> notes,
            @Nullable LeaderboardAt firstBoard,
            Map<String, RankSince> ranksHeld) {
        return new ContestView(
                snapshot,
                null,
                followed.trail(),
                followed.whole(),
                followed.gaps(),
                followed.rule(),
                notes,
                firstBoard,
                ranksHeld);
    }

    /**
     * Everything as it was at one time, whatever was recorded later. Who held which rank for how long is left out.
     *
     * @param moved since when movement on the leaderboard is measured
     * @param gapAfter polls further apart than this have a gap between them
     */
    ContestView asOf(Instant time, Instant moved, Duration gapAfter) {
        TrailFollower.Followed followed = new TrailFollower(history, contest, gapAfter).asOf(time);
        LeaderboardAt first = history.firstLeaderboard(contest, moved)
                .filter(board -> !board.at().isAfter(time))
                .orElse(null);
        return view(snapshot(time), followed, history.notes(contest), first, Map.of());
    }

    /** What was known at one time; what had failed since it was taken was stale. */
    private Snapshot snapshot(Instant time) {
        return new Snapshot(
                contest,
                reading(
                        history.totalsBefore(contest, time).map(found -> new Known<>(found.totals(), found.at())),
                        Endpoint.ANALYTICS,
                        time),
                reading(
                        history.leaderboardBefore(contest, time).map(found -> new Known<>(found.entries(), found.at())),
                        Endpoint.LEADERBOARD,
                        time),
                reading(
                        history.contestBefore(contest, time).map(found -> new Known<>(found.contest(), found.at())),
                        Endpoint.CONTEST,
                        time));
    }

    private record Known<T>(T value, Instant at) {}

    private <T> Reading<T> reading(Optional<Known<T>> found, Endpoint endpoint, Instant time) {
        Known<T> known = found.orElse(null);
        Instant after = known == null ? Instant.MIN : known.at();
        FailedPoll failed = history.firstFailure(contest, endpoint, after, time.plusNanos(1))
                .orElse(null);
        if (known == null) {
            return failed == null ? Reading.pending() : new Reading.Failed<>(failed.why(), failed.at());
        }
        return failed == null
                ? new Reading.Fresh<>(known.value(), known.at())
                : new Reading.Stale<>(known.value(), known.at(), failed.why(), failed.at());
    }
}
