package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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
        record(budget, 4);
        assertThat(budget.untilRoomFor(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(60));
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
    void letsNoTwoThreadsCountAtOnce() {
        SlowClock slow = new SlowClock();
        RequestBudget shared = new RequestBudget(slow, 1_000, 1_000);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                threads.execute(shared::record);
                threads.execute(shared::used);
                threads.execute(() -> shared.untilRoomFor(3));
            }
        }

        assertThat(slow.askedAtOnce).isFalse();
        assertThat(shared.used()).isEqualTo(100);
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

    /** Lets every other thread run while one is asking, and notices if they ask too. */
    private static final class SlowClock extends Clock {
        private final AtomicInteger asking = new AtomicInteger();
        private volatile boolean askedAtOnce;

        @Override
        public Instant instant() {
            if (asking.incrementAndGet() > 1) {
                askedAtOnce = true;
            }
            LockSupport.parkNanos(10_000);
            asking.decrementAndGet();
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void anotherAllowanceHoldsAtOnce() {
        RequestBudget budget = new RequestBudget(new ManualClock(), 100, 80);
        for (int i = 0; i < 5; i++) {
            budget.record();
        }
        assertThat(budget.untilRoomFor(3)).isZero();

        budget.allow(6);
        assertThat(budget.untilRoomFor(3)).isPositive();
        budget.allow(8);
        assertThat(budget.untilRoomFor(3)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> budget.allow(101));
    }
}
