package app.contrail.ui.overview;

import app.contrail.domain.Change;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Metric;
import app.contrail.domain.Trail;
import app.contrail.ui.common.TeamView;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind one row; null where nothing is known.
 *
 * @param views of the newest poll
 * @param entries of the newest list, or of the newest poll if the list does not tell them
 * @param change of the entries in 24 h, as far as it was recorded
 * @param conversion in per cent, of the newest poll
 * @param confirmed in per cent of the entries, of the newest poll
 * @param asOf when the newest poll was
 */
record OverviewFigures(
        Contest contest,
        boolean pinned,
        @Nullable Long views,
        @Nullable Long entries,
        @Nullable Change change,
        @Nullable Double conversion,
        @Nullable Double confirmed,
        @Nullable Instant asOf) {
    /** Whoever polls all contests asks each of them far more often. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    static OverviewFigures of(Contest contest, TeamView team, Instant now) {
        Trail trail = team.trail(contest.id());
        boolean pinned = team.pinned().contains(contest.id());
        Change change = team.change(Metric.ENTRIES, contest.id(), now).orElse(null);
        if (trail.isEmpty()) {
            return new OverviewFigures(contest, pinned, null, contest.entries(), change, null, null, null);
        }
        int newest = trail.size() - 1;
        long entries = trail.entries(newest);
        var conversion = trail.value(Metric.CONVERSION, newest);
        return new OverviewFigures(
                contest,
                pinned,
                trail.views(newest),
                contest.entries() != null ? contest.entries() : Long.valueOf(entries),
                change,
                conversion.isPresent() ? conversion.getAsDouble() : null,
                entries > 0 ? 100.0 * trail.count(Metric.CONFIRMED, newest) / entries : null,
                trail.at(newest));
    }

    /** Whether the newest poll is long ago; what has ended changes no more. */
    boolean stale(Instant now) {
        return asOf != null && contest.knownStatus() != ContestStatus.ENDED && asOf.isBefore(now.minus(FRESH));
    }

    /** What is pinned, then the groups of the list, and within them as the column says; what is unknown comes last. */
    static Comparator<OverviewFigures> by(OverviewOrder order, Comparator<? super String> titles) {
        Comparator<OverviewFigures> groups = Comparator.comparing((OverviewFigures row) -> !row.pinned)
                .thenComparing(row -> row.contest.knownStatus());
        OverviewOrder.Column column = order.column();
        if (column == null) {
            return groups;
        }
        boolean descending = order.descending();
        Comparator<OverviewFigures> within = switch (column) {
            case TITLE -> {
                Comparator<OverviewFigures> byTitle = Comparator.comparing(row -> row.contest.displayTitle(), titles);
                yield descending ? byTitle.reversed() : byTitle;
            }
            case END -> known(row -> row.contest.end(), descending);
            case VIEWS -> known(OverviewFigures::views, descending);
            case ENTRIES -> known(OverviewFigures::entries, descending);
            case CHANGE -> known(row -> row.change == null ? null : row.change.amount(), descending);
            case CONVERSION -> known(OverviewFigures::conversion, descending);
            case CONFIRMED -> known(OverviewFigures::confirmed, descending);
            case AS_OF -> known(OverviewFigures::asOf, descending);
        };
        return groups.thenComparing(within);
    }

    private interface Key<T> {
        @Nullable T of(OverviewFigures row);
    }

    private static <T extends Comparable<? super T>> Comparator<OverviewFigures> known(Key<T> key, boolean descending) {
        Comparator<T> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return (left, right) -> {
            T one = key.of(left);
            T other = key.of(right);
            if (one == null || other == null) {
                return Boolean.compare(one == null, other == null);
            }
            return values.compare(one, other);
        };
    }
}
