package app.contrail.ui.chart;

import app.contrail.charts.ChartFigure;
import java.util.List;
import java.util.stream.Collectors;

/** Draws what lies between the axes as SVG. */
final class SvgPlot {
    static final String BEFORE_DASHES = "4 3";
    private static final String UNFINISHED_DASHES = "1 5";
    private static final String NOTE_DASHES = "3 3";
    private static final double NOTE_SIZE = 11.5;
    private static final double NOTE_GAP = 5;
    private static final double ROW = 17;

    private final SvgWriter svg;
    private final SvgColours colours;

    SvgPlot(SvgWriter svg, SvgColours colours) {
        this.svg = svg;
        this.colours = colours;
    }

    void draw(ChartFigure figure) {
        svg.begin("clipPath", "id", "contrail-plot");
        // A line on the bottom is to be seen whole.
        svg.empty("rect", "width", figure.width(), "height", figure.height() + 1)
                .end();
        svg.begin("g", "clip-path", "url(#contrail-plot)", "fill", "none");
        svg.empty("path", "d", grid(figure), "stroke", colours.grid());
        svg.empty("path", "d", area(figure), "fill", colours.area(), "fill-opacity", colours.areaOpacity());
        svg.empty("path", "d", gaps(figure), "fill", colours.gap());
        line(figure.running(), colours.since(), 2, "none");
        line(figure.before(), colours.muted(), 1.5, BEFORE_DASHES);
        line(figure.buckets(), colours.interval(), 2, "none");
        line(figure.unfinished(), colours.interval(), 2, UNFINISHED_DASHES);
        svg.end();
        notes(figure);
    }

    private void line(List<ChartFigure.Line> lines, String colour, double width, String dashes) {
        if (lines.isEmpty()) {
            return;
        }
        svg.empty(
                "path",
                "d",
                lines.stream().map(SvgPlot::path).collect(Collectors.joining()),
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes,
                "stroke-linejoin",
                "round",
                "stroke-linecap",
                dashes.equals(BEFORE_DASHES) ? "butt" : "round");
    }

    private static String path(ChartFigure.Line line) {
        String through = "M" + line.spots().stream().map(SvgPlot::spot).collect(Collectors.joining("L"));
        // A single spot has no line: a dot of the line's own width marks it.
        return line.spots().size() == 1 ? through + "h1" : through;
    }

    private static String spot(ChartFigure.Spot spot) {
        return at(spot.x(), spot.y());
    }

    private static String area(ChartFigure figure) {
        return figure.buckets().stream()
                .map(line -> "M" + at(line.spots().getFirst().x(), figure.zero()) + "L"
                        + line.spots().stream().map(SvgPlot::spot).collect(Collectors.joining("L")) + "L"
                        + at(line.spots().getLast().x(), figure.zero()) + "Z")
                .collect(Collectors.joining());
    }

    private static String grid(ChartFigure figure) {
        return figure.gridLines().stream()
                .map(line -> "M" + at(0, Math.round(line) + 0.5) + "h" + SvgWriter.number(figure.width()))
                .collect(Collectors.joining());
    }

    private static String gaps(ChartFigure figure) {
        return figure.gaps().stream()
                .map(gap -> "M" + at(gap.from(), 0) + "H" + SvgWriter.number(gap.to()) + "V"
                        + SvgWriter.number(figure.height()) + "H" + SvgWriter.number(gap.from()) + "Z")
                .collect(Collectors.joining());
    }

    /** Each a dashed line with its words beside it; words that would lie on one another go one below the other. */
    private void notes(ChartFigure figure) {
        FlagRows rows = new FlagRows();
        for (ChartFigure.Flag flag : figure.notes()) {
            String words = SvgText.fitting(flag.note().text(), NOTE_SIZE, figure.width() - 2 * NOTE_GAP);
            double width = SvgText.width(words, NOTE_SIZE) + 2 * NOTE_GAP;
            double from = FlagRows.begin(flag.x(), width, figure.width());
            int row = rows.take(from, width);
            // Another font may be wider: what lies left of its line ends there.
            boolean left = from > 0 && from < flag.x();
            svg.empty(
                    "path",
                    "d",
                    "M" + at(Math.round(flag.x()) + 0.5, 0) + "V" + SvgWriter.number(figure.height()),
                    "stroke",
                    colours.note(),
                    "stroke-dasharray",
                    NOTE_DASHES);
            // Seen against the lines by a rim of the background's colour.
            svg.text(
                    words,
                    "text",
                    "x",
                    left ? flag.x() - NOTE_GAP : from + NOTE_GAP,
                    "y",
                    row * ROW + NOTE_SIZE + 1,
                    "font-size",
                    NOTE_SIZE,
                    "fill",
                    colours.note(),
                    "stroke",
                    colours.card(),
                    "stroke-width",
                    3,
                    "paint-order",
                    "stroke",
                    "text-anchor",
                    left ? "end" : "start");
        }
    }

    private static String at(double x, double y) {
        return SvgWriter.number(x) + " " + SvgWriter.number(y);
    }
}
