package app.contrail;

import app.contrail.polling.Alarm;
import app.contrail.polling.ScheduledAlarm;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** The threads of the program. None keeps the process alive. */
final class Workers implements AutoCloseable {
    private final ThreadFactory calls =
            Thread.ofVirtual().name("contrail-call-", 0).factory();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("contrail-alarm").daemon().factory());
    private final Alarm alarm = new ScheduledAlarm(scheduler);

    /** Makes the thread of each request. */
    ThreadFactory calls() {
        return calls;
    }

    /** Runs what blocks, as much at once as there is. */
    ExecutorService background() {
        return background;
    }

    Alarm alarm() {
        return alarm;
    }

    /** Interrupts what still runs, and waits for none of it. */
    @Override
    public void close() {
        scheduler.shutdownNow();
        background.shutdownNow();
    }
}
