package app.contrail.export;

import java.time.Instant;

/**
 * The time of which something is exported, both ends included.
 *
 * @param from {@link Instant#MIN} for the beginning of what was recorded
 * @param to not before {@code from}
 */
public record ExportPeriod(Instant from, Instant to) {
    public ExportPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins");
        }
    }

    boolean holds(Instant time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }
}
