package app.contrail.polling;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.api.ApiKey;
import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.api.OkHttpContestApi;
import app.contrail.api.RequestBudget;
import app.contrail.api.RequestLog;
import app.contrail.api.Timeouts;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.PollResult;
import app.contrail.testing.FaultyService;
import app.contrail.testing.RecordedRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

/** One poll over real HTTP and in real time: the one thing that a manual clock cannot show. */
class PollOverHttpTest {
    private static final Duration DELAY = Duration.ofMillis(400);

    @Test
    void threeSlowCallsTakeLittleLongerThanTheSlowest() {
        try (FaultyService service = FaultyService.start();
                ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor()) {
            Clock clock = Clock.systemUTC();
            ContestApi api = OkHttpContestApi.open(
                    new Connection(service.baseUrl(), ApiKey.of("vk_live_test")),
                    Timeouts.DEFAULT,
                    new RequestBudget(clock),
                    new RequestLog(),
                    clock);
            PollCycle cycle = new PollCycle(
                    api,
                    new ContestId(FaultyService.CONTEST_ID),
                    PollCycle.USUAL_LEADERBOARD_LIMIT,
                    PollCycle.USUAL_DEADLINE,
                    Thread.ofVirtual().factory(),
                    new ScheduledAlarm(scheduler),
                    clock);
            // The first poll loads classes; what counts is every other one.
            cycle.run(Set.of(Endpoint.values()));
            int before = service.requests().size();
            service.delayEach(DELAY);

            PollResult result = cycle.run(Set.of(Endpoint.values()));

            assertThat(result.failures()).isEmpty();
            List<RecordedRequest> requests = service.requests().subList(before, before + 3);
            assertThat(requests).allSatisfy(one -> assertThat(requests).allMatch(one::overlaps));
            long slowest = requests.stream()
                    .mapToLong(request -> request.endNanos().orElseThrow() - request.startNanos())
                    .max()
                    .orElseThrow();
            assertThat(result.took().toNanos()).isLessThan(slowest * 3 / 2);
        }
    }
}
