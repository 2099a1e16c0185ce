package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartFigure;
import app.contrail.charts.ChartScales;
import app.contrail.domain.Metric;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Shortcut;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Side;
import javafx.scene.chart.Axis;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows {@link ChartContent} between JavaFX axes: what came in against the left one, the running figure against the
 * right one, unless one scale serves both. The pointer or the arrow keys stand the crosshair on a stop.
 */
final class TrendChart extends Region {
    private final TimeAxis time;
    private final ScaleAxis left;
    private final ScaleAxis right;
    private final Plot plot;
    private final NoteFlags flags;
    private final ReadOnlyObjectWrapper<@Nullable Selection> selection = new ReadOnlyObjectWrapper<>();

    private ChartContent content = ChartContent.empty(Metric.CONVERSION, Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    private ChartStops stops = new ChartStops(content);

    /**
     * What the crosshair stands on.
     *
     * @param x in pixels from the left of the chart
     */
    record Selection(ChartStops.Stop stop, double x) {}

    TrendChart(Formats formats, NoteFlags flags) {
        getStyleClass().add("trend-chart");
        setFocusTraversable(true);
        this.flags = flags;
        AxisLabels labels = new AxisLabels(formats);
        time = new TimeAxis(labels);
        time.setSide(Side.BOTTOM);
        left = new ScaleAxis(Side.LEFT, labels);
        right = new ScaleAxis(Side.RIGHT, labels);
        plot = new Plot(this::across, this::down);
        getChildren().addAll(time, left.node(), right.node(), plot, flags);
        // What they change while they are laid out would otherwise ask for a layout of this, sixty times a second.
        getChildren().forEach(child -> child.setManaged(false));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> selectNearest(event.getX()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::takeFocus);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hideSelection());
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                hideSelection();
            }
        });
    }

    /** Shows other content; the crosshair stays on its time if there still is a stop. */
    void show(ChartContent newContent) {
        content = newContent;
        stops = new ChartStops(content);
        ChartScales scales = ChartScales.of(content);
        left.show(scales.left(), content.metric());
        if (scales.right() != null) {
            right.show(scales.right(), content.metric());
        }
        right.node().setVisible(!content.oneScale());
        time.show(content.from(), content.to());
        flags.show(content.notes(), this::across);
        requestLayout();
    }

    ReadOnlyObjectProperty<@Nullable Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** The time below a pixel from the left of the chart, never outside of the axis. */
    Instant timeAt(double chartX) {
        double plotX = Math.clamp(chartX - plot.getLayoutX(), 0, Math.max(0, plot.getWidth()));
        return Instant.ofEpochMilli(time.getValueForDisplay(plotX).longValue());
    }

    private double across(Instant at) {
        return time.getDisplayPosition(at.toEpochMilli());
    }

    private double down(ChartContent.Point point) {
        boolean running = point instanceof ChartContent.RunningPoint;
        return (running && !content.oneScale() ? right : left).position(point.value());
    }

    @Override
    protected void layoutChildren() {
        double bottom = snapSizeY(time.prefHeight(getWidth()));
        double height = Math.max(1, getHeight() - bottom);
        double begin = snapSizeX(left.node().prefWidth(height));
        double end = content.oneScale() ? 0 : snapSizeX(right.node().prefWidth(height));
        double width = Math.max(1, getWidth() - begin - end);
        place(left.node(), 0, 0, begin, height);
        place(right.node(), begin + width, 0, end, height);
        place(time, begin, height, width, bottom);
        plot.resizeRelocate(begin, 0, width, height);
        flags.resizeRelocate(begin, 0, width, height);
        plot.draw(ChartFigure.of(content, width, height));
        Selection selected = selection.get();
        if (selected != null) {
            select(stops.at(selected.stop().at()));
        }
    }

    private static void place(Axis<Number> axis, double x, double y, double width, double height) {
        axis.resizeRelocate(x, y, width, height);
        axis.requestAxisLayout();
        axis.layout();
    }

    /** Whoever clicks goes on with the keys. What scrolls the window would take the focus for itself. */
    private void takeFocus(MouseEvent event) {
        requestFocus();
        event.consume();
    }

    private void selectNearest(double chartX) {
        boolean outside = chartX < plot.getLayoutX() || chartX > plot.getLayoutX() + plot.getWidth();
        select(outside ? null : stops.nearest(timeAt(chartX)));
    }

    private void walk(KeyEvent event) {
        boolean leaves = selection.get() != null && Shortcut.LEAVE_CHART.matches(event);
        if (stops.isEmpty() || !(leaves || Shortcut.WALK_CHART.matches(event))) {
            return;
        }
        event.consume();
        Selection selected = selection.get();
        switch (event.getCode()) {
            case LEFT ->
                select(
                        selected == null
                                ? stops.last()
                                : stops.leftOf(selected.stop().at()));
            case RIGHT ->
                select(
                        selected == null
                                ? stops.first()
                                : stops.rightOf(selected.stop().at()));
            case HOME -> select(stops.first());
            case END -> select(stops.last());
            default -> hideSelection();
        }
    }

    private void select(ChartStops.@Nullable Stop stop) {
        if (stop == null) {
            hideSelection();
        } else {
            selection.set(new Selection(stop, plot.getLayoutX() + plot.mark(stop)));
        }
    }

    private void hideSelection() {
        plot.unmark();
        selection.set(null);
    }
}
