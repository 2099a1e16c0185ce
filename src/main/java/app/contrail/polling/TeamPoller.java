package app.contrail.polling;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryStore;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does a team's work in the background for as long as the window is open. Safe for use by many threads; no method waits
 * for the network, and only {@link #close} may wait for the disk.
 */
public final class TeamPoller implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TeamPoller.class.getName());

    private final TeamWork work;
    private final PollRecorder recorder;
    private final Alarm alarm;
    private final Executor executor;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean listed;
    private boolean paused;
    private boolean closed;
    private boolean busy;
    private @Nullable Thread working;
    private Alarm.@Nullable Pending pending;

    /**
     * A poller that waits for the first list.
     *
     * @param room for the requests of one poll, which need not wait for those of the contest on the dashboard
     * @param poll asks about one contest; blocks, never throws
     * @param backlog records the polls; shared with all who poll for the same history
     * @param history where polls of other processes are found
     * @param executor runs the polls, which block; never on the caller's thread
     */
    public TeamPoller(
            TeamSchedule schedule,
            RequestRoom room,
            Function<ContestId, PollResult> poll,
            Backlog backlog,
            HistoryStore history,
            Clock clock,
            Alarm alarm,
            Executor executor) {
        recorder = new PollRecorder(backlog);
        work = new TeamWork(schedule, room, poll, recorder::record, history, clock);
        this.alarm = alarm;
        this.executor = executor;
    }

    /** The team's contests, as they were just listed; with the first list the work begins. */
    public void listed(List<Contest> contests) {
        work.listed(contests);
        lock.lock();
        try {
            listed = true;
            begin();
        } finally {
            lock.unlock();
        }
    }

    /** Leaves out the contest that is on the dashboard; null for none. */
    public void show(@Nullable ContestId contest) {
        work.show(contest);
    }

    /** Rests from now on, or goes on. A poll that runs ends and counts. */
    public void pause(boolean on) {
        lock.lock();
        try {
            paused = on;
            begin();
        } finally {
            lock.unlock();
        }
    }

    /** Ends for good. What is out is interrupted, and not recorded; may wait for the disk. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (pending != null) {
                pending.cancel();
            }
            if (working != null) {
                working.interrupt();
            }
        } finally {
            lock.unlock();
        }
        recorder.close();
    }

    private void begin() {
        if (listed && !paused && !closed && !busy) {
            if (pending != null) {
                pending.cancel();
                pending = null;
            }
            busy = true;
            executor.execute(this::step);
        }
    }

    private void step() {
        if (!enter()) {
            return;
        }
        Duration wait = TeamWork.LONGEST_WAIT;
        try {
            wait = work.step();
        } catch (RuntimeException mistake) {
            LOG.log(Level.ERROR, "The team's contests were not polled this time", mistake);
        } finally {
            leave(wait);
        }
    }

    private boolean enter() {
        lock.lock();
        try {
            if (closed || paused) {
                busy = false;
                return false;
            }
            working = Thread.currentThread();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Duration wait) {
        lock.lock();
        try {
            working = null;
            busy = false;
            if (!closed && !paused) {
                if (wait.isPositive()) {
                    pending = alarm.after(wait, this::wake);
                } else {
                    begin();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            begin();
        } finally {
            lock.unlock();
        }
    }
}
