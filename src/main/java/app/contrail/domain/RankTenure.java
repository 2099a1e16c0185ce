package app.contrail.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Finds out since when each entry of a leaderboard has held its rank, by going back from one recorded leaderboard to the
 * one before it until {@link #earlier} says that it need go no further. What happened between two recorded leaderboards
 * is not known and does not count as an interruption. For one thread.
 */
public final class RankTenure {
    private final Map<String, Held> open = new HashMap<>();
    private final Map<String, RankSince> found = new HashMap<>();

    /** A rank whose begin is still looked for. */
    private static final class Held {
        private final int rank;
        private final int position;
        private Instant since;

        Held(int rank, int position, Instant since) {
            this.rank = rank;
            this.position = position;
            this.since = since;
        }
    }

    /** Begins with the leaderboard whose ranks are asked about. */
    public RankTenure(LeaderboardAt newest) {
        int position = 0;
        for (LeaderboardEntry entry : newest.entries()) {
            open.putIfAbsent(entry.id(), new Held(entry.rank(), position++, newest.at()));
        }
    }

    /**
     * Goes back to the next older leaderboard; one that is the same as the last, only earlier, does no harm.
     *
     * @param leaderboard under the time at which it was first seen
     * @return whether the begin of any rank is still unknown
     */
    public boolean earlier(LeaderboardAt leaderboard) {
        Map<String, Integer> ranks = new HashMap<>();
        for (LeaderboardEntry entry : leaderboard.entries()) {
            if (open.containsKey(entry.id())) {
                ranks.putIfAbsent(entry.id(), entry.rank());
            }
        }
        Iterator<Map.Entry<String, Held>> remaining = open.entrySet().iterator();
        while (remaining.hasNext()) {
            Map.Entry<String, Held> entry = remaining.next();
            Held held = entry.getValue();
            Integer then = ranks.get(entry.getKey());
            if (then != null && then == held.rank) {
                held.since = leaderboard.at();
            } else {
                boolean came = then != null || LeaderboardReach.covers(leaderboard.entries(), held.position);
                found.put(entry.getKey(), new RankSince(held.since, came));
                remaining.remove();
            }
        }
        return !open.isEmpty();
    }

    /**
     * Goes back to a leaderboard that was asked about before, so that nothing older need be looked at.
     *
     * @param known what was found out then
     */
    public void earlier(LeaderboardAt leaderboard, Map<String, RankSince> known) {
        earlier(leaderboard);
        open.keySet().removeIf(id -> {
            RankSince since = known.get(id);
            if (since != null) {
                found.put(id, since);
            }
            return since != null;
        });
    }

    /** Since when each entry has held its rank, by entry id, as far as is known by now. */
    public Map<String, RankSince> found() {
        Map<String, RankSince> all = new HashMap<>(found);
        open.forEach((id, held) -> all.put(id, new RankSince(held.since, false)));
        return Map.copyOf(all);
    }
}
