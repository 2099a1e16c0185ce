package app.contrail.ui.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    private final Path sinceLine = styled(new Path(), "trend-since");
    private final Path intervalLine = styled(new Path(), "trend-interval");
    private final Path unfinishedLine = styled(new Path(), "trend-interval", "trend-unfinished");
    private final Line crosshair = styled(new Line(), "trend-crosshair");
    private final Circle intervalDot = styled(new Circle(DOT_RADIUS), "trend-interval-dot");
    private final Circle sinceDot = styled(new Circle(DOT_RADIUS), "trend-since-dot");

    private final ToDoubleFunction<Instant> x;
    private final ToDoubleFunction<Double> y;

    /**
     * @param x where a time lies, in pixels from the left
     * @param y where a rate in per cent lies, in pixels from the top
     */
    Plot(ToDoubleFunction<Instant> x, ToDoubleFunction<Double> y) {
        this.x = x;
        this.y = y;
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty().add(1));
        setClip(clip);
        setMouseTransparent(true);
        getChildren()
                .addAll(grid, area, bands, sinceLine, intervalLine, unfinishedLine, crosshair, intervalDot, sinceDot);
        unmark();
    }

    /** @param gridLines in pixels from the top */
    void draw(ChartContent content, DoubleStream gridLines) {
        List<PathElement> lines = new ArrayList<>();
        gridLines.map(position -> Math.round(position) + 0.5).forEach(position -> {
            lines.add(new MoveTo(0, position));
            lines.add(new LineTo(getWidth(), position));
        });
        grid.getElements().setAll(lines);

        List<PathElement> gaps = new ArrayList<>();
        content.gaps().forEach(gap -> addBand(gaps, gap));
        bands.getElements().setAll(gaps);

        drawInterval(content);

        List<PathElement> since = new ArrayList<>();
        pieces(content, content.sinceStart(), ChartContent.SincePoint::at)
                .forEach(piece -> addLine(since, piece, p -> x(p.at()), p -> y(p.percent())));
        sinceLine.getElements().setAll(since);
    }

    private void drawInterval(ChartContent content) {
        List<ChartContent.IntervalPoint> finished =
                content.interval().stream().filter(point -> !point.unfinished()).toList();
        List<PathElement> line = new ArrayList<>();
        List<PathElement> fill = new ArrayList<>();
        for (List<ChartContent.IntervalPoint> piece : pieces(content, finished, ChartContent.IntervalPoint::at)) {
            addLine(line, piece, p -> x(p.at()), p -> y(p.percent()));
            addArea(fill, piece);
        }
        intervalLine.getElements().setAll(line);
        area.getElements().setAll(fill);
        unfinishedLine.getElements().setAll(unfinished(content));
    }

    /** The bucket that still fills is joined by a dashed line. */
    private List<PathElement> unfinished(ChartContent content) {
        List<PathElement> line = new ArrayList<>();
        int last = content.interval().size() - 1;
        if (last >= 1 && content.interval().get(last).unfinished()) {
            List<List<ChartContent.IntervalPoint>> pieces =
                    pieces(content, content.interval().subList(last - 1, last + 1), ChartContent.IntervalPoint::at);
            if (pieces.size() == 1) {
                addLine(line, pieces.getFirst(), p -> x(p.at()), p -> y(p.percent()));
            }
        }
        return line;
    }

    private void addBand(List<PathElement> band, ChartContent.Band gap) {
        double from = x(gap.from());
        double to = Math.max(from + 1, x(gap.to()));
        band.addAll(List.of(
                new MoveTo(from, 0),
                new LineTo(to, 0),
                new LineTo(to, getHeight()),
                new LineTo(from, getHeight()),
                new ClosePath()));
    }

    /** The points in runs that no gap interrupts. */
    private static <P> List<List<P>> pieces(ChartContent content, List<P> points, Function<P, Instant> when) {
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
            List<PathElement> line, List<P> piece, ToDoubleFunction<P> across, ToDoubleFunction<P> down) {
        for (int i = 0; i < piece.size(); i++) {
            double px = across.applyAsDouble(piece.get(i));
            double py = down.applyAsDouble(piece.get(i));
            line.add(i == 0 ? new MoveTo(px, py) : new LineTo(px, py));
        }
        if (piece.size() == 1) {
            // A single point has no line: a dot of the line's own width marks it.
            P only = piece.getFirst();
            line.add(new LineTo(across.applyAsDouble(only) + 1, down.applyAsDouble(only)));
        }
    }

    private void addArea(List<PathElement> fill, List<ChartContent.IntervalPoint> piece) {
        fill.add(new MoveTo(x(piece.getFirst().at()), getHeight()));
        piece.forEach(point -> fill.add(new LineTo(x(point.at()), y(point.percent()))));
        fill.add(new LineTo(x(piece.getLast().at()), getHeight()));
        fill.add(new ClosePath());
    }

    /**
     * Stands the crosshair on a time.
     *
     * @param interval the rate of the bucket there, null for none
     * @param since the rate since the start there, null for none
     * @return where the crosshair is, in pixels from the left
     */
    double mark(Instant at, @Nullable Double interval, @Nullable Double since) {
        double position = Math.round(x(at)) + 0.5;
        crosshair.setStartX(position);
        crosshair.setEndX(position);
        crosshair.setEndY(getHeight());
        crosshair.setVisible(true);
        put(intervalDot, position, interval);
        put(sinceDot, position, since);
        return position;
    }

    /** Takes the crosshair away. */
    void unmark() {
        crosshair.setVisible(false);
        intervalDot.setVisible(false);
        sinceDot.setVisible(false);
    }

    private void put(Circle dot, double position, @Nullable Double percent) {
        dot.setVisible(percent != null);
        if (percent != null) {
            dot.setCenterX(position);
            dot.setCenterY(y(percent));
        }
    }

    private double x(Instant at) {
        return x.applyAsDouble(at);
    }

    private double y(double percent) {
        return y.applyAsDouble(percent);
    }

    private static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
