package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of requests to a real server on loopback. */
class RequestLogTest {
    private static final String CANARY = "canary.person@example.org";

    private final FakeService service = new FakeService();
    private final RequestLog log = new RequestLog();
    private final OkHttpContestApi api = new OkHttpContestApi(
            new OkHttpClient(),
            new Connection(
                    BaseUrl.parse("http://127.0.0.1:" + service.server.getPort() + "/api/v1"),
                    ApiKey.of(FakeService.KEY)),
            FakeService.PATIENT,
            service.budget,
            log,
            service.clock);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void tellsWhenWhatWasAskedAndWhatCame() {
        service.answering(new MockResponse.Builder()
                .code(200)
                .body(Fixtures.ANALYTICS)
                .addHeader("Date", "Tue, 19 Aug 2025 19:59:58 GMT")
                .build());
        api.analytics(FakeService.CONTEST);

        assertThat(log.requests()).singleElement().satisfies(request -> {
            assertThat(request.startedAt()).isEqualTo(service.clock.instant());
            assertThat(request.what()).isEqualTo("GET /contests/{id}/analytics");
            assertThat(request.asked()).isEqualTo("GET /contests/clx1abc123def456/analytics");
            assertThat(request.status()).isEqualTo(200);
            assertThat(request.failure()).isNull();
            assertThat(request.took()).isPositive().isLessThan(Duration.ofSeconds(10));
            assertThat(request.bytes()).isEqualTo(Fixtures.ANALYTICS.length());
            assertThat(request.servedAt()).isEqualTo(Instant.parse("2025-08-19T19:59:58Z"));
        });
    }

    @Test
    void tellsWhyThereWasNoUsableAnswer() {
        service.answering(200, "<html>Welcome</html>");
        api.contest(FakeService.CONTEST);
        service.close();
        api.contests();

        assertThat(log.requests()).extracting(RequestLog.Request::status).containsExactly(200, null);
        assertThat(log.requests()).extracting(RequestLog.Request::failure).doesNotContainNull();
        assertThat(log.newest()).extracting(RequestLog.Request::failure).isInstanceOf(ApiFailure.Unreachable.class);
    }

    @Test
    void holdsNeitherTheKeyNorAQueryNorWhatTheServiceSaidAboutSomebody() {
        for (int status : List.of(400, 401, 403, 404, 429, 500)) {
            service.answering(status, "{\"success\":false,\"error\":\"" + CANARY + " used " + FakeService.KEY + "\"}");
            api.leaderboard(FakeService.CONTEST, 25);
        }

        assertThat(log.requests()).hasSize(6);
        assertThat(log.requests().toString()).doesNotContain(CANARY, FakeService.KEY, "limit");
    }

    @Test
    void keepsTheLastTwoHundredWhoeverAddsThem() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int n = 0; n < 100; n++) {
                    log.add(request(new ContestId("other" + n)));
                    assertThat(log.requests()).hasSizeLessThanOrEqualTo(RequestLog.KEPT);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        log.add(request(FakeService.CONTEST));

        assertThat(log.requests()).hasSize(RequestLog.KEPT);
        assertThat(log.requests().getLast().contest()).isEqualTo(FakeService.CONTEST);
        assertThat(log.newest()).isEqualTo(log.requests().getLast());
    }

    private static RequestLog.Request request(ContestId contest) {
        return new RequestLog.Request(Instant.EPOCH, "GET /contests/{id}", contest, 200, null, Duration.ZERO, 0, null);
    }
}
