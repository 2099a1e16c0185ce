package app.contrail.history;

import app.contrail.domain.Analytics;
import app.contrail.domain.Endpoint;
import app.contrail.domain.Metric;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which polls of a bucket tell most. Asked again about those, it chooses all of them again. */
final class Telling {
    /** Every figure of the totals by which one poll can be the extreme of its bucket. */
    private static final List<Comparator<Analytics>> FIGURES = List.of(
            Comparator.comparingLong(Analytics::totalEntries),
            Comparator.comparingLong(Analytics::confirmedEntries),
            Comparator.comparingLong(Analytics::disqualifiedEntries),
            Comparator.comparingLong(Analytics::totalViews),
            Comparator.comparingLong(Analytics::totalBonusCompletions),
            Comparator.comparingDouble(totals -> totals.points().total()),
            Comparator.comparingDouble(totals -> totals.points().average()),
            Comparator.comparingDouble(totals -> totals.points().highest()));

    private Telling() {}

    /**
     * The first and the last poll with totals, with a leaderboard, with details and with each failure, and those with the
     * least and the most of each figure.
     *
     * @param bucket sorted by time
     */
    static Set<RecordedPoll> of(List<RecordedPoll> bucket) {
        Set<RecordedPoll> kept = new LinkedHashSet<>();
        addEnds(kept, bucket, poll -> poll.totals() != null);
        addEnds(kept, bucket, RecordedPoll::hasLeaderboard);
        addEnds(kept, bucket, RecordedPoll::hasDetails);
        for (Endpoint endpoint : Endpoint.values()) {
            addEnds(kept, bucket, poll -> poll.failed().contains(endpoint));
        }
        for (Comparator<Analytics> figure : FIGURES) {
            addExtremes(kept, bucket, poll -> poll.totals() != null, figure);
        }
        addExtremes(
                kept,
                bucket,
                poll -> poll.totals() != null
                        && Metric.CONVERSION.of(poll.totals()).isPresent(),
                Comparator.comparingDouble(
                        totals -> Metric.CONVERSION.of(totals).orElseThrow()));
        return kept;
    }

    private static void addEnds(Set<RecordedPoll> kept, List<RecordedPoll> bucket, Predicate<RecordedPoll> matching) {
        List<RecordedPoll> polls = bucket.stream().filter(matching).toList();
        if (!polls.isEmpty()) {
            kept.add(polls.getFirst());
            kept.add(polls.getLast());
        }
    }

    private static void addExtremes(
            Set<RecordedPoll> kept,
            List<RecordedPoll> bucket,
            Predicate<RecordedPoll> matching,
            Comparator<Analytics> figure) {
        RecordedPoll least = null;
        RecordedPoll most = null;
        for (RecordedPoll poll : bucket) {
            if (!matching.test(poll)) {
                continue;
            }
            // The first of equals, so that the choice stays the same when the others are gone.
            if (least == null || compare(figure, poll, least) < 0) {
                least = poll;
            }
            if (most == null || compare(figure, poll, most) > 0) {
                most = poll;
            }
        }
        if (least != null && most != null) {
            kept.add(least);
            kept.add(most);
        }
    }

    private static int compare(Comparator<Analytics> figure, RecordedPoll one, RecordedPoll other) {
        return figure.compare(totals(one), totals(other));
    }

    private static Analytics totals(RecordedPoll poll) {
        @Nullable Analytics totals = poll.totals();
        return Objects.requireNonNull(totals);
    }
}
