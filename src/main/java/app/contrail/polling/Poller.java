package app.contrail.polling;

import app.contrail.domain.Endpoint;
import app.contrail.domain.PollResult;
import app.contrail.domain.Snapshot;
import app.contrail.polling.PollStatus.Activity;
import app.contrail.polling.PollStatus.LastPoll;
import app.contrail.polling.PollStatus.Reason;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps polling one contest, at most one poll at a time, and records what comes.
 *
 * <p>The listener hears when a poll starts and ends, when the poller begins to wait, pauses, resumes and closes, each
 * time with the newest snapshot. Its calls follow one another, on the thread of whatever caused them, and hold up every
 * method here: it must be brief and must not wait for another thread. Every method may be called from any thread, the
 * listener's included; none waits for the network, and only {@link #close()} may wait for the disk.
 */
public final class Poller implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Poller.class.getName());

    private final PollCycle cycle;
    private final RequestRoom room;
    private final PollRecorder recorder;
    private final Clock clock;
    private final Alarm alarm;
    private final Executor executor;
    private final Consumer<PollUpdate> listener;

    /** Guards every field below, and the listener. */
    private final ReentrantLock lock = new ReentrantLock();

    private Cadence cadence;
    private Snapshot snapshot;
    private PlannedPoll plan;
    private Activity activity = new Activity.Paused();
    private boolean started;
    private boolean pausedByUser;

    /** Whether the poll that runs or is planned was asked for, so that a pause does not hold it up. */
    private boolean byHand;

    private volatile boolean closed;
    private boolean listenerFailed;
    private Alarm.@Nullable Pending pending;
    /** Tells an alarm that went off while it was being cancelled that nobody waits for it. */
    private long alarmNumber;

    private @Nullable Thread asking;
    private @Nullable LastPoll lastPoll;

    /**
     * A poller that waits to be started.
     *
     * @param backlog records the polls; shared with all who poll for the same history
     * @param executor runs the polls, which block; never on the caller's thread
     */
    public Poller(
            PollCycle cycle,
            Cadence cadence,
            RequestRoom room,
            Backlog backlog,
            Clock clock,
            Alarm alarm,
            Executor executor,
            Consumer<PollUpdate> listener) {
        this.cycle = cycle;
        this.cadence = cadence;
        this.room = room;
        this.recorder = new PollRecorder(backlog);
        this.clock = clock;
        this.alarm = alarm;
        this.executor = executor;
        this.listener = listener;
        this.snapshot = Snapshot.empty(cycle.contestId());
        this.plan = cadence.atOnce(clock.instant());
    }

    /** Polls at once and goes on polling; the first call counts. Paused before, it waits for {@link #resume()}. */
    public void start() {
        start(Snapshot.empty(cycle.contestId()));
    }

    /**
     * Begins to poll, at once unless paused.
     *
     * @param known what was recorded in earlier runs, which the listener hears as long as nothing newer is known
     */
    public void start(Snapshot known) {
        locked(() -> {
            if (!started) {
                started = true;
                snapshot = known;
                if (pausedByUser) {
                    announce();
                } else {
                    pollAtOnce();
                }
            }
        });
    }

    /**
     * Polls at once, with any back-off forgotten; a poll that runs already is that poll. Paused, this polls once and
     * stays paused. A rate limit is kept to and so is the request budget: the poll then waits. Does nothing before
     * {@link #start()}.
     */
    public void refreshNow() {
        locked(() -> {
            if (started) {
                byHand = true;
                pollAtOnce();
            }
        });
    }

    /** Plans no more polls. One that runs already ends and counts. */
    public void pause() {
        locked(() -> {
            if (!pausedByUser) {
                pausedByUser = true;
                cancelAlarm();
                if (!running()) {
                    activity = new Activity.Paused();
                }
                announce();
            }
        });
    }

    /** Polls at once, as {@link #refreshNow()} does, and goes on polling. Does nothing unless paused. */
    public void resume() {
        locked(() -> {
            if (pausedByUser) {
                pausedByUser = false;
                if (started) {
                    pollAtOnce();
                } else {
                    announce();
                }
            }
        });
    }

    /** Polls this often from now on, counted from the last regular poll. */
    public void every(Duration interval) {
        locked(() -> {
            Duration before = cadence.interval();
            if (!interval.equals(before)) {
                cadence = cadence.every(interval);
                PlannedPoll planned = plan;
                plan = cadence.replanned(planned, before, clock.instant());
                if (activity instanceof Activity.Waiting && !plan.equals(planned)) {
                    follow();
                }
            }
        });
    }

    /** What the listener heard last, or would have heard. */
    public PollUpdate current() {
        lock.lock();
        try {
            return update();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Stops for good. Requests that are out are interrupted, and what they would have brought is not recorded. Once this
     * returns, the listener is not called and the history is not written any more.
     */
    @Override
    public void close() {
        locked(() -> {
            closed = true;
            cancelAlarm();
            if (asking != null) {
                asking.interrupt();
            }
            recorder.close();
            activity = new Activity.Closed();
            announce();
        });
    }

    private void pollAtOnce() {
        if (running()) {
            plan = plan.withoutBackOff();
            return;
        }
        plan = cadence.atOnce(clock.instant(), plan);
        follow();
    }

    /** Waits for the planned poll, or runs it if its time has come. */
    private void follow() {
        Duration wait = Duration.between(clock.instant(), plan.at());
        if (wait.isPositive()) {
            waitFor(wait, plan.reason());
        } else {
            runWithRoom();
        }
    }

    private void runWithRoom() {
        cancelAlarm();
        Duration untilRoom = room.untilRoomFor(plan.asked().size());
        if (untilRoom.isPositive()) {
            waitFor(untilRoom, Reason.REQUEST_BUDGET);
            return;
        }
        Set<Endpoint> asked = plan.asked();
        activity = new Activity.Running(asked, clock.instant());
        executor.execute(() -> run(asked));
        announce();
    }

    private void waitFor(Duration wait, Reason reason) {
        cancelAlarm();
        long number = alarmNumber;
        pending = alarm.after(
                wait,
                () -> locked(() -> {
                    if (number == alarmNumber) {
                        runWithRoom();
                    }
                }));
        activity = new Activity.Waiting(clock.instant().plus(wait), plan.earlyRetry(), reason);
        announce();
    }

    private void cancelAlarm() {
        alarmNumber++;
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
    }

    private boolean running() {
        return activity instanceof Activity.Running;
    }

    /** One poll, on the executor's thread. */
    private void run(Set<Endpoint> asked) {
        locked(() -> asking = Thread.currentThread());
        if (closed) {
            return;
        }
        Duration untilRoom = room.claim(asked.size());
        if (untilRoom.isPositive()) {
            // Another process was faster.
            locked(() -> {
                asking = null;
                if (pausedByUser && !byHand) {
                    activity = new Activity.Paused();
                    announce();
                } else {
                    waitFor(untilRoom, Reason.REQUEST_BUDGET);
                }
            });
            return;
        }
        PollResult result = cycle.run(asked);
        // From here on closing must not interrupt this thread: it may be writing to the disk.
        locked(() -> asking = null);
        recorder.record(result);
        locked(() -> ended(result));
    }

    private void ended(PollResult result) {
        byHand = false;
        snapshot = snapshot.after(result);
        lastPoll = new LastPoll(result.endedAt(), result.asked(), result.took());
        plan = cadence.after(plan, result, clock.instant());
        if (pausedByUser) {
            activity = new Activity.Paused();
            announce();
        } else {
            follow();
        }
    }

    /** Always the last step, because the listener may call back. */
    private void announce() {
        try {
            listener.accept(update());
        } catch (RuntimeException unexpected) {
            if (!listenerFailed) {
                listenerFailed = true;
                LOG.log(Level.ERROR, "The listener of a poller failed", unexpected);
            }
        }
    }

    private PollUpdate update() {
        return new PollUpdate(snapshot, new PollStatus(activity, pausedByUser, lastPoll, recorder.unrecorded()));
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            if (!closed) {
                action.run();
            }
        } finally {
            lock.unlock();
        }
    }
}
