package app.contrail.ui.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Metric;
import app.contrail.domain.Reading;
import app.contrail.domain.TotalsAt;
import app.contrail.testing.SampleContests;
import app.contrail.testing.ViewBuilder;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.Tone;
import app.contrail.ui.common.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-02T09:30:00Z");
    private static final Instant DAY_AGO = NOW.minus(Duration.ofHours(24));
    private static final Instant TODAY = Instant.parse("2026-06-02T09:14:00Z");
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(502, "Try later");
    private static final Analytics.Points NO_POINTS = new Analytics.Points(0, 0, 0);

    private final TileTexts texts = new TileTexts(Wording.of(Locale.UK, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "VIEWS, Views, '28,450', 28.4K",
        "ENTRIES, Entries, '1,523', 1.5K",
        "CONVERSION, Conversion, 5.4\u00a0%, 5.4\u00a0%",
        "CONFIRMED, Confirmed, '1,489', 1.5K",
        "BONUS_ACTIONS, Bonus actions, '4,567', 4.6K",
        "DISQUALIFIED, Disqualified, 12, 12"
    })
    void theDocumentedExampleReadsAsDocumented(Metric metric, String label, String value, String compact) {
        TileContent tile = tile(metric, at(NOW, SampleContests.SUMMER_ANALYTICS));

        assertThat(tile.label()).isEqualTo(label);
        assertThat(tile.value()).isEqualTo(value);
        assertThat(tile.compactValue()).isEqualTo(compact);
        assertThat(tile.caption()).isEqualTo("First reading");
        assertThat(tile.freshness()).isEqualTo(Freshness.FRESH);
        assertThat(tile.accessible()).isEqualTo(label + " " + value + ", First reading");
        assertThat(tile.hint()).startsWith(value + " · ");
    }

    @Test
    void everyTileExplainsWhatItCounts() {
        Stream<String> meanings = Stream.of(Metric.values())
                .map(metric ->
                        tile(metric, at(NOW, SampleContests.SUMMER_ANALYTICS)).hint())
                .map(hint -> hint.substring(hint.indexOf(" · "), hint.indexOf('\n')));

        assertThat(meanings).doesNotHaveDuplicates().allMatch(meaning -> meaning.length() > 10);
    }

    @Test
    void theTileOfBonusActionsTellsThePoints() {
        assertThat(tile(Metric.BONUS_ACTIONS, at(NOW, SampleContests.SUMMER_ANALYTICS))
                        .hint())
                .endsWith("\n45,890 points in total, 30.1 per entry, 890 the highest of one entry");
        assertThat(tile(Metric.ENTRIES, at(NOW, SampleContests.SUMMER_ANALYTICS))
                        .hint())
                .doesNotContain("points");
    }

    @Test
    void aChangeOverAnotherPeriodIsCalledAsItIs() {
        TileTexts.Period twoDays = new TileTexts.Period(Duration.ofDays(2), "in this time", "Nothing to compare");
        ViewBuilder view = new ViewBuilder()
                .recorded(
                        totals(NOW.minus(Duration.ofDays(2)), 100, 10), totals(DAY_AGO, 150, 15), totals(NOW, 180, 17));

        TileContent whole = texts.tile(Metric.ENTRIES, view.build(), twoDays, NOW);
        TileContent partly = texts.tile(
                Metric.ENTRIES,
                view.recorded(totals(TODAY, 150, 15), totals(NOW, 180, 17))
                        .gapAfter(Duration.ofMinutes(1))
                        .build(),
                twoDays,
                NOW);
        TileContent single =
                texts.tile(Metric.ENTRIES, view.recorded(totals(NOW, 180, 17)).build(), twoDays, NOW);

        assertThat(whole.arrow() + whole.amount() + " " + whole.caption()).isEqualTo("▲7 in this time");
        assertThat(partly.arrow() + partly.amount() + " " + partly.caption()).isEqualTo("▲2 since 09:14");
        assertThat(single.caption()).isEqualTo("Nothing to compare");
    }

    @Test
    void withoutViewsThereIsNoConversionButAZeroOfViews() {
        TotalsAt empty = totals(NOW, 0, 7);

        TileContent conversion = tile(Metric.CONVERSION, empty);

        assertThat(conversion.value()).isEqualTo("—");
        assertThat(conversion.compactValue()).isEqualTo("—");
        assertThat(conversion.caption()).isEqualTo("No views yet");
        assertThat(conversion.compactCaption()).isEqualTo("No views yet");
        assertThat(conversion.accessible()).isEqualTo("Conversion no value, No views yet");
        assertThat(tile(Metric.VIEWS, empty).value()).isEqualTo("0");
    }

    @Test
    void whenTheViewsFallToZeroNoOlderChangeStandsBesideTheMissingValue() {
        TileContent tile = tile(
                Metric.CONVERSION,
                totals(DAY_AGO, 1000, 50),
                totals(NOW.minus(Duration.ofHours(1)), 1000, 60),
                totals(NOW, 0, 0));

        assertThat(tile.value()).isEqualTo("—");
        assertThat(tile.arrow()).isEmpty();
        assertThat(tile.amount()).isEmpty();
        assertThat(tile.tone()).isEqualTo(Tone.NEUTRAL);
        assertThat(tile.caption()).isEqualTo("No views yet");
    }

    @Test
    void conversionAboveAHundredIsShown() {
        assertThat(tile(Metric.CONVERSION, totals(NOW, 8, 20)).value()).isEqualTo("250.0\u00a0%");
    }

    @Test
    void aChangeIsInTheLastDayOnlyIfTheWholeDayWasRecorded() {
        TileContent tile = tile(Metric.ENTRIES, totals(DAY_AGO, 0, 1437), totals(NOW, 0, 1523));

        assertThat(tile.arrow()).isEqualTo("▲");
        assertThat(tile.amount()).isEqualTo("86");
        assertThat(tile.caption()).isEqualTo("in 24 h");
        assertThat(tile.tone()).isEqualTo(Tone.GOOD);
        assertThat(tile.accessible()).isEqualTo("Entries 1,523, up 86 in 24 h");
        assertThat(tile.hint()).isEqualTo("1,523 · entries since the contest began\n▲ 86 in 24 h");
    }

    @Test
    void aChangeSaysSinceWhenIfLessThanADayWasRecorded() {
        TileContent today = tile(Metric.ENTRIES, totals(TODAY, 0, 1437), totals(NOW, 0, 1523));
        TileContent yesterday =
                tile(Metric.ENTRIES, totals(Instant.parse("2026-06-01T17:00:00Z"), 0, 1437), totals(NOW, 0, 1523));

        assertThat(today.caption()).isEqualTo("since 09:14");
        assertThat(yesterday.caption()).isEqualTo("since 1 Jun, 17:00");
        assertThat(today.compactCaption()).isEqualTo("· 16\u00a0min");
        assertThat(yesterday.compactCaption()).isEqualTo("· 16\u00a0h");
    }

    @Test
    void whatWasRecordedBeforeTheLastDayIsNoPartOfItsChange() {
        TileContent tile = tile(
                Metric.ENTRIES,
                totals(DAY_AGO.minusSeconds(1), 0, 1),
                totals(DAY_AGO.plusSeconds(30), 0, 1500),
                totals(NOW, 0, 1523));

        assertThat(tile.amount()).isEqualTo("23");
        assertThat(tile.caption()).isEqualTo("in 24 h");
    }

    @Test
    void noChangeIsSaidWithItsPeriod() {
        TileContent partly = tile(Metric.VIEWS, totals(TODAY, 500, 0), totals(NOW, 500, 0));
        TileContent fully = tile(Metric.VIEWS, totals(DAY_AGO, 500, 0), totals(NOW, 500, 0));

        assertThat(partly.caption()).isEqualTo("No change since 09:14");
        assertThat(partly.compactCaption()).isEqualTo("No change");
        assertThat(partly.arrow()).isEmpty();
        assertThat(partly.amount()).isEmpty();
        assertThat(partly.tone()).isEqualTo(Tone.NEUTRAL);
        assertThat(partly.accessible()).isEqualTo("Views 500, No change since 09:14, 0 an hour by the last hour");
        assertThat(fully.caption()).isEqualTo("No change in 24 h");
    }

    @Test
    void aRateMovesInPercentagePoints() {
        TileContent up = tile(Metric.CONVERSION, totals(DAY_AGO, 1000, 50), totals(NOW, 1000, 51));
        TileContent down = tile(Metric.CONVERSION, totals(DAY_AGO, 1000, 51), totals(NOW, 1000, 50));

        assertThat(up.amount()).isEqualTo("0.1\u00a0pp");
        assertThat(up.compactAmount()).isEqualTo("0.1\u00a0pp");
        assertThat(up.tone()).isEqualTo(Tone.GOOD);
        assertThat(down.arrow()).isEqualTo("▼");
        assertThat(down.amount()).isEqualTo("0.1\u00a0pp");
        assertThat(down.tone()).isEqualTo(Tone.BAD);
        assertThat(down.accessible()).isEqualTo("Conversion 5.0\u00a0%, down 0.1 percentage points in 24 h");
    }

    @Test
    void aRateThatMovedLessThanCanBeShownHasNotMoved() {
        TileContent tile = tile(Metric.CONVERSION, totals(DAY_AGO, 100_000, 5000), totals(NOW, 100_000, 5040));

        assertThat(tile.arrow()).isEmpty();
        assertThat(tile.caption()).isEqualTo("No change in 24 h");
    }

    @Test
    void moreDisqualifiedGoUpAndAreBad() {
        TileContent more = tile(Metric.DISQUALIFIED, disqualified(DAY_AGO, 9), disqualified(NOW, 12));
        TileContent fewer = tile(Metric.DISQUALIFIED, disqualified(DAY_AGO, 12), disqualified(NOW, 9));

        assertThat(more.arrow()).isEqualTo("▲");
        assertThat(more.tone()).isEqualTo(Tone.BAD);
        assertThat(fewer.arrow()).isEqualTo("▼");
        assertThat(fewer.amount()).isEqualTo("3");
        assertThat(fewer.tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void totalsMayFall() {
        TileContent tile = tile(Metric.VIEWS, totals(TODAY, 30_000, 0), totals(NOW, 28_450, 0));

        assertThat(tile.arrow()).isEqualTo("▼");
        assertThat(tile.amount()).isEqualTo("1,550");
        assertThat(tile.compactAmount()).isEqualTo("1.6K");
        assertThat(tile.tone()).isEqualTo(Tone.BAD);
        assertThat(tile.accessible())
                .isEqualTo("Views 28,450, down 1,550 since 09:14, −5,812 an hour by the last hour");
    }

    @Test
    void aStaleTileKeepsItsValueAndSaysSinceWhenAndWhy() {
        TileContent tile = texts.tile(
                Metric.VIEWS,
                new ViewBuilder()
                        .recorded(totals(DAY_AGO, 1_000_000, 0), totals(TODAY, 1_234_567, 0))
                        .analytics(new Reading.Stale<>(
                                totals(TODAY, 1_234_567, 0).totals(), TODAY, DOWN, TODAY.plusSeconds(60)))
                        .build(),
                NOW);

        assertThat(tile.value()).isEqualTo("1,234,567");
        assertThat(tile.caption()).isEqualTo("Stale since 09:15");
        assertThat(tile.compactCaption()).isEqualTo("Stale");
        assertThat(tile.freshness()).isEqualTo(Freshness.STALE);
        assertThat(tile.arrow()).isEmpty();
        assertThat(tile.amount()).isEmpty();
        assertThat(tile.accessible()).isEqualTo("Views 1,234,567, Stale since 09:15");
        assertThat(tile.hint())
                .startsWith("1,234,567 · page views since the contest began\nStale since 09:15\n")
                .contains("(status 502)")
                .endsWith("“Try later”.");
    }

    @Test
    void aFailedTileLooksUnlikeAnEmptyOne() {
        TileContent tile = texts.tile(
                Metric.VIEWS,
                new ViewBuilder().analytics(new Reading.Failed<>(DOWN, TODAY)).build(),
                NOW);

        assertThat(tile.value()).isEqualTo("—");
        assertThat(tile.caption()).isEqualTo("Failing since 09:14");
        assertThat(tile.compactCaption()).isEqualTo("Failing");
        assertThat(tile.freshness()).isEqualTo(Freshness.FAILED);
        assertThat(tile.accessible()).isEqualTo("Views no value, Failing since 09:14");
        assertThat(tile.hint()).startsWith("Failing since 09:14\n").endsWith("“Try later”.");
    }

    @Test
    void aTileBeforeTheFirstAnswerSaysThatItWaitsWhateverWasRecorded() {
        TileContent tile = texts.tile(
                Metric.VIEWS,
                new ViewBuilder()
                        .recorded(totals(DAY_AGO, 500, 0), totals(TODAY, 500, 0))
                        .analytics(Reading.pending())
                        .build(),
                NOW);

        assertThat(tile.value()).isEqualTo("—");
        assertThat(tile.caption()).isEqualTo("Not read yet");
        assertThat(tile.compactCaption()).isEqualTo("Not read yet");
        assertThat(tile.freshness()).isEqualTo(Freshness.PENDING);
        assertThat(tile.accessible()).isEqualTo("Views no value, Not read yet");
        assertThat(tile.spark()).isNotEmpty().containsOnly(500.0);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567, '1,234,567', 1.2M",
        "123456789012345, '123,456,789,012,345', 123.5T",
        "9007199254740992, '9,007,199,254,740,992', 9007.2T"
    })
    void largeNumbersHaveAShortFormAndAnExactOneInTheTooltip(long views, String full, String compact) {
        TileContent tile = tile(Metric.VIEWS, totals(TODAY, 0, 0), totals(NOW, views, 0));

        assertThat(tile.value()).isEqualTo(full);
        assertThat(tile.compactValue()).isEqualTo(compact);
        assertThat(tile.amount()).isEqualTo(full);
        assertThat(tile.compactAmount()).isEqualTo(compact);
        assertThat(tile.hint()).contains(full + " · ").contains("▲ " + full);
    }

    @Test
    void theLineIsThatOfTheLastRecordedDayEvenlyInTime() {
        TotalsAt[] polls = IntStream.rangeClosed(0, 2880)
                .mapToObj(i -> totals(DAY_AGO.minus(Duration.ofDays(1)).plusSeconds(60L * i), i, 0))
                .toArray(TotalsAt[]::new);

        TileContent tile = tile(Metric.VIEWS, polls);

        assertThat(tile.spark()).hasSize(49).isSorted().startsWith(1440.0).endsWith(2880.0);
        assertThat(tile.spark().get(24)).isEqualTo(2160);
    }

    @Test
    void theLineLeavesOutWhatHasNoValue() {
        TileContent tile = tile(
                Metric.CONVERSION,
                totals(DAY_AGO, 0, 3),
                totals(NOW.minus(Duration.ofHours(2)), 10, 3),
                totals(NOW, 10, 5));

        assertThat(tile.spark()).startsWith(30.0).endsWith(50.0).containsOnly(30.0, 50.0);
    }

    @Test
    void thePaceIsThatOfTheLastHour() {
        TileContent tile = tile(
                Metric.ENTRIES,
                totals(DAY_AGO, 0, 0),
                totals(NOW.minus(Duration.ofMinutes(30)), 0, 1500),
                totals(NOW, 0, 1523));

        assertThat(tile.pace()).isEqualTo("+46/h");
    }

    @Test
    void aRateOrAStaleValueHasNoPace() {
        TotalsAt before = totals(NOW.minus(Duration.ofMinutes(30)), 1000, 50);
        TotalsAt now = totals(NOW, 2000, 70);
        ViewBuilder stale =
                new ViewBuilder().recorded(before, now).analytics(new Reading.Stale<>(now.totals(), NOW, DOWN, NOW));

        assertThat(tile(Metric.CONVERSION, before, now).pace()).isEmpty();
        assertThat(texts.tile(Metric.VIEWS, stale.build(), NOW).pace()).isEmpty();
        assertThat(tile(Metric.VIEWS, now).pace()).isEmpty();
    }

    private TileContent tile(Metric metric, TotalsAt... polls) {
        return texts.tile(metric, new ViewBuilder().recorded(polls).build(), NOW);
    }

    private static TotalsAt at(Instant at, Analytics totals) {
        return new TotalsAt(at, totals);
    }

    private static TotalsAt totals(Instant at, long views, long entries) {
        return at(at, new Analytics(entries, 0, 0, views, 0, NO_POINTS));
    }

    private static TotalsAt disqualified(Instant at, long count) {
        return at(at, new Analytics(0, 0, count, 0, 0, NO_POINTS));
    }
}
