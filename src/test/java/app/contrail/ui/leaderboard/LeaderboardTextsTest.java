package app.contrail.ui.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestView;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.RankSince;
import app.contrail.domain.Reading;
import app.contrail.testing.SampleContests;
import app.contrail.testing.Samples;
import app.contrail.testing.ViewBuilder;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.PanelMark;
import app.contrail.ui.common.Tone;
import app.contrail.ui.common.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaderboardTextsTest {
    private static final Instant NOW = Instant.parse("2024-01-20T10:00:00Z");
    private static final Instant EARLIER = Instant.parse("2024-01-20T09:14:00Z");
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(500, null);

    private final LeaderboardTexts texts = new LeaderboardTexts(Wording.of(Locale.UK, ZoneOffset.UTC));

    @Test
    void aRowHoldsWhatTheServiceServedWithTheAddressMasked() {
        LeaderboardContent content = show(SampleContests.SUMMER_LEADERBOARD.toArray(LeaderboardEntry[]::new));

        assertThat(content.rows().getFirst())
                .isEqualTo(
                        new LeaderboardRow(
                                "entry1",
                                "1",
                                "",
                                Tone.NEUTRAL,
                                "Jane",
                                "j•••@example.com",
                                "890",
                                1,
                                "",
                                Tone.NEUTRAL,
                                new Phrase("lead 249.5", "249.5 points ahead of j•••@example.com"),
                                Phrase.NONE,
                                "12",
                                "16 Jan",
                                "rank 1, Jane, 890 points, 249.5 points ahead of j•••@example.com, 12 referrals, joined 16 Jan"));
        assertThat(content.period()).isEmpty();
        assertThat(content.mark().freshness()).isEqualTo(Freshness.FRESH);
    }

    @Test
    void whoGaveNoNameIsCalledByTheMaskedAddressOnce() {
        LeaderboardRow row = show(SampleContests.SUMMER_LEADERBOARD.toArray(LeaderboardEntry[]::new))
                .rows()
                .get(1);

        assertThat(row.name()).isEqualTo("j•••@example.com");
        assertThat(row.address()).isNull();
        assertThat(row.points()).isEqualTo("640.5");
        assertThat(row.joined()).isEqualTo("—");
    }

    @Test
    void noAddressIsEverShownInClear() {
        LeaderboardContent content = show(
                entry(1, "a", "canary1@example.com", null, 3),
                entry(2, "b", "canary2@example.com", "canary2@example.com", 2),
                entry(3, "c", "canary3@example.com", "Ana <canary4@example.com>", 1),
                entry(4, "d", null, null, 0));

        assertThat(content.toString()).doesNotContain("canary").contains("c•••@example.com");
        assertThat(content.rows()).allSatisfy(row -> assertThat(row.spoken()).doesNotContain("canary"));
        assertThat(content.rows().get(1).address()).isNull();
        assertThat(content.rows().get(2).name()).isEqualTo("Ana <c•••@example.com>");
        assertThat(content.rows().get(3).name()).isEqualTo("d");
    }

    @Test
    void movementAndGainsAreToldSinceTheFirstRecordedLeaderboard() {
        LeaderboardContent content = texts.leaderboard(
                new ViewBuilder()
                        .leaderboard(new Reading.Fresh<>(
                                List.of(
                                        Samples.entry(1, "climber", 350),
                                        Samples.entry(2, "faller", 278.5),
                                        Samples.entry(3, "stayer", 195),
                                        Samples.entry(4, "newcomer", 90)),
                                NOW))
                        .firstLeaderboard(
                                EARLIER,
                                Samples.entry(1, "faller", 280),
                                Samples.entry(2, "gone", 270),
                                Samples.entry(3, "stayer", 195),
                                Samples.entry(1213, "climber", 100))
                        .build(),
                NOW);

        assertThat(content.period()).isEqualTo("movement since 09:14");
        assertThat(content.rows()).extracting(LeaderboardRow::movement).containsExactly("▲ 1,212", "▼ 1", "–", "new");
        assertThat(content.rows())
                .extracting(LeaderboardRow::climbed)
                .containsExactly(Tone.GOOD, Tone.BAD, Tone.NEUTRAL, Tone.NEW);
        assertThat(content.rows()).extracting(LeaderboardRow::gained).containsExactly("+250", "−1.5", "0", "");
        assertThat(content.rows())
                .extracting(LeaderboardRow::gain)
                .containsExactly(Tone.GOOD, Tone.BAD, Tone.NEUTRAL, Tone.NEUTRAL);
    }

    @Test
    void theLeaderboardShownIsNotComparedWithItself() {
        LeaderboardEntry only = Samples.entry(1, "a", 5);
        LeaderboardContent content = texts.leaderboard(
                new ViewBuilder()
                        .leaderboard(new Reading.Fresh<>(List.of(only), NOW))
                        .firstLeaderboard(NOW, only)
                        .build(),
                NOW);

        assertThat(content.period()).isEmpty();
        assertThat(content.rows().getFirst().movement()).isEmpty();
        assertThat(content.rows().getFirst().gained()).isEmpty();
    }

    @Test
    void whereNothingWasRecordedEarlierNobodyIsNew() {
        LeaderboardRow row = show(Samples.entry(1, "a", 5)).rows().getFirst();

        assertThat(row.movement()).isEmpty();
        assertThat(row.climbed()).isEqualTo(Tone.NEUTRAL);
    }

    @Test
    void tiesKeepTheRankAndTheOrderServed() {
        LeaderboardContent content = show(Samples.entry(1, "b", 5), Samples.entry(1, "a", 5), Samples.entry(3, "c", 5));

        assertThat(content.rows()).extracting(LeaderboardRow::rank).containsExactly("1", "1", "3");
        assertThat(content.rows()).extracting(LeaderboardRow::name).first().isEqualTo("b•••@example.com");
        assertThat(content.rows()).extracting(LeaderboardRow::share).containsOnly(1.0);
    }

    @Test
    void barsAreMeasuredAgainstTheMostPointsAndNeverNegative() {
        LeaderboardContent content =
                show(Samples.entry(1, "a", 50), Samples.entry(2, "b", 200), Samples.entry(3, "c", -10));
        LeaderboardContent allNegative = show(Samples.entry(1, "a", -1), Samples.entry(2, "b", -2));

        assertThat(content.rows()).extracting(LeaderboardRow::share).containsExactly(0.25, 1.0, 0.0);
        assertThat(content.rows().get(2).points()).isEqualTo("−10");
        assertThat(allNegative.rows()).extracting(LeaderboardRow::share).containsOnly(0.0);
    }

    @Test
    void anEmptyLeaderboardSaysThatNobodyIsRanked() {
        LeaderboardContent content = show();

        assertThat(content.rows()).isEmpty();
        assertThat(content.empty()).isEqualTo("Nobody is ranked yet. Confirmed entries appear here.");
    }

    @Test
    void waitingFailingAndEmptyReadDifferently() {
        LeaderboardContent pending = texts.leaderboard(new ViewBuilder().build(), NOW);
        LeaderboardContent failed = texts.leaderboard(
                new ViewBuilder()
                        .leaderboard(new Reading.Failed<>(new ApiFailure.KeyRefused("Invalid key"), EARLIER))
                        .build(),
                NOW);

        assertThat(pending.empty()).isEqualTo("Not read yet.");
        assertThat(pending.mark()).isEqualTo(PanelMark.PENDING);
        assertThat(failed.rows()).isEmpty();
        assertThat(failed.empty())
                .startsWith("The service did not accept the API key.")
                .endsWith("“Invalid key”.");
        assertThat(failed.mark().brief()).isEqualTo("Failing since 09:14 · Key refused");
    }

    @Test
    void staleRowsStayAndAreMarked() {
        LeaderboardContent content = texts.leaderboard(
                new ViewBuilder()
                        .leaderboard(new Reading.Stale<>(List.of(Samples.entry(1, "a", 5)), EARLIER, DOWN, EARLIER))
                        .build(),
                NOW);

        assertThat(content.rows()).hasSize(1);
        assertThat(content.mark().brief()).isEqualTo("Stale since 09:14 · Service failing (500)");
    }

    @Test
    void theGapIsToldToTheNeighbour() {
        List<LeaderboardRow> rows = show(
                        entry(1, "a", "a@example.com", "Jane Doe", 1_350),
                        entry(2, "b", "b@example.com", "John Smith", 280),
                        entry(3, "c", "c@example.com", null, 280),
                        entry(4, "d", "d@example.com", "Ana", 279),
                        entry(5, "e", "e@example.com", "Li", 270.5))
                .rows();

        assertThat(rows)
                .extracting(LeaderboardRow::toNext)
                .containsExactly(
                        new Phrase("lead 1,070", "1,070 points ahead of John Smith"),
                        new Phrase("1,070", "1,070 points behind Jane Doe"),
                        new Phrase("0", "level with John Smith"),
                        new Phrase("1", "1 point behind c•••@example.com"),
                        new Phrase("8.5", "8.5 points behind Ana"));
    }

    @Test
    void theFirstMayHaveNobodyBehindOrFewerPointsOrAsMany() {
        assertThat(show(Samples.entry(1, "a", 5)).rows().getFirst().toNext()).isEqualTo(Phrase.NONE);
        assertThat(show(Samples.entry(1, "a", 5), Samples.entry(1, "b", 5))
                        .rows()
                        .getFirst()
                        .toNext())
                .isEqualTo(new Phrase("lead 0", "level with b•••@example.com"));
        assertThat(show(Samples.entry(1, "a", 5), Samples.entry(2, "b", 6)).rows())
                .extracting(LeaderboardRow::toNext)
                .containsExactly(
                        new Phrase("lead −1", "1 point behind b•••@example.com"),
                        new Phrase("−1", "1 point ahead of a•••@example.com"));
    }

    @Test
    void theTimeAtTheRankIsToldAsFarAsItIsKnown() {
        Instant taken = NOW.minusSeconds(3600);
        ContestView view = new ViewBuilder()
                .leaderboard(new Reading.Stale<>(
                        List.of(
                                Samples.entry(1, "a", 9),
                                Samples.entry(2, "b", 8),
                                Samples.entry(3, "c", 7),
                                Samples.entry(4, "d", 6),
                                Samples.entry(5, "e", 5)),
                        taken,
                        DOWN,
                        NOW))
                .ranksHeld(Map.of(
                        "a", new RankSince(taken.minus(Duration.ofHours(76).plusSeconds(59)), true),
                        "b", new RankSince(taken.minus(Duration.ofHours(14 * 24 + 5)), false),
                        "c", new RankSince(taken.minusSeconds(59), true),
                        "d", new RankSince(taken, false)))
                .build();

        // Up to when the leaderboard was read: what has been since then nobody knows.
        assertThat(texts.leaderboard(view, NOW).rows())
                .extracting(LeaderboardRow::atRank)
                .containsExactly(
                        new Phrase("3\u00a0d 4\u00a0h", "at this rank for 3\u00a0d 4\u00a0h"),
                        new Phrase("≥ 14\u00a0d", "at this rank for at least 14\u00a0d"),
                        new Phrase("< 1 min", "at this rank for less than a minute"),
                        Phrase.NONE,
                        Phrase.NONE);
    }

    @Test
    void gapAndTimeAtTheRankAreInTheSentenceAndInTheTooltip() {
        ContestView view = new ViewBuilder()
                .leaderboard(new Reading.Fresh<>(
                        List.of(entry(1, "a", "a@example.com", "Ann", 9), entry(2, "b", "b@example.com", "Bob", 4)),
                        NOW))
                .ranksHeld(Map.of("b", new RankSince(NOW.minus(Duration.ofHours(2)), true)))
                .build();

        LeaderboardRow row = texts.leaderboard(view, NOW).rows().get(1);

        assertThat(row.spoken())
                .isEqualTo("rank 2, Bob, 4 points, 5 points behind Ann, at this rank for 2\u00a0h, 0 referrals");
        assertThat(row.hint()).isEqualTo("Bob, b•••@example.com\n5 points behind Ann\nat this rank for 2\u00a0h");
    }

    @Test
    void whatIsUnknownIsNotSpoken() {
        assertThat(show(Samples.entry(1, "a", 5)).rows().getFirst().spoken())
                .isEqualTo("rank 1, a•••@example.com, 5 points, 0 referrals");
    }

    private LeaderboardContent show(LeaderboardEntry... entries) {
        return texts.leaderboard(
                new ViewBuilder()
                        .leaderboard(new Reading.Fresh<>(List.of(entries), NOW))
                        .build(),
                NOW);
    }

    private static LeaderboardEntry entry(
            int rank, String id, @Nullable String email, @Nullable String name, double points) {
        return new LeaderboardEntry(rank, id, email, name, points, null, 0, null);
    }
}
