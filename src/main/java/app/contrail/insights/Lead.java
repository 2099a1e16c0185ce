package app.contrail.insights;

import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Masking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who led a contest, as one recorded leaderboard tells.
 *
 * @param at when the leaderboard was recorded
 * @param entryId of the leader
 * @param name what to call the leader: a name or a masked address
 * @param ahead how many points the second is behind; 0 if there is none
 */
public record Lead(Instant at, String entryId, String name, double points, double ahead) {

    /** Empty if nobody was ranked. */
    public static Optional<Lead> of(LeaderboardAt leaderboard) {
        List<LeaderboardEntry> entries = leaderboard.entries();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        LeaderboardEntry leader = entries.getFirst();
        double ahead = entries.size() < 2 ? 0 : leader.points() - entries.get(1).points();
        return Optional.of(
                new Lead(leaderboard.at(), leader.id(), Masking.participant(leader), leader.points(), ahead));
    }

    /**
     * The leads that another had before, and the first one: what is needed to tell new leaders.
     *
     * @param leads oldest first
     */
    public static List<Lead> changes(Iterable<Lead> leads) {
        List<Lead> changes = new ArrayList<>();
        for (Lead lead : leads) {
            if (changes.isEmpty() || !changes.getLast().entryId().equals(lead.entryId())) {
                changes.add(lead);
            }
        }
        return changes;
    }
}
