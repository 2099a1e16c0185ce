package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.TotalsAt;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EachTotalsTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");

    @TempDir
    Path folder;

    private JdbcHistoryStore store;

    @BeforeEach
    void record() {
        store = open();
        // Two that found the same, one without totals, and one that ended before the others.
        store.appendAll(List.of(poll(30, 10), poll(60, 10), failed(70), poll(90, 20), poll(0, 5)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void walksWhatTheListHoldsInItsOrder() {
        assertThat(walked(Instant.MIN, Instant.MAX))
                .isEqualTo(store.totals(Samples.CONTEST, Instant.MIN, Instant.MAX))
                .extracting(poll -> poll.totals().totalViews())
                .containsExactly(5L, 10L, 10L, 20L);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void whoeverReadsMeanwhileDoesNotWait() {
        store.eachTotals(
                Samples.CONTEST,
                Instant.MIN,
                Instant.MAX,
                poll -> elsewhere(() -> assertThat(store.totalsBefore(Samples.CONTEST, Instant.MAX))
                        .isPresent()));
    }

    @Test
    void aStoreThatIsClosedIsNotWalked() {
        store.close();

        assertThatExceptionOfType(HistoryException.class).isThrownBy(() -> walked(Instant.MIN, Instant.MAX));
    }

    @Test
    void bothEndsOfThePeriodBelongToIt() {
        assertThat(walked(T0.plusSeconds(30), T0.plusSeconds(90))).hasSize(3);
        assertThat(walked(T0.plusSeconds(30).plusNanos(1), T0.plusSeconds(90).minusNanos(1)))
                .hasSize(1);
        List<TotalsAt> others = new ArrayList<>();
        store.eachTotals(new ContestId("other"), Instant.MIN, Instant.MAX, others::add);
        assertThat(others).isEmpty();
    }

    @Test
    @Timeout(20)
    void whoeverAppendsMeanwhileDoesNotWaitAndIsNotAmongThem() {
        List<TotalsAt> walked = new ArrayList<>();
        try (JdbcHistoryStore another = open()) {
            store.eachTotals(Samples.CONTEST, Instant.MIN, Instant.MAX, poll -> {
                if (walked.isEmpty()) {
                    elsewhere(() -> store.append(poll(200, 30)));
                    elsewhere(() -> another.append(poll(210, 40)));
                }
                walked.add(poll);
            });
        }

        assertThat(walked).hasSize(4);
        assertThat(walked(Instant.MIN, Instant.MAX)).hasSize(6);
    }

    @Test
    void whatIsThrownEndsTheWalkAndTheStoreGoesOn() {
        List<TotalsAt> walked = new ArrayList<>();
        assertThatIllegalStateException()
                .isThrownBy(() -> store.eachTotals(Samples.CONTEST, Instant.MIN, Instant.MAX, poll -> {
                    walked.add(poll);
                    throw new IllegalStateException("enough");
                }))
                .withMessage("enough");

        assertThat(walked).hasSize(1);
        assertThat(walked(Instant.MIN, Instant.MAX)).hasSize(4);
    }

    private List<TotalsAt> walked(Instant from, Instant to) {
        List<TotalsAt> walked = new ArrayList<>();
        store.eachTotals(Samples.CONTEST, from, to, walked::add);
        return walked;
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).orTimeout(4, TimeUnit.SECONDS).join();
    }

    private JdbcHistoryStore open() {
        return JdbcHistoryStore.open(folder, Recorder.SERVICE, new ManualClock(T0))
                .store();
    }

    private static PollResult poll(int second, long views) {
        return new PollResult(
                Samples.CONTEST,
                T0.plusSeconds(second),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(views, 1)),
                null,
                null);
    }

    private static PollResult failed(int second) {
        return new PollResult(Samples.CONTEST, T0.plusSeconds(second), Duration.ZERO, null, null, null);
    }
}
