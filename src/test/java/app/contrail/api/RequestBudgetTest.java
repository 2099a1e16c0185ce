package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        assertThat(usual.untilRoomFor(2)).isZero();
        assertThat(usual.untilRoomFor(3)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void hasRoomAtFirst() {
        assertThat(budget.used()).isZero();
        assertThat(budget.untilRoomFor(4)).isZero();
    }

    @Test
    void countsARequestForSixtySeconds() {
        budget.record();

        clock.advance(Duration.ofMillis(59_999));
        assertThat(budget.used()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(budget.used()).isZero();
    }

    @Test
    void saysHowLongUntilEnoughRequestsHaveExpired() {
        budget.record();
        clock.advance(Duration.ofSeconds(10));
        budget.record();
        clock.advance(Duration.ofSeconds(10));
        record(budget, 2);
        clock.advance(Duration.ofSeconds(5));

        assertThat(budget.untilRoomFor(0)).isZero();
        assertThat(budget.untilRoomFor(1)).isEqualTo(Duration.ofSeconds(35));
        assertThat(budget.untilRoomFor(2)).isEqualTo(Duration.ofSeconds(45));
        assertThat(budget.untilRoomFor(3)).isEqualTo(Duration.ofSeconds(55));
    }

    @Test
    void hasRoomOnceTheWaitIsOver() {
        record(budget, 4);

        clock.advance(budget.untilRoomFor(3));

        assertThat(budget.untilRoomFor(3)).isZero();
    }

    @Test
    void makesMoreThanTheAllowanceWaitUntilNothingElseCounts() {
        assertThat(budget.untilRoomFor(50)).isZero();

        budget.record();

        assertThat(budget.untilRoomFor(50)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void countsRequestsBeyondTheAllowanceToo() {
        record(budget, 6);

        assertThat(budget.used()).isEqualTo(6);
        assertThat(budget.untilRoomFor(1)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void waitsNoLongerThanAMinuteAfterTheClockWasSetBack() {
        record(budget, 4);

        clock.advance(Duration.ofHours(-1));

        assertThat(budget.used()).isEqualTo(4);
        assertThat(budget.untilRoomFor(1)).isEqualTo(Duration.ofSeconds(60));
        clock.advance(Duration.ofSeconds(60));
        assertThat(budget.used()).isZero();
    }

    @Test
    void countsRequestsOfManyThreads() {
        RequestBudget wide = new RequestBudget(clock, 20_000, 20_000);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                threads.execute(() -> record(wide, 100));
            }
        }

        assertThat(wide.used()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "10, 11", "0, 0"})
    void refusesAnAllowanceThatIsNone(int limit, int allowance) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestBudget(clock, limit, allowance));
    }

    @Test
    void refusesANegativeNumberOfRequests() {
        assertThatIllegalArgumentException().isThrownBy(() -> budget.untilRoomFor(-1));
    }

    private static void record(RequestBudget budget, int times) {
        for (int i = 0; i < times; i++) {
            budget.record();
        }
    }
}
