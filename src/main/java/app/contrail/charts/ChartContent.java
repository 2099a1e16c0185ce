package app.contrail.charts;

import app.contrail.domain.Bucket;
import app.contrail.domain.Gap;
import app.contrail.domain.Masking;
import app.contrail.domain.Metric;
import app.contrail.domain.Note;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What the chart shows: pure values, ready to draw. Conversion is in per cent, everything else is counts. Each line is
 * sorted by time.
 *
 * @param from the left edge
 * @param to the right edge, always after {@code from}
 * @param buckets what came in during each bucket; those without a value are not in it
 * @param before the buckets of the period before, moved to the time of this one; empty unless asked for
 * @param running the figure itself as polls found it, no more points than pixels tell apart
 * @param gaps stretches in which nothing was recorded; no line crosses them
 * @param notes what the user noted in this time
 */
public record ChartContent(
        Metric metric,
        Instant from,
        Instant to,
        List<BucketPoint> buckets,
        List<BucketPoint> before,
        List<RunningPoint> running,
        List<Band> gaps,
        List<Note> notes) {

    /** Nothing to draw within this time. */
    public static ChartContent empty(Metric metric, Instant from, Instant to) {
        return new ChartContent(metric, from, to, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same chart with every address masked that somebody noted. */
    public ChartContent masked() {
        return new ChartContent(
                metric,
                from,
                to,
                buckets,
                before,
                running,
                gaps,
                notes.stream().map(Masking::note).toList());
    }

    /** Whether there is no line to draw: a single reading is none. */
    public boolean isEmpty() {
        return buckets.isEmpty() && running.size() < 2 && before.isEmpty();
    }

    /** Whether both lines are rates, so that one scale serves both. */
    public boolean oneScale() {
        return metric == Metric.CONVERSION;
    }

    /** Every value that the lines of the buckets have between the edges, to find a scale. */
    public DoubleStream bucketValues() {
        return DoubleStream.concat(seen(buckets), seen(before));
    }

    /** Every value that the line of the running figure has between the edges, to find a scale. */
    public DoubleStream runningValues() {
        return seen(running);
    }

    private DoubleStream seen(List<? extends Point> line) {
        return new SeenValues(from, to).of(line);
    }

    /** Where a line has a point, and whether it comes there from the point before. */
    public sealed interface Point permits BucketPoint, RunningPoint {
        Instant at();

        double value();

        boolean joined();
    }

    /**
     * What came in during one bucket.
     *
     * @param at where the point is drawn: in the middle of its bucket, or where a gap in it ends or begins
     * @param unfinished true if the bucket has not ended yet, so that its value may still move
     * @param joined whether no gap lies between this point and the one before
     */
    public record BucketPoint(Instant at, Bucket bucket, double value, boolean unfinished, boolean joined)
            implements Point {}

    /**
     * The figure as one poll found it.
     *
     * @param entries of all the time
     * @param views of all the time
     * @param joined whether no gap lies between this point and the one before
     */
    public record RunningPoint(Instant at, double value, long entries, long views, boolean joined) implements Point {}

    /**
     * A stretch without data.
     *
     * @param gap the stretch, or the first of those that the chart cannot tell apart
     * @param to where the last of them ends
     * @param others how many more there are in it
     */
    public record Band(Gap gap, Instant to, int others) {
        public Instant from() {
            return gap.from();
        }

        public boolean holds(Instant time) {
            return time.isAfter(from()) && time.isBefore(to);
        }
    }

    /** The bucket of the period before that belongs to this one; null if there is none. */
    public @Nullable BucketPoint beforeOf(BucketPoint point) {
        return before.stream()
                .filter(earlier -> !earlier.at().isBefore(point.bucket().start())
                        && earlier.at().isBefore(point.bucket().end()))
                .findFirst()
                .orElse(null);
    }

    /** The figure as the last poll up to this time found it; null if there is none. */
    public @Nullable RunningPoint runningAt(Instant time) {
        RunningPoint newest = null;
        for (RunningPoint point : running) {
            if (point.at().isAfter(time)) {
                break;
            }
            newest = point;
        }
        return newest;
    }
}
