package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.charts.ChartRange;
import app.contrail.domain.Metric;
import app.contrail.settings.ChartView;
import app.contrail.ui.chart.ChartModel;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartViewsTest {
    private static final Instant FROM = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant TO = Instant.parse("2026-06-02T10:00:00Z");

    @ParameterizedTest
    @MethodSource("ranges")
    void whatIsKeptComesBack(ChartRange range) {
        ChartModel model = new ChartModel();
        model.metricProperty().set(Metric.BONUS_ACTIONS);
        model.rangeProperty().set(range);
        model.compareProperty().set(true);

        ChartView kept = ChartViews.of(model);

        assertThat(ChartViews.metric(kept)).isEqualTo(Metric.BONUS_ACTIONS);
        assertThat(ChartViews.range(kept)).isEqualTo(range);
        assertThat(kept.compare()).isTrue();
    }

    @Test
    void whatIsNotKnownIsAsIfNothingWasKept() {
        assertThat(ChartViews.metric(new ChartView("SHARES", "DAY", null, null, false)))
                .isEqualTo(Metric.CONVERSION);
        assertThat(ChartViews.range(new ChartView("VIEWS", "CENTURY", null, null, false)))
                .isNull();
        assertThat(ChartViews.range(new ChartView("VIEWS", "BETWEEN", FROM, null, false)))
                .isNull();
        assertThat(ChartViews.range(new ChartView("VIEWS", "BETWEEN", TO, FROM, false)))
                .isNull();
    }

    private static Stream<ChartRange> ranges() {
        return Stream.concat(Stream.of(ChartRange.Last.values()), Stream.of(new ChartRange.Between(FROM, TO)));
    }
}
