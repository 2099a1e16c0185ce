package app.contrail.ui.common;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The one way onto the FX thread. */
public final class FxExecutor implements Executor {

    /** Runs the task on the FX thread: at once if this is it, else soon. */
    @Override
    public void execute(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /** Runs the task on the FX thread after what it is doing now. */
    public void later(Runnable task) {
        Platform.runLater(task);
    }

    /** Runs the task on the FX thread, where this is called, when so much time has passed. */
    public void after(Duration time, Runnable task) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
        pause.setOnFinished(event -> task.run());
        pause.play();
    }

    /**
     * A way to hand values to the FX thread that cannot flood it: at most one hand-over is pending, and it takes the
     * newest value. The result may be called from any thread.
     *
     * @param receiver called on the FX thread
     */
    public <T> Consumer<T> publishLatest(Consumer<T> receiver) {
        AtomicReference<@Nullable T> newest = new AtomicReference<>();
        return value -> {
            if (newest.getAndSet(value) == null) {
                Platform.runLater(() -> {
                    T latest = newest.getAndSet(null);
                    if (latest != null) {
                        receiver.accept(latest);
                    }
                });
            }
        };
    }
}
