package app.contrail.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryException;
import app.contrail.testing.ManualClock;
import app.contrail.testing.SampleContests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedContestsTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");
    private static final Contest SUMMER = SampleContests.SUMMER;
    private static final Contest OTHER = SampleContests.titled("Other");

    private final PollerBench.FailingStore store = new PollerBench.FailingStore();
    private final ManualClock clock = new ManualClock(T0);
    private final ListedContests listed = new ListedContests(store.failing(), clock);
    private final int[] appends = {0};

    @Test
    void contestsThatWereNeverPolledAreKnownFromTheList() {
        listed.record(List.of(SUMMER, OTHER));

        assertThat(store.failing().contests()).containsExactly(SUMMER.id(), OTHER.id());
        assertThat(known(SUMMER)).isEqualTo(new ContestAt(T0, SUMMER));
        assertThat(known(OTHER)).isEqualTo(new ContestAt(T0, OTHER));
        assertThat(store.allTotals()).isEmpty();
        assertThat(store.allFailures()).isEmpty();
    }

    @Test
    void aListThatSaysTheSameIsNotRecordedAgainNotEvenByTheNextRun() {
        listed.record(List.of(SUMMER, OTHER));
        store.whileAppending = () -> appends[0]++;

        clock.advance(Duration.ofMinutes(1));
        listed.record(List.of(SUMMER, OTHER));
        new ListedContests(store.failing(), clock).record(List.of(OTHER, SUMMER));

        assertThat(appends[0]).isZero();
        assertThat(known(SUMMER).at()).isEqualTo(T0);
    }

    @Test
    void onlyWhatChangedIsRecorded() {
        listed.record(List.of(SUMMER, OTHER));
        clock.advance(Duration.ofMinutes(1));

        listed.record(List.of(withEntries(SUMMER, 1524), OTHER));

        assertThat(known(SUMMER)).isEqualTo(new ContestAt(T0.plusSeconds(60), withEntries(SUMMER, 1524)));
        assertThat(known(OTHER).at()).isEqualTo(T0);
    }

    @Test
    void whatTheListLeavesOpenIsNotForgotten() {
        poll(SUMMER);
        clock.advance(Duration.ofMinutes(1));
        Contest brief = new Contest(SUMMER.id(), "Renamed", null, null, null, null, null, null, null, null);

        listed.record(List.of(brief));

        assertThat(known(SUMMER).contest()).isEqualTo(SUMMER.updatedBy(brief));
        assertThat(known(SUMMER).contest().description()).isEqualTo(SUMMER.description());
    }

    @Test
    void aPollThatKnowsLessThanTheListDoesNotMakeTheListNews() {
        listed.record(List.of(SUMMER));
        clock.advance(Duration.ofSeconds(30));
        poll(SampleContests.bare(SUMMER.id().value()));
        store.whileAppending = () -> appends[0]++;

        listed.record(List.of(SUMMER));

        assertThat(appends[0]).isZero();
    }

    @Test
    void troubleIsNoTroubleAndTheNextListIsAnotherTry() {
        store.failure = new HistoryException("The disk is full. Free some space.");
        assertThatCode(() -> listed.record(List.of(SUMMER))).doesNotThrowAnyException();
        assertThat(store.failing().contests()).isEmpty();

        store.failure = null;
        listed.record(List.of(SUMMER));

        assertThat(store.failing().contests()).containsExactly(SUMMER.id());
    }

    private ContestAt known(Contest contest) {
        return store.failing().contestBefore(contest.id(), Instant.MAX).orElseThrow();
    }

    private void poll(Contest contest) {
        ContestId id = contest.id();
        store.failing()
                .append(new PollResult(id, clock.instant(), Duration.ZERO, null, null, new Outcome.Success<>(contest)));
    }

    private static Contest withEntries(Contest contest, long entries) {
        return contest.updatedBy(new Contest(contest.id(), null, null, null, null, null, null, null, null, entries));
    }
}
