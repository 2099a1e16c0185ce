package app.contrail;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns Ctrl+C and a request to terminate into an orderly end with an exit code of our own; left alone, the Java
 * run-time ends with 130 or 143 in the middle of whatever is going on.
 */
final class ProcessEnd {
    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private volatile @Nullable Thread atWork;

    /**
     * Blocks until somebody asks this process to end.
     *
     * @param ready runs first, when such a request cannot be missed any more
     */
    void await(Runnable ready) throws InterruptedException {
        listen();
        ready.run();
        asked.await();
    }

    /**
     * From now on, does this if somebody asks this process to end, and gives the program time to follow. The exit code is
     * that of the request, because JavaFX tidies up meanwhile and is not to be cut short.
     *
     * @param how lets the main thread come to its end; brief
     */
    void whenAsked(Runnable how) {
        Runnable hook = () -> {
            if (!exitCode.isDone()) {
                how.run();
                awaitExitCode();
            }
        };
        Runtime.getRuntime().addShutdownHook(new Thread(hook, "contrail-end"));
    }

    /**
     * Runs something again and again on this thread until somebody asks this process to end; whatever runs then is
     * interrupted.
     *
     * @param every from the start of one run to the start of the next, or longer if it takes longer
     */
    void repeat(Duration every, Runnable round) {
        work(() -> {
            long began = System.nanoTime();
            round.run();
            return every.minusNanos(System.nanoTime() - began);
        });
    }

    /** Does something once on this thread, which is interrupted if somebody asks this process to end. */
    void once(Runnable work) {
        atWork = Thread.currentThread();
        Thread hook = listen();
        try {
            work.run();
        } finally {
            atWork = null;
            forget(hook);
        }
    }

    /** From now on an end is an ordinary one again, unless it has begun: then it waits for the exit code. */
    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It has begun.
        }
    }

    /**
     * Does one step after the other on this thread until somebody asks this process to end; whatever runs then is
     * interrupted.
     *
     * @param step says how long to wait before the next one
     */
    void work(Supplier<Duration> step) {
        atWork = Thread.currentThread();
        listen();
        try {
            do {
                asked.await(step.get().toNanos(), TimeUnit.NANOSECONDS);
            } while (asked.getCount() > 0);
        } catch (InterruptedException e) {
            // Only onShutdown interrupts: this is the end that was asked for.
        }
    }

    private Thread listen() {
        Thread hook = new Thread(this::onShutdown, "contrail-end");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    /** Ends the process; does not return. */
    void exit(int code) {
        exitCode.complete(code);
        System.exit(code);
    }

    private void onShutdown() {
        Thread worker = atWork;
        if (worker != null) {
            worker.interrupt();
        }
        // After the interruption, which would else come when the worker has gone on to tidy up.
        asked.countDown();
        Runtime.getRuntime().halt(awaitExitCode());
    }

    private int awaitExitCode() {
        try {
            return exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            return 1;
        }
    }
}
