package app.contrail.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How one entry moved on the leaderboard, by the ranks the service gave it.
 *
 * @param pointsGained negative if points were taken away; empty if the entry was not seen earlier
 */
public record LeaderboardMovement(Direction direction, OptionalDouble pointsGained) {

    /** Which way an entry went. */
    public sealed interface Direction {
        /** Towards rank 1, by so many places, at least one. */
        record Up(int places) implements Direction {}

        /** Away from rank 1, by so many places, at least one. */
        record Down(int places) implements Direction {}

        record Same() implements Direction {}

        /** It is not among the rows of the earlier leaderboard. */
        record New() implements Direction {}

        /** There is no earlier leaderboard to compare with, or it did not reach down to where the entry is now. */
        record Unknown() implements Direction {}
    }

    /**
     * The movement of every entry on the leaderboard now, by entry id, in the order served.
     *
     * @param earlier all of its rows, not only as many as are shown; null if none was recorded
     */
    public static Map<String, LeaderboardMovement> between(
            @Nullable List<LeaderboardEntry> earlier, List<LeaderboardEntry> now) {
        Map<String, LeaderboardEntry> before = new HashMap<>();
        if (earlier != null) {
            earlier.forEach(entry -> before.putIfAbsent(entry.id(), entry));
        }
        Map<String, LeaderboardMovement> movements = new LinkedHashMap<>();
        int position = 0;
        for (LeaderboardEntry entry : now) {
            LeaderboardEntry then = before.get(entry.id());
            boolean surelyNew = earlier != null && LeaderboardReach.covers(earlier, position++);
            movements.putIfAbsent(
                    entry.id(),
                    then == null
                            ? new LeaderboardMovement(
                                    surelyNew ? new Direction.New() : new Direction.Unknown(), OptionalDouble.empty())
                            : new LeaderboardMovement(
                                    direction(then.rank() - entry.rank()),
                                    OptionalDouble.of(entry.points() - then.points())));
        }
        return movements;
    }

    private static Direction direction(int climbed) {
        if (climbed == 0) {
            return new Direction.Same();
        }
        return climbed > 0 ? new Direction.Up(climbed) : new Direction.Down(-climbed);
    }
}
