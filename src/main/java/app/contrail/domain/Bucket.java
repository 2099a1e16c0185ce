package app.contrail.domain;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * What came in during one bucket of time.
 *
 * @param metric what is looked at
 * @param start inclusive
 * @param end exclusive; in the future if the bucket is not finished
 * @param gained how much the count of the metric rose by, the entries for conversion; negative if it fell
 * @param views how many views the total rose by; negative if it fell
 */
public record Bucket(Metric metric, Instant start, Instant end, long gained, long views) {

    /**
     * What the chart shows of it: what was gained; for conversion that of this bucket alone, in per cent and unrounded.
     * Empty where conversion is not defined, because no views came in. Below 0 if something was taken away.
     */
    public OptionalDouble value() {
        return metric == Metric.CONVERSION ? Conversion.percent(gained, views) : OptionalDouble.of((double) gained);
    }
}
