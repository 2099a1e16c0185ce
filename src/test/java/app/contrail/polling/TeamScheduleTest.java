package app.contrail.polling;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.polling.TeamSchedule.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamScheduleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TeamSchedule schedule = new TeamSchedule(Duration.ofMinutes(5), new SplittableRandom(1));
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void withoutAListNothingIsDue() {
        assertThat(schedule.next(now)).isNull();
        assertThat(schedule.untilNext(now)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatWasNeverPolledIsPolledOnceActiveOnesFirst() {
        list(contest("a", "ended", 5), contest("b", "active", 5), contest("c", "draft", 0), contest("d", "active", 1));

        List<String> polled = pollAllDue();
        assertThat(polled).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(polled.subList(0, 2)).containsExactlyInAnyOrder("b", "d");
        assertThat(schedule.untilNext(now)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatChangedComesFirst() {
        list(contest("a", "active", 5), contest("b", "active", 5));
        pollAllDue();
        now = now.plus(Duration.ofMinutes(6));
        list(contest("a", "active", 5), contest("b", "active", 6));

        assertThat(next()).isEqualTo(new Due(new ContestId("b"), now));
        poll("b", 6);
        assertThat(next().contest()).isEqualTo(new ContestId("a"));
    }

    @Test
    void anotherStatusIsAChangeToo() {
        list(contest("a", "active", 5));
        pollAllDue();
        now = now.plus(MINUTE);
        list(contest("a", "ended", 5));

        assertThat(next().contest()).isEqualTo(new ContestId("a"));
    }

    @Test
    void aChangeThatAPollBroughtBeforeTheListDidIsNone() {
        list(contest("a", "active", 5));
        now = now.plus(MINUTE);
        poll("a", 7);
        list(contest("a", "active", 7));
        assertThat(schedule.next(now)).isNull();

        list(contest("a", "active", 8));
        assertThat(schedule.next(now)).isNotNull();
    }

    @Test
    void theContestOnTheDashboardIsLeftToItsOwnPoller() {
        list(contest("a", "active", 5), contest("b", "active", 5));
        schedule.show(new ContestId("a"));
        assertThat(pollAllDue()).containsExactly("b");

        schedule.show(null);
        assertThat(pollAllDue()).containsExactly("a");
    }

    @Test
    void contestsThatAreNotActiveComeRarely() {
        list(contest("a", "ended", 5), contest("b", "paused", 5), contest("c", "draft", 0));
        pollAllDue();
        now = now.plus(Duration.ofHours(6)).minusSeconds(1);
        assertThat(schedule.next(now)).isNull();
        assertThat(schedule.untilNext(now)).isEqualTo(Duration.ofSeconds(1));

        now = now.plusSeconds(1);
        assertThat(pollAllDue()).hasSize(3);
    }

    @Test
    void theMoreAreActiveTheLessOftenEachIsPolledButAtLeastEveryTenMinutes() {
        assertThat(periodOf(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(periodOf(64)).isEqualTo(Duration.ofMinutes(6));
        assertThat(periodOf(1_000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aStatusThatIsNotKnownCountsAsActive() {
        list(contest("a", "cooling down", 5));
        pollAllDue();

        assertThat(schedule.untilNext(now)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void everyFourthPollIsForOneThatDidNotChange() {
        list(many(40, 5));
        pollAllDue();
        now = now.plus(Duration.ofMinutes(11));
        Contest[] changed = many(40, 5);
        for (int i = 0; i < 20; i++) {
            changed[i] = contest("c" + i, "active", 6);
        }
        list(changed);

        List<Boolean> routine = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String contest = next().contest().value();
            boolean changedOne = Integer.parseInt(contest.substring(1)) < 20;
            routine.add(!changedOne);
            poll(contest, changedOne ? 6 : 5);
        }
        assertThat(routine).filteredOn(Boolean::booleanValue).hasSize(3);
    }

    @Test
    void whatHasWaitedForLongGoesBeforeWhatChangedJustNow() {
        list(many(40, 5));
        pollAllDue();
        now = now.plus(MINUTE);
        Contest[] changed = many(40, 5);
        changed[30] = contest("c30", "active", 6);
        list(changed);
        now = now.plusSeconds(46);
        for (int i = 0; i < 30; i++) {
            changed[i] = contest("c" + i, "active", 6);
        }
        list(changed);

        assertThat(next().contest().value()).isEqualTo("c30");
    }

    @Test
    void aContestThatFailsWaitsAMinuteAndHoldsNobodyUp() {
        list(contest("a", "active", 5), contest("b", "ended", 5));
        fail("a");

        assertThat(next().contest().value()).isEqualTo("b");
        poll("b", 5);
        assertThat(schedule.next(now)).isNull();
        assertThat(schedule.untilNext(now)).isEqualTo(MINUTE);
        now = now.plus(MINUTE);
        assertThat(next().contest().value()).isEqualTo("a");
    }

    @Test
    void whatSomebodyElsePolledNeedNotBePolledAgain() {
        list(contest("a", "active", 5));
        schedule.found(new ContestId("a"), now.minus(Duration.ofMinutes(2)), 5);

        assertThat(schedule.next(now)).isNull();
        assertThat(schedule.untilNext(now)).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void aPollFromBeforeTheChangeDoesNotCountAsOneAfterIt() {
        list(contest("a", "active", 5));
        pollAllDue();
        now = now.plus(MINUTE);
        list(contest("a", "active", 6));
        schedule.found(new ContestId("a"), now.minusSeconds(5), 5);

        assertThat(next().contest().value()).isEqualTo("a");
    }

    @Test
    void aClockThatIsSetBackMakesNobodyPolledWithoutEndOrNeverAgain() {
        list(contest("a", "active", 5), contest("b", "active", 5));
        pollAllDue();
        now = now.plus(MINUTE);
        list(contest("a", "active", 6), contest("b", "active", 5));
        now = now.minus(Duration.ofHours(2));

        assertThat(pollAllDue()).containsExactly("a");
        now = now.plus(Duration.ofMinutes(5));
        assertThat(pollAllDue()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aContestThatIsGoneFromTheListIsNotPolledAnyMore() {
        list(contest("a", "active", 5));
        list();

        assertThat(schedule.next(now)).isNull();
        poll("a", 5);
    }

    private Duration periodOf(int active) {
        list(many(active, 5));
        pollAllDue();
        return schedule.untilNext(now);
    }

    private void list(Contest... contests) {
        schedule.listed(List.of(contests), now);
    }

    private Due next() {
        return Objects.requireNonNull(schedule.next(now));
    }

    /** Polls what is due until nothing is, and tells in which order; no time passes. */
    private List<String> pollAllDue() {
        List<String> polled = new ArrayList<>();
        for (Due due = schedule.next(now); due != null; due = schedule.next(now)) {
            polled.add(due.contest().value());
            poll(due.contest().value(), 5);
            assertThat(polled).hasSizeLessThan(5_000);
        }
        return polled;
    }

    private void poll(String contest, long entries) {
        ended(contest, new Outcome.Success<>(new Analytics(entries, 0, 0, 100, 0, new Analytics.Points(0, 0, 0))));
    }

    private void fail(String contest) {
        ended(contest, new Outcome.Failure<>(new ApiFailure.NotFound(null)));
    }

    private void ended(String contest, Outcome<Analytics> analytics) {
        schedule.polled(new PollResult(new ContestId(contest), now, Duration.ZERO, analytics, null, null), now);
    }

    private static Contest[] many(int count, long entries) {
        return IntStream.range(0, count)
                .mapToObj(i -> contest("c" + i, "active", entries))
                .toArray(Contest[]::new);
    }

    private static Contest contest(String id, @Nullable String status, long entries) {
        return new Contest(new ContestId(id), "Contest " + id, null, status, null, null, null, null, null, entries);
    }
}
