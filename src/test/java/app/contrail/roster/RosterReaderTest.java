package app.contrail.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.Outcome;
import app.contrail.roster.RosterProgress.Waiting;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RosterReaderTest extends RosterReading {
    private static final ApiFailure BROKEN = new ApiFailure.ServiceFailing(502, null);
    private final Deque<ApiFailure> failures = new ArrayDeque<>();

    @Test
    void readsEveryPageAndTellsHowFarItIs() {
        Roster roster = complete(read());

        assertThat(roster.contest()).isEqualTo(CONTEST);
        assertThat(roster.entries()).isEqualTo(contest.entries());
        assertThat(api.asked).containsExactly(1, 2, 3, 4, 5);
        assertThat(heard).extracting(RosterProgress::read).containsExactly(0, 100, 200, 300, 400);
        assertThat(heard).extracting(RosterProgress::total).containsExactly(null, 450L, 450L, 450L, 450L);
        assertThat(heard).extracting(RosterProgress::waiting).containsOnly(new Waiting.ForAnswer());
        assertThat(heard).extracting(RosterProgress::again).containsOnly(false);
        assertThat(pauses).isEmpty();
    }

    @Test
    void saysWhenItGoesOverThePagesAgain() {
        beforePage(3, () -> contest.leave(0));

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(heard.getLast().again()).isTrue();
    }

    @Test
    void waitsForRoomBeforeEachRequest() {
        Deque<Duration> waits = new ArrayDeque<>(List.of(Duration.ofSeconds(40), Duration.ofSeconds(2)));
        List<Integer> claims = new ArrayList<>();
        room = requests -> {
            claims.add(requests);
            return api.asked.size() == 1 && !waits.isEmpty() ? waits.removeFirst() : Duration.ZERO;
        };

        complete(read());

        assertThat(claims).containsExactly(1, 1, 1, 1, 1, 1, 1);
        assertThat(pauses).containsExactly(Duration.ofSeconds(40), Duration.ofSeconds(2));
        assertThat(heard.get(1))
                .isEqualTo(new RosterProgress(100, 450L, false, new Waiting.ForRoom(Duration.ofSeconds(40))));
    }

    @Test
    void asksAgainForWhatMayStillComeAndWaitsLongerEachTime() {
        failures.addAll(List.of(
                BROKEN,
                new ApiFailure.TimedOut(Duration.ofSeconds(15)),
                new ApiFailure.RateLimited(null, null),
                new ApiFailure.Malformed("data is missing"),
                new ApiFailure.WebPage(200),
                new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.BROKEN)));

        assertThat(complete(readFailingOn(2)).entries()).isEqualTo(contest.entries());
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L);
        assertThat(api.asked).containsExactly(1, 2, 2, 2, 2, 2, 2, 2, 3, 4, 5);
        assertThat(heard.get(2))
                .isEqualTo(
                        new RosterProgress(100, 450L, false, new Waiting.AfterFailure(BROKEN, Duration.ofSeconds(1))));
    }

    @Test
    void keepsToTheTimeThatARateLimitNames() {
        failures.add(new ApiFailure.RateLimited(Duration.ofSeconds(30), null));
        failures.add(new ApiFailure.RateLimited(Duration.ZERO, null));

        complete(readFailingOn(1));

        assertThat(pauses).containsExactly(Duration.ofMillis(30_500), Duration.ofSeconds(2));
    }

    @Test
    void givesUpAPageAfterEightTriesAndGoesOnThereTheNextTime() {
        for (int i = 0; i < 8; i++) {
            failures.add(BROKEN);
        }

        assertThat(readFailingOn(3)).isEqualTo(new RosterOutcome.Failed(BROKEN, 200));
        assertThat(api.asked).hasSize(2 + 8);
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L);

        api.asked.clear();
        clock.advance(Duration.ofHours(5));
        Roster roster = complete(read());
        assertThat(roster.entries()).isEqualTo(contest.entries());
        assertThat(roster.begunAt()).isEqualTo(BEGIN);
        assertThat(api.asked).containsExactly(3, 4, 5);
    }

    static Stream<ApiFailure> refusals() {
        return Stream.of(
                new ApiFailure.KeyRefused(null),
                new ApiFailure.KeyUnknown(),
                new ApiFailure.Forbidden(null),
                new ApiFailure.NotFound("Contest not found"),
                new ApiFailure.Rejected(400, null));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalEndsTheReadingAtOnce(ApiFailure refusal) {
        failures.add(refusal);

        assertThat(readFailingOn(2)).isEqualTo(new RosterOutcome.Failed(refusal, 100));
        assertThat(api.asked).containsExactly(1, 2);
    }

    @Test
    void anInterruptEndsAWaitAtOnceAndWhatWasReadIsKept() {
        failures.add(BROKEN);

        RosterOutcome outcome = reader(
                        failingOn(2),
                        time -> {
                            throw new InterruptedException();
                        },
                        folder())
                .read(CONTEST, heard::add);

        assertThat(outcome).isEqualTo(new RosterOutcome.Cancelled(100));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(api.asked).containsExactly(1, 2, 2, 3, 4, 5);
    }

    @Test
    void anInterruptEndsARequestWithoutAnotherTry() {
        beforePage(3, () -> {
            Thread.currentThread().interrupt();
            failures.add(new ApiFailure.TimedOut(Duration.ZERO));
        });

        assertThat(readFailingOn(3)).isEqualTo(new RosterOutcome.Cancelled(200));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(api.asked).containsExactly(1, 2, 3);
    }

    @Test
    void aPageThatArrivesWithTheInterruptIsKept() {
        beforePage(3, () -> Thread.currentThread().interrupt());

        assertThat(read()).isEqualTo(new RosterOutcome.Cancelled(300));
        assertThat(Thread.interrupted()).isTrue();

        complete(read());
        assertThat(api.asked).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void whoIsInterruptedBeforeItBeginsAsksNothing() {
        Thread.currentThread().interrupt();

        assertThat(read()).isEqualTo(new RosterOutcome.Cancelled(0));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(api.asked).isEmpty();
    }

    /** The service, with the failures that are left to come on that page. */
    private EntriesApi failingOn(int number) {
        IntFunction<Outcome<EntriesPage>> before = api.answers;
        api.answers = page -> {
            Outcome<EntriesPage> answer = before.apply(page);
            ApiFailure why = page == number ? failures.pollFirst() : null;
            return why == null ? answer : new Outcome.Failure<>(why);
        };
        return api;
    }

    private RosterOutcome readFailingOn(int number) {
        return reader(failingOn(number), pauses::add, folder()).read(CONTEST, heard::add);
    }
}
