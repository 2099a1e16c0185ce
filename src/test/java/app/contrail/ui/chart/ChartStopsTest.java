package app.contrail.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.contrail.charts.ChartContent;
import app.contrail.domain.Bucket;
import app.contrail.domain.Gap;
import app.contrail.domain.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartStopsTest {
    private static final Instant START = Instant.parse("2026-06-10T10:00:00Z");
    private static final ChartContent.Band BAND = new ChartContent.Band(new Gap(at(20), at(40), 1, 1, null), at(40), 0);

    private final ChartStops stops = new ChartStops(content(List.of(point(5), point(15), point(45))));

    @Test
    void bucketsAndGapsAreWalkedFromLeftToRight() {
        assertThat(stops.all())
                .extracting(ChartStops.Stop::at, stop -> stop.band() != null)
                .containsExactly(tuple(at(5), false), tuple(at(15), false), tuple(at(30), true), tuple(at(45), false));
        assertThat(stops.rightOf(at(15)).band()).isEqualTo(BAND);
        assertThat(stops.rightOf(at(45)).at()).isEqualTo(at(45));
        assertThat(stops.leftOf(at(30)).at()).isEqualTo(at(15));
        assertThat(stops.leftOf(at(5)).at()).isEqualTo(at(5));
    }

    @Test
    void thePointerInAGapFindsTheGapAndElsewhereTheNearestBucket() {
        assertThat(stops.nearest(at(21))).extracting(ChartStops.Stop::band).isEqualTo(BAND);
        assertThat(stops.nearest(at(19))).extracting(ChartStops.Stop::at).isEqualTo(at(15));
        assertThat(stops.nearest(at(9))).extracting(ChartStops.Stop::at).isEqualTo(at(5));
        assertThat(stops.nearest(at(59))).extracting(ChartStops.Stop::at).isEqualTo(at(45));
    }

    @Test
    void aBucketComesWithTheFigureAsOfItsEnd() {
        assertThat(stops.first().running())
                .extracting(ChartContent.RunningPoint::value)
                .isEqualTo(9.0);
        assertThat(stops.last().running())
                .extracting(ChartContent.RunningPoint::value)
                .isEqualTo(49.0);
    }

    @Test
    void withoutBucketsThePollsAreWalked() {
        ChartStops polls = new ChartStops(content(List.of()));

        assertThat(polls.all()).extracting(ChartStops.Stop::at).contains(at(9), at(10), at(49));
        assertThat(new ChartStops(ChartContent.empty(Metric.VIEWS, at(0), at(60))).isEmpty())
                .isTrue();
    }

    @Test
    void aGapThatReachesBeyondTheEdgeHasItsStopWhereItCanBeSeen() {
        Gap gap = new Gap(START.minus(Duration.ofDays(3)), at(20), 1, 1, null);
        ChartContent content = new ChartContent(
                Metric.VIEWS,
                at(0),
                at(60),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ChartContent.Band(gap, gap.to(), 0)),
                List.of());

        assertThat(new ChartStops(content).first().at()).isEqualTo(at(10));
    }

    private static ChartContent content(List<ChartContent.BucketPoint> buckets) {
        return new ChartContent(
                Metric.VIEWS,
                at(0),
                at(60),
                buckets,
                List.of(),
                List.of(running(9), running(10), running(49)),
                List.of(BAND),
                List.of());
    }

    private static ChartContent.BucketPoint point(int minute) {
        Bucket bucket = new Bucket(Metric.VIEWS, at(minute - 5), at(minute + 5), 1, 1);
        return new ChartContent.BucketPoint(at(minute), bucket, 1, false, true);
    }

    private static ChartContent.RunningPoint running(int minute) {
        return new ChartContent.RunningPoint(at(minute), minute, 1, 1, true);
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
