package app.contrail.ui.contests;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Trail;
import app.contrail.testing.SampleContests;
import app.contrail.ui.common.TeamView;
import app.contrail.ui.common.Tone;
import app.contrail.ui.common.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        Instant now = Instant.parse("2024-02-04T10:00:00Z");
        TeamView team = new TeamView(
                List.of(SampleContests.SUMMER),
                Map.of(),
                Map.of(SampleContests.SUMMER_ID, List.of(1500.0, 1523.0)),
                Set.of());

        assertThat(texts.lines(team, ContestOrder.SERVICE, "", now).get(1))
                .isEqualTo(new ContestItem.Row(
                        SampleContests.SUMMER_ID,
                        "Summer Giveaway",
                        ContestStatus.ACTIVE,
                        "Ends in 11\u00a0d",
                        "1,523",
                        "",
                        Tone.NEUTRAL,
                        List.of(1500.0, 1523.0),
                        false,
                        false,
                        "Summer Giveaway, Ends in 11\u00a0d, 1,523 entries"));
    }

    @Test
    void aRowSaysHowManyEntriesCameAndSinceWhen() {
        Contest contest = contest("a", "active");
        ContestItem.Row day = row(team(Map.of(contest.id(), trail(24, 100, 186)), contest));
        assertThat(day.change()).isEqualTo("+86");
        assertThat(day.tone()).isEqualTo(Tone.GOOD);
        assertThat(day.spoken()).endsWith("+86 in 24\u00a0h");
        assertThat(day.spark()).first().isEqualTo(100.0);
        assertThat(day.spark()).last().isEqualTo(186.0);

        ContestItem.Row shorter = row(team(Map.of(contest.id(), trail(2, 186, 183)), contest));
        assertThat(shorter.change()).isEqualTo("−3");
        assertThat(shorter.tone()).isEqualTo(Tone.BAD);
        assertThat(shorter.spoken()).endsWith("−3 since 08:00");

        ContestItem.Row still = row(team(Map.of(contest.id(), trail(24, 100, 100)), contest));
        assertThat(still.change()).isEmpty();
        assertThat(still.spoken()).endsWith("no change in 24\u00a0h");
    }

    @Test
    void aContestThatWasNotPolledForAWhileSaysNothingAboutTheDay() {
        Contest contest = contest("a", "active");
        TeamView team = team(Map.of(contest.id(), trail(20, 100, 186)), contest);

        ContestItem.Row later = (ContestItem.Row) texts.lines(team, ContestOrder.SERVICE, "", NOW.plusSeconds(3600))
                .get(1);

        assertThat(later.change()).isEmpty();
        assertThat(later.spoken()).doesNotContain("86");
    }

    @Test
    void pinnedContestsComeFirstAndNotTwice() {
        Contest pinned = contest("e", "ended");
        TeamView team = new TeamView(List.of(contest("a", "active"), pinned), Map.of(), Map.of(), Set.of(pinned.id()));

        List<ContestItem> lines = texts.lines(team, ContestOrder.SERVICE, "", NOW);

        assertThat(lines.stream().map(ContestTextsTest::name)).containsExactly("PINNED", "e", "ACTIVE", "a");
        assertThat(lines.get(1)).isInstanceOfSatisfying(ContestItem.Row.class, row -> {
            assertThat(row.pinned()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"SERVICE,m z a", "TITLE,a m z", "ENTRIES,z m a", "CHANGE,a z m", "END,z m a"})
    void aGroupIsInTheChosenOrder(ContestOrder order, String expected) {
        Contest m = ending("m", 50, "2026-07-02T00:00:00Z");
        Contest z = ending("z", 70, "2026-07-01T00:00:00Z");
        Contest a = ending("a", 5, null);
        TeamView team = team(Map.of(z.id(), trail(24, 60, 70), a.id(), trail(24, 10, 30)), m, z, a);

        assertThat(texts.lines(team, order, "", NOW).stream().skip(1).map(ContestTextsTest::name))
                .containsExactly(expected.split(" "));
    }

    private static Contest ending(String id, long entries, @Nullable String end) {
        return new Contest(
                new ContestId(id),
                null,
                null,
                "active",
                null,
                end == null ? null : Instant.parse(end),
                null,
                null,
                null,
                entries);
    }

    private static TeamView team(Map<ContestId, Trail> trails, Contest... contests) {
        return new TeamView(List.of(contests), trails, Map.of(), Set.of());
    }

    private ContestItem.Row row(TeamView team) {
        return (ContestItem.Row)
                texts.lines(team, ContestOrder.SERVICE, "", NOW).get(1);
    }

    private static Trail trail(int hours, long first, long last) {
        long now = NOW.getEpochSecond() * 1_000_000_000L;
        return new Trail.Builder(Trail.EMPTY)
                .add(now - hours * 3_600_000_000_000L, first, 0, 0, 1000, 0)
                .add(now, last, 0, 0, 1000, 0)
                .build();
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

        assertThat(turkish.lines(
                        team(Map.of(), SampleContests.titled("GIVEAWAY")), ContestOrder.SERVICE, "giveaway", NOW))
                .hasSize(2);
    }

    private ContestItem.Row row(Contest contest) {
        return (ContestItem.Row) lines("", contest).get(1);
    }

    private List<ContestItem> lines(String search, Contest... contests) {
        return texts.lines(team(Map.of(), contests), ContestOrder.SERVICE, search, NOW);
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
