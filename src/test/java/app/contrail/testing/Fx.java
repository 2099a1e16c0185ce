package app.contrail.testing;

import app.contrail.ui.common.Theme;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;

/** The FX thread for tests: started once, without a display, and watched for everything that goes wrong on it. */
public final class Fx {
    private static final Queue<String> TROUBLE = new ConcurrentLinkedQueue<>();
    private static final Logger CSS_LOG = Logger.getLogger("javafx");
    private static boolean started;

    private Fx() {}

    /** Starts the toolkit, unless it runs already. */
    public static synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        watchWarnings();
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException e) {
            // TestFX has started it.
        }
        Platform.setImplicitExit(false);
        run(() -> {
            Thread.currentThread()
                    .setUncaughtExceptionHandler(
                            (thread, mistake) -> TROUBLE.add("thrown: " + mistake + " at " + beginning(mistake)));
            Theme.loadFonts();
        });
    }

    /** Where it was thrown, and which of our code led there. */
    private static String beginning(Throwable mistake) {
        Stream<StackTraceElement> thrown = Stream.of(mistake.getStackTrace()).limit(3);
        Stream<StackTraceElement> ours = Stream.of(mistake.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("app.contrail"))
                .limit(6);
        return Stream.concat(thrown, ours).map(StackTraceElement::toString).collect(Collectors.joining(", "));
    }

    /** JavaFX reports a style that cannot be applied as a warning; here it is a mistake. */
    private static void watchWarnings() {
        CSS_LOG.addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                String message = String.valueOf(entry.getMessage());
                if (!message.startsWith("Unsupported JavaFX configuration")) {
                    TROUBLE.add("warned: " + message);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    /** What was thrown or warned about on the FX thread since the last call. */
    public static List<String> takeTrouble() {
        List<String> trouble = List.copyOf(TROUBLE);
        TROUBLE.clear();
        return trouble;
    }

    /** Runs on the FX thread and waits for the end. */
    public static void run(Runnable task) {
        get(() -> {
            task.run();
            return true;
        });
    }

    /** Asks on the FX thread. */
    public static <T> T get(Supplier<T> question) {
        Executor fxThread = Platform::runLater;
        return CompletableFuture.supplyAsync(question, fxThread)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    /** Whether a node and all that it lies in are visible. For the FX thread. */
    public static boolean isShown(Node node) {
        for (Node parent = node; parent != null; parent = parent.getParent()) {
            if (!parent.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
