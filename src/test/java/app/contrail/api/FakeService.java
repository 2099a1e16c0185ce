package app.contrail.api;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.testing.PromptServerSockets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;

/** A service on loopback that answers as told, and a client of it. */
final class FakeService implements AutoCloseable {
    static final String KEY = "vk_live_5ecretKey";
    static final ContestId CONTEST = new ContestId("clx1abc123def456");
    static final Timeouts PATIENT = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10));
    static final Timeouts SHORT = new Timeouts(Duration.ofMillis(250), Duration.ofMillis(250));

    /** Shared, because each reads the system's certificates anew. */
    private static final OkHttpClient BASE = new OkHttpClient();

    final MockWebServer server = new MockWebServer();
    final ManualClock clock = new ManualClock();
    final RequestBudget budget = new RequestBudget(clock, 1_000_000, 1_000_000);
    final OkHttpContestApi api;

    FakeService() {
        this(PATIENT);
    }

    FakeService(Timeouts timeouts) {
        server.setServerSocketFactory(new PromptServerSockets());
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        api = client("http://127.0.0.1:" + server.getPort() + "/api/v1", timeouts, budget, clock);
    }

    static OkHttpContestApi client(String baseUrl, Timeouts timeouts, RequestBudget budget, ManualClock clock) {
        return client(BASE, baseUrl, timeouts, budget, clock);
    }

    static OkHttpContestApi client(
            OkHttpClient base, String baseUrl, Timeouts timeouts, RequestBudget budget, ManualClock clock) {
        Connection connection = new Connection(BaseUrl.parse(baseUrl), ApiKey.of(KEY));
        return new OkHttpContestApi(base, connection, timeouts, budget, clock);
    }

    FakeService answering(int status, String body) {
        return answering(new MockResponse.Builder().code(status).body(body).build());
    }

    FakeService answering(MockResponse response) {
        server.enqueue(response);
        return this;
    }

    /** Asks for the totals and expects to be refused. */
    ApiFailure failure() {
        return failureOf(api.analytics(CONTEST));
    }

    static ApiFailure failureOf(Outcome<?> outcome) {
        return Objects.requireNonNull(outcome.failureOrNull(), () -> "Expected a failure: " + outcome);
    }

    RecordedRequest request() throws InterruptedException {
        return Objects.requireNonNull(server.takeRequest(5, TimeUnit.SECONDS), "No request arrived");
    }

    @Override
    public void close() {
        server.close();
    }
}
