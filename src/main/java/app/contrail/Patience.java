package app.contrail;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what should come first, but not for long. */
final class Patience {
    /** For the first frame of the window. */
    static final Duration FOR_A_FRAME = Duration.ofSeconds(2);

    /** For the keyring, which is usually faster than this, unless it waits for the user. */
    static final Duration FOR_A_KEY = Duration.ofSeconds(5);

    private Patience() {}

    /** Returns when it is done or has failed, when that takes too long, or with the interrupt flag when interrupted. */
    static void await(Future<?> first, Duration atMost) {
        try {
            first.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Whatever comes next will notice.
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException ignored) {
            // Better late than never.
        }
    }
}
