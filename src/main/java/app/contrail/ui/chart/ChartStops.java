package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a chart on which the crosshair can stand, from left to right. */
final class ChartStops {
    private final ChartContent content;
    private final List<Stop> stops;

    /**
     * One place.
     *
     * @param bucket what came in there; null in a gap and where there are no buckets
     * @param before the bucket of the period before that belongs to it; null if there is none
     * @param running the figure itself, as of the end of the bucket; null in a gap and before the first
     * @param band the gap; null outside of one
     */
    record Stop(
            Instant at,
            ChartContent.@Nullable BucketPoint bucket,
            ChartContent.@Nullable BucketPoint before,
            ChartContent.@Nullable RunningPoint running,
            ChartContent.@Nullable Band band) {}

    ChartStops(ChartContent content) {
        this.content = content;
        stops = new ArrayList<>();
        content.buckets().forEach(point -> stops.add(bucket(point)));
        if (content.buckets().isEmpty()) {
            content.running().forEach(point -> stops.add(new Stop(point.at(), null, null, point, null)));
        }
        content.gaps().forEach(band -> stops.add(new Stop(middle(band), null, null, null, band)));
        stops.sort(Comparator.comparing(Stop::at));
    }

    private Stop bucket(ChartContent.BucketPoint point) {
        // A poll at the very end of a bucket belongs to the next one.
        Instant last = point.bucket().end().minusNanos(1);
        return new Stop(point.at(), point, content.beforeOf(point), content.runningAt(last), null);
    }

    /** The middle of what can be seen of it. */
    private Instant middle(ChartContent.Band band) {
        Instant from = band.from().isBefore(content.from()) ? content.from() : band.from();
        Instant to = band.to().isAfter(content.to()) ? content.to() : band.to();
        return from.plus(Duration.between(from, to).dividedBy(2));
    }

    boolean isEmpty() {
        return stops.isEmpty();
    }

    /** From left to right. */
    List<Stop> all() {
        return List.copyOf(stops);
    }

    Stop first() {
        return stops.getFirst();
    }

    Stop last() {
        return stops.getLast();
    }

    /** The gap that holds this time, else the nearest stop outside of gaps; null if there is none. */
    @Nullable Stop nearest(Instant time) {
        Stop nearest = null;
        for (Stop stop : stops) {
            ChartContent.Band band = stop.band();
            if (band != null) {
                if (band.holds(time)) {
                    return stop;
                }
            } else if (nearest == null || distance(stop, time).compareTo(distance(nearest, time)) < 0) {
                nearest = stop;
            }
        }
        return nearest;
    }

    private static Duration distance(Stop stop, Instant time) {
        return Duration.between(stop.at(), time).abs();
    }

    /** The last stop before this time, or the first of all. */
    Stop leftOf(Instant time) {
        Stop left = first();
        for (Stop stop : stops) {
            if (!stop.at().isBefore(time)) {
                break;
            }
            left = stop;
        }
        return left;
    }

    /** The first stop after this time, or the last of all. */
    Stop rightOf(Instant time) {
        for (Stop stop : stops) {
            if (stop.at().isAfter(time)) {
                return stop;
            }
        }
        return last();
    }

    /** Where a crosshair that stood there before stands now: on the same time, if there still is a stop. */
    @Nullable Stop at(Instant time) {
        return stops.stream().filter(stop -> stop.at().equals(time)).findFirst().orElse(null);
    }
}
