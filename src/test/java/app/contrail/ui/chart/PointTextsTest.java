package app.contrail.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.charts.ChartContent;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Bucket;
import app.contrail.domain.Gap;
import app.contrail.domain.Metric;
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
    private static final ChartContent.RunningPoint RUNNING =
            new ChartContent.RunningPoint(Instant.parse("2026-06-08T05:59:30Z"), 5.353, 1523, 28_450, false);
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
        ChartStops.Stop stop = stop(point(start, end, false), RUNNING);

        assertThat(texts.time(stop, DAY)).isEqualTo(within24Hours);
        assertThat(texts.time(stop, MONTH)).isEqualTo(within30Days);
    }

    @Test
    void aWeekIsLongEnoughForTwoOfTheSameDay() {
        ChartStops.Stop stop = stop(point(NOW.minus(Duration.ofMinutes(30)), NOW, false), RUNNING);

        assertThat(texts.time(stop, content(Duration.ofDays(7)))).startsWith("Wed 10 Jun ");
        assertThat(texts.time(stop, content(Duration.ofDays(6)))).startsWith("Wed 09:30");
    }

    @Test
    void anUnfinishedBucketSaysSo() {
        ChartStops.Stop stop = stop(
                point(Instant.parse("2026-06-10T09:30:00Z"), Instant.parse("2026-06-10T10:00:00Z"), true), RUNNING);

        assertThat(texts.time(stop, DAY)).isEqualTo("Wed 09:30 – 10:00, so far");
    }

    @Test
    void withoutABucketThePollHasItsSecond() {
        assertThat(texts.time(stop(null, RUNNING), DAY)).isEqualTo("Mon 05:59:30");
        assertThat(texts.time(stop(null, RUNNING), MONTH)).isEqualTo("Mon 8 Jun 05:59:30");
    }

    @Test
    void aRateComesWithTheNumbersBehindIt() {
        ChartStops.Stop stop = stop(
                point(Instant.parse("2026-06-08T05:30:00Z"), Instant.parse("2026-06-08T06:00:00Z"), false), RUNNING);

        assertThat(texts.lines(stop, Metric.CONVERSION))
                .containsExactly("In this time 7.4\u00a0% (9 of 1,210)", "Since start 5.4\u00a0% (1,523 of 28,450)");
        assertThat(texts.spoken(stop, DAY))
                .isEqualTo("Mon 05:30 – 06:00. In this time 7.4\u00a0% (9 of 1,210). "
                        + "Since start 5.4\u00a0% (1,523 of 28,450).");
    }

    @Test
    void aRateThatIsNotThereIsNoZero() {
        assertThat(texts.lines(stop(null, null), Metric.CONVERSION)).containsExactly("No views in this time");
    }

    @Test
    void aCountSaysWhatCameInAndTheTotal() {
        Bucket bucket = new Bucket(Metric.ENTRIES, NOW, NOW.plusSeconds(60), -4, 0);
        Bucket before = new Bucket(Metric.ENTRIES, NOW, NOW.plusSeconds(60), 1200, 0);
        ChartStops.Stop stop = new ChartStops.Stop(
                NOW,
                new ChartContent.BucketPoint(NOW, bucket, -4, false, false),
                new ChartContent.BucketPoint(NOW, before, 1200, false, false),
                new ChartContent.RunningPoint(NOW, 1523, 1523, 28_450, false),
                null);

        assertThat(texts.lines(stop, Metric.ENTRIES))
                .containsExactly("In this time −4", "The time before +1,200", "Total 1,523");
    }

    @Test
    void aGapSaysWhyAndWhatCameMeanwhile() {
        Gap gap = new Gap(
                Instant.parse("2026-06-08T23:30:00Z"),
                Instant.parse("2026-06-09T01:20:00Z"),
                340,
                12,
                new ApiFailure.ServiceFailing(502, null));
        ChartStops.Stop stop = new ChartStops.Stop(NOW, null, null, null, new ChartContent.Band(gap, gap.to(), 2));

        assertThat(texts.time(stop, DAY)).isEqualTo("Mon 23:30 – Tue 01:20");
        assertThat(texts.lines(stop, Metric.VIEWS))
                .containsExactly(
                        "Nothing was recorded: Service failing (502)",
                        "Meanwhile +340 views, +12 entries",
                        "and 2 more gaps close by");
    }

    @Test
    void aGapWithoutAReasonOrAChangeSaysNoMore() {
        Gap gap = new Gap(NOW.minusSeconds(600), NOW, 0, 0, null);
        ChartStops.Stop stop = new ChartStops.Stop(NOW, null, null, null, new ChartContent.Band(gap, NOW, 0));

        assertThat(texts.time(stop, DAY)).isEqualTo("Wed 09:50 – 10:00");
        assertThat(texts.lines(stop, Metric.VIEWS)).containsExactly("Nothing was recorded");
    }

    @Test
    void theTableSaysTheSame() {
        ChartStops.Stop stop = stop(
                point(Instant.parse("2026-06-08T05:30:00Z"), Instant.parse("2026-06-08T06:00:00Z"), false), RUNNING);
        ChartStops.Stop gap = new ChartStops.Stop(
                NOW, null, null, null, new ChartContent.Band(new Gap(NOW.minusSeconds(60), NOW, 1, 1, null), NOW, 0));

        assertThat(texts.row(stop, DAY))
                .isEqualTo(new ChartTable.Row(
                        "Mon 05:30 – 06:00", false, "7.4\u00a0% (9 of 1,210)", "", "5.4\u00a0% (1,523 of 28,450)"));
        assertThat(texts.row(gap, DAY))
                .isEqualTo(new ChartTable.Row("Wed 09:59 – 10:00", true, "Nothing was recorded", "", ""));
    }

    @Test
    void theWholeChartIsSaidInASentence() {
        assertThat(texts.summary(DAY, "Conversion"))
                .isEqualTo("Conversion chart from 9 Jun, 10:00 to 10:00. Now: 5.4\u00a0%. "
                        + "Arrow keys walk the points, Enter adds a note.");
        assertThat(texts.summary(ChartContent.empty(Metric.VIEWS, NOW.minusSeconds(60), NOW), "Views"))
                .isEqualTo("Views chart, nothing to show yet.");
    }

    private static ChartContent content(Duration span) {
        return new ChartContent(
                Metric.CONVERSION, NOW.minus(span), NOW, List.of(), List.of(), List.of(RUNNING), List.of(), List.of());
    }

    private static ChartContent.BucketPoint point(Instant start, Instant end, boolean unfinished) {
        return new ChartContent.BucketPoint(
                start, new Bucket(Metric.CONVERSION, start, end, 9, 1210), 7.4, unfinished, false);
    }

    private static ChartStops.Stop stop(
            ChartContent.@Nullable BucketPoint bucket, ChartContent.@Nullable RunningPoint running) {
        return new ChartStops.Stop(RUNNING.at(), bucket, null, running, null);
    }
}
