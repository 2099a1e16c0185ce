package app.contrail.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock for the sample world, which may run faster than its base, or only when told to. Never goes backward unless
 * its base does. In UTC; safe for use by many threads.
 */
public final class SampleClock extends Clock {
    private final Clock base;
    private final int factor;
    private final Object lock = new Object();
    private Instant baseAnchor;
    private Instant anchor;

    private SampleClock(Clock base, Instant start, int factor) {
        this.base = base;
        this.factor = factor;
        baseAnchor = base.instant();
        anchor = start;
    }

    /** Shows what the base shows, until it is advanced. */
    public static SampleClock real(Clock base) {
        return new SampleClock(base, base.instant(), 1);
    }

    /**
     * Starts at the base's present and runs that many times as fast.
     *
     * @param factor 1 or more
     */
    public static SampleClock fast(Clock base, int factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("factor is below 1: " + factor);
        }
        return new SampleClock(base, base.instant(), factor);
    }

    /** Stands at that instant, until it is advanced. */
    public static SampleClock manual(Instant start) {
        return new SampleClock(Clock.fixed(start, ZoneOffset.UTC), start, 0);
    }

    /** Moves the clock on by that much at once, beyond its own running. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("A sample clock never goes backward: " + by);
        }
        synchronized (lock) {
            Instant basis = base.instant();
            anchor = shownAt(basis).plus(by);
            baseAnchor = basis;
        }
    }

    @Override
    public Instant instant() {
        synchronized (lock) {
            return shownAt(base.instant());
        }
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

    private Instant shownAt(Instant basis) {
        return anchor.plus(Duration.between(baseAnchor, basis).multipliedBy(factor));
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
