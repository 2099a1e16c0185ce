package app.contrail.charts;

import app.contrail.domain.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart as coordinates, for whatever draws it: on screen, into a picture or onto a page. All of it lies in the plot,
 * the box between the axes, which is {@code width} wide and {@code height} high; x counts from its left edge and y
 * downwards from its top. What begins before the range or ends after it sticks out to the sides, so whoever draws clips.
 * The axes' labels are the drawer's own: {@link ChartScales} and {@link TimeTicks} say where they go.
 *
 * @param zero where the left scale has its zero
 * @param gridLines where the left scale has its ticks, from the bottom up
 * @param gaps stretches without data
 * @param buckets what came in during each bucket that is over; the area below these lines down to {@code zero} is tinted
 * @param unfinished the way to the bucket that still fills; nothing or one line
 * @param before the period before
 * @param running the running figure
 * @param notes what the user noted, each a line from top to bottom
 */
public record ChartFigure(
        double width,
        double height,
        double zero,
        List<Double> gridLines,
        List<Stretch> gaps,
        List<Line> buckets,
        List<Line> unfinished,
        List<Line> before,
        List<Line> running,
        List<Flag> notes) {

    /** A place in the plot. */
    public record Spot(double x, double y) {}

    /** Spots that are joined, at least one; a single one is a dot. */
    public record Line(List<Spot> spots) {}

    /** A band from top to bottom. */
    public record Stretch(double from, double to) {}

    /** A note at its time. */
    public record Flag(double x, Note note) {}

    /** The figure of this content in a plot of this size; both sides are more than zero. */
    public static ChartFigure of(ChartContent content, double width, double height) {
        return new Places(content, ChartScales.of(content), width, height).figure();
    }

    /** Where times and values lie in the plot. */
    private record Places(ChartContent content, ChartScales scales, double width, double height) {

        ChartFigure figure() {
            List<ChartContent.BucketPoint> buckets = content.buckets();
            boolean fills = !buckets.isEmpty() && buckets.getLast().unfinished();
            return new ChartFigure(
                    width,
                    height,
                    y(scales.left(), 0),
                    scales.left().ticks().stream()
                            .map(value -> y(scales.left(), value))
                            .toList(),
                    content.gaps().stream()
                            .map(band -> new Stretch(x(band.from()), Math.max(x(band.from()) + 1, x(band.to()))))
                            .toList(),
                    lines(fills ? buckets.subList(0, buckets.size() - 1) : buckets),
                    fills ? lines(tail(buckets)) : List.of(),
                    lines(content.before()),
                    lines(content.running()),
                    content.notes().stream()
                            .map(note -> new Flag(x(note.at()), note))
                            .toList());
        }

        /** What still fills is joined to what is over, unless a gap lies between. */
        private static List<ChartContent.BucketPoint> tail(List<ChartContent.BucketPoint> buckets) {
            int size = buckets.size();
            return buckets.subList(buckets.getLast().joined() ? size - 2 : size - 1, size);
        }

        private List<Line> lines(List<? extends ChartContent.Point> points) {
            List<Line> lines = new ArrayList<>();
            List<Spot> spots = new ArrayList<>();
            for (ChartContent.Point point : points) {
                if (!point.joined() && !spots.isEmpty()) {
                    lines.add(new Line(List.copyOf(spots)));
                    spots.clear();
                }
                spots.add(new Spot(x(point.at()), y(scales.of(point), point.value())));
            }
            if (!spots.isEmpty()) {
                lines.add(new Line(List.copyOf(spots)));
            }
            return List.copyOf(lines);
        }

        private double x(Instant at) {
            double whole = Duration.between(content.from(), content.to()).toMillis();
            return width * Duration.between(content.from(), at).toMillis() / whole;
        }

        private double y(ValueScale scale, double value) {
            return height * (scale.top() - value) / (scale.top() - scale.bottom());
        }
    }
}
