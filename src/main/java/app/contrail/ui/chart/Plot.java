package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartFigure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
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

    void draw(ChartFigure figure) {
        List<PathElement> lines = new ArrayList<>();
        for (double line : figure.gridLines()) {
            double position = Math.round(line) + 0.5;
            lines.add(new MoveTo(0, position));
            lines.add(new LineTo(figure.width(), position));
        }
        grid.getElements().setAll(lines);

        List<PathElement> gaps = new ArrayList<>();
        figure.gaps().forEach(gap -> addBand(gaps, gap, figure.height()));
        bands.getElements().setAll(gaps);

        bucketLine.getElements().setAll(path(figure.buckets()));
        area.getElements().setAll(area(figure));
        unfinishedLine.getElements().setAll(path(figure.unfinished()));
        beforeLine.getElements().setAll(path(figure.before()));
        runningLine.getElements().setAll(path(figure.running()));
    }

    private static void addBand(List<PathElement> path, ChartFigure.Stretch gap, double height) {
        path.addAll(List.of(
                new MoveTo(gap.from(), 0),
                new LineTo(gap.to(), 0),
                new LineTo(gap.to(), height),
                new LineTo(gap.from(), height),
                new ClosePath()));
    }

    private static List<PathElement> path(List<ChartFigure.Line> lines) {
        List<PathElement> path = new ArrayList<>();
        for (ChartFigure.Line line : lines) {
            ChartFigure.Spot first = line.spots().getFirst();
            path.add(new MoveTo(first.x(), first.y()));
            line.spots().stream().skip(1).forEach(spot -> path.add(new LineTo(spot.x(), spot.y())));
            if (line.spots().size() == 1) {
                // A single spot has no line: a dot of the line's own width marks it.
                path.add(new LineTo(first.x() + 1, first.y()));
            }
        }
        return path;
    }

    private static List<PathElement> area(ChartFigure figure) {
        List<PathElement> fill = new ArrayList<>();
        for (ChartFigure.Line line : figure.buckets()) {
            fill.add(new MoveTo(line.spots().getFirst().x(), figure.zero()));
            line.spots().forEach(spot -> fill.add(new LineTo(spot.x(), spot.y())));
            fill.add(new LineTo(line.spots().getLast().x(), figure.zero()));
            fill.add(new ClosePath());
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
