package app.contrail.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many points an entry is from its neighbour on the leaderboard: the one a place above or, for the first, the second.
 * Places are those of the order served.
 *
 * @param neighbour whom the entry is measured against
 * @param leads whether the entry is the first, so that the neighbour is behind
 * @param ahead how many points more than the neighbour the entry has; negative if it has fewer
 */
public record PointsGap(LeaderboardEntry neighbour, boolean leads, double ahead) {

    /**
     * The gap of the entry at a place.
     *
     * @param leaderboard as served
     * @param position from 0
     * @return null if the entry is alone
     */
    public static @Nullable PointsGap at(List<LeaderboardEntry> leaderboard, int position) {
        boolean leads = position == 0;
        int beside = leads ? 1 : position - 1;
        if (beside >= leaderboard.size()) {
            return null;
        }
        LeaderboardEntry neighbour = leaderboard.get(beside);
        return new PointsGap(neighbour, leads, leaderboard.get(position).points() - neighbour.points());
    }
}
