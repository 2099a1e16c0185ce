package app.contrail.history;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Instants as nanoseconds since 1970, which reach from 1677 to 2262. */
final class Nanos {
    private Nanos() {}

    /** @throws HistoryException if the time is out of reach, as by a clock that is set wrong */
    static long exactly(Instant instant) {
        try {
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), TimeUnit.SECONDS.toNanos(1)), instant.getNano());
        } catch (ArithmeticException e) {
            throw new HistoryException(
                    "This computer's clock says " + instant + ", which cannot be recorded. Set the clock.", e);
        }
    }

    /** For an end of a period: a time out of reach is as good as the last one within. */
    static long nearest(Instant instant) {
        if (instant.isBefore(instant(Long.MIN_VALUE + TimeUnit.SECONDS.toNanos(1)))) {
            return Long.MIN_VALUE;
        }
        return instant.isAfter(instant(Long.MAX_VALUE)) ? Long.MAX_VALUE : exactly(instant);
    }

    static Instant instant(long nanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return Instant.ofEpochSecond(Math.floorDiv(nanos, second), Math.floorMod(nanos, second));
    }
}
