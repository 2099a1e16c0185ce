package app.contrail.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How much of the service's allowance for one key this program has used: requests over a sliding minute. Others who use
 * the same key count too, but are not seen here; the allowance below the limit is left for them. Safe for use by many
 * threads at once.
 */
public final class RequestBudget {
    /** What the service grants per key and minute. */
    public static final int SERVICE_LIMIT = 100;

    /** What Contrail takes of it at most. */
    public static final int DEFAULT_ALLOWANCE = 80;

    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final Clock clock;
    private final int limit;
    private int allowance;
    private final Deque<Instant> sent = new ArrayDeque<>();

    /** A budget with the service's limit and Contrail's usual allowance. */
    public RequestBudget(Clock clock) {
        this(clock, SERVICE_LIMIT, DEFAULT_ALLOWANCE);
    }

    /**
     * @param limit requests per minute that the service grants
     * @param allowance requests per minute that Contrail may send, from 1 to {@code limit}
     */
    public RequestBudget(Clock clock, int limit, int allowance) {
        this.clock = clock;
        this.limit = limit;
        this.allowance = within(allowance, limit);
    }

    /** @param requests per minute that Contrail may send from now on, from 1 to the limit */
    public synchronized void allow(int requests) {
        allowance = within(requests, limit);
    }

    private static int within(int allowance, int limit) {
        if (allowance < 1 || allowance > limit) {
            throw new IllegalArgumentException("allowance is not within 1 and " + limit + ": " + allowance);
        }
        return allowance;
    }

    /** Counts one request that is being sent now. */
    public synchronized void record() {
        sent.addLast(forgetOlder());
    }

    /** Requests sent in the last 60 seconds. */
    public synchronized int used() {
        forgetOlder();
        return sent.size();
    }

    /** Requests per minute that the service grants. */
    public int limit() {
        return limit;
    }

    /**
     * How long to wait until so many requests fit into the allowance; zero if they fit now. More than the allowance fit
     * as soon as nothing else counts.
     *
     * @param requests how many are to be sent, 0 or more
     */
    public synchronized Duration untilRoomFor(int requests) {
        if (requests < 0) {
            throw new IllegalArgumentException("requests is negative: " + requests);
        }
        Instant now = forgetOlder();
        int mustExpire = sent.size() + Math.min(requests, allowance) - allowance;
        return sent.stream()
                .limit(Math.max(mustExpire, 0))
                .reduce((earlier, later) -> later)
                .map(last -> Duration.between(now, last.plus(WINDOW)))
                .orElse(Duration.ZERO);
    }

    /** Drops what no longer counts. Returns the present moment. */
    private Instant forgetOlder() {
        Instant now = clock.instant();
        Instant newest = sent.peekLast();
        if (newest != null && newest.isAfter(now)) {
            // The clock was set back. Without this, requests would count for as long as it was set back.
            int count = sent.size();
            sent.clear();
            for (int i = 0; i < count; i++) {
                sent.addLast(now);
            }
        }
        Instant horizon = now.minus(WINDOW);
        while (!sent.isEmpty() && !sent.getFirst().isAfter(horizon)) {
            sent.removeFirst();
        }
        return now;
    }
}
