package app.contrail.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.charts.ChartQuestion;
import app.contrail.charts.ChartRange;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestView;
import app.contrail.domain.Metric;
import app.contrail.domain.Reading;
import app.contrail.domain.TotalsAt;
import app.contrail.testing.Samples;
import app.contrail.testing.ViewBuilder;
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

    @ParameterizedTest
    @CsvSource({
        "HOUR, per minute, the hour before",
        "DAY, per half hour, the day before",
        "WEEK, per 3 hours, the 7 days before",
        "MONTH, per half day, the 30 days before",
        "ALL, per week, the time before"
    })
    void theWordsSayWhatTheLinesShow(ChartRange.Last range, String bucket, String before) {
        ChartCaptions captions = captions(
                view(Samples.totalsAt("2026-03-10T10:00:00Z", 10, 1), Samples.totalsAt("2026-06-10T10:00:00Z", 20, 2)),
                Metric.CONVERSION,
                range);

        assertThat(captions.buckets()).isEqualTo(bucket);
        assertThat(captions.before()).isEqualTo(before);
        assertThat(captions.title()).isEqualTo("Conversion");
        assertThat(captions.running()).isEqualTo("since start");
    }

    @Test
    void countsHaveATotal() {
        ContestView view = view(Samples.totalsAt("2026-06-10T09:50:00Z", 10, 0));

        assertThat(captions(view, Metric.BONUS_ACTIONS, ChartRange.Last.DAY).title())
                .isEqualTo("Bonus actions");
        assertThat(captions(view, Metric.BONUS_ACTIONS, ChartRange.Last.DAY).running())
                .isEqualTo("total, right scale");
    }

    @Test
    void everySizeOfBucketHasItsOwnWord() {
        var words = IntStream.iterate(5, minutes -> minutes < 500_000, minutes -> minutes * 3 / 2)
                .mapToObj(minutes -> captions(
                                view(new TotalsAt(NOW.minus(Duration.ofMinutes(minutes)), Samples.totals(1, 1))),
                                Metric.VIEWS,
                                ChartRange.Last.ALL)
                        .buckets())
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
    void withoutAChartItSaysWhyThereIsNone() {
        ContestView failed = new ViewBuilder()
                .analytics(new Reading.Failed<>(new ApiFailure.NotFound("No such contest"), NOW))
                .build();
        ContestView stale = new ViewBuilder()
                .analytics(new Reading.Stale<>(Samples.totals(10, 1), NOW, DOWN, NOW))
                .build();
        ContestView noViews = view(Samples.totalsAt("2026-06-10T09:50:00Z", 0, 3));
        ContestView longAgo =
                view(Samples.totalsAt("2026-06-01T09:50:00Z", 10, 0), Samples.totalsAt("2026-06-01T09:51:00Z", 10, 0));

        assertThat(empty(new ViewBuilder().build())).isEqualTo("The chart begins with the first reading.");
        assertThat(empty(failed)).startsWith("The service does not know this.").contains("No such contest");
        assertThat(empty(noViews)).startsWith("No views yet.");
        assertThat(captions(noViews, Metric.ENTRIES, ChartRange.Last.HOUR).empty())
                .isEqualTo("The chart begins with the second reading.");
        assertThat(empty(view(Samples.totalsAt("2026-06-10T09:50:00Z", 10, 0))))
                .isEqualTo("The chart begins with the second reading.");
        assertThat(empty(stale)).isEqualTo("The chart begins with the second reading.");
        assertThat(empty(longAgo)).isEqualTo("Nothing to draw was recorded in this time. Choose a longer one.");
    }

    @Test
    void untilEnoughIsReadItSaysThatItReads() {
        ContestView lastDay = new ViewBuilder()
                .recorded(
                        Samples.totalsAt("2026-06-09T09:00:00Z", 10, 0),
                        Samples.totalsAt("2026-06-10T09:50:00Z", 12, 0))
                .notWhole()
                .build();

        assertThat(captions(lastDay, Metric.VIEWS, ChartRange.Last.WEEK).empty())
                .isEqualTo("Reading what was recorded…");
        assertThat(captions(lastDay, Metric.VIEWS, ChartRange.Last.DAY).empty()).doesNotStartWith("Reading");
    }

    private String empty(ContestView view) {
        return captions(view, Metric.CONVERSION, ChartRange.Last.HOUR).empty();
    }

    private ChartCaptions captions(ContestView view, Metric metric, ChartRange range) {
        return texts.captions(view, new ChartQuestion(metric, range, false, 100), NOW);
    }

    private static ContestView view(TotalsAt... polls) {
        return new ViewBuilder().recorded(polls).build();
    }
}
