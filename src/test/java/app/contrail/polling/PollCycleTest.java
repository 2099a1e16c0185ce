package app.contrail.polling;

import static app.contrail.domain.Endpoint.ANALYTICS;
import static app.contrail.domain.Endpoint.CONTEST;
import static app.contrail.domain.Endpoint.LEADERBOARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Endpoint;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.ManualAlarm;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import app.contrail.testing.ScriptedContestApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
class PollCycleTest {
    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");
    private static final Set<Endpoint> ALL = Set.of(Endpoint.values());
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final ManualClock clock = new ManualClock(START);
    private final ManualAlarm alarm = new ManualAlarm(clock);
    private final ScriptedContestApi api = new ScriptedContestApi();
    private final PollCycle cycle =
            new PollCycle(api, Samples.CONTEST, 7, DEADLINE, Thread.ofVirtual().factory(), alarm, clock);

    @Test
    void everyEndpointAskedAnswers() {
        PollResult result = cycle.run(ALL);

        assertThat(result.contestId()).isEqualTo(Samples.CONTEST);
        assertThat(result.startedAt()).isEqualTo(START);
        assertThat(result.failures()).isEmpty();
        assertThat(result.asked()).isEqualTo(3);
        assertThat(api.leaderboardLimit()).isEqualTo(7);
        assertThat(alarm.pending()).as("deadlines left behind").isZero();
    }

    @Test
    void whatIsNotAskedIsNull() {
        PollResult result = cycle.run(Set.of(LEADERBOARD));

        assertThat(result.analytics()).isNull();
        assertThat(result.leaderboard()).isNotNull();
        assertThat(result.contest()).isNull();
        assertThat(api.requests()).containsExactly(LEADERBOARD);
    }

    @Test
    void endpointsAreAskedAllAtOnce() {
        ALL.forEach(api::hang);

        FutureTask<PollResult> run = runInBackground();

        await().untilAsserted(() -> assertThat(api.requests()).containsExactlyInAnyOrder(Endpoint.values()));
        assertThat(run.isDone()).isFalse();
        api.recoverAll();
    }

    @Test
    void aLateCallIsInterruptedAtTheDeadlineAndTheOthersStand() throws Exception {
        api.hang(CONTEST);
        FutureTask<PollResult> run = runInBackground();
        await().until(() -> alarm.pending() == 1 && api.requests().size() == 3);

        alarm.advance(DEADLINE.minusMillis(1));
        assertThat(run.isDone()).isFalse();
        alarm.advance(Duration.ofMillis(1));

        PollResult result = run.get();
        assertThat(result.contest()).isEqualTo(new Outcome.Failure<>(new ApiFailure.TimedOut(DEADLINE)));
        assertThat(result.failures()).containsOnlyKeys(CONTEST);
        assertThat(result.took()).isEqualTo(DEADLINE);
        await().until(() -> api.interrupted().equals(Set.of(CONTEST)));
    }

    @Test
    void anUnexpectedExceptionIsAMalformedAnswerOfItsEndpointOnly() {
        api.crash(ANALYTICS, new IllegalStateException("jane@example.com"));

        PollResult result = cycle.run(ALL);

        assertThat(result.analytics())
                .isEqualTo(new Outcome.Failure<>(new ApiFailure.Malformed("unexpected IllegalStateException")));
        assertThat(result.failures()).containsOnlyKeys(ANALYTICS);
    }

    @Test
    void aFailureOfOneEndpointLeavesTheOthersAlone() {
        api.fail(LEADERBOARD, new ApiFailure.ServiceFailing(500, null));

        assertThat(cycle.run(ALL).failures())
                .containsOnly(Map.entry(LEADERBOARD, new ApiFailure.ServiceFailing(500, null)));
    }

    @Test
    void interruptingTheCallerEndsEveryCall() throws Exception {
        ALL.forEach(api::hang);
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        FutureTask<PollResult> run = new FutureTask<>(() -> {
            PollResult result = cycle.run(ALL);
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
            return result;
        });
        Thread caller = Thread.ofVirtual().start(run);
        await().until(() -> api.requests().size() == 3);

        caller.interrupt();

        assertThat(run.get().failures()).containsOnlyKeys(Endpoint.values());
        assertThat(stillInterrupted.get()).isTrue();
        assertThat(alarm.pending()).isZero();
        await().until(() -> api.interrupted().equals(ALL));
    }

    @Test
    void aClockSetBackDuringAPollMakesItTakeNoTime() {
        api.hang(CONTEST);
        FutureTask<PollResult> run = runInBackground();
        await().until(() -> alarm.pending() == 1 && api.requests().size() == 3);
        clock.advance(Duration.ofHours(-1));
        api.recover(CONTEST);

        await().untilAsserted(() -> assertThat(run.isDone()).isTrue());
        assertThat(run.resultNow().took()).isZero();
    }

    private FutureTask<PollResult> runInBackground() {
        FutureTask<PollResult> run = new FutureTask<>(() -> cycle.run(ALL));
        Thread.ofVirtual().start(run);
        return run;
    }
}
