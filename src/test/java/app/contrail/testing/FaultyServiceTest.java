package app.contrail.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultyServiceTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final FaultyService service = FaultyService.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        service.close();
        client.close();
    }

    @Test
    void answersEveryRouteWithTheDocumentedExample() throws Exception {
        assertThat(get("/contests").body()).isEqualTo(Route.CONTESTS.examplePayload());
        assertThat(get("/contests/x").body()).isEqualTo(Route.CONTEST.examplePayload());
        assertThat(get("/contests/x/analytics").body()).contains("\"totalViews\":28450");
        assertThat(get("/contests/x/leaderboard?limit=5").body()).contains("\"rank\":1");
        assertThat(get("/contests/x/entries?page=1").body()).contains("\"pagination\"");
        assertThat(get("/contests/x/secrets").statusCode()).isEqualTo(404);
    }

    @Test
    void usesUpTheNextAnswersBeforeTheStandingOne() throws Exception {
        service.always(Route.CONTEST, Answer.serverError());
        service.next(Route.CONTEST, Answer.notFound(), Answer.rateLimited().withHeader("Retry-After", "7"));

        assertThat(get("/contests/x").statusCode()).isEqualTo(404);
        assertThat(get("/contests/x").headers().firstValue("Retry-After")).hasValue("7");
        assertThat(get("/contests/x").statusCode()).isEqualTo(500);
        assertThat(get("/contests/x/analytics").statusCode()).isEqualTo(200);

        service.behave();
        assertThat(get("/contests/x").statusCode()).isEqualTo(200);
    }

    @Test
    void cutsTheBodyShort() {
        service.always(Route.ANALYTICS, new Answer.Truncated(Answer.example(Route.ANALYTICS), 10));

        assertThatIOException()
                .isThrownBy(() -> get("/contests/x/analytics"))
                .withStackTraceContaining("EOF reached while reading");
        assertThat(service.requests(Route.ANALYTICS)).hasSize(1);
    }

    @Test
    void resetsTheConnection() {
        service.always(Route.ANALYTICS, new Answer.Reset());

        assertThatThrownBy(() -> get("/contests/x/analytics"))
                .hasStackTraceContaining(SocketException.class.getName())
                .hasStackTraceContaining("reset");
    }

    @Test
    void stallsUntilItIsClosed() {
        service.always(Route.ANALYTICS, new Answer.Stalled(LONG));
        service.always(Route.CONTEST, new Answer.StalledMidBody(Answer.example(Route.CONTEST), LONG));
        CompletableFuture<?> silent = getAsync("/contests/x/analytics");
        CompletableFuture<?> halfway = getAsync("/contests/x");
        await().until(() -> service.requests().size() == 2);
        assertThat(silent).isNotDone();
        assertThat(halfway).isNotDone();

        service.close();

        await().until(() -> silent.isCompletedExceptionally() && halfway.isCompletedExceptionally());
    }

    @Test
    void tellsOverlappingRequestsFromConsecutiveOnes() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        service.next(Route.CONTEST, new Answer.Gated(gate, Answer.example(Route.CONTEST)));
        CompletableFuture<HttpResponse<String>> held = getAsync("/contests/x");
        await().until(() -> service.requests().size() == 1);
        get("/contests/x/analytics");
        gate.countDown();
        assertThat(held.join().statusCode()).isEqualTo(200);
        await().until(() ->
                service.requests(Route.CONTEST).getFirst().endNanos().isPresent());
        get("/contests/x/leaderboard");

        RecordedRequest contest = service.requests(Route.CONTEST).getFirst();
        assertThat(contest.overlaps(service.requests(Route.ANALYTICS).getFirst()))
                .isTrue();
        assertThat(contest.overlaps(service.requests(Route.LEADERBOARD).getFirst()))
                .isFalse();
    }

    @Test
    void delaysEachAnswerByAtLeastTheGivenTime() throws Exception {
        service.delayEach(Duration.ofMillis(30));
        service.always(Route.CONTEST, new Answer.Delayed(Duration.ofMillis(20), Answer.example(Route.CONTEST)));

        get("/contests/x");

        await().until(() -> service.requests().getFirst().endNanos().isPresent());
        RecordedRequest request = service.requests().getFirst();
        assertThat(Duration.ofNanos(request.endNanos().orElseThrow() - request.startNanos()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void recordsWhatWasSent() throws Exception {
        get("/contests/x/leaderboard?limit=5");

        RecordedRequest request = service.requests().getFirst();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.target()).isEqualTo("/api/v1/contests/x/leaderboard?limit=5");
        assertThat(request.header("X-API-Key")).isEqualTo("vk_live_test");
        assertThat(request.header("Cookie")).isNull();
    }

    @Test
    void servesPagesRedirectsAndHugeBodies() throws Exception {
        service.next(Route.CONTEST, Answer.html(502), Answer.redirect("http://127.0.0.1:9/"), Answer.huge(3_000_000));

        assertThat(get("/contests/x").headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(get("/contests/x").headers().firstValue("Location")).hasValue("http://127.0.0.1:9/");
        assertThat(get("/contests/x").body()).hasSizeGreaterThan(3_000_000);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> getAsync(String path) {
        return client.sendAsync(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(service.baseUrl() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("x-api-key", "vk_live_test")
                .build();
    }
}
