package app.contrail.api;

import java.time.Duration;

/**
 * How long Contrail waits for the service.
 *
 * @param connect until a connection to one of the host's addresses stands
 * @param call for the whole request, from the first look-up to the last byte of the answer
 * @param room before that, until the request budget has room for it
 */
public record Timeouts(Duration connect, Duration call, Duration room) {

    /** Patient enough for a slow mobile network, short enough for a poll every half minute. */
    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(15));

    /** With the usual time to wait for room. */
    public Timeouts(Duration connect, Duration call) {
        this(connect, call, Duration.ofSeconds(90));
    }

    public Timeouts {
        requirePositive("connect", connect);
        requirePositive("call", call);
    }

    private static void requirePositive(String name, Duration duration) {
        // OkHttp takes zero for "wait forever".
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException(name + " is shorter than a millisecond: " + duration);
        }
    }
}
