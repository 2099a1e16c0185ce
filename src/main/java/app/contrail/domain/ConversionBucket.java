package app.contrail.domain;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * What came in during one bucket of time.
 *
 * @param start inclusive
 * @param end exclusive; in the future if the bucket is not finished
 * @param views how many views the total rose by; negative if it fell
 * @param entries how many entries the total rose by; negative if it fell
 */
public record ConversionBucket(Instant start, Instant end, long views, long entries) {

    /** Interval conversion in per cent, unrounded; empty unless views came in. Below 0 if entries were taken away. */
    public OptionalDouble percent() {
        return Conversion.percent(entries, views);
    }
}
