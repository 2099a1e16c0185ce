package app.contrail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Has the whole heap collected now and then, best while nobody looks. The collector of the installers takes more memory
 * rather than that, for as long as it may have more, so that a window which is open all day would hold several hundred
 * megabytes of what is over. For one thread, which stands still meanwhile, as all others do.
 */
final class IdleCollection {
    /** A little more than the young generation holds in a small heap; everything in it may be over. */
    private static final long LEAST_ROOM = 32L << 20;

    /** The young generation grows with the heap: it has half of what the old one has. */
    private static final double ROOM_SHARE = 0.75;

    private static final Duration CALM = Duration.ofMinutes(10);

    private final LongSupplier used;
    private final Runnable collector;
    private final Clock clock;
    private Instant next;
    private long needed;

    /** Of this program's own heap. */
    IdleCollection(Clock clock) {
        this(IdleCollection::heap, System::gc, clock);
    }

    /**
     * @param used bytes of the heap that are in use or over
     * @param collector makes {@code used} tell what is in use
     */
    IdleCollection(LongSupplier used, Runnable collector, Clock clock) {
        this.used = used;
        this.collector = collector;
        this.clock = clock;
        next = clock.instant().plus(CALM);
        needed = used.getAsLong();
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private long room() {
        return Math.max(LEAST_ROOM, (long) (ROOM_SHARE * needed));
    }

    /**
     * To be called often.
     *
     * @param looking whether the user would notice a pause; then it must be worth it
     */
    void tick(boolean looking) {
        Instant now = clock.instant();
        // Somebody may set the clock back.
        boolean calm = now.isBefore(next) && Duration.between(now, next).compareTo(CALM) <= 0;
        if (!calm && used.getAsLong() - needed > (looking ? 2 * room() : room())) {
            next = now.plus(CALM);
            collector.run();
            needed = used.getAsLong();
        }
    }
}
