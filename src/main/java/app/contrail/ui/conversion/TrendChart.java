package app.contrail.ui.conversion;

import app.contrail.ui.common.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Side;
import javafx.scene.chart.Axis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Draws {@link ChartContent} between JavaFX axes: one path for each line, broken at gaps, so that its cost does not
 * depend on how many nodes the data would need. The pointer or the arrow keys select the nearest point.
 */
final class TrendChart extends Region {
    private final TimeAxis time;
    private final NumberAxis rate = new NumberAxis(0, 10, 2);
    private final Pane plot = new Pane();
    private final Path bands = styled(new Path(), "trend-gap");
    private final Path grid = styled(new Path(), "trend-grid");
    private final Path area = styled(new Path(), "trend-area");
    private final Path sinceLine = styled(new Path(), "trend-since");
    private final Path intervalLine = styled(new Path(), "trend-interval");
    private final Path unfinishedLine = styled(new Path(), "trend-interval", "trend-unfinished");
    private final Line crosshair = styled(new Line(), "trend-crosshair");
    private final Circle intervalDot = styled(new Circle(4), "trend-interval-dot");
    private final Circle sinceDot = styled(new Circle(4), "trend-since-dot");
    private final ReadOnlyObjectWrapper<@Nullable Selection> selection = new ReadOnlyObjectWrapper<>();

    private ChartContent content = ChartContent.empty(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    /** What the crosshair stands on; x and top are in this chart's coordinates. */
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
        rate.setTickLabelFormatter(new StringConverter<>() {
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
        });
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(plot.widthProperty());
        clip.heightProperty().bind(plot.heightProperty().add(1));
        plot.setClip(clip);
        plot.setMouseTransparent(true);
        plot.getChildren()
                .addAll(grid, area, bands, sinceLine, intervalLine, unfinishedLine, crosshair, intervalDot, sinceDot);
        getChildren().addAll(time, rate, plot);
        hideSelection();
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> selectNearest(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hideSelection());
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                hideSelection();
            }
        });
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
        draw(width, height);
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

    private void draw(double width, double height) {
        List<PathElement> lines = new ArrayList<>();
        for (Axis.TickMark<Number> mark : rate.getTickMarks()) {
            double y = Math.round(mark.getPosition()) + 0.5;
            lines.add(new MoveTo(0, y));
            lines.add(new LineTo(width, y));
        }
        grid.getElements().setAll(lines);
        List<PathElement> gaps = new ArrayList<>();
        content.gaps().forEach(gap -> addBand(gaps, gap, height));
        bands.getElements().setAll(gaps);

        List<ChartContent.IntervalPoint> finished =
                content.interval().stream().filter(point -> !point.unfinished()).toList();
        List<PathElement> line = new ArrayList<>();
        List<PathElement> fill = new ArrayList<>();
        for (List<ChartContent.IntervalPoint> piece : pieces(finished, ChartContent.IntervalPoint::middle)) {
            addLine(line, piece, p -> x(p.middle()), p -> y(p.percent()));
            addArea(fill, piece, height);
        }
        intervalLine.getElements().setAll(line);
        area.getElements().setAll(fill);
        drawUnfinished();

        List<PathElement> since = new ArrayList<>();
        for (List<ChartContent.SincePoint> piece : pieces(content.sinceStart(), ChartContent.SincePoint::at)) {
            addLine(since, piece, p -> x(p.at()), p -> y(p.percent()));
        }
        sinceLine.getElements().setAll(since);
    }

    /** The bucket that still fills is joined by a dashed line. */
    private void drawUnfinished() {
        List<PathElement> line = new ArrayList<>();
        int last = content.interval().size() - 1;
        if (last >= 1 && content.interval().get(last).unfinished()) {
            List<List<ChartContent.IntervalPoint>> pieces =
                    pieces(content.interval().subList(last - 1, last + 1), ChartContent.IntervalPoint::middle);
            if (pieces.size() == 1) {
                addLine(line, pieces.getFirst(), p -> x(p.middle()), p -> y(p.percent()));
            }
        }
        unfinishedLine.getElements().setAll(line);
    }

    private void addBand(List<PathElement> bands, ChartContent.Band gap, double height) {
        double from = x(gap.from());
        double to = Math.max(from + 1, x(gap.to()));
        bands.addAll(List.of(
                new MoveTo(from, 0),
                new LineTo(to, 0),
                new LineTo(to, height),
                new LineTo(from, height),
                new ClosePath()));
    }

    /** The points in runs that no gap interrupts. */
    private <P> List<List<P>> pieces(List<P> points, java.util.function.Function<P, Instant> when) {
        List<List<P>> pieces = new ArrayList<>();
        for (P point : points) {
            boolean begins = pieces.isEmpty()
                    || content.gaps().stream()
                            .anyMatch(
                                    gap -> gap.lies(when.apply(pieces.getLast().getLast()), when.apply(point)));
            if (begins) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(point);
        }
        return pieces;
    }

    private static <P> void addLine(
            List<PathElement> line, List<P> piece, ToDoubleFunction<P> x, ToDoubleFunction<P> y) {
        for (int i = 0; i < piece.size(); i++) {
            double px = x.applyAsDouble(piece.get(i));
            double py = y.applyAsDouble(piece.get(i));
            line.add(i == 0 ? new MoveTo(px, py) : new LineTo(px, py));
        }
        if (piece.size() == 1) {
            // A single point has no line: a dot of the line's own width marks it.
            line.add(new LineTo(x.applyAsDouble(piece.getFirst()) + 1, y.applyAsDouble(piece.getFirst())));
        }
    }

    private void addArea(List<PathElement> fill, List<ChartContent.IntervalPoint> piece, double height) {
        fill.add(new MoveTo(x(piece.getFirst().middle()), height));
        piece.forEach(point -> fill.add(new LineTo(x(point.middle()), y(point.percent()))));
        fill.add(new LineTo(x(piece.getLast().middle()), height));
        fill.add(new ClosePath());
    }

    private double x(Instant at) {
        return time.getDisplayPosition(at.toEpochMilli());
    }

    private double y(double percent) {
        return rate.getDisplayPosition(percent);
    }

    private List<Instant> stops() {
        return content.interval().isEmpty()
                ? content.sinceStart().stream().map(ChartContent.SincePoint::at).toList()
                : content.interval().stream()
                        .map(ChartContent.IntervalPoint::middle)
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
            if (Math.abs(x(stop) - plotX) < Math.abs(x(nearest) - plotX)) {
                nearest = stop;
            }
        }
        select(nearest);
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
                .filter(point -> point.middle().equals(at))
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
        double x = Math.round(x(at)) + 0.5;
        crosshair.setStartX(x);
        crosshair.setEndX(x);
        crosshair.setEndY(plot.getHeight());
        crosshair.setVisible(true);
        put(intervalDot, x, interval == null ? null : interval.percent());
        put(sinceDot, x, since == null ? null : since.percent());
        selection.set(new Selection(at, interval, since, plot.getLayoutX() + x));
    }

    private void put(Circle dot, double x, @Nullable Double percent) {
        dot.setVisible(percent != null);
        if (percent != null) {
            dot.setCenterX(x);
            dot.setCenterY(y(percent));
        }
    }

    private void hideSelection() {
        crosshair.setVisible(false);
        intervalDot.setVisible(false);
        sinceDot.setVisible(false);
        selection.set(null);
    }

    private static <N extends javafx.scene.Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
