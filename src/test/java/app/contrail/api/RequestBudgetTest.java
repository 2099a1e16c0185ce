package app.contrail.api;

import static app.contrail.api.RequestBudget.Priority.BESIDES;
import static app.contrail.api.RequestBudget.Priority.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBudgetTest {
    private final ManualClock clock = new ManualClock();
    private final RequestBudget budget = new RequestBudget(clock, 10, 4);

    @Test
    void knowsTheLimitsOfTheService() {
        RequestBudget usual = new RequestBudget(clock);
        record(usual, 78);

        assertThat(usual.limit()).isEqualTo(100);
        assertThat(usual.untilRoomFor(2, SHOWN)).isZero();
        assertThat(usual.untilRoomFor(3, SHOWN)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void hasRoomAtFirst() {
        assertThat(budget.used()).isZero();
        assertThat(budget.untilRoomFor(4, SHOWN)).isZero();
    }

    @Test
    void countsARequestForSixtySeconds() {
        budget.send();

        clock.advance(Duration.ofMillis(59_999));
        assertThat(budget.used()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(budget.used()).isZero();
    }

    @Test
    void saysHowLongUntilEnoughRequestsHaveExpired() {
        budget.send();
        clock.advance(Duration.ofSeconds(10));
        budget.send();
        clock.advance(Duration.ofSeconds(10));
        record(budget, 2);
        clock.advance(Duration.ofSeconds(5));

        assertThat(budget.untilRoomFor(0, SHOWN)).isZero();
        assertThat(budget.untilRoomFor(1, SHOWN)).isEqualTo(Duration.ofSeconds(35));
        assertThat(budget.untilRoomFor(2, SHOWN)).isEqualTo(Duration.ofSeconds(45));
        assertThat(budget.untilRoomFor(3, SHOWN)).isEqualTo(Duration.ofSeconds(55));
    }

    @Test
    void hasRoomOnceTheWaitIsOver() {
        record(budget, 4);

        clock.advance(budget.untilRoomFor(3, SHOWN));

        assertThat(budget.untilRoomFor(3, SHOWN)).isZero();
    }

    @Test
    void makesMoreThanTheAllowanceWaitUntilNothingElseCounts() {
        assertThat(budget.untilRoomFor(50, SHOWN)).isZero();

        budget.send();

        assertThat(budget.untilRoomFor(50, SHOWN)).isEqualTo(Duration.ofSeconds(60));
        record(budget, 4);
        assertThat(budget.untilRoomFor(Integer.MAX_VALUE, SHOWN)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void countsRequestsBeyondTheAllowanceToo() {
        assertThat(budget.claim(6, SHOWN)).isZero();

        assertThat(budget.used()).isEqualTo(6);
        assertThat(budget.untilRoomFor(1, SHOWN)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void waitsNoLongerThanAMinuteAfterTheClockWasSetBack() {
        record(budget, 4);

        clock.advance(Duration.ofHours(-1));

        assertThat(budget.used()).isEqualTo(4);
        assertThat(budget.untilRoomFor(1, SHOWN)).isEqualTo(Duration.ofSeconds(60));
        clock.advance(Duration.ofSeconds(60));
        assertThat(budget.used()).isZero();
    }

    @Test
    void manyThreadsTogetherGetWhatIsAllowedAndNoMore() {
        RequestBudget shared = new RequestBudget(clock, 1_000, 500);
        AtomicInteger granted = new AtomicInteger();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                threads.execute(() -> {
                    if (shared.claim(3, SHOWN).isZero()) {
                        granted.addAndGet(3);
                    }
                });
                threads.execute(shared::used);
            }
        }

        assertThat(granted).hasValue(498);
        assertThat(shared.used()).isEqualTo(498);
    }

    @Test
    void aRequestThatReachedNobodyIsTakenBack() {
        budget.send();
        budget.send();
        budget.unsent();

        assertThat(budget.used()).isEqualTo(1);
    }

    @Test
    void whatWasClaimedIsCountedAtOnceAndSentWithoutBeingCountedAgain() {
        assertThat(budget.claim(3, SHOWN)).isZero();
        assertThat(budget.used()).isEqualTo(3);

        for (int i = 0; i < 3; i++) {
            assertThat(budget.send()).isZero();
        }
        assertThat(budget.used()).isEqualTo(3);
        assertThat(budget.send()).isZero();
        assertThat(budget.used()).isEqualTo(4);
        assertThat(budget.send()).isEqualTo(Duration.ofSeconds(60));
        assertThat(budget.used()).isEqualTo(4);
    }

    @Test
    void aClaimThatDoesNotFitTakesNothing() {
        budget.claim(2, SHOWN);
        clock.advance(Duration.ofSeconds(20));

        assertThat(budget.claim(3, SHOWN)).isEqualTo(Duration.ofSeconds(40));
        assertThat(budget.used()).isEqualTo(2);
        assertThat(budget.claim(2, SHOWN)).isZero();
    }

    @Test
    void whatWasClaimedAndNotSentForSecondsIsNotThereAnyMore() {
        budget.claim(4, SHOWN);
        clock.advance(Duration.ofSeconds(5));

        assertThat(budget.send()).isEqualTo(Duration.ofSeconds(55));
    }

    @Test
    void whatIsDoneBesidesLeavesRoomForWhatIsShown() {
        RequestBudget usual = new RequestBudget(clock);

        assertThat(usual.claim(64, BESIDES)).isZero();
        assertThat(usual.claim(1, BESIDES)).isEqualTo(Duration.ofSeconds(60));
        assertThat(usual.untilRoomFor(1, BESIDES)).isEqualTo(Duration.ofSeconds(60));
        assertThat(usual.claim(16, SHOWN)).isZero();
        assertThat(usual.claim(1, SHOWN)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whatTheUserAllowsHoldsAtOnce() {
        record(budget, 4);
        assertThat(budget.claim(1, SHOWN)).isPositive();

        budget.allow(5);
        assertThat(budget.claim(1, SHOWN)).isZero();
        budget.allow(2);
        assertThat(budget.claim(1, SHOWN)).isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> budget.allow(11));
        assertThatIllegalArgumentException().isThrownBy(() -> budget.allow(0));
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "10, 11", "0, 0"})
    void refusesAnAllowanceThatIsNone(int limit, int allowance) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestBudget(clock, limit, allowance));
    }

    @Test
    void refusesANegativeNumberOfRequests() {
        assertThatIllegalArgumentException().isThrownBy(() -> budget.untilRoomFor(-1, SHOWN));
    }

    private static void record(RequestBudget budget, int times) {
        for (int i = 0; i < times; i++) {
            budget.send();
        }
    }
}
