package app.contrail.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the requests of a sliding minute, as the service does for each key. Safe for use by many threads. */
final class RequestWindow {
    private static final Duration LENGTH = Duration.ofSeconds(60);

    private final Clock clock;
    private final int most;
    private final Deque<Instant> admitted = new ArrayDeque<>();

    RequestWindow(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Whether one more request fits; if so, it is counted. Refused ones are not. */
    synchronized boolean admit() {
        Instant now = clock.instant();
        Instant left = now.minus(LENGTH);
        while (!admitted.isEmpty() && !admitted.getFirst().isAfter(left)) {
            admitted.removeFirst();
        }
        return admitted.size() < most && admitted.add(now);
    }
}
