package app.contrail.report;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartFigure;
import app.contrail.charts.ChartFigure.Spot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The chart, in lines that stay sharp at any size. */
final class ChartDrawing {
    private static final double LEAST_HEIGHT = 165;
    private static final double MOST_HEIGHT = 360;
    private static final double EMPTY_HEIGHT = 58;

    private static final double PADDING = 11;
    private static final double HEAD_HEIGHT = 32;
    private static final double FOOT_HEIGHT = 24;
    private static final double LINE = 1.4;
    private static final double KEY_LENGTH = 12;

    private final Sheet sheet;
    private final ReportContent.Chart chart;
    private final ChartFigure figure;
    private final Box box;
    private final FlagsDrawing flags;
    private final Box plot;

    private ChartDrawing(Sheet sheet, Box box, ReportContent.Chart chart) {
        this.sheet = sheet;
        this.chart = chart;
        this.box = box;
        Box inside = new Box(
                box.x() + PADDING + Paper.SCALE_WIDTH,
                box.y() + HEAD_HEIGHT,
                box.width() - 2 * PADDING - Paper.SCALE_WIDTH,
                box.height() - HEAD_HEIGHT - FOOT_HEIGHT);
        List<ChartFigure.Flag> notes =
                ChartFigure.of(chart.content(), inside.width(), inside.height()).notes();
        flags = new FlagsDrawing(sheet.letters(), inside, notes);
        plot = inside.below(inside.y() + flags.height());
        figure = ChartFigure.of(chart.content(), plot.width(), plot.height());
    }

    static double leastHeight(ReportContent.Chart chart) {
        return chart.content().isEmpty() ? EMPTY_HEIGHT : LEAST_HEIGHT;
    }

    /** How high a chart is that may take so much. */
    static double height(ReportContent.Chart chart, double room) {
        return Math.min(chart.content().isEmpty() ? EMPTY_HEIGHT : MOST_HEIGHT, room);
    }

    static void draw(Sheet sheet, Box box, ReportContent.Chart chart) {
        sheet.card(box);
        double x = sheet.text(
                chart.title(), box.x() + PADDING, box.y() + 18, box.width() - 2 * PADDING, Style.HEADING, Ink.TEXT);
        if (chart.content().isEmpty()) {
            sheet.text(
                    chart.empty(),
                    box.x() + PADDING,
                    box.y() + HEAD_HEIGHT + 8,
                    box.width() - 2 * PADDING,
                    Style.BODY,
                    Ink.MUTED);
            return;
        }
        ChartDrawing drawing = new ChartDrawing(sheet, box, chart);
        drawing.legend(x + 14);
        drawing.scale();
        // A line at an edge is as thick as anywhere.
        Box drawn = drawing.plot.inside(-2, -1);
        sheet.within(drawn, drawing::lines);
        drawing.flags.draw(sheet, drawing.plot.y(), drawing.plot.bottom());
    }

    private void legend(double from) {
        double x = from;
        for (ReportContent.Key key : chart.keys()) {
            double y = box.y() + 15;
            switch (key.line()) {
                case INTERVAL -> sheet.block(new Box(x, y - 1, KEY_LENGTH, 2), 1, Ink.INTERVAL);
                case SINCE -> sheet.block(new Box(x, y - 1, KEY_LENGTH, 2), 1, Ink.SINCE);
                case UNFINISHED -> {
                    sheet.moveTo(x, y);
                    sheet.lineTo(x + KEY_LENGTH, y);
                    sheet.dash(Ink.INTERVAL, LINE);
                }
                case GAP -> {
                    sheet.block(new Box(x, y - 4, KEY_LENGTH, 8), 1, Ink.GAP);
                    sheet.outline(new Box(x, y - 4, KEY_LENGTH, 8), 1, Ink.LINE);
                }
                case NOTE -> FlagsDrawing.triangle(sheet, x + KEY_LENGTH / 2, y - 3);
            }
            x = sheet.text(
                            key.word(),
                            x + KEY_LENGTH + 4,
                            box.y() + 18,
                            box.right() - x - PADDING,
                            Style.SMALL,
                            Ink.MUTED)
                    + 12;
        }
    }

    private void scale() {
        for (int i = 0; i < figure.gridLines().size(); i++) {
            double y = plot.y() + figure.gridLines().get(i);
            sheet.textUpTo(chart.values().get(i), plot.x() - 5, y + 3, Paper.SCALE_WIDTH, Style.SMALL, Ink.MUTED);
        }
        for (ReportContent.TimeMark mark : chart.times()) {
            double half = sheet.letters().width(Lettering.clean(mark.label()), Style.SMALL) / 2;
            // Half of the first label may stick out to the left, where the scale has room below.
            sheet.text(mark.label(), x(mark.at()) - half, plot.bottom() + 14, 2 * half + 1, Style.SMALL, Ink.MUTED);
        }
    }

    /** Areas go below the grid, because nothing shows through them; gaps go below the lines, as on the screen. */
    private void lines() {
        figure.buckets().forEach(this::area);
        figure.gaps()
                .forEach(gap -> sheet.block(
                        new Box(plot.x() + gap.from(), plot.y(), gap.to() - gap.from(), plot.height()), 0, Ink.GAP));
        figure.gridLines().forEach(y -> sheet.rule(plot.x(), plot.y() + y, plot.right(), Ink.GRID));
        figure.running().forEach(line -> line(line, Ink.SINCE));
        figure.buckets().forEach(line -> line(line, Ink.INTERVAL));
        figure.unfinished().forEach(this::tail);
    }

    private void area(ChartFigure.Line line) {
        double zero = plot.y() + figure.zero();
        sheet.moveTo(plot.x() + line.spots().getFirst().x(), zero);
        line.spots().forEach(spot -> sheet.lineTo(plot.x() + spot.x(), plot.y() + spot.y()));
        sheet.lineTo(plot.x() + line.spots().getLast().x(), zero);
        sheet.fill(Ink.INTERVAL_AREA);
    }

    private void line(ChartFigure.Line line, Ink ink) {
        path(line);
        sheet.stroke(ink, LINE);
    }

    /** The bucket that still filled at the end of the period is joined by a dashed line. */
    private void tail(ChartFigure.Line line) {
        path(line);
        sheet.dash(Ink.INTERVAL, LINE);
        Spot last = line.spots().getLast();
        sheet.dot(plot.x() + last.x(), plot.y() + last.y(), 1.6, Ink.INTERVAL);
    }

    private void path(ChartFigure.Line line) {
        Spot first = line.spots().getFirst();
        sheet.moveTo(plot.x() + first.x(), plot.y() + first.y());
        // A single spot has no line: to itself it is a dot of the line's own width.
        line.spots().forEach(spot -> sheet.lineTo(plot.x() + spot.x(), plot.y() + spot.y()));
    }

    private double x(Instant at) {
        ChartContent content = chart.content();
        double share = (double) Duration.between(content.from(), at).toMillis()
                / Duration.between(content.from(), content.to()).toMillis();
        return plot.x() + share * plot.width();
    }
}
