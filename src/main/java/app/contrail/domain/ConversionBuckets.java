package app.contrail.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns recorded totals into interval conversion. */
public final class ConversionBuckets {
    private ConversionBuckets() {}

    /**
     * The buckets in which something is known to have come in or not, oldest first. A bucket without a poll does not
     * exist here. The difference between two consecutive polls belongs to the bucket that holds the later one; a
     * difference across a gap belongs to none, because nobody knows when it happened (see {@link Gaps}).
     *
     * @param totals sorted by time; may begin before {@code from}, so that the first difference inside is known
     * @param size of a bucket, as for {@link BucketGrid}
     * @param zone whose midnights the buckets are counted from
     * @param from differences whose later poll came before this are left out
     * @param to differences whose later poll came after this are left out
     * @param gapAfter totals further apart than this have a gap between them
     */
    public static List<ConversionBucket> of(
            List<TotalsAt> totals, Duration size, ZoneId zone, Instant from, Instant to, Duration gapAfter) {
        BucketGrid grid = new BucketGrid(size, zone);
        List<ConversionBucket> buckets = new ArrayList<>();
        BucketGrid.@Nullable Span span = null;
        long views = 0;
        long entries = 0;
        for (int i = 1; i < totals.size(); i++) {
            TotalsAt earlier = totals.get(i - 1);
            TotalsAt later = totals.get(i);
            if (later.at().isBefore(from) || later.at().isAfter(to) || Gaps.separates(earlier, later, gapAfter)) {
                continue;
            }
            if (span == null || !span.holds(later.at())) {
                if (span != null) {
                    buckets.add(new ConversionBucket(span.start(), span.end(), views, entries));
                }
                span = grid.around(later.at());
                views = 0;
                entries = 0;
            }
            views += later.totals().totalViews() - earlier.totals().totalViews();
            entries += later.totals().totalEntries() - earlier.totals().totalEntries();
        }
        if (span != null) {
            buckets.add(new ConversionBucket(span.start(), span.end(), views, entries));
        }
        return buckets;
    }
}
