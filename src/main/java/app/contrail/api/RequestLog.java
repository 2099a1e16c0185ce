package app.contrail.api;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last requests that this program made, in memory only, for whoever has to find out why something fails. Holds
 * neither keys nor queries nor anything that the service said about a participant. Safe for use by many threads at once.
 */
public final class RequestLog {
    /** How many requests are kept; older ones are forgotten. */
    public static final int KEPT = 200;

    private final Deque<Request> requests = new ArrayDeque<>(KEPT);

    /**
     * One request and how it ended.
     *
     * @param startedAt by this computer's clock
     * @param what method and path below the base URL, with {@code {id}} in the place of a contest
     * @param contest which one that is; null if the request is about none
     * @param status of the answer; null if none began to arrive
     * @param failure why there is no usable answer, without the service's own sentence; null if there is one
     * @param took from the first look-up to the last byte, or to giving up
     * @param bytes size of the body, unpacked; 0 if none arrived whole
     * @param servedAt what the service's clock said; null if it did not say
     */
    public record Request(
            Instant startedAt,
            String what,
            @Nullable ContestId contest,
            @Nullable Integer status,
            @Nullable ApiFailure failure,
            Duration took,
            long bytes,
            @Nullable Instant servedAt) {

        /** The method and the path with the contest's id in it. */
        public String asked() {
            return contest == null ? what : what.replace("{id}", contest.value());
        }
    }

    /** The requests that are kept, oldest first; a copy. */
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The newest request, or null if there was none yet. */
    public synchronized @Nullable Request newest() {
        return requests.peekLast();
    }

    synchronized void add(Request request) {
        while (requests.size() >= KEPT) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    /** The failure as it may be kept: a service's sentence may repeat what it was asked about, or whom it is about. */
    static ApiFailure withoutSentence(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.KeyRefused refused -> new ApiFailure.KeyRefused(null);
            case ApiFailure.KeyUnknown unknown -> unknown;
            case ApiFailure.Forbidden forbidden -> new ApiFailure.Forbidden(null);
            case ApiFailure.NotFound notFound -> new ApiFailure.NotFound(null);
            case ApiFailure.NoService nobody -> nobody;
            case ApiFailure.WebPage page -> page;
            case ApiFailure.NetworkLogin login -> login;
            case ApiFailure.ProxyLogin login -> login;
            case ApiFailure.Rejected rejected -> new ApiFailure.Rejected(rejected.status(), null);
            case ApiFailure.RateLimited limited -> new ApiFailure.RateLimited(limited.retryAfter(), null);
            case ApiFailure.ServiceFailing failing -> new ApiFailure.ServiceFailing(failing.status(), null);
            case ApiFailure.Unreachable unreachable -> unreachable;
            case ApiFailure.TimedOut late -> late;
            case ApiFailure.Malformed malformed -> malformed;
            case ApiFailure.Redirected redirected -> redirected;
            case ApiFailure.TooLarge large -> large;
        };
    }
}
