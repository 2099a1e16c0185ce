package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.TotalsAt;
import app.contrail.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryHistoryStoreTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(503, null);

    private final HistoryStore store = new InMemoryHistoryStore(3);

    @Test
    void aPollIsKeptUnderTheTimeOfItsEnd() {
        store.append(new PollResult(Samples.CONTEST, T0, Duration.ofSeconds(4), views(10), board("a"), null));

        assertThat(store.totals(Samples.CONTEST, T0, T0.plusSeconds(60)))
                .containsExactly(new TotalsAt(T0.plusSeconds(4), Samples.totals(10, 1)));
    }

    @Test
    void bothEndsOfAPeriodBelongToIt() {
        appendAt(0, 10);
        appendAt(30, 20);
        appendAt(60, 30);

        assertThat(store.totals(Samples.CONTEST, T0.plusSeconds(30), T0.plusSeconds(60)))
                .hasSize(2);
        assertThat(store.totals(Samples.CONTEST, T0.plusSeconds(31), T0.plusSeconds(59)))
                .isEmpty();
    }

    @Test
    void failuresAreKeptWithTheirReasons() {
        store.append(new PollResult(
                Samples.CONTEST,
                T0,
                Duration.ZERO,
                new Outcome.Failure<>(DOWN),
                board("a"),
                new Outcome.Failure<>(DOWN)));

        assertThat(store.totals(Samples.CONTEST, T0, T0)).isEmpty();
        assertThat(store.failures(Samples.CONTEST, T0, T0))
                .containsExactly(
                        new FailedPoll(T0, Endpoint.ANALYTICS, DOWN), new FailedPoll(T0, Endpoint.CONTEST, DOWN));
        assertThat(store.failures(Samples.CONTEST, T0.plusNanos(1), Instant.MAX))
                .isEmpty();
    }

    @Test
    void leaderboardsAreFoundFromEitherSide() {
        appendBoard(0, "a");
        store.append(new PollResult(Samples.CONTEST, T0.plusSeconds(10), Duration.ZERO, views(1), null, null));
        appendBoard(30, "b");

        assertThat(store.firstLeaderboard(Samples.CONTEST, T0).map(LeaderboardAt::at))
                .contains(T0);
        assertThat(store.firstLeaderboard(Samples.CONTEST, T0.plusNanos(1)).map(LeaderboardAt::at))
                .contains(T0.plusSeconds(30));
        assertThat(store.firstLeaderboard(Samples.CONTEST, T0.plusSeconds(31))).isEmpty();
        assertThat(store.leaderboardBefore(Samples.CONTEST, T0.plusSeconds(30)).map(LeaderboardAt::at))
                .contains(T0.plusSeconds(30));
        assertThat(store.leaderboardBefore(Samples.CONTEST, T0.plusSeconds(29)).map(LeaderboardAt::at))
                .contains(T0);
        assertThat(store.leaderboardBefore(Samples.CONTEST, T0.minusNanos(1))).isEmpty();
    }

    @Test
    void contestsAreKeptApart() {
        appendAt(0, 10);

        assertThat(store.totals(new ContestId("other"), Instant.MIN, Instant.MAX))
                .isEmpty();
    }

    @Test
    void theOldestPollIsForgottenWhenThereAreTooMany() {
        for (int i = 0; i < 5; i++) {
            appendAt(i, i);
        }

        assertThat(store.totals(Samples.CONTEST, Instant.MIN, Instant.MAX))
                .extracting(TotalsAt::at)
                .containsExactly(T0.plusSeconds(2), T0.plusSeconds(3), T0.plusSeconds(4));
    }

    @Test
    void listsAreSortedEvenIfTheClockWasSetBack() {
        appendAt(60, 10);
        appendAt(0, 20);
        appendAt(30, 30);

        assertThat(store.totals(Samples.CONTEST, Instant.MIN, Instant.MAX))
                .extracting(poll -> poll.totals().totalViews())
                .containsExactly(20L, 30L, 10L);
    }

    @Test
    void aStoreForNothingIsRefused() {
        assertThatThrownBy(() -> new InMemoryHistoryStore(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void appendAt(int second, long views) {
        store.append(new PollResult(Samples.CONTEST, T0.plusSeconds(second), Duration.ZERO, views(views), null, null));
    }

    private void appendBoard(int second, String leader) {
        store.append(new PollResult(Samples.CONTEST, T0.plusSeconds(second), Duration.ZERO, null, board(leader), null));
    }

    private static Outcome<Analytics> views(long views) {
        return new Outcome.Success<>(Samples.totals(views, 1));
    }

    private static Outcome<List<LeaderboardEntry>> board(String leader) {
        return new Outcome.Success<>(List.of(Samples.entry(1, leader, 10)));
    }
}
