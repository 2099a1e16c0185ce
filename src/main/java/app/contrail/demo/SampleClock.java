package app.contrail.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock for the sample world, which runs as its base does and can be moved on, so that nobody waits for polls. Never
 * goes backward unless its base does. In UTC; safe for use by many threads.
 */
public final class SampleClock extends Clock {
    private final Clock base;
    private Duration ahead = Duration.ZERO;

    /** Shows what the base shows, until it is advanced. */
    public SampleClock(Clock base) {
        this.base = base;
    }

    /**
     * Moves the clock on by that much at once, beyond its own running.
     *
     * @throws IllegalArgumentException if {@code by} is negative
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("A sample clock never goes backward: " + by);
        }
        ahead = ahead.plus(by);
    }

    @Override
    public synchronized Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same running time in another zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new Zoned(this, zone);
    }

    private static final class Zoned extends Clock {
        private final Clock time;
        private final ZoneId zone;

        Zoned(Clock time, ZoneId zone) {
            this.time = time;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return time.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(time, other);
        }
    }
}
