package app.contrail.domain;

import java.util.List;

/** Everything known about one contest at one moment, each source with its own freshness. Immutable. */
public record Snapshot(
        ContestId contestId,
        Reading<Analytics> analytics,
        Reading<List<LeaderboardEntry>> leaderboard,
        Reading<Contest> contest) {

    /** A contest of which nothing has been asked yet. */
    public static Snapshot empty(ContestId contestId) {
        return new Snapshot(contestId, Reading.pending(), Reading.pending(), Reading.pending());
    }

    /** This snapshot joined with the result of one more poll. */
    public Snapshot after(PollResult result) {
        return new Snapshot(
                contestId,
                analytics.after(result.analytics(), result.endedAt()),
                leaderboard.after(result.leaderboard(), result.endedAt()),
                contest.after(result.contest(), result.endedAt()));
    }

    /** Whether anything is known of the contest, be it fresh, stale or recorded earlier. */
    public boolean hasValues() {
        return readings().stream().anyMatch(reading -> reading.valueOrNull() != null);
    }

    /** The three readings, in no particular order. */
    public List<Reading<?>> readings() {
        return List.of(analytics, leaderboard, contest);
    }
}
