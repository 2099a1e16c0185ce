package app.contrail.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.Reading;
import app.contrail.domain.TotalsAt;
import app.contrail.testing.Samples;
import app.contrail.testing.ViewBuilder;
import app.contrail.ui.common.ContestView;
import app.contrail.ui.common.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:30Z");
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(502, null);

    private final ChartTexts texts = new ChartTexts(Wording.of(Locale.UK, ZoneOffset.UTC));

    @Test
    void aBucketHoldsWhatCameInAndItsRate() {
        ChartContent chart = texts.chart(
                view(
                        Samples.totalsAt("2026-06-10T09:30:00Z", 1000, 50),
                        Samples.totalsAt("2026-06-10T09:30:30Z", 1040, 53),
                        Samples.totalsAt("2026-06-10T09:31:30Z", 1040, 54)),
                ChartRange.HOUR,
                NOW);

        assertThat(chart.interval())
                .containsExactly(new ChartContent.IntervalPoint(
                        Instant.parse("2026-06-10T09:30:30Z"),
                        Instant.parse("2026-06-10T09:30:00Z"),
                        Instant.parse("2026-06-10T09:31:00Z"),
                        40,
                        3,
                        7.5,
                        false));
    }

    @Test
    void noPointIsDrawnInsideOfAGap() {
        ContestView view = new ViewBuilder()
                .recorded(
                        Samples.totalsAt("2026-06-10T06:01:00Z", 1000, 50),
                        Samples.totalsAt("2026-06-10T06:02:00Z", 1040, 53),
                        Samples.totalsAt("2026-06-10T06:25:00Z", 1090, 54),
                        Samples.totalsAt("2026-06-10T06:26:00Z", 1100, 55))
                .gapAfter(Duration.ofMinutes(5))
                .build();

        ChartContent chart = texts.chart(view, ChartRange.DAY, NOW);

        assertThat(chart.gaps()).hasSize(1);
        // The middle of 06:00 to 06:30 lies in the gap that ends at 06:25.
        assertThat(chart.interval())
                .extracting(ChartContent.IntervalPoint::at)
                .containsExactly(Instant.parse("2026-06-10T06:25:00Z"));
    }

    @Test
    void theBucketOfNowIsNotOver() {
        ChartContent chart = texts.chart(
                view(
                        Samples.totalsAt("2026-06-10T09:58:30Z", 1000, 50),
                        Samples.totalsAt("2026-06-10T09:59:30Z", 1010, 51),
                        Samples.totalsAt("2026-06-10T10:00:10Z", 1020, 52)),
                ChartRange.HOUR,
                NOW);

        assertThat(chart.interval())
                .extracting(ChartContent.IntervalPoint::unfinished)
                .containsExactly(false, true);
    }

    @Test
    void aBucketThatEndsNowIsOver() {
        ChartContent chart = texts.chart(
                view(
                        Samples.totalsAt("2026-06-10T09:58:30Z", 1000, 50),
                        Samples.totalsAt("2026-06-10T09:59:30Z", 1010, 51)),
                ChartRange.HOUR,
                Instant.parse("2026-06-10T10:00:00Z"));

        assertThat(chart.interval())
                .extracting(ChartContent.IntervalPoint::unfinished)
                .containsExactly(false);
    }

    @Test
    void acrossAGapThereIsABandWithItsReasonAndNoBucket() {
        ChartContent chart = texts.chart(
                new ViewBuilder()
                        .recorded(
                                Samples.totalsAt("2026-06-10T09:10:00Z", 1000, 50),
                                Samples.totalsAt("2026-06-10T09:11:00Z", 1010, 51),
                                Samples.totalsAt("2026-06-10T09:40:00Z", 1500, 90),
                                Samples.totalsAt("2026-06-10T09:41:00Z", 1510, 91))
                        .failures(new FailedPoll(Instant.parse("2026-06-10T09:12:00Z"), Endpoint.ANALYTICS, DOWN))
                        .gapAfter(Duration.ofMinutes(5))
                        .build(),
                ChartRange.HOUR,
                NOW);

        assertThat(chart.gaps())
                .containsExactly(new ChartContent.Band(
                        Instant.parse("2026-06-10T09:11:00Z"),
                        Instant.parse("2026-06-10T09:40:00Z"),
                        "Service failing (502)"));
        assertThat(chart.interval())
                .extracting(ChartContent.IntervalPoint::views)
                .containsExactly(10L, 10L);
        assertThat(chart.sinceStart()).hasSize(4);
    }

    @Test
    void aGapWithoutAReasonHasNoneAndAnOlderOneIsNotShown() {
        ContestView view = view(
                Samples.totalsAt("2026-06-09T05:00:00Z", 900, 40),
                Samples.totalsAt("2026-06-09T08:00:00Z", 1000, 50),
                Samples.totalsAt("2026-06-10T09:50:00Z", 1500, 90));

        assertThat(texts.chart(view, ChartRange.HOUR, NOW).gaps())
                .extracting(ChartContent.Band::reason)
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(texts.chart(view, ChartRange.ALL, NOW).gaps()).hasSize(2);
    }

    @Test
    void aBandLiesBetweenThePointsAroundItsBeginning() {
        ChartContent.Band band = new ChartContent.Band(NOW, NOW.plusSeconds(60), null);

        assertThat(band.lies(NOW, NOW.plusSeconds(1))).isTrue();
        assertThat(band.lies(NOW.minusSeconds(1), NOW)).isFalse();
        assertThat(band.lies(NOW.plusSeconds(1), NOW.plusSeconds(2))).isFalse();
    }

    @Test
    void theRateSinceTheStartLeavesOutWhatHasNoViewsOrIsOutOfRange() {
        ChartContent chart = texts.chart(
                view(
                        Samples.totalsAt("2026-06-10T08:00:00Z", 10, 1),
                        Samples.totalsAt("2026-06-10T09:10:00Z", 0, 3),
                        Samples.totalsAt("2026-06-10T09:20:00Z", 8, 20)),
                ChartRange.HOUR,
                NOW);

        assertThat(chart.sinceStart())
                .containsExactly(new ChartContent.SincePoint(Instant.parse("2026-06-10T09:20:00Z"), 8, 20, 250));
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR, 2026-06-10T09:00:30Z, per minute",
        "DAY, 2026-06-09T10:00:30Z, per half hour",
        "WEEK, 2026-06-03T10:00:30Z, per 3 hours",
        "MONTH, 2026-05-11T10:00:30Z, per half day",
        "ALL, 2026-03-10T10:00:00Z, per week"
    })
    void aRangeEndsNowAndSaysTheSizeOfItsBuckets(ChartRange range, Instant from, String word) {
        ContestView view =
                view(Samples.totalsAt("2026-03-10T10:00:00Z", 10, 1), Samples.totalsAt("2026-06-10T10:00:00Z", 20, 2));

        ChartContent chart = texts.chart(view, range, NOW);

        assertThat(chart.from()).isEqualTo(from);
        assertThat(chart.to()).isEqualTo(NOW);
        assertThat(texts.bucketWord(view, range, NOW)).isEqualTo(word);
    }

    @Test
    void everySizeOfBucketHasItsOwnWord() {
        var words = IntStream.iterate(5, minutes -> minutes < 500_000, minutes -> minutes * 3 / 2)
                .mapToObj(minutes -> texts.bucketWord(
                        new ViewBuilder()
                                .recorded(new TotalsAt(NOW.minus(Duration.ofMinutes(minutes)), Samples.totals(1, 1)))
                                .build(),
                        ChartRange.ALL,
                        NOW))
                .distinct();

        assertThat(words)
                .containsExactly(
                        "per minute",
                        "per 2 minutes",
                        "per 5 minutes",
                        "per 10 minutes",
                        "per quarter hour",
                        "per half hour",
                        "per hour",
                        "per 3 hours",
                        "per 6 hours",
                        "per half day",
                        "per day",
                        "per week");
    }

    @Test
    void theFirstReadingsAreNotStretchedOverTheWholeChart() {
        ContestView view = view(Samples.totalsAt("2026-06-10T10:00:00Z", 10, 1));

        assertThat(texts.chart(view, ChartRange.ALL, NOW).from()).isEqualTo(NOW.minus(Duration.ofMinutes(5)));
        assertThat(texts.chart(new ViewBuilder().build(), ChartRange.ALL, NOW).from())
                .isEqualTo(NOW.minus(Duration.ofMinutes(5)));
    }

    @Test
    void theRangeToBeginWithIsADayOnceADayIsRecorded() {
        Instant dayAgo = NOW.minus(Duration.ofHours(24));

        assertThat(ChartRange.fitting(dayAgo, NOW)).isEqualTo(ChartRange.DAY);
        assertThat(ChartRange.fitting(dayAgo.plusMillis(1), NOW)).isEqualTo(ChartRange.ALL);
    }

    @Test
    void aSingleReadingIsNoLine() {
        ChartContent one = texts.chart(view(Samples.totalsAt("2026-06-10T09:50:00Z", 10, 1)), ChartRange.HOUR, NOW);
        ChartContent two = texts.chart(
                view(Samples.totalsAt("2026-06-10T09:50:00Z", 10, 1), Samples.totalsAt("2026-06-10T09:51:00Z", 10, 1)),
                ChartRange.HOUR,
                NOW);

        assertThat(one.isEmpty()).isTrue();
        assertThat(two.isEmpty()).isFalse();
        assertThat(ChartContent.empty(NOW, NOW.plusSeconds(1)).isEmpty()).isTrue();
        assertThat(ChartContent.empty(NOW, NOW.plusSeconds(1)).highest()).isZero();
    }

    @Test
    void theHighestRateIsThatOfEitherLine() {
        ChartContent jump = texts.chart(
                view(
                        Samples.totalsAt("2026-06-10T09:50:00Z", 100, 1),
                        Samples.totalsAt("2026-06-10T09:51:00Z", 110, 6)),
                ChartRange.HOUR,
                NOW);
        ChartContent fall = texts.chart(
                view(
                        Samples.totalsAt("2026-06-10T09:50:00Z", 100, 90),
                        Samples.totalsAt("2026-06-10T09:51:00Z", 110, 91)),
                ChartRange.HOUR,
                NOW);

        assertThat(jump.highest()).isEqualTo(50);
        assertThat(fall.highest()).isEqualTo(90);
    }

    @Test
    void withoutAChartItSaysWhyThereIsNone() {
        ContestView failed = new ViewBuilder()
                .analytics(new Reading.Failed<>(new ApiFailure.NotFound("No such contest"), NOW))
                .build();
        ContestView stale = new ViewBuilder()
                .analytics(new Reading.Stale<>(Samples.totals(10, 1), NOW, DOWN, NOW))
                .build();

        assertThat(texts.empty(new ViewBuilder().build(), NOW)).isEqualTo("The chart begins with the first reading.");
        assertThat(texts.empty(failed, NOW))
                .startsWith("The service does not know this.")
                .contains("No such contest");
        assertThat(texts.empty(view(Samples.totalsAt("2026-06-10T09:50:00Z", 0, 3)), NOW))
                .startsWith("No views yet.");
        assertThat(texts.empty(view(Samples.totalsAt("2026-06-10T09:50:00Z", 10, 0)), NOW))
                .isEqualTo("The chart begins with the second reading in this range.");
        assertThat(texts.empty(stale, NOW)).isEqualTo("The chart begins with the second reading in this range.");
    }

    private static ContestView view(TotalsAt... polls) {
        return new ViewBuilder().recorded(polls).build();
    }
}
