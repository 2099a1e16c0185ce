package app.contrail.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns recorded totals into what came in during each bucket of time. */
public final class Buckets {
    private Buckets() {}

    /**
     * The buckets in which something is known to have come in or not, oldest first. A bucket without a poll does not
     * exist here. The difference between two consecutive polls belongs to the bucket that holds the later one; a
     * difference across a gap belongs to none, because nobody knows when it happened (see {@link Gaps}).
     *
     * @param trail may begin before {@code from}, so that the first difference inside is known
     * @param size of a bucket, as for {@link BucketGrid}
     * @param zone whose midnights the buckets are counted from
     * @param from differences whose later poll came before this are left out
     * @param to differences whose later poll came after this are left out
     */
    public static List<Bucket> of(
            Trail trail, Metric metric, Duration size, ZoneId zone, Instant from, Instant to, GapRule rule) {
        BucketGrid grid = new BucketGrid(size, zone);
        List<Bucket> buckets = new ArrayList<>();
        BucketGrid.@Nullable Span span = null;
        long spanEnd = Long.MIN_VALUE;
        long gained = 0;
        long views = 0;
        int end = trail.endUntil(to);
        for (int row = Math.max(1, trail.firstFrom(from)); row < end; row++) {
            if (rule.separates(trail, row - 1)) {
                continue;
            }
            if (span == null || trail.nanosAt(row) >= spanEnd) {
                if (span != null) {
                    buckets.add(new Bucket(metric, span.start(), span.end(), gained, views));
                }
                span = grid.around(trail.at(row));
                spanEnd = Trail.nanos(span.end());
                gained = 0;
                views = 0;
            }
            gained += trail.count(metric, row) - trail.count(metric, row - 1);
            views += trail.views(row) - trail.views(row - 1);
        }
        if (span != null) {
            buckets.add(new Bucket(metric, span.start(), span.end(), gained, views));
        }
        return buckets;
    }
}
