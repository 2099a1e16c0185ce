package app.contrail.ui.contests;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.testing.SampleContests;
import app.contrail.ui.common.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContestTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");

    private final ContestTexts texts = new ContestTexts(Wording.of(Locale.UK, ZoneOffset.UTC));

    @Test
    void contestsAreGroupedByStatusAndKeepTheServicesOrderWithin() {
        List<ContestItem> lines = lines(
                "",
                contest("e", "ended"),
                contest("o", "archived"),
                contest("a2", "active"),
                contest("d", "draft"),
                contest("a1", "Active"),
                contest("p", "paused"),
                contest("n", null));

        assertThat(lines.stream().map(ContestTextsTest::name))
                .containsExactly("ACTIVE", "a2", "a1", "PAUSED", "p", "DRAFT", "d", "ENDED", "e", "OTHER", "o", "n");
    }

    @Test
    void aGroupWithoutContestsIsNotShown() {
        assertThat(lines("", contest("p", "paused")).stream().map(ContestTextsTest::name))
                .containsExactly("PAUSED", "p");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void aRowHoldsTheTitleTheEntriesAndTheirTrail() {
        List<ContestItem> lines = texts.lines(
                List.of(SampleContests.SUMMER),
                Map.of(SampleContests.SUMMER_ID, List.of(1500.0, 1523.0)),
                "",
                Instant.parse("2024-02-04T10:00:00Z"));

        assertThat(lines.get(1))
                .isEqualTo(new ContestItem.Row(
                        SampleContests.SUMMER_ID,
                        "Summer Giveaway",
                        ContestStatus.ACTIVE,
                        "Ends in 11\u00a0d",
                        "1,523",
                        List.of(1500.0, 1523.0)));
    }

    @Test
    void anUnknownNumberOfEntriesIsNoZero() {
        assertThat(row(contest("a", "active")).entries()).isEmpty();
        assertThat(row(contest("a", "active")).spark()).isEmpty();
        assertThat(row(new Contest(new ContestId("a"), null, null, "active", null, null, null, null, null, 0L))
                        .entries())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "active, -, 2026-06-22T14:00:00Z, -, Ends in 12 d",
                "active, -, 2026-06-10T12:59:00Z, -, Ends in 2 h",
                "active, -, -, -, Evergreen",
                "active, -, 2026-06-22T14:00:00Z, true, Evergreen",
                "active, 2026-06-12T14:00:00Z, 2026-06-22T14:00:00Z, -, Starts in 2 d",
                "active, 2026-06-12T14:00:00Z, -, true, Starts in 2 d",
                "active, -, 2026-06-10T10:00:00Z, -, Past its end",
                "paused, -, 2026-06-22T14:00:00Z, -, Paused",
                "draft, -, 2026-06-22T14:00:00Z, -, Not started",
                "ended, -, 2026-04-30T14:00:00Z, -, Ended 30 Apr",
                "ended, -, 2025-04-30T14:00:00Z, -, Ended 30 Apr 2025",
                "ended, -, -, -, Ended",
                "ended, -, 2026-06-22T14:00:00Z, -, Ended",
                "archived, -, 2026-06-22T14:00:00Z, -, archived",
                "' ', -, -, -, Unknown state",
                "-, -, -, -, Unknown state"
            })
    void aRowSaysWhereTheContestStandsInTime(
            @Nullable String status,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Boolean evergreen,
            String words) {
        Contest contest = new Contest(new ContestId("a"), null, null, status, start, end, evergreen, null, null, null);

        assertThat(row(contest).when().replace('\u00a0', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"summer", "SUMMER GIVE", "  giveaway ", "summer-gi", "CLX1", "123def", "", " "})
    void aContestIsFoundByTitleSlugOrIdInAnyCase(String search) {
        assertThat(lines(search, SampleContests.SUMMER)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"winter", "summer  giveaway", "trip", "active", ".*"})
    void whatDoesNotMatchIsNotShownAndNeitherIsItsGroup(String search) {
        assertThat(lines(search, SampleContests.SUMMER)).isEmpty();
    }

    @Test
    void onlyWhatMatchesIsShown() {
        List<ContestItem> lines =
                lines("beta", contest("alpha", "active"), contest("beta", "active"), contest("alphabeta", "ended"));

        assertThat(lines.stream().map(ContestTextsTest::name)).containsExactly("ACTIVE", "beta", "ENDED", "alphabeta");
    }

    @Test
    void searchingIsTheSameInEveryLanguageOfTheUser() {
        ContestTexts turkish = new ContestTexts(Wording.of(Locale.of("tr", "TR"), ZoneOffset.UTC));

        assertThat(turkish.lines(List.of(SampleContests.titled("GIVEAWAY")), Map.of(), "giveaway", NOW))
                .hasSize(2);
    }

    private ContestItem.Row row(Contest contest) {
        return (ContestItem.Row) lines("", contest).get(1);
    }

    private List<ContestItem> lines(String search, Contest... contests) {
        return texts.lines(Stream.of(contests).toList(), Map.of(), search, NOW);
    }

    private static Contest contest(String id, @Nullable String status) {
        return new Contest(new ContestId(id), null, null, status, null, null, null, null, null, null);
    }

    private static String name(ContestItem line) {
        return switch (line) {
            case ContestItem.Group group -> group.title();
            case ContestItem.Row row -> row.title();
        };
    }
}
