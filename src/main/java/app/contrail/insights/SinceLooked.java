package app.contrail.insights;

import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardMovement;
import app.contrail.domain.LeaderboardMovement.Direction;
import app.contrail.domain.Metric;
import app.contrail.domain.Trail;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What changed since a moment.
 *
 * @param since from when on that is known: the moment, or the first poll after it if none came before
 * @param entries how many came; negative if the total fell
 * @param views how many came; negative if the total fell
 * @param confirmed how many were; negative if the total fell
 * @param conversion by how many percentage points the rate since the contest's start changed; empty if one of the two is
 *     not defined
 * @param leader who leads now, in place of whom; null if it is the same or one of the two is not known
 * @param moved how many of the leaderboard's entries changed their rank or came in; 0 if an earlier one is not known
 */
public record SinceLooked(
        Instant since,
        long entries,
        long views,
        long confirmed,
        OptionalDouble conversion,
        @Nullable NewLead leader,
        int moved) {

    /** Names or masked addresses. */
    public record NewLead(String from, String to) {}

    /** Whether nothing changed at all. */
    public boolean nothing() {
        return entries == 0 && views == 0 && confirmed == 0 && leader == null && moved == 0;
    }

    /**
     * What changed from a moment on; empty unless there are two polls to compare.
     *
     * @param then the leaderboard as it was at that moment, null if none is known
     * @param now the newest leaderboard, null if none is known
     */
    public static Optional<SinceLooked> of(
            Trail trail, @Nullable LeaderboardAt then, @Nullable LeaderboardAt now, Instant moment) {
        int last = trail.size() - 1;
        int first = Math.max(0, trail.endUntil(moment) - 1);
        if (first >= last) {
            return Optional.empty();
        }
        OptionalDouble before = trail.value(Metric.CONVERSION, first);
        OptionalDouble after = trail.value(Metric.CONVERSION, last);
        Instant known = trail.at(first);
        return Optional.of(new SinceLooked(
                known.isAfter(moment) ? known : moment,
                gained(trail, Metric.ENTRIES, first),
                gained(trail, Metric.VIEWS, first),
                gained(trail, Metric.CONFIRMED, first),
                before.isPresent() && after.isPresent()
                        ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                        : OptionalDouble.empty(),
                newLead(then, now),
                then == null || now == null
                        ? 0
                        : moved(LeaderboardMovement.between(then.entries(), now.entries())
                                .values())));
    }

    private static long gained(Trail trail, Metric metric, int first) {
        return trail.count(metric, trail.size() - 1) - trail.count(metric, first);
    }

    private static @Nullable NewLead newLead(@Nullable LeaderboardAt then, @Nullable LeaderboardAt now) {
        if (then == null || now == null) {
            return null;
        }
        List<Lead> leads = Lead.changes(List.of(then, now).stream()
                .flatMap(board -> Lead.of(board).stream())
                .toList());
        return leads.size() == 2
                ? new NewLead(leads.getFirst().name(), leads.getLast().name())
                : null;
    }

    private static int moved(Collection<LeaderboardMovement> movements) {
        return (int) movements.stream()
                .map(LeaderboardMovement::direction)
                .filter(direction -> !(direction instanceof Direction.Same || direction instanceof Direction.Unknown))
                .count();
    }
}
