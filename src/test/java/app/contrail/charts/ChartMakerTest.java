package app.contrail.charts;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Bucket;
import app.contrail.domain.ContestView;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.Gap;
import app.contrail.domain.Metric;
import app.contrail.domain.Note;
import app.contrail.domain.Reading;
import app.contrail.domain.TotalsAt;
import app.contrail.testing.Samples;
import app.contrail.testing.ViewBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartMakerTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:30Z");
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(502, null);

    @Test
    void aBucketHoldsWhatCameInAndItsRate() {
        ChartContent chart = hour(
                Samples.totalsAt("2026-06-10T09:30:00Z", 1000, 50),
                Samples.totalsAt("2026-06-10T09:30:30Z", 1040, 53),
                Samples.totalsAt("2026-06-10T09:31:30Z", 1040, 54));

        assertThat(chart.buckets())
                .as("the second bucket has no views, and no rate")
                .containsExactly(new ChartContent.BucketPoint(
                        at("09:30:30"),
                        new Bucket(Metric.CONVERSION, at("09:30:00"), at("09:31:00"), 3, 40),
                        7.5,
                        false,
                        false));
    }

    @Test
    void aCountIsShownByWhatCameInAndByItsTotal() {
        ContestView view = view(
                Samples.totalsAt("2026-06-10T09:30:00Z", 1000, 50),
                Samples.totalsAt("2026-06-10T09:30:30Z", 1040, 53),
                Samples.totalsAt("2026-06-10T09:31:30Z", 1030, 54));

        ChartContent chart = make(view, Metric.VIEWS, ChartRange.Last.HOUR);

        assertThat(chart.buckets()).extracting(ChartContent.BucketPoint::value).containsExactly(40.0, -10.0);
        assertThat(chart.running())
                .extracting(ChartContent.RunningPoint::value)
                .containsExactly(1000.0, 1040.0, 1030.0);
        assertThat(chart.oneScale()).isFalse();
    }

    @Test
    void noPointIsDrawnInsideOfAGapAndNoLineCrossesIt() {
        ContestView view = new ViewBuilder()
                .recorded(
                        Samples.totalsAt("2026-06-10T05:31:00Z", 900, 50),
                        Samples.totalsAt("2026-06-10T05:32:00Z", 950, 52),
                        Samples.totalsAt("2026-06-10T06:25:00Z", 1090, 54),
                        Samples.totalsAt("2026-06-10T06:26:00Z", 1100, 55))
                .gapAfter(Duration.ofMinutes(5))
                .build();

        ChartContent chart = make(view, Metric.CONVERSION, ChartRange.Last.DAY);

        // The middles of both half hours lie in the gap.
        assertThat(chart.buckets())
                .extracting(ChartContent.BucketPoint::at)
                .containsExactly(at("05:32:00"), at("06:25:00"));
        assertThat(chart.buckets()).extracting(ChartContent.BucketPoint::joined).containsExactly(false, false);
        assertThat(chart.running())
                .extracting(ChartContent.RunningPoint::joined)
                .containsExactly(false, true, false, true);
    }

    @Test
    void theBucketOfNowIsNotOver() {
        TotalsAt[] polls = {
            Samples.totalsAt("2026-06-10T09:58:30Z", 1000, 50),
            Samples.totalsAt("2026-06-10T09:59:30Z", 1010, 51),
            Samples.totalsAt("2026-06-10T10:00:10Z", 1020, 52)
        };

        assertThat(hour(polls).buckets())
                .extracting(ChartContent.BucketPoint::unfinished)
                .containsExactly(false, true);
        assertThat(new ChartMaker(ZoneOffset.UTC)
                        .make(view(polls), question(Metric.CONVERSION, ChartRange.Last.HOUR), at("10:00:00"))
                        .buckets())
                .extracting(ChartContent.BucketPoint::unfinished)
                .containsExactly(false);
    }

    @Test
    void aGapIsABandWithItsReasonAndNoBucket() {
        ChartContent chart = make(
                new ViewBuilder()
                        .recorded(
                                Samples.totalsAt("2026-06-10T09:10:00Z", 1000, 50),
                                Samples.totalsAt("2026-06-10T09:11:00Z", 1010, 51),
                                Samples.totalsAt("2026-06-10T09:58:00Z", 1500, 90),
                                Samples.totalsAt("2026-06-10T09:59:00Z", 1510, 91))
                        .failures(new FailedPoll(at("09:12:00"), Endpoint.ANALYTICS, DOWN))
                        .gapAfter(Duration.ofMinutes(5))
                        .build(),
                Metric.CONVERSION,
                ChartRange.Last.HOUR);

        Gap gap = new Gap(at("09:11:00"), at("09:58:00"), 490, 39, DOWN);
        assertThat(chart.gaps()).containsExactly(new ChartContent.Band(gap, gap.to(), 0));
        assertThat(chart.buckets()).extracting(point -> point.bucket().views()).containsExactly(10L, 10L);
    }

    @Test
    void whatIsMissingUpToNowIsAGapWithTheReasonOfNow() {
        TotalsAt last = Samples.totalsAt("2026-06-10T09:20:00Z", 1010, 51);
        ChartContent chart = make(
                new ViewBuilder()
                        .recorded(Samples.totalsAt("2026-06-10T09:19:00Z", 1000, 50), last)
                        .analytics(new Reading.Stale<>(last.totals(), last.at(), DOWN, last.at()))
                        .gapAfter(Duration.ofMinutes(5))
                        .build(),
                Metric.VIEWS,
                ChartRange.Last.HOUR);

        assertThat(chart.gaps()).containsExactly(new ChartContent.Band(new Gap(last.at(), NOW, 0, 0, DOWN), NOW, 0));
    }

    @Test
    void anOlderGapIsNotShown() {
        ContestView view = view(
                Samples.totalsAt("2026-06-09T05:00:00Z", 900, 40),
                Samples.totalsAt("2026-06-09T08:00:00Z", 1000, 50),
                Samples.totalsAt("2026-06-09T08:40:00Z", 1000, 50),
                Samples.totalsAt("2026-06-10T09:50:00Z", 1500, 90));

        assertThat(make(view, Metric.VIEWS, ChartRange.Last.HOUR).gaps()).hasSize(1);
        assertThat(make(view, Metric.VIEWS, ChartRange.Last.ALL).gaps()).hasSize(2);
    }

    @Test
    void gapsThatNobodyCouldTellApartAreOneBand() {
        ContestView view = new ViewBuilder()
                .recorded(IntStream.range(0, 100)
                        .mapToObj(i -> new TotalsAt(
                                NOW.minus(Duration.ofDays(30)).plus(Duration.ofMinutes(10L * i)), Samples.totals(i, 0)))
                        .toArray(TotalsAt[]::new))
                .gapAfter(Duration.ofMinutes(1))
                .build();

        ChartContent chart = make(view, Metric.VIEWS, ChartRange.Last.MONTH);

        assertThat(chart.gaps()).hasSize(1);
        assertThat(chart.gaps().getFirst().others()).isEqualTo(99);
        assertThat(chart.gaps().getFirst().to()).isEqualTo(NOW);
    }

    @Test
    void theRateSinceTheStartLeavesOutWhatHasNoViewsOrIsOutOfRange() {
        ChartContent chart = hour(
                Samples.totalsAt("2026-06-10T08:00:00Z", 10, 1),
                Samples.totalsAt("2026-06-10T09:10:00Z", 0, 3),
                Samples.totalsAt("2026-06-10T09:20:00Z", 8, 20));

        assertThat(chart.running()).containsExactly(new ChartContent.RunningPoint(at("09:20:00"), 250, 20, 8, false));
    }

    @Test
    void thePeriodBeforeLiesUnderThisOne() {
        ContestView view = view(
                Samples.totalsAt("2026-06-09T07:10:00Z", 0, 0),
                Samples.totalsAt("2026-06-09T08:10:00Z", 100, 4),
                Samples.totalsAt("2026-06-10T07:10:00Z", 500, 9),
                Samples.totalsAt("2026-06-10T08:10:00Z", 600, 19));
        ChartQuestion question =
                new ChartQuestion(Metric.ENTRIES, new ChartRange.Between(at("00:00:00"), at("10:00:00")), true, 100);

        ChartContent chart = new ChartMaker(ZoneOffset.UTC).make(view, question, NOW);

        assertThat(chart.before()).isEmpty();
        ChartContent day = new ChartMaker(ZoneOffset.UTC)
                .make(view, new ChartQuestion(Metric.ENTRIES, ChartRange.Last.DAY, true, 100), NOW);
        assertThat(day.before())
                .extracting(point -> point.bucket().start(), ChartContent.BucketPoint::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(at("08:00:00"), 4.0));
        assertThat(day.beforeOf(day.buckets().getLast())).isEqualTo(day.before().getFirst());
        assertThat(make(view, Metric.ENTRIES, ChartRange.Last.DAY).before()).isEmpty();
    }

    @Test
    void acrossAChangeOfClocksThePeriodBeforeKeepsItsTimesOfDay() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        // Clocks were set forward on the 29th: nine in the morning is 08:00Z the day before and 07:00Z after.
        ContestView view = view(
                Samples.totalsAt("2026-03-28T07:50:00Z", 0, 0),
                Samples.totalsAt("2026-03-28T08:10:00Z", 10, 0),
                Samples.totalsAt("2026-03-29T07:10:00Z", 20, 0));

        ChartContent chart = new ChartMaker(berlin)
                .make(
                        view,
                        new ChartQuestion(Metric.VIEWS, ChartRange.Last.DAY, true, 100),
                        Instant.parse("2026-03-29T10:00:00Z"));

        assertThat(chart.before())
                .extracting(point -> point.bucket().start())
                .containsExactly(Instant.parse("2026-03-29T07:00:00Z"));
    }

    @Test
    void onlyNotesOfTheRangeAreShown() {
        Note inside = Note.of(at("09:30:00"), "Newsletter sent");
        ContestView view = new ViewBuilder()
                .recorded(Samples.totalsAt("2026-06-10T09:50:00Z", 10, 1))
                .notes(Note.of(at("08:59:00"), "Too early"), inside)
                .build();

        assertThat(make(view, Metric.VIEWS, ChartRange.Last.HOUR).notes()).containsExactly(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR, 2026-06-10T09:00:30Z",
        "DAY, 2026-06-09T10:00:30Z",
        "WEEK, 2026-06-03T10:00:30Z",
        "MONTH, 2026-05-11T10:00:30Z",
        "ALL, 2026-03-10T10:00:00Z"
    })
    void aRangeEndsNow(ChartRange.Last range, Instant from) {
        ChartContent chart = make(view(Samples.totalsAt("2026-03-10T10:00:00Z", 10, 1)), Metric.VIEWS, range);

        assertThat(chart.from()).isEqualTo(from);
        assertThat(chart.to()).isEqualTo(NOW);
    }

    @Test
    void theFirstReadingsAreNotStretchedOverTheWholeChart() {
        ContestView view = view(Samples.totalsAt("2026-06-10T10:00:00Z", 10, 1));

        assertThat(make(view, Metric.VIEWS, ChartRange.Last.ALL).from()).isEqualTo(NOW.minus(Duration.ofMinutes(5)));
        assertThat(make(new ViewBuilder().build(), Metric.VIEWS, ChartRange.Last.ALL)
                        .from())
                .isEqualTo(NOW.minus(Duration.ofMinutes(5)));
    }

    @Test
    void theRangeToBeginWithIsADayOnceADayIsRecorded() {
        Instant dayAgo = NOW.minus(Duration.ofHours(24));

        assertThat(ChartRange.fitting(dayAgo, NOW)).isEqualTo(ChartRange.Last.DAY);
        assertThat(ChartRange.fitting(dayAgo.plusMillis(1), NOW)).isEqualTo(ChartRange.Last.ALL);
    }

    @Test
    void untilTheTrailIsReadFarEnoughThereIsNoChart() {
        ViewBuilder lastDay = new ViewBuilder()
                .recorded(
                        Samples.totalsAt("2026-06-09T09:00:00Z", 10, 0),
                        Samples.totalsAt("2026-06-10T09:20:00Z", 11, 0),
                        Samples.totalsAt("2026-06-10T09:50:00Z", 12, 0))
                .notWhole();

        assertThat(make(lastDay.build(), Metric.VIEWS, ChartRange.Last.DAY).isEmpty())
                .isFalse();
        assertThat(make(lastDay.build(), Metric.VIEWS, ChartRange.Last.WEEK).isEmpty())
                .isTrue();
        assertThat(make(lastDay.build(), Metric.VIEWS, ChartRange.Last.ALL).isEmpty())
                .isTrue();
    }

    @Test
    void aSingleReadingIsNoLine() {
        TotalsAt first = Samples.totalsAt("2026-06-10T09:50:00Z", 10, 1);

        assertThat(hour(first).isEmpty()).isTrue();
        assertThat(hour(first, Samples.totalsAt("2026-06-10T09:51:00Z", 10, 1)).isEmpty())
                .isFalse();
    }

    private static ChartContent hour(TotalsAt... polls) {
        return make(view(polls), Metric.CONVERSION, ChartRange.Last.HOUR);
    }

    private static ChartContent make(ContestView view, Metric metric, ChartRange range) {
        return new ChartMaker(ZoneOffset.UTC).make(view, question(metric, range), NOW);
    }

    private static ChartQuestion question(Metric metric, ChartRange range) {
        return new ChartQuestion(metric, range, false, 100);
    }

    private static ContestView view(TotalsAt... polls) {
        return new ViewBuilder().recorded(polls).build();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-06-10T" + time + "Z");
    }
}
