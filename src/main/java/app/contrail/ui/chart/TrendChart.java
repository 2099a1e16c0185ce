package app.contrail.ui.chart;

import app.contrail.ui.common.Formats;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Side;
import javafx.scene.chart.Axis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows {@link ChartContent} between JavaFX axes. The pointer or the arrow keys select the nearest point. */
final class TrendChart extends Region {
    private final TimeAxis time;
    private final NumberAxis rate = new NumberAxis(0, 10, 2);
    private final Plot plot;
    private final ReadOnlyObjectWrapper<@Nullable Selection> selection = new ReadOnlyObjectWrapper<>();

    private ChartContent content = ChartContent.empty(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    /**
     * What the crosshair stands on.
     *
     * @param x in pixels from the left of the chart
     */
    record Selection(
            Instant at,
            ChartContent.@Nullable IntervalPoint interval,
            ChartContent.@Nullable SincePoint since,
            double x) {}

    TrendChart(Formats formats) {
        getStyleClass().add("trend-chart");
        setFocusTraversable(true);
        time = new TimeAxis(formats);
        time.setSide(Side.BOTTOM);
        rate.setSide(Side.LEFT);
        rate.setAnimated(false);
        rate.setAutoRanging(false);
        rate.setMinorTickVisible(false);
        rate.setTickLabelFormatter(new RateLabels(formats));
        plot = new Plot(at -> time.getDisplayPosition(at.toEpochMilli()), rate::getDisplayPosition);
        getChildren().addAll(time, rate, plot);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> selectNearest(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hideSelection());
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                hideSelection();
            }
        });
    }

    private final class RateLabels extends StringConverter<Number> {
        private final Formats formats;

        RateLabels(Formats formats) {
            this.formats = formats;
        }

        @Override
        public String toString(Number percent) {
            return rate.getTickUnit() < 1
                    ? formats.percent(percent.doubleValue())
                    : formats.count(percent.longValue()) + "\u00a0%";
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("The axis is never typed into");
        }
    }

    /** Shows other content; the selection stays on its time if there still is a point. */
    void show(ChartContent newContent) {
        content = newContent;
        RateScale scale = RateScale.upTo(content.highest());
        rate.setUpperBound(scale.top());
        rate.setTickUnit(scale.step());
        time.show(content.from(), content.to());
        requestLayout();
    }

    ReadOnlyObjectProperty<@Nullable Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        double bottom = snapSizeY(time.prefHeight(getWidth()));
        double height = Math.max(1, getHeight() - bottom);
        double left = snapSizeX(rate.prefWidth(height));
        double width = Math.max(1, getWidth() - left);
        place(rate, 0, 0, left, height);
        place(time, left, height, width, bottom);
        plot.resizeRelocate(left, 0, width, height);
        plot.draw(content, rate.getTickMarks().stream().mapToDouble(Axis.TickMark::getPosition));
        Selection selected = selection.get();
        if (selected != null) {
            select(selected.at());
        }
    }

    private static void place(Axis<Number> axis, double x, double y, double width, double height) {
        axis.resizeRelocate(x, y, width, height);
        axis.requestAxisLayout();
        axis.layout();
    }

    private List<Instant> stops() {
        return content.interval().isEmpty()
                ? content.sinceStart().stream().map(ChartContent.SincePoint::at).toList()
                : content.interval().stream()
                        .map(ChartContent.IntervalPoint::at)
                        .toList();
    }

    private void selectNearest(double chartX) {
        double plotX = chartX - plot.getLayoutX();
        List<Instant> stops = stops();
        if (stops.isEmpty() || plotX < 0) {
            hideSelection();
            return;
        }
        Instant nearest = stops.getFirst();
        for (Instant stop : stops) {
            if (distance(stop, plotX) < distance(nearest, plotX)) {
                nearest = stop;
            }
        }
        select(nearest);
    }

    private double distance(Instant at, double plotX) {
        return Math.abs(time.getDisplayPosition(at.toEpochMilli()) - plotX);
    }

    private void walk(KeyEvent event) {
        List<Instant> stops = stops();
        if (stops.isEmpty()) {
            return;
        }
        Selection selected = selection.get();
        int here = selected == null ? -1 : stops.indexOf(selected.at());
        switch (event.getCode()) {
            case LEFT -> select(stops.get(here < 0 ? stops.size() - 1 : Math.max(0, here - 1)));
            case RIGHT -> select(stops.get(here < 0 ? 0 : Math.min(stops.size() - 1, here + 1)));
            case HOME -> select(stops.getFirst());
            case END -> select(stops.getLast());
            case ESCAPE -> hideSelection();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(Instant at) {
        ChartContent.IntervalPoint interval = content.interval().stream()
                .filter(point -> point.at().equals(at))
                .findFirst()
                .orElse(null);
        Instant end = interval == null ? at : interval.end();
        ChartContent.SincePoint since = content.sinceStart().stream()
                .filter(point -> !point.at().isAfter(end))
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (interval == null && since == null) {
            hideSelection();
            return;
        }
        double x = plot.mark(at, interval == null ? null : interval.percent(), since == null ? null : since.percent());
        selection.set(new Selection(at, interval, since, plot.getLayoutX() + x));
    }

    private void hideSelection() {
        plot.unmark();
        selection.set(null);
    }
}
