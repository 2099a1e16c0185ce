package app.contrail.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works on values one at a time, on an executor, and leaves out those that a newer one overtook. Accepts values from any
 * thread and never blocks.
 */
public final class LatestOnly<T> implements Consumer<T> {
    private final Executor executor;
    private final Consumer<T> worker;
    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param worker called on the executor, never twice at once */
    public LatestOnly(Executor executor, Consumer<T> worker) {
        this.executor = executor;
        this.worker = worker;
    }

    @Override
    public void accept(T value) {
        newest.set(value);
        startUnlessBusy();
    }

    private void startUnlessBusy() {
        if (busy.compareAndSet(false, true)) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException e) {
                // The program is ending: nobody waits for the value any more.
                busy.set(false);
            }
        }
    }

    private void work() {
        try {
            T value = newest.getAndSet(null);
            if (value != null) {
                worker.accept(value);
            }
        } finally {
            busy.set(false);
            if (newest.get() != null) {
                startUnlessBusy();
            }
        }
    }
}
