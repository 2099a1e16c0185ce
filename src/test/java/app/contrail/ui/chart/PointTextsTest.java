package app.contrail.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");
    private static final ChartContent.SincePoint SINCE =
            new ChartContent.SincePoint(Instant.parse("2026-06-08T05:59:30Z"), 28_450, 1523, 5.353);
    private static final ChartContent DAY = content(Duration.ofHours(24));
    private static final ChartContent MONTH = content(Duration.ofDays(30));

    private final PointTexts texts = new PointTexts(Messages.load(Locale.UK), new Formats(Locale.UK, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2026-06-08T05:30:00Z, 2026-06-08T06:00:00Z, Mon 05:30 – 06:00, Mon 8 Jun 05:30 – 06:00",
        "2026-06-08T12:00:00Z, 2026-06-09T00:00:00Z, Mon 12:00 – 00:00, Mon 8 Jun 12:00 – 00:00",
        "2026-06-08T00:00:00Z, 2026-06-09T00:00:00Z, Mon 8 Jun, Mon 8 Jun",
        "2026-06-08T00:00:00Z, 2026-06-08T23:00:00Z, Mon 8 Jun, Mon 8 Jun",
        "2026-06-01T00:00:00Z, 2026-06-08T00:00:00Z, Mon 1 Jun – Sun 7 Jun, Mon 1 Jun – Sun 7 Jun",
        "2025-12-29T00:00:00Z, 2026-01-05T00:00:00Z, Mon 29 Dec 2025 – Sun 4 Jan, Mon 29 Dec 2025 – Sun 4 Jan"
    })
    void aBucketsTimeNamesTheDateWhereAWeekdayCouldBeTwo(
            Instant start, Instant end, String within24Hours, String within30Days) {
        TrendChart.Selection selection = selection(point(start, end, false), SINCE);

        assertThat(texts.time(selection, DAY)).isEqualTo(within24Hours);
        assertThat(texts.time(selection, MONTH)).isEqualTo(within30Days);
    }

    @Test
    void aWeekIsLongEnoughForTwoOfTheSameDay() {
        TrendChart.Selection selection = selection(point(NOW.minus(Duration.ofMinutes(30)), NOW, false), SINCE);

        assertThat(texts.time(selection, content(Duration.ofDays(7)))).startsWith("Wed 10 Jun ");
        assertThat(texts.time(selection, content(Duration.ofDays(6)))).startsWith("Wed 09:30");
    }

    @Test
    void anUnfinishedBucketSaysSo() {
        TrendChart.Selection selection = selection(
                point(Instant.parse("2026-06-10T09:30:00Z"), Instant.parse("2026-06-10T10:00:00Z"), true), SINCE);

        assertThat(texts.time(selection, DAY)).isEqualTo("Wed 09:30 – 10:00, not over yet");
    }

    @Test
    void withoutABucketThePollHasItsSecond() {
        assertThat(texts.time(selection(null, SINCE), DAY)).isEqualTo("Mon 05:59:30");
        assertThat(texts.time(selection(null, SINCE), MONTH)).isEqualTo("Mon 8 Jun 05:59:30");
    }

    @Test
    void aRateComesWithTheNumbersBehindIt() {
        TrendChart.Selection selection = selection(
                point(Instant.parse("2026-06-08T05:30:00Z"), Instant.parse("2026-06-08T06:00:00Z"), false), SINCE);

        assertThat(texts.interval(selection)).isEqualTo("In this time 7.4\u00a0% (9 of 1,210)");
        assertThat(texts.since(selection)).isEqualTo("Since start 5.4\u00a0% (1,523 of 28,450)");
        assertThat(texts.spoken(selection, DAY))
                .isEqualTo("Mon 05:30 – 06:00. In this time 7.4\u00a0% (9 of 1,210). "
                        + "Since start 5.4\u00a0% (1,523 of 28,450).");
    }

    @Test
    void aRateThatIsNotThereIsNoZero() {
        assertThat(texts.interval(selection(null, SINCE))).isEqualTo("No views in this time");
        assertThat(texts.since(selection(point(NOW, NOW.plusSeconds(60), true), null)))
                .isEqualTo("Since start: no views");
    }

    @Test
    void theWholeChartIsSaidInASentence() {
        assertThat(texts.summary(DAY))
                .isEqualTo("Conversion chart from 9 Jun, 10:00 to 10:00. Since start: 5.4\u00a0%. "
                        + "Arrow keys walk the points.");
        assertThat(texts.summary(ChartContent.empty(NOW.minusSeconds(60), NOW)))
                .isEqualTo("Conversion chart, nothing to show yet.");
    }

    private static ChartContent content(Duration span) {
        return new ChartContent(NOW.minus(span), NOW, List.of(), List.of(SINCE), List.of());
    }

    private static ChartContent.IntervalPoint point(Instant start, Instant end, boolean unfinished) {
        return new ChartContent.IntervalPoint(start, start, end, 1210, 9, 7.4, unfinished);
    }

    private static TrendChart.Selection selection(
            ChartContent.@Nullable IntervalPoint interval, ChartContent.@Nullable SincePoint since) {
        return new TrendChart.Selection(SINCE.at(), interval, since, 0);
    }
}
