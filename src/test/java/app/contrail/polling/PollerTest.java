package app.contrail.polling;

import static app.contrail.domain.Endpoint.CONTEST;
import static app.contrail.domain.Endpoint.LEADERBOARD;
import static app.contrail.polling.PollerBench.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Endpoint;
import app.contrail.domain.Reading;
import app.contrail.domain.Snapshot;
import app.contrail.history.HistoryException;
import app.contrail.polling.PollStatus.Activity;
import app.contrail.polling.PollStatus.LastPoll;
import app.contrail.polling.PollStatus.Reason;
import app.contrail.testing.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
class PollerTest {
    private static final Set<Endpoint> ALL = Set.of(Endpoint.values());
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(503, null);
    private static final Duration INTERVAL = Cadence.USUAL_INTERVAL;

    private final PollerBench bench = new PollerBench();

    @Test
    void pollsAtOnceAndThenOnceAnInterval() {
        bench.poller.start();
        bench.settle();

        assertThat(bench.api.requests()).containsExactlyInAnyOrder(Endpoint.values());
        assertThat(bench.pollsWithin(INTERVAL.multipliedBy(3))).containsExactly("30.0s: 3", "60.0s: 3", "90.0s: 3");
    }

    @Test
    void startingTwiceIsStartingOnce() {
        bench.poller.start();
        bench.settle();
        bench.poller.start();
        bench.settle();

        assertThat(bench.api.requests()).hasSize(3);
    }

    @Test
    void nothingIsAskedBeforeTheStart() {
        bench.poller.refreshNow();
        bench.poller.pause();
        bench.poller.resume();

        assertThat(bench.tasks).isEmpty();
        assertThat(bench.activity()).isEqualTo(new Activity.Paused());
    }

    @Test
    void theListenerHearsStartAndEndWithTheNewestSnapshot() {
        bench.poller.start();
        bench.settle();

        Activity waiting = new Activity.Waiting(START.plus(INTERVAL), false, Reason.USUAL);
        assertThat(bench.heard)
                .extracting(update -> update.status().activity())
                .containsExactly(new Activity.Running(ALL, START), waiting);
        assertThat(bench.heard.getFirst().snapshot()).isEqualTo(Snapshot.empty(Samples.CONTEST));
        assertThat(bench.heard.getLast().snapshot().analytics()).isInstanceOf(Reading.Fresh.class);
        assertThat(bench.heard.getLast().status().lastPoll()).isEqualTo(new LastPoll(START, 3, Duration.ZERO));
        assertThat(bench.poller.current()).isEqualTo(bench.heard.getLast());
    }

    @Test
    void everyPollIsRecordedItsFailuresIncluded() {
        bench.api.fail(LEADERBOARD, new ApiFailure.Malformed("x"));
        bench.poller.start();
        bench.advance(INTERVAL);

        assertThat(bench.history.allTotals()).hasSize(2);
        assertThat(bench.history.allFailures()).containsExactly(LEADERBOARD, LEADERBOARD);
        assertThat(bench.status().unrecorded()).isNull();
    }

    @Test
    void aRefreshDuringAPollJoinsIt() {
        bench.poller.start();
        bench.poller.refreshNow();
        bench.poller.refreshNow();

        assertThat(bench.tasks).hasSize(1);
        bench.settle();
        assertThat(bench.api.requests()).hasSize(3);
        assertThat(bench.pollsWithin(INTERVAL)).containsExactly("30.0s: 3");
    }

    @Test
    void aRefreshTakesThePlaceOfThePollThatWasWaitedFor() {
        bench.poller.start();
        bench.advance(Duration.ofSeconds(20));
        bench.api.forgetRequests();

        bench.poller.refreshNow();
        bench.settle();

        assertThat(bench.api.requests()).hasSize(3);
        assertThat(bench.pollsWithin(INTERVAL)).containsExactly("30.0s: 3");
    }

    @Test
    void anAlarmThatWasCancelledTooLateStartsNothing() {
        bench.cancelling = false;
        bench.poller.start();
        bench.advance(Duration.ofSeconds(20));

        bench.poller.refreshNow();
        bench.settle();

        assertThat(bench.pollsWithin(INTERVAL)).containsExactly("30.0s: 3");
    }

    @Test
    void onlyWhatFailedIsRetriedBackingOffUntilTheRegularPoll() {
        bench.api.fail(CONTEST, DOWN);
        bench.poller.start();

        assertThat(bench.pollsWithin(Duration.ofSeconds(60)))
                .containsExactly("1.0s: 1", "3.0s: 1", "7.0s: 1", "15.0s: 1", "30.0s: 3", "60.0s: 3");
    }

    @Test
    void anEarlyRetryIsAnnouncedAsSuch() {
        bench.api.fail(CONTEST, DOWN);
        bench.poller.start();
        bench.settle();

        assertThat(bench.activity()).isEqualTo(new Activity.Waiting(START.plusSeconds(1), true, Reason.USUAL));
        bench.api.recoverAll();
        bench.advance(Duration.ofSeconds(1));
        assertThat(bench.status().lastPoll()).isEqualTo(new LastPoll(START.plusSeconds(1), 1, Duration.ZERO));
        assertThat(bench.activity()).isEqualTo(new Activity.Waiting(START.plus(INTERVAL), false, Reason.USUAL));
    }

    @Test
    void aRefreshResetsTheBackOff() {
        bench.api.fail(CONTEST, DOWN);
        bench.poller.start();
        bench.advance(Duration.ofSeconds(10));

        bench.poller.refreshNow();

        assertThat(bench.pollsWithin(Duration.ofSeconds(4))).containsExactly("1.0s: 1", "3.0s: 1");
    }

    @Test
    void aRefreshThatJoinsResetsTheBackOffToo() {
        bench.api.fail(CONTEST, DOWN);
        bench.poller.start();
        bench.advance(Duration.ofMillis(6900));
        bench.alarm.advance(Duration.ofMillis(100));
        assertThat(bench.tasks).as("the retry in its seventh second").hasSize(1);

        bench.poller.refreshNow();
        bench.settle();

        assertThat(bench.pollsWithin(Duration.ofSeconds(2))).containsExactly("1.0s: 1");
    }

    @Test
    void nothingIsAskedBeforeARateLimitEndsNotEvenByARefresh() {
        bench.api.fail(CONTEST, new ApiFailure.RateLimited(Duration.ofSeconds(50), null));
        bench.poller.start();
        bench.advance(Duration.ofSeconds(10));
        bench.api.recoverAll();
        bench.poller.refreshNow();

        Activity waiting = new Activity.Waiting(START.plusMillis(50_500), false, Reason.RATE_LIMITED);
        assertThat(bench.activity()).isEqualTo(waiting);
        assertThat(bench.pollsWithin(Duration.ofSeconds(60))).containsExactly("40.5s: 3");
    }

    @Test
    void aResumedPollerKeepsToTheRateLimit() {
        bench.api.failAll(new ApiFailure.RateLimited(Duration.ofSeconds(50), null));
        bench.poller.start();
        bench.settle();
        bench.poller.pause();
        bench.poller.resume();

        assertThat(bench.pollsWithin(Duration.ofSeconds(51))).containsExactly("50.5s: 3");
    }

    @ParameterizedTest
    @MethodSource("app.contrail.polling.CadenceTest#refusals")
    void aRefusalIsNeverRetriedEarly(ApiFailure why) {
        bench.api.fail(LEADERBOARD, why);
        bench.poller.start();

        assertThat(bench.pollsWithin(INTERVAL)).containsExactly("30.0s: 3");
    }

    @ParameterizedTest
    @MethodSource("app.contrail.polling.CadenceTest#refusals")
    void refusedByAllItWaitsFiveMinutesButForARefresh(ApiFailure why) {
        bench.api.failAll(why);
        bench.poller.start();
        assertThat(bench.pollsWithin(Duration.ofMinutes(6))).containsExactly("300.0s: 3");
        assertThat(bench.activity())
                .isInstanceOfSatisfying(
                        Activity.Waiting.class,
                        waiting -> assertThat(waiting.reason()).isEqualTo(Reason.REFUSED));
        bench.api.forgetRequests();

        bench.poller.refreshNow();
        bench.settle();

        assertThat(bench.api.requests()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource({
        "app.contrail.polling.CadenceTest#failuresThatMayPass",
        "app.contrail.polling.CadenceTest#failuresOfTheAnswer"
    })
    void whateverPassedIsForgottenWithinOneInterval(ApiFailure why) {
        bench.api.failAll(why);
        bench.poller.start();
        bench.advance(Duration.ofSeconds(95));
        assertThat(bench.poller.current().snapshot().readings()).allMatch(reading -> reading.failureOrNull() != null);

        bench.api.recoverAll();
        bench.advance(INTERVAL);

        assertThat(bench.poller.current().snapshot().readings()).allMatch(Reading.Fresh.class::isInstance);
    }

    @Test
    void pausedNothingIsAskedUntilResumed() {
        bench.poller.start();
        bench.settle();
        bench.poller.pause();

        assertThat(bench.alarm.pending()).isZero();
        assertThat(bench.pollsWithin(Duration.ofMinutes(5))).isEmpty();
        assertThat(bench.heard.getLast().status().activity()).isEqualTo(new Activity.Paused());
        assertThat(bench.status().pausedByUser()).isTrue();

        bench.poller.resume();
        assertThat(bench.status().pausedByUser()).isFalse();
        assertThat(bench.activity()).isEqualTo(new Activity.Running(ALL, bench.clock.instant()));
        assertThat(bench.pollsWithin(INTERVAL)).containsExactly("30.0s: 3");
    }

    @Test
    void aPauseDuringAPollLetsItEndAndPlansNoMore() {
        bench.poller.start();
        bench.poller.pause();
        assertThat(bench.heard.getLast().status().pausedByUser()).isTrue();
        assertThat(bench.activity()).isInstanceOf(Activity.Running.class);
        bench.settle();

        assertThat(bench.history.allTotals()).hasSize(1);
        assertThat(bench.activity()).isEqualTo(new Activity.Paused());
        assertThat(bench.pollsWithin(Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void aRefreshWhilePausedPollsOnce() {
        bench.poller.start();
        bench.settle();
        bench.poller.pause();
        bench.api.fail(CONTEST, DOWN);

        bench.poller.refreshNow();
        bench.settle();

        assertThat(bench.history.allTotals()).hasSize(2);
        assertThat(bench.activity()).isEqualTo(new Activity.Paused());
        assertThat(bench.pollsWithin(Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void startedWhilePausedItWaitsToBeResumed() {
        bench.poller.pause();
        bench.poller.start();
        assertThat(bench.tasks).isEmpty();

        bench.poller.resume();

        assertThat(bench.tasks).hasSize(1);
    }

    @Test
    void aPollWaitsForRoomInTheRequestBudget() {
        bench.untilRoom = Duration.ofSeconds(12);
        bench.poller.start();

        assertThat(bench.roomAskedFor).isEqualTo(3);
        Activity waiting = new Activity.Waiting(START.plusSeconds(12), false, Reason.REQUEST_BUDGET);
        assertThat(bench.heard.getLast().status().activity()).isEqualTo(waiting);
        bench.untilRoom = Duration.ZERO;
        assertThat(bench.pollsWithin(Duration.ofSeconds(42))).containsExactly("12.0s: 3", "42.0s: 3");
    }

    @Test
    void aPollWhoseRoomWasTakenByAnotherProcessWaitsForMore() {
        bench.untilClaim = Duration.ofSeconds(7);
        bench.poller.start();
        bench.settle();

        assertThat(bench.claimed).isEqualTo(3);
        Activity waiting = new Activity.Waiting(START.plusSeconds(7), false, Reason.REQUEST_BUDGET);
        assertThat(bench.heard.getLast().status().activity()).isEqualTo(waiting);
        assertThat(bench.history.allTotals()).isEmpty();
        bench.untilClaim = Duration.ZERO;
        assertThat(bench.pollsWithin(Duration.ofSeconds(37))).containsExactly("7.0s: 3", "37.0s: 3");
    }

    @Test
    void pausedMeanwhileAPollWithoutRoomIsNotPlannedAgainUnlessItWasAskedFor() {
        bench.untilClaim = Duration.ofSeconds(7);
        bench.poller.start();
        bench.poller.pause();
        bench.settle();
        assertThat(bench.heard.getLast().status().activity()).isEqualTo(new Activity.Paused());

        bench.poller.refreshNow();
        bench.settle();
        assertThat(bench.heard.getLast().status().activity()).isInstanceOf(Activity.Waiting.class);
        bench.untilClaim = Duration.ZERO;
        assertThat(bench.pollsWithin(Duration.ofMinutes(1))).containsExactly("7.0s: 3");
    }

    @Test
    void anEarlyRetryNeedsRoomForWhatItAsksOnly() {
        bench.api.fail(CONTEST, DOWN);
        bench.poller.start();
        bench.advance(Duration.ofSeconds(1));

        assertThat(bench.roomAskedFor).isEqualTo(1);
    }

    @Test
    void aListenerThatThrowsDoesNotStopPolling() {
        bench.alsoTell = update -> {
            throw new IllegalStateException("a listener's own trouble, part of the test");
        };
        bench.poller.start();

        assertThat(bench.pollsWithin(INTERVAL)).containsExactly("30.0s: 3");
    }

    @Test
    void aHistoryThatFailsIsPartOfTheStatusAndDoesNotStopPolling() {
        bench.history.failure = new HistoryException("The disk is full. Make room on it.", new IOException());
        bench.poller.start();
        bench.settle();
        assertThat(bench.heard.getLast().status().unrecorded())
                .isEqualTo(new Unrecorded(1, "The disk is full. Make room on it."));
        assertThat(bench.heard.getLast().snapshot().analytics()).isInstanceOf(Reading.Fresh.class);

        bench.history.failure = new IllegalStateException("part of the test");
        bench.advance(INTERVAL);
        assertThat(bench.status().unrecorded())
                .isEqualTo(new Unrecorded(2, "Polls cannot be recorded. Contrail tries again with the next one."));

        bench.history.failure = null;
        bench.advance(INTERVAL);
        assertThat(bench.status().unrecorded()).isNull();
        assertThat(bench.history.allTotals()).hasSize(3);
    }

    @Test
    void theListenerMayCallBack() {
        bench.alsoTell = update -> {
            if (update.status().lastPoll() != null && !update.status().pausedByUser()) {
                bench.poller.pause();
            }
        };
        bench.poller.start();
        bench.settle();

        assertThat(bench.activity()).isEqualTo(new Activity.Paused());
        assertThat(bench.heard.getLast().status().activity()).isEqualTo(new Activity.Paused());
        assertThat(List.copyOf(bench.tasks)).isEmpty();
    }
}
