package app.contrail.polling;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.testing.ManualAlarm;
import app.contrail.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamWorkTest {
    private static final Duration ROUTINE = Duration.ofMinutes(5);

    private final ManualClock clock = new ManualClock(Instant.parse("2026-06-01T12:00:00Z"));
    private final ManualAlarm alarm = new ManualAlarm(clock);
    private final JdbcHistoryStore history = JdbcHistoryStore.inMemory("https://blitzrocket.com");
    private final List<String> polled = new ArrayList<>();
    private final List<Runnable> tasks = new ArrayList<>();
    private Duration untilRoom = Duration.ZERO;
    private @Nullable ApiFailure failure;
    private boolean someLimited;
    private Runnable whilePolling = () -> {};

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void pollsWhatIsDueOneByOneAndKeepsIt() {
        TeamWork work = work();
        work.listed(List.of(contest("a", 1), contest("b", 1)));

        assertThat(work.step()).isZero();
        assertThat(work.step()).isZero();
        assertThat(work.step()).isEqualTo(TeamWork.LONGEST_WAIT);
        assertThat(polled).containsExactlyInAnyOrder("a", "b");
        assertThat(history.contests()).hasSize(2);
    }

    @Test
    void withoutRoomNothingIsPolled() {
        TeamWork work = work();
        work.listed(List.of(contest("a", 1)));
        untilRoom = Duration.ofSeconds(4);

        assertThat(work.step()).isEqualTo(Duration.ofSeconds(4));
        assertThat(polled).isEmpty();
        untilRoom = Duration.ZERO;
        work.step();
        assertThat(polled).containsExactly("a");
    }

    @Test
    void whatAnotherProcessRecordedMeanwhileIsNotPolledAgain() {
        TeamWork work = work();
        history.append(result("a"));
        clock.advance(Duration.ofMinutes(1));
        work.listed(List.of(contest("a", 1)));

        assertThat(work.step()).isZero();
        assertThat(work.step()).isPositive();
        assertThat(polled).isEmpty();

        work.listed(List.of(contest("a", 2)));
        work.step();
        assertThat(polled).containsExactly("a");
    }

    @Test
    void whileTheServiceFailsPollsBecomeFewer() {
        TeamWork work = work();
        work.listed(List.of(contest("a", 1), contest("b", 1), contest("c", 1), contest("d", 1)));
        failure = new ApiFailure.ServiceFailing(503, null);

        assertThat(pollsWithin(work, Duration.ofMinutes(10))).isBetween(5, 9);
        failure = null;
        assertThat(pollsWithin(work, Duration.ofMinutes(6))).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aRefusedKeyRestsForFiveMinutesAndALimitAsLongAsItSays() {
        TeamWork work = work();
        work.listed(List.of(contest("a", 1), contest("b", 1)));
        failure = new ApiFailure.KeyRefused(null);
        assertThat(pollsWithin(work, Duration.ofMinutes(4))).isEqualTo(1);

        clock.advance(Duration.ofMinutes(2));
        failure = new ApiFailure.RateLimited(Duration.ofSeconds(90), null);
        work.step();
        polled.clear();
        failure = null;
        assertThat(pollsWithin(work, Duration.ofSeconds(89))).isZero();
        assertThat(pollsWithin(work, Duration.ofSeconds(2))).isPositive();
    }

    @Test
    void aLimitThatOnlySomeCallsMeetIsKeptToAsWell() {
        TeamWork work = work();
        work.listed(List.of(contest("a", 1), contest("b", 1)));
        someLimited = true;
        work.step();
        someLimited = false;

        assertThat(pollsWithin(work, Duration.ofSeconds(59))).isZero();
        assertThat(pollsWithin(work, Duration.ofSeconds(2))).isPositive();
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeTheRestLonger() {
        TeamWork work = work();
        work.listed(List.of(contest("a", 1), contest("b", 1)));
        failure = new ApiFailure.KeyRefused(null);
        work.step();
        failure = null;
        clock.advance(Duration.ofDays(-1));

        work.step();
        assertThat(polled).hasSize(2);
    }

    @Test
    void thePollerBeginsWithTheFirstListAndGoesOn() {
        try (TeamPoller poller = poller()) {
            run(Duration.ofMinutes(1));
            assertThat(polled).isEmpty();

            poller.listed(List.of(contest("a", 1), contest("b", 1)));
            run(Duration.ofSeconds(1));
            assertThat(polled).containsExactlyInAnyOrder("a", "b");
            run(ROUTINE.plusMinutes(1));
            assertThat(polled).hasSize(4);
        }
    }

    @Test
    void pausedThePollerRestsAndThenGoesOn() {
        try (TeamPoller poller = poller()) {
            poller.pause(true);
            poller.listed(List.of(contest("a", 1)));
            run(Duration.ofMinutes(1));
            assertThat(polled).isEmpty();

            poller.pause(false);
            run(Duration.ofSeconds(1));
            assertThat(polled).containsExactly("a");
        }
    }

    @Test
    void theContestThatIsShownIsLeftOut() {
        try (TeamPoller poller = poller()) {
            poller.show(new ContestId("a"));
            poller.listed(List.of(contest("a", 1), contest("b", 1)));
            run(Duration.ofMinutes(1));
            assertThat(polled).containsExactly("b");
        }
    }

    @Test
    void whatEndsAfterThePollerWasClosedIsNotRecorded() {
        TeamPoller poller = poller();
        whilePolling = poller::close;
        poller.listed(List.of(contest("a", 1), contest("b", 1)));
        run(Duration.ofMinutes(10));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(polled).hasSize(1);
        assertThat(history.contests()).isEmpty();
        assertThat(alarm.pending()).isZero();
    }

    private TeamWork work() {
        return new TeamWork(
                new TeamSchedule(ROUTINE, new SplittableRandom(1)),
                requests -> untilRoom,
                this::poll,
                history::append,
                history,
                clock);
    }

    private TeamPoller poller() {
        return new TeamPoller(
                new TeamSchedule(ROUTINE, new SplittableRandom(1)),
                requests -> untilRoom,
                this::poll,
                new Backlog(history),
                history,
                clock,
                alarm,
                tasks::add);
    }

    private void run(Duration time) {
        Instant end = clock.instant().plus(time);
        do {
            while (!tasks.isEmpty()) {
                tasks.removeFirst().run();
            }
            alarm.advance(Duration.ofSeconds(1));
        } while (clock.instant().isBefore(end));
    }

    private int pollsWithin(TeamWork work, Duration time) {
        int before = polled.size();
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            Duration wait = work.step();
            clock.advance(wait.isZero() ? Duration.ofMillis(300) : wait);
        }
        return polled.size() - before;
    }

    private PollResult poll(ContestId contest) {
        polled.add(contest.value());
        whilePolling.run();
        return result(contest.value());
    }

    private PollResult result(String contest) {
        ApiFailure why = failure;
        Outcome<Analytics> analytics = why == null
                ? new Outcome.Success<>(new Analytics(1, 0, 0, 100, 0, new Analytics.Points(0, 0, 0)))
                : new Outcome.Failure<>(why);
        @Nullable Outcome<Contest> described =
                someLimited ? new Outcome.Failure<>(new ApiFailure.RateLimited(Duration.ofMinutes(1), null)) : null;
        PollResult result =
                new PollResult(new ContestId(contest), clock.instant(), Duration.ZERO, analytics, null, described);
        assertThat(result.asked()).isLessThanOrEqualTo(Endpoint.values().length);
        return result;
    }

    private static Contest contest(String id, long entries) {
        return new Contest(new ContestId(id), "Contest " + id, null, "active", null, null, null, null, null, entries);
    }
}
