package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.testing.ManualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The request budget at the network layer, where every request passes. */
class RoomTest {
    private static final ApiKey KEY = ApiKey.of("vk_test_room");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        server.start();
        for (int i = 0; i < 5; i++) {
            server.enqueue(new MockResponse.Builder()
                    .body("{\"success\":true,\"data\":[]}")
                    .build());
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatHasNoRoomIsNotSentAndSaysHowLongToWait() {
        ManualClock clock = new ManualClock(NOON);
        OkHttpContestApi api = api(new RequestBudget(clock, 100, 2), clock, Duration.ZERO);

        assertThat(api.contests().valueOrNull()).isNotNull();
        assertThat(api.contests().valueOrNull()).isNotNull();
        clock.advance(Duration.ofSeconds(20));
        assertThat(api.contests().failureOrNull()).isEqualTo(new ApiFailure.RateLimited(Duration.ofSeconds(40), null));
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void whatHasRoomSoonWaitsForIt() {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        InstantSource now = () -> Instant.now(Clock.systemUTC()).plus(ahead.get());
        Clock clock = now.withZone(ZoneOffset.UTC);
        OkHttpContestApi api = api(new RequestBudget(clock, 100, 1), clock, Duration.ofMinutes(2));

        assertThat(api.contests().valueOrNull()).isNotNull();
        ahead.set(Duration.ofMillis(59_900));
        assertThat(api.contests().valueOrNull()).isNotNull();
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void whoWaitsForRoomCanBeInterrupted() throws InterruptedException {
        ManualClock clock = new ManualClock(NOON);
        RequestBudget budget = new RequestBudget(clock, 100, 1);
        OkHttpContestApi api = api(budget, clock, Duration.ofMinutes(2));
        api.contests();
        AtomicReference<ApiFailure> failure = new AtomicReference<>();
        Thread waiting = Thread.ofVirtual()
                .start(() -> failure.set(Objects.requireNonNull(api.contests().failureOrNull())));
        while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        waiting.interrupt();
        waiting.join();

        assertThat(failure.get()).isInstanceOf(ApiFailure.TimedOut.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(budget.used()).isEqualTo(1);
    }

    private OkHttpContestApi api(RequestBudget budget, Clock clock, Duration patience) {
        Connection connection = new Connection(BaseUrl.parse("http://127.0.0.1:" + server.getPort() + "/api/v1"), KEY);
        return OkHttpContestApi.open(
                connection,
                new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(15), patience),
                budget,
                new RequestLog(),
                clock);
    }
}
