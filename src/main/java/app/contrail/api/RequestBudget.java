package app.contrail.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * How much of the service's allowance for one key is used: requests over a sliding minute. Who is to send several
 * requests together claims room for them first; a request that nobody claimed room for claims its own. Others who use
 * the same key, on other machines, count too but are not seen here; what lies above the allowance is left for them.
 * Safe for use by many threads at once.
 */
public final class RequestBudget {
    /** What the service grants per key and minute. */
    public static final int SERVICE_LIMIT = 100;

    /** What Contrail takes of it at most, unless the user says otherwise. */
    public static final int DEFAULT_ALLOWANCE = 80;

    private static final long WINDOW_MILLIS = 60_000;

    /** What was claimed is sent at once, or not at all. */
    private static final long CLAIM_MILLIS = 5_000;

    private static final int HASH_BYTES = 12;

    /** Whom requests are for. */
    public enum Priority {
        /** What the user looks at or asked for: everything that is allowed. */
        SHOWN,
        /** What is kept up to date besides: leaves a fifth of what is allowed to the others. */
        BESIDES
    }

    private final Clock clock;
    private final Ledger ledger;
    private final int limit;
    private volatile int allowance;

    /** What the ledger held when it was last changed from here. */
    private final AtomicReference<long[]> known = new AtomicReference<>(new long[0]);

    /** When room was claimed that nobody has used yet, in milliseconds since 1970. */
    private long[] claimed = {};

    /** A budget for this process alone, with the service's limit and the usual allowance. */
    public RequestBudget(Clock clock) {
        this(clock, SERVICE_LIMIT, DEFAULT_ALLOWANCE);
    }

    /**
     * A budget for this process alone.
     *
     * @param limit requests per minute that the service grants
     * @param allowance requests per minute that Contrail may send, from 1 to {@code limit}
     */
    public RequestBudget(Clock clock, int limit, int allowance) {
        this(clock, limit, allowance, new MemoryLedger());
    }

    RequestBudget(Clock clock, int limit, int allowance, Ledger ledger) {
        this.clock = clock;
        this.ledger = ledger;
        this.limit = limit;
        this.allowance = checked(allowance);
    }

    /**
     * A budget that every process of this user has in common which asks under the same key and names the same folder.
     *
     * @param folder holds a small file for each key, named by a hash of it; made when it is first needed
     */
    public static RequestBudget shared(Path folder, Connection connection, int allowance, Clock clock) {
        return new RequestBudget(clock, SERVICE_LIMIT, allowance, new FileLedger(folder.resolve(name(connection))));
    }

    /** Says nothing about the key: one that is worth its name has far more bits than can be tried. */
    private static String name(Connection connection) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(connection.baseUrl().uri().getAuthority().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            byte[] hash = digest.digest(connection.key().headerValue().getBytes(StandardCharsets.UTF_8));
            return "requests-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** From now on no more than this is sent in a minute, from 1 to the limit. */
    public void allow(int requestsPerMinute) {
        allowance = checked(requestsPerMinute);
    }

    private int checked(int requestsPerMinute) {
        if (requestsPerMinute < 1 || requestsPerMinute > limit) {
            throw new IllegalArgumentException("allowance is not within 1 and " + limit + ": " + requestsPerMinute);
        }
        return requestsPerMinute;
    }

    /** Requests per minute that the service grants. */
    public int limit() {
        return limit;
    }

    /**
     * Requests sent in the last 60 seconds, as far as is known here. Never blocks; what other processes sent since this
     * one claimed or looked last is missing.
     */
    public int used() {
        return counting(clock.millis()).length;
    }

    /** Looks at what other processes sent meanwhile. May block on the disk for a moment. */
    public void look() {
        change(times -> times);
    }

    /**
     * How long to wait until so many requests fit, as far as is known here; zero if they fit now. More than may ever be
     * sent at once fit as soon as nothing else counts. Never blocks and claims nothing.
     *
     * @param requests how many are to be sent, 0 or more
     */
    public Duration untilRoomFor(int requests, Priority priority) {
        long now = clock.millis();
        return untilRoomFor(requests, priority, counting(now), now);
    }

    /**
     * Claims room for requests that are sent now, all of them or none. May block on the disk for a moment.
     *
     * @param requests how many, 0 or more
     * @return zero if the room is claimed; else how long to wait before it is worth another try
     */
    public synchronized Duration claim(int requests, Priority priority) {
        Duration wait = take(requests, priority);
        if (wait.isZero()) {
            long now = clock.millis();
            claimed = concat(claimed, now, requests);
        }
        return wait;
    }

    /**
     * Counts one request that is to be sent now, unless room was claimed for it before. May block on the disk for a
     * moment.
     *
     * @return zero if it may be sent; else how long to wait before it is worth another try
     */
    synchronized Duration send() {
        long now = clock.millis();
        claimed = Arrays.stream(claimed)
                .filter(time -> time > now - CLAIM_MILLIS && time <= now)
                .toArray();
        if (claimed.length > 0) {
            claimed = Arrays.copyOfRange(claimed, 1, claimed.length);
            return Duration.ZERO;
        }
        return take(1, Priority.SHOWN);
    }

    /** Takes back one request that was counted but did not reach the service. May block on the disk for a moment. */
    void unsent() {
        change(times -> times.length == 0 ? times : Arrays.copyOf(times, times.length - 1));
    }

    private Duration take(int requests, Priority priority) {
        Duration[] wait = {Duration.ZERO};
        change(times -> {
            long now = clock.millis();
            wait[0] = untilRoomFor(requests, priority, times, now);
            return wait[0].isZero() ? concat(times, now, requests) : times;
        });
        return wait[0];
    }

    private void change(UnaryOperator<long[]> change) {
        ledger.change(times -> {
            long[] changed = change.apply(counting(times, clock.millis()));
            known.set(changed);
            return changed;
        });
    }

    private Duration untilRoomFor(int requests, Priority priority, long[] times, long now) {
        if (requests < 0) {
            throw new IllegalArgumentException("requests is negative: " + requests);
        }
        int room = priority == Priority.SHOWN ? allowance : Math.max(1, allowance - allowance / 5);
        int mustExpire = Math.min(times.length, times.length + Math.min(requests, room) - room);
        return requests == 0 || mustExpire <= 0
                ? Duration.ZERO
                : Duration.ofMillis(times[mustExpire - 1] + WINDOW_MILLIS - now);
    }

    private long[] counting(long now) {
        return known.updateAndGet(times -> counting(times, now));
    }

    /** Those that still count. After the clock was set back they count from now on, or they would for that long. */
    private static long[] counting(long[] times, long now) {
        return Arrays.stream(times)
                .map(time -> Math.min(time, now))
                .filter(time -> time > now - WINDOW_MILLIS)
                .sorted()
                .toArray();
    }

    private static long[] concat(long[] times, long time, int count) {
        long[] longer = Arrays.copyOf(times, times.length + count);
        Arrays.fill(longer, times.length, longer.length, time);
        return longer;
    }
}
