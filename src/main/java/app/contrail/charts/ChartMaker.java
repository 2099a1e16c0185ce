package app.contrail.charts;

import app.contrail.domain.Bucket;
import app.contrail.domain.BucketSize;
import app.contrail.domain.Buckets;
import app.contrail.domain.ContestView;
import app.contrail.domain.Decimation;
import app.contrail.domain.Gap;
import app.contrail.domain.Metric;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Makes the chart's content out of a trail. Pure: the same trail, question and time give the same chart. */
public final class ChartMaker {
    private final ZoneId zone;

    /** @param zone whose midnights buckets are counted from */
    public ChartMaker(ZoneId zone) {
        this.zone = zone;
    }

    /** The size of the buckets that a range is cut into. */
    public static BucketSize bucketSize(ChartRange.Span span) {
        return BucketSize.forSpan(span.length());
    }

    /** Whether enough of the trail has been read. */
    public static boolean canAnswer(ContestView view, ChartQuestion question, Instant now) {
        if (view.whole()) {
            return true;
        }
        Instant read = firstRecorded(view.trail(), now);
        return question.range() != ChartRange.Last.ALL
                && !question.compare()
                && question.range().span(read, now).from().isAfter(read);
    }

    /** Empty as long as the trail has not been read far enough. */
    public ChartContent make(ContestView view, ChartQuestion question, Instant now) {
        ChartRange.Span span = question.range().span(firstRecorded(view.trail(), now), now);
        Trail trail = view.trail();
        Metric metric = question.metric();
        if (!canAnswer(view, question, now)) {
            return ChartContent.empty(metric, span.from(), span.to());
        }
        List<Gap> gaps = within(view.gapsUntil(now), span);
        List<ChartContent.RunningPoint> running = running(trail, metric, span, gaps, question.columns());
        return new ChartContent(
                metric,
                span.from(),
                span.to(),
                points(buckets(view, metric, span, span), gaps, now),
                question.compare() ? before(view, metric, span, now) : List.of(),
                running,
                bands(gaps, span, question.columns()),
                view.notes().stream()
                        .filter(note ->
                                !note.at().isBefore(span.from()) && !note.at().isAfter(span.to()))
                        .toList());
    }

    public static Instant firstRecorded(Trail trail, Instant now) {
        return trail.isEmpty() ? now : trail.at(0);
    }

    private List<Bucket> buckets(ContestView view, Metric metric, ChartRange.Span period, ChartRange.Span shown) {
        return Buckets.of(
                view.trail(), metric, bucketSize(shown).duration(), zone, period.from(), period.to(), view.gaps());
    }

    private List<ChartContent.BucketPoint> points(List<Bucket> buckets, List<Gap> gaps, Instant now) {
        List<ChartContent.BucketPoint> points = new ArrayList<>();
        Breaks breaks = new Breaks(gaps);
        for (Bucket bucket : buckets) {
            OptionalDouble value = bucket.value();
            if (value.isPresent()) {
                Instant at = outsideOf(gaps, bucket);
                boolean joined =
                        !points.isEmpty() && !breaks.between(points.getLast().at(), at);
                points.add(new ChartContent.BucketPoint(
                        at, bucket, value.getAsDouble(), bucket.end().isAfter(now), joined));
            }
        }
        return points;
    }

    /** The period before is as long as this one, and lies at the same times of day where it is of whole days. */
    private List<ChartContent.BucketPoint> before(ContestView view, Metric metric, ChartRange.Span span, Instant now) {
        ChartRange.Span before = new ChartRange.Span(earlier(span.from(), span), span.from());
        List<Bucket> buckets = buckets(view, metric, before, span).stream()
                .filter(bucket -> !bucket.end().isAfter(span.from()))
                .map(bucket -> new Bucket(
                        metric,
                        later(bucket.start(), span),
                        later(bucket.end(), span),
                        bucket.gained(),
                        bucket.views()))
                .toList();
        List<Gap> gaps = within(view.gaps(), before).stream()
                .map(gap -> new Gap(later(gap.from(), span), later(gap.to(), span), 0, 0, null))
                .toList();
        return points(buckets, gaps, now);
    }

    private Instant earlier(Instant time, ChartRange.Span span) {
        return moved(time, span.length(), -1);
    }

    private Instant later(Instant time, ChartRange.Span span) {
        return moved(time, span.length(), 1);
    }

    private Instant moved(Instant time, Duration length, int direction) {
        boolean wholeDays = length.toDays() > 0 && length.equals(Duration.ofDays(length.toDays()));
        return wholeDays
                ? time.atZone(zone).plusDays(direction * length.toDays()).toInstant()
                : time.plus(length.multipliedBy(direction));
    }

    private static List<ChartContent.RunningPoint> running(
            Trail trail, Metric metric, ChartRange.Span span, List<Gap> gaps, int columns) {
        List<ChartContent.RunningPoint> points = new ArrayList<>();
        Breaks breaks = new Breaks(gaps);
        for (int row : Decimation.rows(trail, metric, span.from(), span.to(), columns)) {
            Instant at = trail.at(row);
            boolean joined =
                    !points.isEmpty() && !breaks.between(points.getLast().at(), at);
            points.add(new ChartContent.RunningPoint(
                    at, trail.value(metric, row).orElseThrow(), trail.entries(row), trail.views(row), joined));
        }
        return points;
    }

    private static List<Gap> within(List<Gap> gaps, ChartRange.Span span) {
        return gaps.stream()
                .filter(gap -> gap.to().isAfter(span.from()) && gap.from().isBefore(span.to()))
                .toList();
    }

    /** Gaps that begin in the pixel column in which another ends are one band: nobody could tell them apart. */
    private static List<ChartContent.Band> bands(List<Gap> gaps, ChartRange.Span span, int columns) {
        Duration column = span.length().dividedBy(columns);
        List<ChartContent.Band> bands = new ArrayList<>();
        for (Gap gap : gaps) {
            ChartContent.Band last = bands.isEmpty() ? null : bands.getLast();
            if (last != null && gap.from().isBefore(last.to().plus(column))) {
                bands.set(bands.size() - 1, new ChartContent.Band(last.gap(), gap.to(), last.others() + 1));
            } else {
                bands.add(new ChartContent.Band(gap, gap.to(), 0));
            }
        }
        return bands;
    }

    /** The middle of the bucket, moved to the nearer edge of a gap that covers it: nothing is drawn inside of one. */
    private static Instant outsideOf(List<Gap> gaps, Bucket bucket) {
        Instant middle = bucket.start()
                .plus(Duration.between(bucket.start(), bucket.end()).dividedBy(2));
        for (Gap gap : gaps) {
            if (gap.from().isBefore(middle) && gap.to().isAfter(middle)) {
                return gap.to().isBefore(bucket.end()) ? gap.to() : gap.from();
            }
        }
        return middle;
    }

    /** Tells whether a gap lies between two times; asked about later and later times, so that no gap is seen twice. */
    private static final class Breaks {
        private final List<Gap> gaps;
        private int next;

        Breaks(List<Gap> gaps) {
            this.gaps = gaps;
        }

        boolean between(Instant earlier, Instant later) {
            while (next < gaps.size() && gaps.get(next).from().isBefore(earlier)) {
                next++;
            }
            return next < gaps.size() && gaps.get(next).from().isBefore(later);
        }
    }
}
