package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The area between the axes: one path for each line, broken at gaps, so that the number of nodes does not depend on how
 * much there is to draw.
 */
final class Plot extends Pane {
    private static final double DOT_RADIUS = 4;

    private final Path grid = styled(new Path(), "trend-grid");
    private final Path area = styled(new Path(), "trend-area");
    private final Path bands = styled(new Path(), "trend-gap");
    private final Path runningLine = styled(new Path(), "trend-since");
    private final Path beforeLine = styled(new Path(), "trend-before");
    private final Path bucketLine = styled(new Path(), "trend-interval");
    private final Path unfinishedLine = styled(new Path(), "trend-interval", "trend-unfinished");
    private final Line crosshair = styled(new Line(), "trend-crosshair");
    private final Circle bucketDot = styled(new Circle(DOT_RADIUS), "trend-interval-dot");
    private final Circle runningDot = styled(new Circle(DOT_RADIUS), "trend-since-dot");

    private final ToDoubleFunction<Instant> x;
    private final ToDoubleFunction<ChartContent.Point> y;
    private double zero;

    /**
     * @param x where a time lies, in pixels from the left
     * @param y where a point lies, in pixels from the top
     */
    Plot(ToDoubleFunction<Instant> x, ToDoubleFunction<ChartContent.Point> y) {
        this.x = x;
        this.y = y;
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty().add(1));
        setClip(clip);
        setMouseTransparent(true);
        getChildren()
                .addAll(
                        grid,
                        area,
                        bands,
                        runningLine,
                        beforeLine,
                        bucketLine,
                        unfinishedLine,
                        crosshair,
                        bucketDot,
                        runningDot);
        getChildren().forEach(child -> child.setManaged(false));
        unmark();
    }

    /**
     * @param gridLines in pixels from the top
     * @param zeroLine where the scale of the buckets has its zero, in pixels from the top
     */
    void draw(ChartContent content, DoubleStream gridLines, double zeroLine) {
        zero = zeroLine;
        List<PathElement> lines = new ArrayList<>();
        gridLines.map(position -> Math.round(position) + 0.5).forEach(position -> {
            lines.add(new MoveTo(0, position));
            lines.add(new LineTo(getWidth(), position));
        });
        grid.getElements().setAll(lines);

        List<PathElement> gaps = new ArrayList<>();
        content.gaps().forEach(band -> addBand(gaps, band));
        bands.getElements().setAll(gaps);

        List<ChartContent.BucketPoint> buckets = content.buckets();
        boolean unfinished = !buckets.isEmpty() && buckets.getLast().unfinished();
        List<ChartContent.BucketPoint> finished = unfinished ? buckets.subList(0, buckets.size() - 1) : buckets;
        bucketLine.getElements().setAll(line(finished));
        area.getElements().setAll(area(finished));
        unfinishedLine.getElements().setAll(unfinished ? tail(buckets) : List.of());
        beforeLine.getElements().setAll(line(content.before()));
        runningLine.getElements().setAll(line(content.running()));
    }

    /** The bucket that still fills is joined by a dashed line. */
    private List<PathElement> tail(List<ChartContent.BucketPoint> buckets) {
        ChartContent.BucketPoint last = buckets.getLast();
        return last.joined() ? line(buckets.subList(buckets.size() - 2, buckets.size())) : line(List.of(last));
    }

    private void addBand(List<PathElement> path, ChartContent.Band band) {
        double from = x(band.from());
        double to = Math.max(from + 1, x(band.to()));
        path.addAll(List.of(
                new MoveTo(from, 0),
                new LineTo(to, 0),
                new LineTo(to, getHeight()),
                new LineTo(from, getHeight()),
                new ClosePath()));
    }

    private List<PathElement> line(List<? extends ChartContent.Point> points) {
        List<PathElement> line = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            ChartContent.Point point = points.get(i);
            boolean begins = i == 0 || !point.joined();
            boolean alone =
                    begins && (i + 1 == points.size() || !points.get(i + 1).joined());
            line.add(begins ? new MoveTo(x(point.at()), y(point)) : new LineTo(x(point.at()), y(point)));
            if (alone) {
                // A single point has no line: a dot of the line's own width marks it.
                line.add(new LineTo(x(point.at()) + 1, y(point)));
            }
        }
        return line;
    }

    private List<PathElement> area(List<ChartContent.BucketPoint> points) {
        List<PathElement> fill = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            ChartContent.BucketPoint point = points.get(i);
            double across = x(point.at());
            if (i == 0 || !point.joined()) {
                fill.add(new MoveTo(across, zero));
            }
            fill.add(new LineTo(across, y(point)));
            if (i + 1 == points.size() || !points.get(i + 1).joined()) {
                fill.add(new LineTo(across, zero));
                fill.add(new ClosePath());
            }
        }
        return fill;
    }

    /**
     * Stands the crosshair on a place.
     *
     * @return where the crosshair is, in pixels from the left
     */
    double mark(ChartStops.Stop stop) {
        double position = Math.round(x(stop.at())) + 0.5;
        crosshair.setStartX(position);
        crosshair.setEndX(position);
        crosshair.setEndY(getHeight());
        crosshair.setVisible(true);
        put(bucketDot, position, stop.bucket());
        put(runningDot, position, stop.running());
        return position;
    }

    /** Takes the crosshair away. */
    void unmark() {
        crosshair.setVisible(false);
        bucketDot.setVisible(false);
        runningDot.setVisible(false);
    }

    private void put(Circle dot, double position, ChartContent.@Nullable Point point) {
        dot.setVisible(point != null);
        if (point != null) {
            dot.setCenterX(position);
            dot.setCenterY(y(point));
        }
    }

    private double x(Instant at) {
        return x.applyAsDouble(at);
    }

    private double y(ChartContent.Point point) {
        return y.applyAsDouble(point);
    }

    private static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
