package app.contrail.polling;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The alarm of real time. */
public final class ScheduledAlarm implements Alarm {
    private final ScheduledExecutorService scheduler;

    /** @param scheduler stays its owner's to shut down */
    public ScheduledAlarm(ScheduledExecutorService scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public Pending after(Duration delay, Runnable what) {
        Future<?> future = scheduler.schedule(what, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }
}
