package app.contrail;

import app.contrail.history.JdbcHistoryStore;
import app.contrail.history.Retention;
import app.contrail.history.Thinning;
import app.contrail.polling.Alarm;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Thins the recorded history in the background, first a few minutes after it began and then once a day, until it is
 * closed. Trouble is logged, once until it has passed, and is no reason to stop. Safe for use by many threads; no method
 * waits.
 */
final class Housekeeping implements AutoCloseable {
    /** Late enough not to compete with a window that opens. */
    static final Duration FIRST = Duration.ofMinutes(3);

    static final Duration EVERY = Duration.ofDays(1);

    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

    private final JdbcHistoryStore store;
    private final Runnable besides;
    private final Supplier<Retention> retention;
    private final Clock clock;
    private final Alarm alarm;
    private final Executor background;

    private Alarm.@Nullable Pending pending;
    private @Nullable Thread working;
    private boolean closed;
    private boolean failing;

    private Housekeeping(
            JdbcHistoryStore store,
            Runnable besides,
            Supplier<Retention> retention,
            Clock clock,
            Alarm alarm,
            Executor background) {
        this.store = store;
        this.besides = besides;
        this.retention = retention;
        this.clock = clock;
        this.alarm = alarm;
        this.background = background;
    }

    /**
     * Begins to keep house, or does nothing for a history in memory.
     *
     * @param besides what else is tidied up each day; blocks on the disk
     * @param retention asked each time, because the user may change it
     * @param clock its zone says where days begin
     * @param background runs what blocks, on threads that may be interrupted
     */
    static Housekeeping begin(
            JdbcHistoryStore store,
            Runnable besides,
            Supplier<Retention> retention,
            Clock clock,
            Alarm alarm,
            Executor background) {
        Housekeeping housekeeping = new Housekeeping(store, besides, retention, clock, alarm, background);
        if (store.file() != null) {
            housekeeping.planNext(FIRST);
        }
        return housekeeping;
    }

    /** Interrupts a thinning that runs: it ends after the day that it is at. */
    @Override
    public synchronized void close() {
        closed = true;
        if (pending != null) {
            pending.cancel();
        }
        if (working != null) {
            working.interrupt();
        }
    }

    private synchronized void planNext(Duration wait) {
        if (!closed) {
            pending = alarm.after(wait, () -> background.execute(this::run));
        }
    }

    private void run() {
        if (!begun()) {
            return;
        }
        try {
            besides.run();
            long removed = new Thinning(store, retention.get(), clock.getZone()).thin(clock.instant());
            failing = false;
            if (removed > 0) {
                LOG.log(Level.INFO, "Of old polls, {0} that told little were given up", removed);
            }
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "The recorded history could not be thinned; the next try is tomorrow", e);
            }
            failing = true;
        } finally {
            ended();
        }
        planNext(EVERY);
    }

    private synchronized boolean begun() {
        if (!closed) {
            working = Thread.currentThread();
        }
        return !closed;
    }

    private synchronized void ended() {
        working = null;
    }
}
