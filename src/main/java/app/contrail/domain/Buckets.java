package app.contrail.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Turns recorded totals into what came in during each bucket of time. */
public final class Buckets {
    private final Trail trail;
    private final Metric metric;
    private final BucketGrid grid;
    private final List<Gap> gaps;
    private int nextGap;

    private Buckets(Trail trail, Metric metric, BucketGrid grid, List<Gap> gaps) {
        this.trail = trail;
        this.metric = metric;
        this.grid = grid;
        this.gaps = gaps;
    }

    /**
     * The buckets in which something is known to have come in or not, oldest first. A bucket without a poll does not
     * exist here. The difference between two consecutive polls belongs to the bucket that holds the later one; a
     * difference across a gap belongs to none, because nobody knows when it happened.
     *
     * @param trail may begin before {@code from}, so that the first difference inside is known
     * @param size of a bucket, as for {@link BucketGrid}
     * @param zone whose midnights the buckets are counted from
     * @param from differences whose later poll came before this are left out
     * @param to differences whose later poll came after this are left out
     * @param gaps those of the trail, as {@link Gaps} finds them
     */
    public static List<Bucket> of(
            Trail trail, Metric metric, Duration size, ZoneId zone, Instant from, Instant to, List<Gap> gaps) {
        return new Buckets(trail, metric, new BucketGrid(size, zone), gaps).between(from, to);
    }

    private List<Bucket> between(Instant from, Instant to) {
        List<Bucket> buckets = new ArrayList<>();
        int end = trail.endUntil(to);
        int row = Math.max(1, trail.firstFrom(from));
        while (row < end) {
            BucketGrid.Span span = grid.around(trail.at(row));
            int next = Math.min(end, trail.firstFrom(span.end()));
            addUnlessUnknown(buckets, span, row, next);
            row = next;
        }
        return buckets;
    }

    /**
     * All differences of a bucket together are what lies between the poll before it and its last, less what came in
     * across gaps: so a bucket takes no longer if it holds more polls.
     */
    private void addUnlessUnknown(List<Bucket> buckets, BucketGrid.Span span, int first, int end) {
        long gained = gained(first, end);
        long views = views(first, end);
        int known = end - first;
        for (int after = rowAfterGap(first); after < end; after = rowAfterGap(after + 1)) {
            gained -= gained(after, after + 1);
            views -= views(after, after + 1);
            known--;
        }
        if (known > 0) {
            buckets.add(new Bucket(metric, span.start(), span.end(), gained, views));
        }
    }

    private long gained(int first, int end) {
        return trail.count(metric, end - 1) - trail.count(metric, first - 1);
    }

    private long views(int first, int end) {
        return trail.views(end - 1) - trail.views(first - 1);
    }

    /** The first row from this one on that has a gap before it; the end of the trail if there is none. */
    private int rowAfterGap(int from) {
        while (nextGap < gaps.size()) {
            int row = trail.firstFrom(gaps.get(nextGap).to());
            if (row >= from) {
                return row;
            }
            nextGap++;
        }
        return trail.size();
    }
}
