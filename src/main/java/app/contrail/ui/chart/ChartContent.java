package app.contrail.ui.chart;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the conversion chart shows: pure numbers, ready to draw. All rates are in per cent.
 *
 * @param from the left edge
 * @param to the right edge, always after {@code from}
 * @param interval the conversion of each bucket that has one, oldest first
 * @param sinceStart the rate of all entries to all views at each poll, oldest first
 * @param gaps stretches in which nothing was recorded; no line crosses them
 */
public record ChartContent(
        Instant from, Instant to, List<IntervalPoint> interval, List<SincePoint> sinceStart, List<Band> gaps) {

    /** Nothing to draw within this time. */
    public static ChartContent empty(Instant from, Instant to) {
        return new ChartContent(from, to, List.of(), List.of(), List.of());
    }

    /** Whether there is no line to draw: a single reading is none. */
    public boolean isEmpty() {
        return interval.isEmpty() && sinceStart.size() < 2;
    }

    /** The highest rate of both lines; 0 if there is none. */
    public double highest() {
        double highest = 0;
        for (IntervalPoint point : interval) {
            highest = Math.max(highest, point.percent());
        }
        for (SincePoint point : sinceStart) {
            highest = Math.max(highest, point.percent());
        }
        return highest;
    }

    /**
     * Entries per views within one bucket.
     *
     * @param at where the point is drawn: in the middle of its bucket, or where a gap in it ends or begins
     * @param unfinished true if the bucket has not ended yet, so that its rate may still move
     */
    public record IntervalPoint(
            Instant at, Instant start, Instant end, long views, long entries, double percent, boolean unfinished) {}

    /** The rate since the contest began, as of one poll. */
    public record SincePoint(Instant at, long views, long entries, double percent) {}

    /** A stretch without data and, if known, why. */
    public record Band(Instant from, Instant to, @Nullable String reason) {
        boolean lies(Instant earlier, Instant later) {
            return !from.isBefore(earlier) && from.isBefore(later);
        }
    }
}
