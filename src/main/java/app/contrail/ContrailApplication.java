package app.contrail;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * Contrail as JavaFX launches it, which it does once in a process. Desktops know the windows by the name of this class,
 * and find the icon in {@code contrail.desktop} by it.
 */
public final class ContrailApplication extends Application {
    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

    /** Starts JavaFX; blocks until it ends, or throws if it cannot begin. */
    static void launch() {
        Application.launch(ContrailApplication.class);
    }

    /** Ends as soon as JavaFX runs. */
    static CompletableFuture<Void> started() {
        return STARTED;
    }

    /** @param unused JavaFX makes a window in advance; Contrail makes its own */
    @Override
    public void start(Stage unused) {
        STARTED.complete(null);
    }
}
