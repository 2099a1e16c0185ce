package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestView;
import app.contrail.domain.Gap;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Note;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.RankSince;
import app.contrail.domain.Reading;
import app.contrail.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordedViewTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");
    private static final Duration GAP_AFTER = Duration.ofMinutes(2);

    private final JdbcHistoryStore history = JdbcHistoryStore.inMemory("https://blitzrocket.com");
    private final RecordedView view = new RecordedView(history, Samples.CONTEST);

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void laterPollsAreNotInIt() {
        record(0, 1, "a", "b");
        record(1, 2, "b", "a");
        record(2, 3, "c", "b");

        ContestView seen = view.at(minute(1), GAP_AFTER);

        assertThat(seen.trail().size()).isEqualTo(2);
        assertThat(seen.snapshot().analytics().valueOrNull()).isEqualTo(Samples.totals(20, 2));
        assertThat(seen.snapshot().leaderboard().valueOrNull())
                .extracting(LeaderboardEntry::id)
                .containsExactly("b", "a");
        assertThat(seen.snapshot().contest().takenAtOrNull()).isEqualTo(minute(1));
        assertThat(seen.ranksHeld()).containsEntry("b", new RankSince(minute(1), true));
        assertThat(seen.whole()).isTrue();
    }

    @Test
    void gapsComeWithTheirReasonsAndOnlyOnceTheyHaveEnded() {
        record(0, 1, "a");
        ApiFailure down = new ApiFailure.ServiceFailing(502, null);
        history.append(new PollResult(
                Samples.CONTEST,
                minute(1),
                Duration.ZERO,
                new Outcome.Failure<>(down),
                new Outcome.Failure<>(down),
                new Outcome.Failure<>(down)));
        record(9, 4, "a");

        assertThat(view.at(minute(9), GAP_AFTER).gaps()).containsExactly(new Gap(minute(0), minute(9), 30, 3, down));
        assertThat(view.at(minute(8), GAP_AFTER).gaps()).isEmpty();
    }

    @Test
    void movementsAreMeasuredAgainstTheOldestLeaderboardOfTheDayBefore() {
        record(0, 1, "a");
        record(60, 2, "a");
        record(3_000, 3, "a");

        assertThat(view.at(minute(24 * 60 + 30), GAP_AFTER).firstLeaderboard())
                .extracting(LeaderboardAt::at)
                .isEqualTo(minute(60));
        assertThat(view.at(minute(2_900), GAP_AFTER).firstLeaderboard()).isNull();
    }

    @Test
    void notesAreThereWhateverTheTime() {
        Note note = Note.of(minute(5), "Newsletter sent");
        history.keepNote(Samples.CONTEST, note);

        assertThat(view.at(minute(0), GAP_AFTER).notes()).containsExactly(note);
    }

    @Test
    void whoWatchedSawFreshValuesAndStaleOnesWherePollsFailedSince() {
        record(0, 1, "a");
        ApiFailure down = new ApiFailure.ServiceFailing(502, null);
        history.append(
                new PollResult(Samples.CONTEST, minute(1), Duration.ZERO, new Outcome.Failure<>(down), null, null));
        record(2, 3, "a");

        assertThat(watched(0).snapshot().analytics()).isEqualTo(new Reading.Fresh<>(Samples.totals(10, 1), minute(0)));
        assertThat(watched(1).snapshot().analytics())
                .isEqualTo(new Reading.Stale<>(Samples.totals(10, 1), minute(0), down, minute(1)));
        assertThat(watched(1).snapshot().leaderboard()).isInstanceOf(Reading.Fresh.class);
        assertThat(watched(2).snapshot().analytics()).isEqualTo(new Reading.Fresh<>(Samples.totals(30, 3), minute(2)));
        assertThat(watched(-1).snapshot().analytics()).isEqualTo(Reading.pending());
        assertThat(watched(1).trail().size()).isEqualTo(1);
    }

    @Test
    void whoWatchedSawMovementSinceTheTimeThatIsAskedFor() {
        record(0, 1, "a");
        record(60, 2, "a");
        record(120, 3, "a");

        assertThat(view.watchedUntil(minute(120), minute(30), GAP_AFTER).firstLeaderboard())
                .extracting(LeaderboardAt::at)
                .isEqualTo(minute(60));
        assertThat(view.watchedUntil(minute(90), minute(70), GAP_AFTER).firstLeaderboard())
                .isNull();
    }

    @Test
    void whatIsPolledNowAndThenOnlyHasNoGapsAsLongAsThatGoesOn() {
        for (int minute : List.of(0, 10, 20, 30, 40, 80, 90)) {
            record(minute, minute, "a");
        }

        assertThat(view.at(minute(90), GAP_AFTER).gaps()).hasSize(6);
        assertThat(watched(90).gaps()).extracting(Gap::from).containsExactly(minute(40));
        assertThat(watched(90).gapRule().usual()).isEqualTo(Duration.ofMinutes(30));
    }

    private ContestView watched(int minute) {
        return view.watchedUntil(minute(minute), T0, GAP_AFTER);
    }

    private void record(int minute, long entries, String... ranked) {
        history.append(new PollResult(
                Samples.CONTEST,
                minute(minute),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(entries * 10, entries)),
                new Outcome.Success<>(entries(ranked)),
                new Outcome.Success<>(Samples.contest("active"))));
    }

    private static List<LeaderboardEntry> entries(String... ranked) {
        return IntStream.range(0, ranked.length)
                .mapToObj(index -> Samples.entry(index + 1, ranked[index], 10))
                .toList();
    }

    private static Instant minute(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }
}
