package app.contrail;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns Ctrl+C and a request to terminate into an orderly end with an exit code of our own; left alone, the Java
 * run-time ends with 130 or 143 in the middle of whatever is going on.
 */
final class ProcessEnd {
    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    /**
     * Blocks until somebody asks this process to end.
     *
     * @param ready runs first, when such a request cannot be missed any more
     */
    void await(Runnable ready) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::onShutdown, "contrail-end"));
        ready.run();
        asked.await();
    }

    /** Ends the process; does not return. */
    void exit(int code) {
        exitCode.complete(code);
        System.exit(code);
    }

    private void onShutdown() {
        asked.countDown();
        int code;
        try {
            code = exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            code = 1;
        }
        Runtime.getRuntime().halt(code);
    }
}
