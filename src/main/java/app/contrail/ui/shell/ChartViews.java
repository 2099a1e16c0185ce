package app.contrail.ui.shell;

import app.contrail.charts.ChartRange;
import app.contrail.domain.Metric;
import app.contrail.settings.ChartView;
import app.contrail.ui.chart.ChartModel;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns what the chart is asked into what is kept, and back. What an older or newer Contrail kept may not be known. */
final class ChartViews {
    private static final String BETWEEN = "BETWEEN";

    private ChartViews() {}

    static ChartView of(ChartModel model) {
        String metric = model.metricProperty().get().name();
        boolean compare = model.compareProperty().get();
        return switch (model.rangeProperty().get()) {
            case ChartRange.Last last -> new ChartView(metric, last.name(), null, null, compare);
            case ChartRange.Between between -> new ChartView(metric, BETWEEN, between.from(), between.to(), compare);
        };
    }

    static Metric metric(ChartView view) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.name().equals(view.metric()))
                .findFirst()
                .orElse(Metric.CONVERSION);
    }

    /** Null if it is none that is known. */
    static @Nullable ChartRange range(ChartView view) {
        Instant from = view.from();
        Instant to = view.to();
        if (BETWEEN.equals(view.range())) {
            return from != null && to != null && from.isBefore(to) ? new ChartRange.Between(from, to) : null;
        }
        return Arrays.stream(ChartRange.Last.values())
                .filter(last -> last.name().equals(view.range()))
                .findFirst()
                .orElse(null);
    }
}
