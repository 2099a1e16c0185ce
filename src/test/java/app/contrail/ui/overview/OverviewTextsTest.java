package app.contrail.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.TotalsAt;
import app.contrail.domain.Trail;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.TeamView;
import app.contrail.ui.common.Tone;
import app.contrail.ui.common.Wording;
import app.contrail.ui.overview.OverviewOrder.Column;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverviewTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");

    private final OverviewTexts texts = new OverviewTexts(Wording.of(Locale.UK, ZoneOffset.UTC));

    @Test
    void aRowHoldsTheMainNumbers() {
        OverviewRow row = only(contest("a", "active", 186L), trail(24, 100, 186));

        assertThat(row.statusWord()).isEqualTo("Active");
        assertThat(row.when()).isEqualTo("Evergreen");
        assertThat(row.views()).isEqualTo("1,860");
        assertThat(row.entries()).isEqualTo("186");
        assertThat(row.change()).isEqualTo("▲ 86");
        assertThat(row.tone()).isEqualTo(Tone.GOOD);
        assertThat(row.conversion()).isEqualTo("10.0\u00a0%");
        assertThat(row.confirmed()).isEqualTo("50.0\u00a0%");
        assertThat(row.spark()).first().isEqualTo(100.0);
        assertThat(row.asOf()).isEqualTo("10:00");
        assertThat(row.stale()).isFalse();
        assertThat(row.spoken())
                .isEqualTo("a, Active, Evergreen, 1,860 views, 186 entries, +86 in 24\u00a0h, conversion 10.0\u00a0%,"
                        + " confirmed 50.0\u00a0%, as of 10:00");
    }

    @Test
    void nothingIsInventedWhereNothingIsKnown() {
        OverviewRow row = only(contest("a", null, null), Trail.EMPTY);

        assertThat(List.of(
                        row.statusWord(),
                        row.views(),
                        row.entries(),
                        row.change(),
                        row.conversion(),
                        row.confirmed(),
                        row.asOf()))
                .containsOnly("—");
        assertThat(row.spark()).isEmpty();
        assertThat(row.stale()).isFalse();
        assertThat(row.spoken()).isEqualTo("a, Unknown state");
    }

    @Test
    void aTeamWithoutContestsHasNoneAndBeforeTheListIsReadNobodyKnows() {
        OverviewContent none = ofNothing(Freshness.FRESH);
        OverviewContent unknown = ofNothing(Freshness.FAILED);

        assertThat(List.of(
                        none.active().value(),
                        none.entries().value(),
                        none.day().value()))
                .containsOnly("0");
        assertThat(none.active().caption()).isEqualTo("active contests");
        assertThat(List.of(
                        unknown.active().value(),
                        unknown.entries().value(),
                        unknown.day().value()))
                .containsOnly("—");
    }

    private OverviewContent ofNothing(Freshness listed) {
        return texts.overview(TeamView.EMPTY, List.of(), OverviewOrder.OF_THE_LIST, "", listed, NOW);
    }

    @Test
    void aContestWithoutViewsAndEntriesHasNoRates() {
        OverviewRow row = only(contest("a", "active", 0L), Trail.of(List.of(totals(0, 0, 0))));

        assertThat(row.views()).isEqualTo("0");
        assertThat(row.entries()).isEqualTo("0");
        assertThat(row.conversion()).isEqualTo("—");
        assertThat(row.confirmed()).isEqualTo("—");
        assertThat(row.change()).isEqualTo("—");
    }

    @Test
    void theListTellsTheEntriesAndThePollOnlyIfTheListDoesNot() {
        assertThat(only(contest("a", "active", 190L), trail(24, 100, 186)).entries())
                .isEqualTo("190");
        assertThat(only(contest("a", "active", null), trail(24, 100, 186)).entries())
                .isEqualTo("186");
    }

    @Test
    void aChangeNamesItsPeriodTruthfully() {
        assertThat(only(contest("a", "active", 1L), trail(2, 186, 183)).change())
                .isEqualTo("▼ 3 since 08:00");
        assertThat(only(contest("a", "active", 1L), trail(24, 100, 100)).change())
                .isEqualTo("0");
    }

    @Test
    void anOldPollIsMarkedUnlessTheContestHasEnded() {
        Trail old = Trail.of(List.of(totals(3, 1000, 100)));

        assertThat(only(contest("a", "active", 1L), old).stale()).isTrue();
        assertThat(only(contest("a", "paused", 1L), old).stale()).isTrue();
        assertThat(only(contest("a", "ended", 1L), old).stale()).isFalse();
        assertThat(only(contest("a", "active", 1L), Trail.of(List.of(totals(50, 1000, 100))))
                        .asOf())
                .isEqualTo("8 Jun");
    }

    @Test
    void theTotalsAreThoseOfTheWholeTeamAndSayOfHowMany() {
        TeamView team = new TeamView(
                List.of(
                        contest("a", "active", 186L),
                        contest("b", "active", null),
                        contest("c", "ended", 1_000L),
                        contest("d", "active", 14L)),
                Map.of(new ContestId("a"), trail(24, 100, 186), new ContestId("d"), trail(2, 10, 14)),
                Map.of(),
                Set.of());

        OverviewContent content = texts.overview(
                team, List.of(team.contests().getFirst()), OverviewOrder.OF_THE_LIST, "", Freshness.FRESH, NOW);

        assertThat(content.rows()).hasSize(1);
        assertThat(content.active().value() + " " + content.active().caption()).isEqualTo("3 active of 4 contests");
        assertThat(content.entries().value() + " " + content.entries().caption())
                .isEqualTo("1,200 entries in 3 of 4 contests");
        // What came in two hours is no part of what came in 24.
        assertThat(content.day().value() + " " + content.day().caption())
                .isEqualTo("▲ 86 entries in 24\u00a0h, by 1 of 4 contests");
    }

    @Test
    void totalsOfNothingAreNotZero() {
        OverviewContent content =
                texts.overview(TeamView.EMPTY, List.of(), OverviewOrder.OF_THE_LIST, "Reading", Freshness.PENDING, NOW);

        assertThat(List.of(
                        content.active().value(),
                        content.entries().value(),
                        content.day().value()))
                .containsOnly("—");
        assertThat(content.message()).isEqualTo("Reading");
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void underAnyColumnThePinnedComeFirstAndThenTheStatusAndTheUnknownLast(Column column) {
        for (boolean descending : new boolean[] {false, true}) {
            List<String> ids = sorted(new OverviewOrder(column, descending));

            assertThat(ids.getFirst()).isEqualTo("pinned");
            assertThat(ids.getLast()).isEqualTo("ended");
            assertThat(ids).containsExactlyInAnyOrder("pinned", "low", "high", "unknown", "ended");
            if (column != Column.TITLE) {
                assertThat(ids.subList(1, 4))
                        .as(column + (descending ? " falling" : " rising"))
                        .isEqualTo(descending ? List.of("high", "low", "unknown") : List.of("low", "high", "unknown"));
            }
        }
    }

    @Test
    void withoutAColumnTheOrderIsThatOfTheList() {
        assertThat(sorted(OverviewOrder.OF_THE_LIST)).containsExactly("pinned", "unknown", "high", "low", "ended");
    }

    @Test
    void titlesAreSortedAsTheLanguageDoes() {
        TeamView team = new TeamView(
                List.of(contest("z", "active", 1L), contest("É", "active", 1L), contest("f", "active", 1L)),
                Map.of(),
                Map.of(),
                Set.of());

        assertThat(texts.overview(
                                team, team.contests(), new OverviewOrder(Column.TITLE, false), "", Freshness.FRESH, NOW)
                        .rows())
                .extracting(OverviewRow::title)
                .containsExactly("É", "f", "z");
    }

    private List<String> sorted(OverviewOrder order) {
        TeamView team = new TeamView(
                List.of(
                        contest("ended", "ended", 5_000L, NOW.plusSeconds(5)),
                        contest("unknown", "active", null),
                        contest("high", "active", 300L, NOW.plusSeconds(900)),
                        contest("low", "active", 200L, NOW.plusSeconds(600)),
                        contest("pinned", "paused", 250L, NOW.plusSeconds(700))),
                Map.of(
                        new ContestId("high"),
                        Trail.of(List.of(
                                new TotalsAt(NOW.minus(Duration.ofHours(24)), analytics(100, 10, 1)),
                                new TotalsAt(NOW, analytics(2_000, 300, 250)))),
                        new ContestId("low"),
                        Trail.of(List.of(
                                new TotalsAt(NOW.minus(Duration.ofHours(24)), analytics(100, 10, 1)),
                                new TotalsAt(NOW.minusSeconds(60), analytics(1_900, 200, 100)))),
                        new ContestId("pinned"),
                        trail(24, 100, 186)),
                Map.of(),
                Set.of(new ContestId("pinned")));
        return texts.overview(team, team.contests(), order, "", Freshness.FRESH, NOW).rows().stream()
                .map(row -> row.id().value())
                .toList();
    }

    private OverviewRow only(Contest contest, Trail trail) {
        TeamView team = new TeamView(
                List.of(contest), trail.isEmpty() ? Map.of() : Map.of(contest.id(), trail), Map.of(), Set.of());
        return texts.overview(team, team.contests(), OverviewOrder.OF_THE_LIST, "", Freshness.FRESH, NOW)
                .rows()
                .getFirst();
    }

    private static Trail trail(int hours, long before, long after) {
        return Trail.of(List.of(
                new TotalsAt(NOW.minus(Duration.ofHours(hours)), analytics(before * 10, before, before / 2)),
                new TotalsAt(NOW, analytics(after * 10, after, after / 2))));
    }

    private static TotalsAt totals(int hoursAgo, long views, long entries) {
        return new TotalsAt(NOW.minus(Duration.ofHours(hoursAgo)), analytics(views, entries, entries));
    }

    private static Analytics analytics(long views, long entries, long confirmed) {
        return new Analytics(entries, confirmed, 0, views, 0, new Analytics.Points(0, 0, 0));
    }

    private static Contest contest(String id, @Nullable String status, @Nullable Long entries) {
        return contest(id, status, entries, null);
    }

    private static Contest contest(String id, @Nullable String status, @Nullable Long entries, @Nullable Instant end) {
        return new Contest(new ContestId(id), id, null, status, null, end, null, null, null, entries);
    }
}
