package app.contrail.history;

import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.RankSince;
import app.contrail.domain.RankTenure;
import app.contrail.domain.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Since when the entries of one contest have held their ranks. The first time it looks far back into the history, after
 * that only at what has been recorded since. Blocks on the history; for one thread at a time.
 */
public final class Tenures {
    /** Who has been at a rank for longer than this has been there "for at least" as long. */
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private final HistoryStore history;
    private final ContestId contest;
    private @Nullable Asked asked;

    /** What was found out last. */
    private record Asked(LeaderboardAt leaderboard, Map<String, RankSince> held) {}

    public Tenures(HistoryStore history, ContestId contest) {
        this.history = history;
        this.contest = contest;
    }

    /**
     * Since when the entries have held their ranks, by entry id; empty if there is no leaderboard.
     *
     * @throws app.contrail.history.HistoryException if the history cannot be read
     */
    public Map<String, RankSince> after(Reading<List<LeaderboardEntry>> reading) {
        List<LeaderboardEntry> entries = reading.valueOrNull();
        Instant taken = reading.takenAtOrNull();
        return entries == null || taken == null ? Map.of() : after(new LeaderboardAt(taken, entries));
    }

    private Map<String, RankSince> after(LeaderboardAt newest) {
        Asked before = asked;
        if (before != null && before.leaderboard().at().equals(newest.at())) {
            return before.held();
        }
        RankTenure tenure = new RankTenure(newest);
        if (before != null && before.leaderboard().at().isBefore(newest.at())) {
            // Not only the newest: another process may have recorded in between, and a busy moment skips updates.
            history.leaderboardsBack(contest, before.leaderboard().at(), newest.at(), tenure::earlier);
            tenure.earlier(before.leaderboard(), before.held());
        } else {
            history.leaderboardsBack(contest, newest.at().minus(LOOK_BACK), newest.at(), tenure::earlier);
        }
        Map<String, RankSince> held = tenure.found();
        asked = new Asked(newest, held);
        return held;
    }
}
