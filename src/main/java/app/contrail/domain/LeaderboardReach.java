package app.contrail.domain;

import java.util.List;

/** How far down a recorded leaderboard tells who was where. */
final class LeaderboardReach {
    /** What earlier versions asked for: of a leaderboard of this length nobody knows whether it went on. */
    private static final int FORMER_LIMIT = 5;

    private LeaderboardReach() {}

    /**
     * Whether an entry that is missing from the leaderboard was not at this place either.
     *
     * @param position from 0, in the order served
     */
    static boolean covers(List<LeaderboardEntry> leaderboard, int position) {
        return position < leaderboard.size() || leaderboard.size() != FORMER_LIMIT;
    }
}
