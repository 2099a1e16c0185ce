package app.contrail.domain;

import java.time.Instant;
import java.util.List;

/**
 * The leaderboard of one contest as one poll found it.
 *
 * @param at when the poll ended, by Contrail's own clock
 * @param entries as served, best first; empty if nobody was ranked
 */
public record LeaderboardAt(Instant at, List<LeaderboardEntry> entries) {
    public LeaderboardAt {
        entries = List.copyOf(entries);
    }
}
