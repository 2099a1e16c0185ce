package app.contrail.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a metric moved, and over what time truly.
 *
 * @param amount newest minus oldest; for conversion in percentage points
 * @param since when the oldest value compared was recorded
 * @param until when the newest value compared was recorded
 * @param fullPeriod whether the recording reaches back to the beginning of the period, so that the change may be said to
 *     be "in 24 h"; otherwise it is "since 09:14"
 */
public record Change(double amount, Instant since, Instant until, boolean fullPeriod) {
    /** A rate over less than this would be noise. */
    private static final Duration SHORTEST = Duration.ofMinutes(10);

    /**
     * The change of a metric over the period that ends now; empty unless two polls in it know the metric.
     *
     * @param trail polls outside of the period are passed over
     * @param gapAfter a recording that begins no later than this after the period did counts as a full one
     */
    public static Optional<Change> of(Metric metric, Trail trail, Duration period, Instant now, Duration gapAfter) {
        Instant begin = now.minus(period);
        int oldest = trail.firstFrom(begin);
        int newest = trail.endUntil(now) - 1;
        while (oldest < newest && trail.value(metric, oldest).isEmpty()) {
            oldest++;
        }
        while (newest > oldest && trail.value(metric, newest).isEmpty()) {
            newest--;
        }
        if (oldest >= newest) {
            return Optional.empty();
        }
        double before = trail.value(metric, oldest).orElseThrow();
        double after = trail.value(metric, newest).orElseThrow();
        Instant since = trail.at(oldest);
        boolean fullPeriod = !since.isAfter(begin.plus(gapAfter));
        return Optional.of(new Change(after - before, since, trail.at(newest), fullPeriod));
    }

    /** How much that is in an hour, had it come evenly; empty if the values are less than ten minutes apart. */
    public OptionalDouble perHour() {
        Duration span = Duration.between(since, until);
        return span.compareTo(SHORTEST) < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(amount * Duration.ofHours(1).toNanos() / span.toNanos());
    }
}
