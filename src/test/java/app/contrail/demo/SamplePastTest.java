package app.contrail.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Note;
import app.contrail.domain.TotalsAt;
import app.contrail.history.JdbcHistoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SamplePastTest {
    private static final Instant NOW = Instant.parse("2026-04-01T12:00:00Z");
    private static final SampleWorld WORLD = new SampleWorld(SampleWorld.USUAL_SEED, NOW);
    private static final ContestId MAIN = WORLD.mainContest();
    private static final ContestId OTHER = WORLD.contests(NOW).get(1).id();

    private static JdbcHistoryStore history;

    @BeforeAll
    static void record() {
        history = JdbcHistoryStore.inMemory("http://127.0.0.1");
        SamplePast past = new SamplePast(WORLD);
        past.of(MAIN, NOW).writeTo(history);
        past.of(OTHER, NOW).writeTo(history);
    }

    @AfterAll
    static void close() {
        history.close();
    }

    @Test
    void twoWeeksAreRecordedAStepApartUpToOneStepAgo() {
        List<TotalsAt> totals = totals();

        assertThat(totals.getFirst().at()).isEqualTo(NOW.minus(Duration.ofDays(14)));
        assertThat(totals.getLast().at()).isEqualTo(NOW.minus(SamplePast.STEP));
        assertThat(totals.getLast().totals())
                .isEqualTo(WORLD.analytics(MAIN, NOW.minus(SamplePast.STEP)).orElseThrow());
    }

    @Test
    void theMainContestHasLeaderboardsOfAHundred() {
        LeaderboardAt board = history.leaderboardBefore(MAIN, NOW).orElseThrow();

        assertThat(board.entries()).hasSize(100);
        assertThat(board.at()).isAfter(NOW.minus(Duration.ofHours(2)));
        assertThat(board.entries())
                .isEqualTo(WORLD.leaderboard(MAIN, board.at(), 100).orElseThrow());
        assertThat(history.leaderboardBefore(OTHER, NOW).orElseThrow().entries())
                .hasSizeBetween(5, 25);
    }

    @Test
    void contestsAreDescribed() {
        assertThat(history.contestBefore(MAIN, NOW).map(ContestAt::contest).orElseThrow())
                .satisfies(contest -> {
                    assertThat(contest.title()).startsWith("Summit Roast");
                    assertThat(contest.description()).isNotBlank();
                    assertThat(contest.entries()).isPositive();
                });
        assertThat(history.contestBefore(OTHER, NOW)).isPresent();
    }

    @Test
    void theOutageHasANoteAtItsBeginning() {
        Note outage = note("Hotel Wi-Fi was down");
        Instant failed = history.firstFailure(MAIN, Endpoint.ANALYTICS, Instant.MIN, Instant.MAX)
                .orElseThrow()
                .at();

        assertThat(Duration.between(outage.at(), failed)).isBetween(Duration.ZERO, SamplePast.STEP);
    }

    @Test
    void theNewsletterWasSentWhenTheBusiestHourBegan() {
        Note sent = note("Newsletter sent");
        long most = gained(sent.at());

        List<Long> hours = new ArrayList<>();
        for (Instant at = NOW.minus(Duration.ofDays(14));
                at.isBefore(NOW.minus(Duration.ofDays(1)));
                at = at.plus(Duration.ofHours(1))) {
            hours.add(gained(at));
        }
        assertThat(most)
                .isPositive()
                .isEqualTo(hours.stream().max(Long::compare).orElseThrow());
        assertThat(history.notes(MAIN))
                .extracting(Note::text)
                .containsExactly("Newsletter sent", "Hotel Wi-Fi was down", "Posted on Instagram");
        assertThat(history.notes(OTHER)).isEmpty();
    }

    private static Note note(String text) {
        return history.notes(MAIN).stream()
                .filter(note -> note.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static long gained(Instant from) {
        return WORLD.analytics(MAIN, from.plus(Duration.ofHours(1)))
                        .orElseThrow()
                        .totalViews()
                - WORLD.analytics(MAIN, from).orElseThrow().totalViews();
    }

    private static List<TotalsAt> totals() {
        return history.totals(MAIN, Instant.MIN, Instant.MAX);
    }
}
