package app.contrail.polling;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.TotalsAt;
import app.contrail.history.HistoryException;
import app.contrail.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private final HistoryException full = new HistoryException("The disk is full. Free some space.");

    private final PollerBench.FailingStore store = new PollerBench.FailingStore();
    private final Backlog backlog = new Backlog(store.failing());

    @Test
    void aPollThatIsRecordedDoesNotWait() {
        backlog.record(poll(1));

        assertThat(backlog.unrecorded()).isNull();
        assertThat(recorded()).containsExactly(1L);
    }

    @Test
    void whatTheHistoryDoesNotTakeGoesWithTheNextPollInOneTransaction() {
        store.failure = full;
        IntStream.of(1, 2, 3).forEach(number -> backlog.record(poll(number)));
        assertThat(backlog.unrecorded()).isEqualTo(new Unrecorded(3, "The disk is full. Free some space."));
        assertThat(recorded()).isEmpty();

        store.failure = null;
        int[] appends = {0};
        store.whileAppending = () -> appends[0]++;
        backlog.record(poll(4));

        assertThat(recorded()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(appends[0]).isEqualTo(1);
        assertThat(backlog.unrecorded()).isNull();
    }

    @Test
    void theNewestReasonIsTheOneThatIsSaid() {
        store.failure = full;
        backlog.record(poll(1));
        store.failure = new IllegalStateException("part of the test");
        backlog.record(poll(2));

        assertThat(backlog.unrecorded())
                .isEqualTo(new Unrecorded(2, "Polls cannot be recorded. Contrail tries again with the next one."));
    }

    @Test
    void whenTooManyWaitTheOldestAreGivenUp() {
        store.failure = full;
        int tooMany = Backlog.CAPACITY + 2;
        IntStream.rangeClosed(1, tooMany).forEach(number -> backlog.record(poll(number)));
        assertThat(Objects.requireNonNull(backlog.unrecorded()).polls()).isEqualTo(Backlog.CAPACITY);

        store.failure = null;
        backlog.recordLast();

        assertThat(recorded())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(3, tooMany).boxed().toList());
    }

    @Test
    void aPollThatCanNeverBeRecordedHoldsUpNoOther() {
        store.failure = full;
        backlog.record(poll(1));
        backlog.record(new PollResult(
                Samples.CONTEST, Instant.parse("2300-01-01T00:00:00Z"), Duration.ZERO, null, null, null));
        backlog.record(poll(3));
        store.failure = null;

        backlog.record(poll(4));
        backlog.record(poll(5));

        assertThat(recorded()).containsExactly(1L, 3L, 4L, 5L);
        Unrecorded unrecorded = Objects.requireNonNull(backlog.unrecorded());
        assertThat(unrecorded.polls()).isEqualTo(1);
        assertThat(unrecorded.why()).endsWith("Set the clock.");
    }

    @Test
    void beforeTheEndWhatWaitsIsTriedOnceMore() {
        store.failure = full;
        backlog.record(poll(1));
        backlog.recordLast();
        assertThat(Objects.requireNonNull(backlog.unrecorded()).polls()).isEqualTo(1);

        store.failure = null;
        backlog.recordLast();
        backlog.recordLast();

        assertThat(recorded()).containsExactly(1L);
        assertThat(backlog.unrecorded()).isNull();
    }

    @Test
    void aContestThatTheServiceNeverKnewIsNotAmongTheRecordedOnes() {
        ContestId mistyped = new ContestId("mistyped");
        ContestId failing = new ContestId("failing");
        backlog.record(poll(1));

        backlog.record(failed(mistyped, new ApiFailure.NotFound(null)));
        backlog.record(failed(failing, new ApiFailure.TimedOut(Duration.ofSeconds(15))));
        backlog.record(failed(Samples.CONTEST, new ApiFailure.NotFound(null)));

        assertThat(store.failing().contests()).containsExactly(Samples.CONTEST, failing);
        assertThat(store.allFailures()).hasSize(3);
        assertThat(backlog.unrecorded()).isNull();
    }

    private static PollResult failed(ContestId contest, ApiFailure why) {
        return new PollResult(
                contest,
                Instant.EPOCH.plusSeconds(9),
                Duration.ZERO,
                new Outcome.Failure<>(why),
                new Outcome.Failure<>(why),
                new Outcome.Failure<>(why));
    }

    private List<Long> recorded() {
        return store.allTotals().stream()
                .map(TotalsAt::totals)
                .map(totals -> totals.totalViews())
                .toList();
    }

    private static PollResult poll(int number) {
        return new PollResult(
                Samples.CONTEST,
                Instant.EPOCH.plusSeconds(number),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(number, 0)),
                null,
                null);
    }
}
