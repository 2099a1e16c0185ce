package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartFigure;
import app.contrail.charts.ChartScales;
import app.contrail.charts.TimeTicks;
import app.contrail.charts.ValueScale;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.TokenColours;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the chart as SVG: lines as paths and words as text, so that it can be made larger and edited. For the FX thread. */
public final class ChartSvg {
    private static final double MARGIN = 16;
    private static final double HEAD = 48;
    private static final double FOOT = 50;
    private static final double LABEL_GAP = 8;
    private static final double LABEL_SIZE = 11;
    private static final double TEXT_SIZE = 12.5;
    private static final double TITLE_SIZE = 14;
    private static final double LEGEND_GAP = 18;
    private static final double SWATCH = 14;

    /** Whoever looks at it may not have Contrail's own font. */
    private static final String FONTS = "'Contrail Sans', Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    private final SvgWriter svg = new SvgWriter();
    private final SvgColours colours;
    private final AxisLabels labels;
    private final ChartContent content;
    private final ChartCaptions captions;

    /**
     * @param colours of the look in which it is drawn
     * @param content what the chart shows
     */
    public ChartSvg(Formats formats, TokenColours colours, ChartContent content, ChartCaptions captions) {
        this.colours = new SvgColours(colours);
        this.content = content;
        this.captions = captions;
        labels = new AxisLabels(formats);
    }

    /**
     * The picture, as an XML document. To be called once.
     *
     * @param description the same in words, for those who do not see it
     * @param foot what stands below: whose chart it is, and of which time
     * @param width of the whole picture, in pixels
     * @param height of the whole picture, in pixels
     */
    public String draw(String description, String foot, double width, double height) {
        svg.begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + SvgWriter.number(width) + " " + SvgWriter.number(height),
                "width",
                width,
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                "contrail-title contrail-description",
                "font-family",
                FONTS);
        svg.text(captions.title() + " · " + foot, "title", "id", "contrail-title");
        svg.text(description, "desc", "id", "contrail-description");
        svg.empty("rect", "width", width, "height", height, "fill", colours.card());
        head();
        double room = Math.max(1, height - HEAD - FOOT);
        if (content.isEmpty()) {
            label(captions.empty(), width / 2, HEAD + room / 2, TEXT_SIZE, colours.muted(), "middle");
        } else {
            plot(width, room);
        }
        label(foot, MARGIN, height - MARGIN, TEXT_SIZE - 0.5, colours.muted(), "start");
        return svg.end().finish();
    }

    private void head() {
        svg.text(
                captions.title(),
                "text",
                "x",
                MARGIN,
                "y",
                MARGIN + TITLE_SIZE,
                "font-size",
                TITLE_SIZE,
                "font-weight",
                "bold",
                "fill",
                colours.text());
        double x = MARGIN + SvgText.boldWidth(captions.title(), TITLE_SIZE) + LEGEND_GAP;
        x = legend(x, captions.buckets(), colours.interval(), "none");
        x = legend(x, captions.running(), colours.since(), "none");
        if (!content.before().isEmpty()) {
            legend(x, captions.before(), colours.muted(), SvgPlot.BEFORE_DASHES);
        }
    }

    private double legend(double x, String words, String colour, String dashes) {
        double y = MARGIN + TITLE_SIZE;
        svg.empty(
                "path",
                "d",
                "M" + SvgWriter.number(x) + " " + SvgWriter.number(y - 4) + "h" + SvgWriter.number(SWATCH),
                "stroke",
                colour,
                "stroke-width",
                3,
                "stroke-dasharray",
                dashes);
        label(words, x + SWATCH + 6, y, TEXT_SIZE, colours.muted(), "start");
        return x + SWATCH + 6 + SvgText.width(words, TEXT_SIZE) + LEGEND_GAP;
    }

    private void plot(double width, double height) {
        ChartScales scales = ChartScales.of(content);
        ValueScale right = scales.right();
        double begin = MARGIN + widest(words(scales.left())) + LABEL_GAP;
        double end = right == null ? MARGIN : MARGIN + widest(words(right)) + LABEL_GAP;
        double across = Math.max(1, width - begin - end);
        ChartFigure figure = ChartFigure.of(content, across, height);
        svg.begin("g", "transform", "translate(" + SvgWriter.number(begin) + " " + SvgWriter.number(HEAD) + ")");
        values(scales.left(), -LABEL_GAP, height, "end");
        if (right != null) {
            values(right, across + LABEL_GAP, height, "start");
        }
        times(across, height);
        new SvgPlot(svg, colours).draw(figure);
        svg.end();
    }

    private List<String> words(ValueScale scale) {
        return scale.ticks().stream()
                .map(tick -> labels.value(tick, scale.step(), content.metric()))
                .toList();
    }

    private static double widest(List<String> words) {
        return words.stream()
                .collect(Collectors.summarizingDouble(word -> SvgText.width(word, LABEL_SIZE)))
                .getMax();
    }

    private void values(ValueScale scale, double x, double height, String anchor) {
        List<String> words = words(scale);
        for (int i = 0; i < words.size(); i++) {
            double y = height * (words.size() - 1 - i) / Math.max(1, words.size() - 1);
            label(words.get(i), x, y + LABEL_SIZE / 3, LABEL_SIZE, colours.muted(), anchor);
        }
    }

    private void times(double width, double height) {
        TimeTicks ticks = new TimeTicks(labels.formats().zone(), content.from(), content.to());
        double whole = content.to().toEpochMilli() - content.from().toEpochMilli();
        for (Instant tick : ticks.ticks(width, TimeAxis.PIXELS_PER_LABEL, TimeAxis.EDGE_PIXELS)) {
            double x = width * (tick.toEpochMilli() - content.from().toEpochMilli()) / whole;
            label(labels.time(tick, ticks), x, height + LABEL_SIZE + 5, LABEL_SIZE, colours.muted(), "middle");
        }
    }

    private void label(String words, double x, double y, double size, String colour, String anchor) {
        svg.text(words, "text", "x", x, "y", y, "font-size", size, "fill", colour, "text-anchor", anchor);
    }
}
