package app.contrail.polling;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Hands polls to the history, and keeps those in memory that it does not take, as when the disk is full: they are
 * recorded together with the next poll that is. One for each history, whoever polls. Trouble becomes sentences, never an
 * exception. Safe for use by many threads; every method but {@link #unrecorded()} may block on the disk.
 */
public final class Backlog {
    /** At a poll every 30 seconds, a little over a day. */
    static final int CAPACITY = 3_000;

    private static final System.Logger LOG = System.getLogger(Backlog.class.getName());

    private final HistoryStore history;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<PollResult> waiting = new ArrayDeque<>();
    private boolean givingUp;

    /** Read without the lock, which is held as long as the disk takes. */
    private volatile @Nullable Unrecorded unrecorded;

    public Backlog(HistoryStore history) {
        this.history = history;
    }

    /**
     * Records a poll and all that wait, or lets it wait too. When too many wait, the oldest are given up. A poll of a
     * contest that the service does not know and that was never recorded is left out: it would be listed from then on.
     */
    public void record(PollResult result) {
        lock.lock();
        try {
            if (isMistyped(result)) {
                return;
            }
            if (waiting.size() == CAPACITY) {
                giveUpOldest();
            }
            waiting.addLast(result);
            recordWaiting();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tries once more to record what waits, as before the history is closed.
     *
     * @return what could not be recorded even now; null if all was
     */
    public @Nullable Unrecorded recordLast() {
        lock.lock();
        try {
            if (!waiting.isEmpty()) {
                recordWaiting();
            }
            if (!waiting.isEmpty()) {
                LOG.log(Level.ERROR, "At the end of this run, {0} polls could not be recorded", waiting.size());
            }
            return unrecorded;
        } finally {
            lock.unlock();
        }
    }

    /** What waits, and why; null if all is recorded. Never blocks. */
    public @Nullable Unrecorded unrecorded() {
        return unrecorded;
    }

    private boolean isMistyped(PollResult result) {
        Collection<ApiFailure> failures = result.failures().values();
        return failures.size() == result.asked()
                && failures.stream().anyMatch(ApiFailure.NotFound.class::isInstance)
                && !isRecorded(result.contestId());
    }

    private boolean isRecorded(ContestId contest) {
        try {
            return history.contests().contains(contest);
        } catch (HistoryException e) {
            // It is tried to be recorded then, and what is wrong is said.
            return true;
        }
    }

    private void recordWaiting() {
        RuntimeException failure = attempt(List.copyOf(waiting));
        if (failure == null) {
            waiting.clear();
        } else if (waiting.size() > 1 && attempt(List.of(waiting.getLast())) == null) {
            // The disk works, so it is one of the others that the history does not take: it must not hold them all up.
            waiting.removeLast();
            for (Iterator<PollResult> each = waiting.iterator(); each.hasNext(); ) {
                if (attempt(List.of(each.next())) == null) {
                    each.remove();
                }
            }
        }
        tell(failure);
    }

    private @Nullable RuntimeException attempt(List<PollResult> polls) {
        try {
            history.appendAll(polls);
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private void tell(@Nullable RuntimeException failure) {
        if (failure == null || waiting.isEmpty()) {
            unrecorded = null;
            givingUp = false;
            return;
        }
        if (unrecorded == null) {
            LOG.log(Level.ERROR, "A poll was not recorded; it waits in memory", failure);
        }
        unrecorded = new Unrecorded(waiting.size(), sentence(failure));
    }

    private void giveUpOldest() {
        waiting.removeFirst();
        if (!givingUp) {
            givingUp = true;
            LOG.log(Level.ERROR, "More than {0} polls could not be recorded; the oldest are given up", CAPACITY);
        }
    }

    private static String sentence(RuntimeException failure) {
        String own = failure instanceof HistoryException ? failure.getMessage() : null;
        return own != null ? own : "Polls cannot be recorded. Contrail tries again with the next one.";
    }
}
