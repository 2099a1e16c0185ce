package app.contrail.polling;

import app.contrail.domain.PollResult;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Records the polls of one poller, until that is closed. */
final class PollRecorder {
    private final Backlog backlog;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    PollRecorder(Backlog backlog) {
        this.backlog = backlog;
    }

    /** Records a poll, unless nothing was sent for it; does nothing once closed. May block on the disk. */
    void record(PollResult result) {
        lock.lock();
        try {
            if (!closed && result.sent()) {
                backlog.record(result);
            }
        } finally {
            lock.unlock();
        }
    }

    /** What could not be recorded, those of other pollers included; null if all was. Never blocks. */
    @Nullable Unrecorded unrecorded() {
        return backlog.unrecorded();
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
}
