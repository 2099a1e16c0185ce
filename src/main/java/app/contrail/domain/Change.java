package app.contrail.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a metric moved, and over what time truly.
 *
 * @param amount newest minus oldest; for conversion in percentage points
 * @param since when the oldest value compared was recorded
 * @param fullPeriod whether the recording reaches back to the beginning of the period, so that the change may be said to
 *     be "in 24 h"; otherwise it is "since 09:14"
 */
public record Change(double amount, Instant since, boolean fullPeriod) {

    /**
     * The change of a metric over the period that ends now; empty unless two totals in it know the metric.
     *
     * @param totals sorted by time; those outside of the period are passed over
     * @param gapAfter a recording that begins no later than this after the period did counts as a full one
     */
    public static Optional<Change> of(
            Metric metric, List<TotalsAt> totals, Duration period, Instant now, Duration gapAfter) {
        Instant begin = now.minus(period);
        List<TotalsAt> known = totals.stream()
                .filter(poll -> !poll.at().isBefore(begin) && !poll.at().isAfter(now))
                .filter(poll -> metric.of(poll.totals()).isPresent())
                .toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        TotalsAt oldest = known.getFirst();
        double before = metric.of(oldest.totals()).orElseThrow();
        double after = metric.of(known.getLast().totals()).orElseThrow();
        boolean fullPeriod = !oldest.at().isAfter(begin.plus(gapAfter));
        return Optional.of(new Change(after - before, oldest.at(), fullPeriod));
    }
}
