package app.contrail.charts;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.charts.ChartFigure.Line;
import app.contrail.charts.ChartFigure.Spot;
import app.contrail.domain.Bucket;
import app.contrail.domain.Gap;
import app.contrail.domain.Metric;
import app.contrail.domain.Note;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An hour, in a plot of 600 by 100: ten pixels a minute. */
class ChartFigureTest {
    private static final Instant FROM = Instant.parse("2026-06-10T09:00:00Z");
    private static final Instant TO = Instant.parse("2026-06-10T10:00:00Z");

    @Test
    void timesLieFromLeftToRightAndValuesFromTheBottomUp() {
        ChartFigure figure = figure(Metric.VIEWS, List.of(bucket(0, 0, false, false), bucket(30, 8, false, true)));

        // The scale reaches to 10.
        assertThat(figure.buckets()).containsExactly(new Line(List.of(new Spot(0, 100), new Spot(300, 100 - 8 * 10))));
        assertThat(figure.zero()).isEqualTo(100);
        assertThat(figure.gridLines()).containsExactly(100.0, 80.0, 60.0, 40.0, 20.0, 0.0);
    }

    @Test
    void whatFallsBelowZeroLiesBelowItsLine() {
        ChartFigure figure = figure(Metric.VIEWS, List.of(bucket(0, -8, false, false), bucket(30, 9, false, true)));

        assertThat(figure.zero()).isEqualTo(50);
        assertThat(figure.buckets().getFirst().spots().getFirst().y()).isEqualTo(90);
    }

    @Test
    void aLineEndsWhereAGapBeginsAndASingleSpotIsLeftAlone() {
        ChartFigure figure = figure(
                Metric.VIEWS,
                List.of(bucket(0, 1, false, false), bucket(6, 2, false, true), bucket(30, 3, false, false)));

        assertThat(figure.buckets()).extracting(line -> line.spots().size()).containsExactly(2, 1);
        assertThat(figure.unfinished()).isEmpty();
    }

    @Test
    void whatStillFillsIsALineOfItsOwnThatBeginsAtTheLastFullBucket() {
        ChartFigure joined = figure(Metric.VIEWS, List.of(bucket(0, 1, false, false), bucket(30, 2, true, true)));
        assertThat(joined.buckets()).extracting(line -> line.spots().size()).containsExactly(1);
        assertThat(joined.unfinished().getFirst().spots()).extracting(Spot::x).containsExactly(0.0, 300.0);

        ChartFigure alone = figure(Metric.VIEWS, List.of(bucket(0, 1, false, false), bucket(30, 2, true, false)));
        assertThat(alone.unfinished().getFirst().spots()).extracting(Spot::x).containsExactly(300.0);
    }

    @Test
    void countsHaveAScaleForTheTotalAndConversionHasOneForBoth() {
        ChartContent counts = content(Metric.VIEWS, List.of(bucket(0, 4, false, false)));
        ChartScales two = ChartScales.of(counts);
        assertThat(two.right()).isEqualTo(new ValueScale(1000, 1100, 20));
        assertThat(ChartFigure.of(counts, 600, 100).running())
                .containsExactly(new Line(List.of(new Spot(0, 100), new Spot(600, 0))));

        ChartContent rates = new ChartContent(
                Metric.CONVERSION,
                FROM,
                TO,
                List.of(bucket(0, 4, false, false)),
                List.of(),
                List.of(new ChartContent.RunningPoint(FROM, 8, 8, 100, false)),
                List.of(),
                List.of());
        assertThat(ChartScales.of(rates)).isEqualTo(new ChartScales(new ValueScale(0, 10, 2), null));
        assertThat(ChartFigure.of(rates, 600, 100).running().getFirst().spots())
                .containsExactly(new Spot(0, 100 - 8 * 10));
    }

    @Test
    void whatLiesOutsideOfTheRangeDoesNotStretchTheScaleButWhereTheLineComesInDoes() {
        // It comes in at a quarter of the way from 30 down to 2, and goes out half way up to 20.
        ChartContent joined = content(
                Metric.VIEWS,
                List.of(
                        bucket(-10, 30, false, false),
                        bucket(30, 2, false, true),
                        bucket(50, 2, false, true),
                        bucket(70, 20, true, true)));
        assertThat(joined.bucketValues()).containsExactly(23.0, 2.0, 2.0, 11.0);

        ChartContent apart = content(Metric.VIEWS, List.of(bucket(-10, 30, false, false), bucket(30, 2, false, false)));
        assertThat(apart.bucketValues()).containsExactly(2.0);
        assertThat(ChartScales.of(apart).left().top()).isEqualTo(3);

        ChartContent across =
                content(Metric.VIEWS, List.of(bucket(-60, 0, false, false), bucket(120, 30, false, true)));
        assertThat(across.bucketValues()).containsExactly(10.0, 20.0);
    }

    @Test
    void gapsAreAtLeastOneWideAndNotesLieAtTheirTime() {
        ChartFigure figure = figure(Metric.VIEWS, List.of(bucket(0, 1, false, false)));

        assertThat(figure.gaps()).containsExactly(new ChartFigure.Stretch(100, 200), new ChartFigure.Stretch(400, 401));
        assertThat(figure.notes()).extracting(ChartFigure.Flag::x).containsExactly(450.0);
    }

    private static ChartFigure figure(Metric metric, List<ChartContent.BucketPoint> buckets) {
        return ChartFigure.of(content(metric, buckets), 600, 100);
    }

    private static ChartContent content(Metric metric, List<ChartContent.BucketPoint> buckets) {
        return new ChartContent(
                metric,
                FROM,
                TO,
                buckets,
                List.of(),
                List.of(
                        new ChartContent.RunningPoint(FROM, 1000, 50, 1000, false),
                        new ChartContent.RunningPoint(TO, 1100, 55, 1100, true)),
                List.of(band(10, 1200), band(40, 2401)),
                List.of(Note.of(FROM.plusSeconds(45 * 60), "Newsletter")));
    }

    /** @param toSecond of the hour */
    private static ChartContent.Band band(int minute, int toSecond) {
        Instant to = FROM.plusSeconds(toSecond);
        return new ChartContent.Band(new Gap(FROM.plusSeconds(minute * 60L), to, 0, 0, null), to, 0);
    }

    private static ChartContent.BucketPoint bucket(int minute, long value, boolean unfinished, boolean joined) {
        Instant at = FROM.plusSeconds(minute * 60L);
        return new ChartContent.BucketPoint(
                at, new Bucket(Metric.VIEWS, at, at.plusSeconds(60), value, value), value, unfinished, joined);
    }
}
