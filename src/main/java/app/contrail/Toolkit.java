package app.contrail;

import app.contrail.cli.CommandFailure;
import app.contrail.cli.ExitCode;
import app.contrail.ui.common.Theme;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javafx.application.Platform;

/** Starts JavaFX, with a display or without one. One process starts it once. */
final class Toolkit {
    /** Kept, because the log system holds its loggers weakly and would forget the filter. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private Toolkit() {}

    /** Starts the toolkit on the machine's display. */
    static void startWindowed() {
        requireNothingMissing(true);
        start();
    }

    /** Starts the toolkit without a display: it draws into memory only. */
    static void startHeadless() {
        requireNothingMissing(false);
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        start();
    }

    /** JavaFX itself would end in a NullPointerException without fonts, and in an UnsatisfiedLinkError otherwise. */
    private static void requireNothingMissing(boolean window) {
        if (!Display.missingLibraries(window).isEmpty() || !Display.hasFonts()) {
            throw new CommandFailure(ExitCode.UNEXPECTED, Display.whatToDo(window));
        }
    }

    private static void start() {
        // JavaFX warns of being on the class path, which is where Contrail means it to be.
        JAVAFX_LOG.setFilter(
                entry -> !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration"));
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> {
                Theme.loadFonts();
                started.complete(null);
            });
        } catch (RuntimeException | LinkageError e) {
            throw new CommandFailure(ExitCode.UNEXPECTED, Display.whatToDo(true), e);
        }
        Platform.setImplicitExit(false);
        await(started);
    }

    /** Runs on the FX thread and waits for the result. */
    static <T> T onFxThread(Supplier<T> task) {
        return await(CompletableFuture.supplyAsync(task, Platform::runLater));
    }

    /** Waits for something that the FX thread will do. */
    static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.UNEXPECTED, "Contrail was interrupted; run the command again.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The FX thread failed", e.getCause());
        }
    }
}
