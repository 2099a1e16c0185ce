package app.contrail;

import app.contrail.api.ContestApi;
import app.contrail.domain.ContestId;
import app.contrail.polling.Alarm;
import app.contrail.polling.PollCycle;
import app.contrail.polling.ScheduledAlarm;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The threads of the program. None keeps the process alive. */
final class Workers implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 2;

    /** Makes the thread of each request. */
    private final ThreadFactory calls =
            Thread.ofVirtual().name("contrail-call-", 0).factory();

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("contrail-alarm").daemon().factory());
    private final Alarm alarm = new ScheduledAlarm(scheduler);

    /** Runs what blocks, as much at once as there is. */
    ExecutorService background() {
        return background;
    }

    Alarm alarm() {
        return alarm;
    }

    /** One poll of one contest, for whoever brings its own schedule. */
    PollCycle cycle(ContestApi api, ContestId contest, Clock clock) {
        return new PollCycle(
                api, contest, PollCycle.USUAL_LEADERBOARD_LIMIT, PollCycle.USUAL_DEADLINE, calls, alarm, clock);
    }

    /** Lets what still runs come to its end for a moment, such as the closing of a history, then interrupts it. */
    @Override
    public void close() {
        scheduler.shutdownNow();
        background.shutdown();
        try {
            if (background.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        background.shutdownNow();
    }
}
