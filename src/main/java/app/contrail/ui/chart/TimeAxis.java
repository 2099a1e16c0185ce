package app.contrail.ui.chart;

import app.contrail.charts.TimeTicks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.chart.ValueAxis;

/** A horizontal axis of time. Its numbers are milliseconds since 1970 (UTC); its ticks are {@link TimeTicks}. */
final class TimeAxis extends ValueAxis<Number> {
    static final double PIXELS_PER_LABEL = 96;
    static final double EDGE_PIXELS = 24;

    private final AxisLabels labels;

    TimeAxis(AxisLabels labels) {
        this.labels = labels;
        setAutoRanging(false);
        setAnimated(false);
        setMinorTickVisible(false);
    }

    void show(Instant from, Instant to) {
        setLowerBound((double) from.toEpochMilli());
        setUpperBound((double) to.toEpochMilli());
        invalidateRange(List.of());
        requestAxisLayout();
    }

    private TimeTicks ticks() {
        return new TimeTicks(
                labels.formats().zone(), Instant.ofEpochMilli((long) getLowerBound()), Instant.ofEpochMilli((long)
                        getUpperBound()));
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        List<Number> values = new ArrayList<>();
        ticks().ticks(length, PIXELS_PER_LABEL, EDGE_PIXELS).forEach(tick -> values.add(tick.toEpochMilli()));
        return values;
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        return labels.time(Instant.ofEpochMilli(value.longValue()), ticks());
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        setScale(calculateNewScale(getWidth(), getLowerBound(), getUpperBound()));
        currentLowerBound.set(getLowerBound());
    }

    @Override
    protected Object getRange() {
        return List.of(getLowerBound(), getUpperBound());
    }
}
