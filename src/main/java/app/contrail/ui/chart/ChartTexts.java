package app.contrail.ui.chart;

import app.contrail.domain.BucketSize;
import app.contrail.domain.Conversion;
import app.contrail.domain.ConversionBucket;
import app.contrail.domain.ConversionBuckets;
import app.contrail.domain.Gaps;
import app.contrail.domain.TotalsAt;
import app.contrail.ui.common.ContestView;
import app.contrail.ui.common.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Turns what has been recorded into what the chart draws, and into the words around it. */
public final class ChartTexts {
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private final Wording wording;

    public ChartTexts(Wording wording) {
        this.wording = wording;
    }

    /** The chart of a range that ends now. */
    public ChartContent chart(ContestView view, ChartRange range, Instant now) {
        Instant from = from(view, range, now);
        BucketSize size = size(view, range, now);
        List<ChartContent.Band> gaps = Gaps.between(view.totals(), view.failures(), view.gapAfter()).stream()
                .filter(gap -> gap.to().isAfter(from))
                .map(gap -> new ChartContent.Band(
                        gap.from(),
                        gap.to(),
                        gap.why() == null ? null : wording.failures().brief(gap.why())))
                .toList();
        List<ChartContent.IntervalPoint> interval =
                ConversionBuckets.of(
                                view.totals(),
                                size.duration(),
                                wording.formats().zone(),
                                from,
                                now,
                                view.gapAfter())
                        .stream()
                        .filter(bucket -> bucket.percent().isPresent())
                        .map(bucket -> intervalPoint(bucket, gaps, now))
                        .toList();
        List<ChartContent.SincePoint> since = view.totals().stream()
                .filter(poll -> !poll.at().isBefore(from))
                .filter(poll -> poll.totals().totalViews() > 0)
                .map(ChartTexts::sincePoint)
                .toList();
        return new ChartContent(from, now, interval, since, gaps);
    }

    /** The size of a bucket in words. */
    public String bucketWord(ContestView view, ChartRange range, Instant now) {
        return switch (size(view, range, now)) {
            case ONE_MINUTE -> wording.text("chart.bucket.minute1");
            case TWO_MINUTES -> wording.text("chart.bucket.minute2");
            case FIVE_MINUTES -> wording.text("chart.bucket.minute5");
            case TEN_MINUTES -> wording.text("chart.bucket.minute10");
            case FIFTEEN_MINUTES -> wording.text("chart.bucket.minute15");
            case THIRTY_MINUTES -> wording.text("chart.bucket.minute30");
            case ONE_HOUR -> wording.text("chart.bucket.hour1");
            case THREE_HOURS -> wording.text("chart.bucket.hour3");
            case SIX_HOURS -> wording.text("chart.bucket.hour6");
            case TWELVE_HOURS -> wording.text("chart.bucket.hour12");
            case ONE_DAY -> wording.text("chart.bucket.day");
            case ONE_WEEK -> wording.text("chart.bucket.week");
        };
    }

    /** What to say while there is nothing to draw. */
    public String empty(ContestView view, Instant now) {
        var reading = view.snapshot().analytics();
        var totals = reading.valueOrNull();
        if (reading.failureOrNull() != null && totals == null) {
            return wording.failures().full(reading.failureOrNull());
        }
        if (totals == null) {
            return wording.text("chart.pending.text");
        }
        return totals.totalViews() == 0
                ? wording.text("chart.noviews.text")
                : wording.text("chart.first.text");
    }

    private BucketSize size(ContestView view, ChartRange range, Instant now) {
        return BucketSize.forSpan(Duration.between(from(view, range, now), now));
    }

    /** Never so close to the end that the first polls would look like a day. */
    private static Instant from(ContestView view, ChartRange range, Instant now) {
        Instant first = view.totals().isEmpty() ? now : view.totals().getFirst().at();
        Instant from = range.from(now, first);
        Instant latest = now.minus(SHORTEST);
        return from.isAfter(latest) ? latest : from;
    }

    private static ChartContent.IntervalPoint intervalPoint(
            ConversionBucket bucket, List<ChartContent.Band> gaps, Instant now) {
        return new ChartContent.IntervalPoint(
                outsideOf(gaps, bucket),
                bucket.start(),
                bucket.end(),
                bucket.views(),
                bucket.entries(),
                bucket.percent().orElseThrow(),
                bucket.end().isAfter(now));
    }

    /** The middle of the bucket, moved to the nearer edge of a gap that covers it: nothing is drawn inside of one. */
    private static Instant outsideOf(List<ChartContent.Band> gaps, ConversionBucket bucket) {
        Instant middle = bucket.start()
                .plus(Duration.between(bucket.start(), bucket.end()).dividedBy(2));
        for (ChartContent.Band gap : gaps) {
            if (gap.from().isBefore(middle) && gap.to().isAfter(middle)) {
                return gap.to().isBefore(bucket.end()) ? gap.to() : gap.from();
            }
        }
        return middle;
    }

    private static ChartContent.SincePoint sincePoint(TotalsAt poll) {
        long views = poll.totals().totalViews();
        long entries = poll.totals().totalEntries();
        return new ChartContent.SincePoint(
                poll.at(), views, entries, Conversion.percent(entries, views).orElseThrow());
    }
}
