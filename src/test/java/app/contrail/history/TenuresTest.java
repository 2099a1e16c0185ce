package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.RankSince;
import app.contrail.domain.Reading;
import app.contrail.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenuresTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");

    private final JdbcHistoryStore history = JdbcHistoryStore.inMemory("https://blitzrocket.com");
    private final Tenures tenures = new Tenures(history, Samples.CONTEST);

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void whatWasRecordedEarlierCounts() {
        record(0, "b", "a");
        record(1, "a", "b");
        record(2, "a", "b");

        assertThat(tenures.after(read(2, "a", "b")))
                .containsEntry("a", since(1, true))
                .hasSize(2);
    }

    @Test
    void asPollsComeInEachBeginStaysUntilTheRankChanges() {
        record(0, "a", "b", "c");
        tenures.after(read(0, "a", "b", "c"));
        record(1, "a", "c", "b");
        tenures.after(read(1, "a", "c", "b"));
        record(2, "a", "c", "d");

        assertThat(tenures.after(read(2, "a", "c", "d")))
                .containsEntry("a", since(0, false))
                .containsEntry("c", since(1, true))
                .containsEntry("d", since(2, true));
    }

    @Test
    void whatAnotherProcessRecordedInBetweenIsNotMissed() {
        record(0, "a", "b");
        tenures.after(read(0, "a", "b"));
        record(1, "b", "a");
        record(2, "a", "b");

        assertThat(tenures.after(read(2, "a", "b"))).containsEntry("a", since(2, true));
    }

    @Test
    void aPollThatCouldNotBeRecordedCountsAllTheSame() {
        tenures.after(read(0, "a", "b"));

        assertThat(tenures.after(read(1, "a", "c")))
                .containsEntry("a", since(0, false))
                .containsEntry("c", since(1, true));
    }

    @Test
    void afterTheClockWasSetBackItLooksAnew() {
        record(0, "a");
        record(5, "b");
        tenures.after(read(5, "b"));

        assertThat(tenures.after(read(1, "a"))).containsEntry("a", since(0, false));
    }

    @Test
    void whatIsOlderThanAMonthIsLeftAlone() {
        record(-31 * 24 * 60, "a");
        record(-29 * 24 * 60, "a");

        assertThat(tenures.after(read(0, "a"))).containsEntry("a", since(-29 * 24 * 60, false));
    }

    @Test
    void withoutALeaderboardThereIsNothingToTell() {
        assertThat(tenures.after(Reading.pending())).isEmpty();
        assertThat(tenures.after(new Reading.Failed<>(new ApiFailure.ServiceFailing(500, null), T0)))
                .isEmpty();
    }

    private void record(int minute, String... ids) {
        history.append(new PollResult(
                Samples.CONTEST, at(minute), Duration.ZERO, null, new Outcome.Success<>(entries(ids)), null));
    }

    private static Reading<List<LeaderboardEntry>> read(int minute, String... ids) {
        return new Reading.Fresh<>(entries(ids), at(minute));
    }

    private static RankSince since(int minute, boolean exact) {
        return new RankSince(at(minute), exact);
    }

    private static List<LeaderboardEntry> entries(String... ids) {
        List<LeaderboardEntry> entries = new ArrayList<>();
        for (String id : ids) {
            entries.add(Samples.entry(entries.size() + 1, id, 10));
        }
        return entries;
    }

    private static Instant at(int minute) {
        return T0.plusSeconds(60L * minute);
    }
}
