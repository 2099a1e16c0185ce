package app.contrail.testing;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One request as {@link FaultyService} received it. Times are {@link System#nanoTime()} of the service's side. */
public final class RecordedRequest {
    private final String method;
    private final String target;
    private final @Nullable Route route;
    private final Map<String, String> headers;
    private final long startNanos;
    private volatile @Nullable Long endNanos;

    RecordedRequest(String method, String target, @Nullable Route route, Map<String, String> headers, long startNanos) {
        this.method = method;
        this.target = target;
        this.route = route;
        this.headers = headers;
        this.startNanos = startNanos;
    }

    void endedAt(long nanos) {
        endNanos = nanos;
    }

    /** {@code GET} and the like. */
    public String method() {
        return method;
    }

    /** The path with its query, as sent: {@code /api/v1/contests/x/leaderboard?limit=5}. */
    public String target() {
        return target;
    }

    /** Which part of the service was asked; null for a path that it does not know. */
    public @Nullable Route route() {
        return route;
    }

    /** The value of a header, whatever the case of its name; null if it was not sent. */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** All headers by lower-case name; the last of repeated ones. */
    public Map<String, String> headers() {
        return headers;
    }

    /** When the head of the request was complete. */
    public long startNanos() {
        return startNanos;
    }

    /** When the answer was out or the connection was cut; empty while the request is in progress. */
    public OptionalLong endNanos() {
        Long end = endNanos;
        return end == null ? OptionalLong.empty() : OptionalLong.of(end);
    }

    /** Whether the answer is complete, or the connection at an end. */
    public boolean ended() {
        return endNanos().isPresent();
    }

    /** Whether both were in progress at some moment. */
    public boolean overlaps(RecordedRequest other) {
        return startedBeforeEndOf(other) && other.startedBeforeEndOf(this);
    }

    private boolean startedBeforeEndOf(RecordedRequest other) {
        OptionalLong end = other.endNanos();
        return end.isEmpty() || startNanos - end.getAsLong() < 0;
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
