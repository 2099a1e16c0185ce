package app.contrail.ui.common;

import app.contrail.domain.Metric;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a {@link Sparkline} draws of a trail. */
public final class SparkValues {
    private static final Duration PERIOD = Duration.ofHours(24);
    private static final int STEPS = 48;

    private SparkValues() {}

    /** Values evenly spaced in time over the last day that was recorded, the newest last; none of fewer than two polls. */
    public static List<Double> of(Metric metric, Trail trail) {
        if (trail.size() < 2) {
            return List.of();
        }
        long end = trail.nanosAt(trail.size() - 1);
        int first = trail.firstFrom(trail.at(trail.size() - 1).minus(PERIOD));
        long begin = trail.nanosAt(first);
        long step = (end - begin) / STEPS;
        List<Double> values = new ArrayList<>(STEPS + 1);
        int row = first;
        for (int i = 0; i <= STEPS; i++) {
            long at = i == STEPS ? end : begin + i * step;
            // The last poll that is not after this time.
            while (row + 1 < trail.size() && trail.nanosAt(row + 1) <= at) {
                row++;
            }
            trail.value(metric, row).ifPresent(values::add);
        }
        return List.copyOf(values);
    }
}
