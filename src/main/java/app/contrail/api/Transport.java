package app.contrail.api;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ApiFailure.Unreachable;
import app.contrail.domain.Outcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and fetches its answer, within limits of time and size. Follows, repeats and keeps nothing. Knows
 * that there are statuses and bodies, not what they mean.
 */
final class Transport {
    /** What one answer may take, unpacked. */
    static final long BODY_LIMIT_BYTES = 2L << 20;

    private final OkHttpClient client;
    private final RequestBudget budget;
    private final Duration patience;

    /** @param base whose TLS and proxy settings are taken over; its time-outs, pool and habits are not */
    Transport(OkHttpClient base, HttpUrl origin, ApiKey key, Timeouts timeouts, RequestBudget budget) {
        OkHttpClient.Builder builder = base.newBuilder()
                .connectTimeout(timeouts.connect())
                .callTimeout(timeouts.call())
                // The call's own limit rules; a slow answer that is still within it is welcome.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // Nothing is sent twice, so an idle connection that the service closes would cost a poll. The calls of
                // one poll share connections; the next poll finds them given up before any usual server does (5 s).
                .connectionPool(new ConnectionPool(3, 4, TimeUnit.SECONDS))
                .cache(null);
        HiddenStatuses.installIn(builder);
        ProxyLoginNeeded.reportIn(builder);
        client = builder.addNetworkInterceptor(chain -> {
                    Passage passage = chain.request().tag(Passage.class);
                    if (passage != null) {
                        passage.begun = true;
                    }
                    return chain.proceed(chain.request());
                })
                .addNetworkInterceptor(new KeyHeader(origin, key))
                .build();
        this.budget = budget;
        patience = timeouts.room();
    }

    /**
     * The answer, whatever its status; a failure if none began to arrive or the calling thread was interrupted. Waits
     * first until the request budget has room, but not forever.
     */
    Outcome<Answer> get(HttpUrl url) {
        if (Thread.currentThread().isInterrupted()) {
            return new Outcome.Failure<>(new ApiFailure.TimedOut(Duration.ZERO));
        }
        ApiFailure noRoom = awaitRoom();
        return noRoom == null ? send(url) : new Outcome.Failure<>(noRoom);
    }

    /** Every request passes here, whoever sends it, so nothing is sent beyond the budget. Null if there is room. */
    private @Nullable ApiFailure awaitRoom() {
        Duration waited = Duration.ZERO;
        try {
            while (true) {
                Duration wait = budget.send();
                if (wait.isZero()) {
                    return null;
                }
                waited = waited.plus(wait);
                if (waited.compareTo(patience) > 0) {
                    return new ApiFailure.RateLimited(wait, null);
                }
                Thread.sleep(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ApiFailure.TimedOut(waited);
        }
    }

    private Outcome<Answer> send(HttpUrl url) {
        Passage passage = new Passage();
        try {
            return send(url, passage);
        } finally {
            if (!passage.begun) {
                budget.unsent();
            }
        }
    }

    private Outcome<Answer> send(HttpUrl url, Passage passage) {
        long startedNanos = System.nanoTime();
        Request request = new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .header("User-Agent", userAgent())
                .tag(Passage.class, passage)
                .build();
        try (Response response = client.newCall(request).execute()) {
            Outcome<byte[]> body = bodyOf(response, startedNanos);
            if (Thread.currentThread().isInterrupted()) {
                return new Outcome.Failure<>(timedOut(startedNanos));
            }
            return new Outcome.Success<>(new Answer(url, response.code(), response.headers(), body));
        } catch (IOException e) {
            return new Outcome.Failure<>(whyNoAnswer(e, startedNanos));
        } catch (Exception e) {
            // While it opens a connection OkHttp lets this one through without declaring it, and the mark is gone.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return new Outcome.Failure<>(timedOut(startedNanos));
            }
            throw e;
        }
    }

    /** Whether a request went out to the service, or no connection came about. */
    private static final class Passage {
        private volatile boolean begun;
    }

    private static Outcome<byte[]> bodyOf(Response response, long startedNanos) {
        BufferedSource source = response.body().source();
        try {
            if (source.request(BODY_LIMIT_BYTES + 1)) {
                return new Outcome.Failure<>(new ApiFailure.TooLarge(BODY_LIMIT_BYTES));
            }
            return new Outcome.Success<>(source.readByteArray());
        } catch (InterruptedIOException ignored) {
            return new Outcome.Failure<>(timedOut(startedNanos));
        } catch (IOException ignored) {
            return new Outcome.Failure<>(new ApiFailure.Malformed("the answer was cut off"));
        }
    }

    private static ApiFailure whyNoAnswer(IOException e, long startedNanos) {
        if (Thread.currentThread().isInterrupted()) {
            return timedOut(startedNanos);
        }
        return switch (e) {
            case InterruptedIOException ignored -> timedOut(startedNanos);
            case UnknownHostException ignored -> new Unreachable(Unreachable.Reason.UNKNOWN_HOST);
            case ConnectException ignored -> new Unreachable(Unreachable.Reason.REFUSED);
            case NoRouteToHostException ignored -> new Unreachable(Unreachable.Reason.REFUSED);
            case SSLException tls -> new Unreachable(TlsTrouble.reason(tls));
            case ProxyLoginNeeded ignored -> new ApiFailure.ProxyLogin();
            case ProtocolException ignored -> new ApiFailure.Malformed("the answer is not proper HTTP");
            default -> new Unreachable(isRefusalOfProxy(e) ? Unreachable.Reason.PROXY : Unreachable.Reason.BROKEN);
        };
    }

    /** OkHttp has no type for a proxy that opens no tunnel. */
    private static boolean isRefusalOfProxy(IOException e) {
        String message = e.getMessage();
        return message != null && message.startsWith("Unexpected response code for CONNECT");
    }

    private static ApiFailure timedOut(long startedNanos) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
        return new ApiFailure.TimedOut(Duration.ofMillis(millis));
    }

    private static String userAgent() {
        String version = Transport.class.getPackage().getImplementationVersion();
        return "Contrail/" + (version == null ? "dev" : version);
    }
}
