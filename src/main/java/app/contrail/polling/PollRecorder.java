package app.contrail.polling;

import app.contrail.domain.PollResult;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Hands polls to the history. Trouble there becomes a sentence, never an exception. */
final class PollRecorder {
    private static final System.Logger LOG = System.getLogger(PollRecorder.class.getName());

    private final HistoryStore history;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    /** Read without the lock, which is held as long as the disk takes. */
    private volatile @Nullable String problem;

    PollRecorder(HistoryStore history) {
        this.history = history;
    }

    /** Records a poll, or does nothing once closed. May block on the disk. */
    void record(PollResult result) {
        lock.lock();
        try {
            if (!closed) {
                history.append(result);
                problem = null;
            }
        } catch (RuntimeException failure) {
            if (problem == null) {
                LOG.log(Level.ERROR, "A poll was not recorded", failure);
            }
            problem = sentence(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Why the last poll was not recorded, as a sentence for the user; null if it was. */
    @Nullable String problem() {
        return problem;
    }

    /** Waits for a poll that is being recorded; none is afterwards. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private static String sentence(RuntimeException failure) {
        String own = failure instanceof HistoryException ? failure.getMessage() : null;
        return own != null ? own : "The last poll could not be recorded. Contrail tries again with the next one.";
    }
}
