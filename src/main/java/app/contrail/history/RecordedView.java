package app.contrail.history;

import app.contrail.domain.ContestId;
import app.contrail.domain.ContestView;
import app.contrail.domain.GapRule;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.RankSince;
import app.contrail.domain.Snapshot;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the dashboard of a contest showed at some time, made from what was recorded. Blocks on the disk. */
public final class RecordedView {
    private static final Duration MOVEMENT_PERIOD = Duration.ofHours(24);

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
        Trail trail = whole.trail().until(time);
        GapRule rule = whole.rule();
        Map<String, RankSince> ranksHeld = new Tenures(history, contest).after(known.leaderboard());
        return new ContestView(
                known,
                null,
                trail,
                true,
                whole.gaps().stream().filter(gap -> !gap.to().isAfter(time)).toList(),
                rule,
                history.notes(contest),
                movedFrom(history, contest, time),
                ranksHeld);
    }

    /** The leaderboard against which movements are measured; null if there is none. */
    public static @Nullable LeaderboardAt movedFrom(HistoryStore history, ContestId contest, Instant now) {
        return history.firstLeaderboard(contest, now.minus(MOVEMENT_PERIOD))
                .filter(board -> !board.at().isAfter(now))
                .orElse(null);
    }
}
