package app.contrail;

import app.contrail.cli.CommandFailure;
import app.contrail.cli.ExitCode;
import app.contrail.ui.common.Theme;
import app.contrail.ui.common.ThemeChoice;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/**
 * JavaFX, which one process starts once, with a display or without. The start takes a while and, where that is safe, runs
 * beside whatever else there is to do.
 */
final class Toolkit {
    /**
     * What JavaFX adds to the environment when it opens a window on Linux. The C library may end a process in which
     * another thread looks something up meanwhile, and many do so unawares, such as SQLite's. Where our launcher has
     * added them before, nothing is added.
     */
    private static final Map<String, String> ADDED_ON_LINUX =
            Map.of("GDK_BACKEND", "x11", "IBUS_ENABLE_SYNC_MODE", "1");

    /** Kept, because the log system holds its loggers weakly and would forget the filter. */
    private static final System.Logger LOG = System.getLogger(Toolkit.class.getName());

    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private final Kind kind;
    private final CompletableFuture<Void> started;

    enum Kind {
        /** On the machine's display. */
        WINDOWED,
        /** Without a display: draws into memory only. */
        HEADLESS
    }

    private Toolkit(Kind kind, CompletableFuture<Void> started) {
        this.kind = kind;
        this.started = started;
    }

    /** Whether other threads may go on while the toolkit starts. */
    static boolean startsAside(Kind kind) {
        return kind == Kind.HEADLESS || !Display.isLinux() || nothingWillBeAddedTo(System.getenv());
    }

    static boolean nothingWillBeAddedTo(Map<String, String> environment) {
        return environment.entrySet().containsAll(ADDED_ON_LINUX.entrySet());
    }

    /**
     * Begins to start the toolkit in the background, or starts it and waits if it does not start aside. What goes wrong,
     * {@link #await()} tells.
     */
    static Toolkit begin(Kind kind, Executor background) {
        CompletableFuture<Void> started = CompletableFuture.runAsync(() -> start(kind), background);
        if (!startsAside(kind)) {
            started.exceptionally(failure -> null).join();
        }
        return new Toolkit(kind, started);
    }

    /** Starts the toolkit without a display, and waits for it. */
    static void startHeadless() {
        start(Kind.HEADLESS);
    }

    Kind kind() {
        return kind;
    }

    /** @throws CommandFailure with a sentence for the user, if nothing can be drawn on this machine */
    Toolkit await() {
        await(started);
        return this;
    }

    /** Runs on the FX thread, as soon as there is one. */
    <T> CompletableFuture<T> onceStarted(Supplier<T> task) {
        return started.thenApplyAsync(ignored -> task.get(), Platform::runLater);
    }

    private static void start(Kind kind) {
        requireNothingMissing(kind == Kind.WINDOWED);
        if (kind == Kind.HEADLESS) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("java.awt.headless", "true");
        }
        if (kind == Kind.HEADLESS || !Display.mayHaveGraphicsCard()) {
            System.setProperty("prism.order", "sw");
        }
        // JavaFX warns of being on the class path, which is where Contrail means it to be.
        JAVAFX_LOG.setFilter(
                entry -> !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration"));
        await(kind == Kind.WINDOWED ? launched() : startedUp());
        onFxThread(() -> {
            Platform.setImplicitExit(false);
            Theme.loadFonts();
            boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            ThemeChoice.SYSTEM.theme(dark).becomeUsual();
            return kind;
        });
    }

    private static CompletableFuture<Void> startedUp() {
        CompletableFuture<Void> running = new CompletableFuture<>();
        try {
            Platform.startup(() -> running.complete(null));
        } catch (RuntimeException | LinkageError e) {
            throw nothingCanBeDrawn(false, e);
        }
        return running;
    }

    /** Not by {@link Platform#startup} as well, because that gives the window no name that a desktop could know it by. */
    private static CompletableFuture<Void> launched() {
        Thread.ofPlatform().name("contrail-launcher").daemon().start(() -> {
            try {
                ContrailApplication.launch();
            } catch (RuntimeException | LinkageError e) {
                ContrailApplication.started().completeExceptionally(nothingCanBeDrawn(true, e));
            }
        });
        return ContrailApplication.started();
    }

    private static CommandFailure nothingCanBeDrawn(boolean window, Throwable cause) {
        LOG.log(System.Logger.Level.ERROR, "JavaFX does not start", cause);
        return new CommandFailure(ExitCode.UNEXPECTED, Display.whatToDo(window), cause);
    }

    /** JavaFX itself would end in a NullPointerException without fonts, and in an UnsatisfiedLinkError otherwise. */
    private static void requireNothingMissing(boolean window) {
        if (!Display.missingLibraries(window).isEmpty() || !Display.hasFonts()) {
            throw new CommandFailure(ExitCode.UNEXPECTED, Display.whatToDo(window));
        }
    }

    /** Runs on the FX thread and waits for the result. */
    static <T> T onFxThread(Supplier<T> task) {
        return await(CompletableFuture.supplyAsync(task, Platform::runLater));
    }

    /**
     * Waits for something that another thread will do.
     *
     * @throws CommandFailure if that is how it ended
     */
    static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.UNEXPECTED, "Contrail was interrupted; run the command again.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandFailure known) {
                throw known;
            }
            throw new IllegalStateException("Something failed on another thread", e.getCause());
        }
    }
}
