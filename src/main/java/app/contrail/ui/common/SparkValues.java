package app.contrail.ui.common;

import app.contrail.domain.Metric;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
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
        Instant end = trail.at(trail.size() - 1);
        Instant begin = trail.at(trail.firstFrom(end.minus(PERIOD)));
        Duration step = Duration.between(begin, end).dividedBy(STEPS);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            Instant at = i == STEPS ? end : begin.plus(step.multipliedBy(i));
            trail.value(metric, trail.endUntil(at) - 1).ifPresent(values::add);
        }
        return List.copyOf(values);
    }
}
