package app.contrail.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which no totals were recorded. What changed meanwhile is known, but not when.
 *
 * @param from when the last totals before it were taken
 * @param to when the first totals after it were taken
 * @param views how many views came in between; negative if the total fell
 * @param entries how many entries came in between; negative if the total fell
 * @param why the first recorded reason for having no totals; null if none is known, as when Contrail was not running
 */
public record Gap(
        Instant from,
        Instant to,
        long views,
        long entries,
        @Nullable ApiFailure why) {

    /** The same gap with its reason. */
    public Gap because(@Nullable ApiFailure reason) {
        return new Gap(from, to, views, entries, reason);
    }
}
