package app.contrail.ui.chart;

import app.contrail.charts.TimeTicks;
import app.contrail.ui.common.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.chart.ValueAxis;

/** A horizontal axis of time. Its numbers are milliseconds since 1970 (UTC); its ticks are {@link TimeTicks}. */
final class TimeAxis extends ValueAxis<Number> {
    private static final double PIXELS_PER_LABEL = 96;
    private static final double EDGE_PIXELS = 24;

    private final Formats formats;

    TimeAxis(Formats formats) {
        this.formats = formats;
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
        return new TimeTicks(formats.zone(), Instant.ofEpochMilli((long) getLowerBound()), Instant.ofEpochMilli((long)
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
        TimeTicks ticks = ticks();
        Instant at = Instant.ofEpochMilli(value.longValue());
        return ticks.showsDay(at) ? formats.day(at, ticks.to()) : formats.time(at);
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
