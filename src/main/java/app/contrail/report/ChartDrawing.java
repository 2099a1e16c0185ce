package app.contrail.report;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartContent.BucketPoint;
import app.contrail.charts.ChartContent.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The chart, in lines that stay sharp at any size. */
final class ChartDrawing {
    private static final double LEAST_HEIGHT = 165;
    private static final double MOST_HEIGHT = 345;
    private static final double EMPTY_HEIGHT = 58;

    private static final double PADDING = 11;
    private static final double HEAD_HEIGHT = 32;
    private static final double FOOT_HEIGHT = 24;
    private static final double LINE = 1.4;
    private static final double KEY_LENGTH = 12;

    private final Sheet sheet;
    private final ReportContent.Chart chart;
    private final ChartContent content;
    private final Box box;
    private final FlagsDrawing flags;
    private final Box plot;

    private ChartDrawing(Sheet sheet, Box box, ReportContent.Chart chart) {
        this.sheet = sheet;
        this.chart = chart;
        this.box = box;
        content = chart.content();
        Box inside = new Box(
                box.x() + PADDING + Paper.SCALE_WIDTH,
                box.y() + HEAD_HEIGHT,
                box.width() - 2 * PADDING - Paper.SCALE_WIDTH,
                box.height() - HEAD_HEIGHT - FOOT_HEIGHT);
        flags = new FlagsDrawing(sheet.letters(), inside, content.notes(), at -> x(inside, at));
        plot = inside.below(inside.y() + flags.height());
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
        for (ReportContent.ValueMark mark : chart.values()) {
            double y = y(mark.value());
            sheet.textUpTo(mark.label(), plot.x() - 5, y + 3, Paper.SCALE_WIDTH, Style.SMALL, Ink.MUTED);
        }
        for (ReportContent.TimeMark mark : chart.times()) {
            double half = sheet.letters().width(Lettering.clean(mark.label()), Style.SMALL) / 2;
            double x = x(mark.at());
            // Half of the first label may stick out to the left, where the scale has room below.
            sheet.text(mark.label(), x - half, plot.bottom() + 14, 2 * half + 1, Style.SMALL, Ink.MUTED);
        }
    }

    /** What is recorded in blocks goes below the grid, and gaps below the lines, as on the screen. */
    private void lines() {
        List<BucketPoint> buckets = content.buckets();
        boolean unfinished = !buckets.isEmpty() && buckets.getLast().unfinished();
        List<BucketPoint> finished = unfinished ? buckets.subList(0, buckets.size() - 1) : buckets;
        area(finished);
        for (ChartContent.Band band : content.gaps()) {
            double from = x(band.gap().from());
            sheet.block(new Box(from, plot.y(), Math.max(1, x(band.to()) - from), plot.height()), 0, Ink.GAP);
        }
        chart.values().forEach(mark -> sheet.rule(plot.x(), y(mark.value()), plot.right(), Ink.GRID));
        line(content.running(), Ink.SINCE);
        line(finished, Ink.INTERVAL);
        if (unfinished) {
            tail(buckets);
        }
    }

    private void area(List<BucketPoint> points) {
        boolean open = false;
        for (int i = 0; i < points.size(); i++) {
            BucketPoint point = points.get(i);
            if (i == 0 || !point.joined()) {
                sheet.moveTo(x(point.at()), y(0));
            }
            sheet.lineTo(x(point.at()), y(point.value()));
            if (i + 1 == points.size() || !points.get(i + 1).joined()) {
                sheet.lineTo(x(point.at()), y(0));
            }
            open = true;
        }
        if (open) {
            sheet.fill(Ink.INTERVAL_AREA);
        }
    }

    private void line(List<? extends Point> points, Ink ink) {
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean begins = i == 0 || !point.joined();
            boolean alone =
                    begins && (i + 1 == points.size() || !points.get(i + 1).joined());
            if (begins) {
                sheet.moveTo(x(point.at()), y(point.value()));
            } else {
                sheet.lineTo(x(point.at()), y(point.value()));
            }
            if (alone) {
                // A single point has no line: a dot of the line's own width marks it.
                sheet.lineTo(x(point.at()) + 0.5, y(point.value()));
            }
        }
        if (!points.isEmpty()) {
            sheet.stroke(ink, LINE);
        }
    }

    /** The bucket that still filled at the end of the period is joined by a dashed line. */
    private void tail(List<BucketPoint> buckets) {
        BucketPoint last = buckets.getLast();
        if (last.joined()) {
            BucketPoint before = buckets.get(buckets.size() - 2);
            sheet.moveTo(x(before.at()), y(before.value()));
            sheet.lineTo(x(last.at()), y(last.value()));
            sheet.dash(Ink.INTERVAL, LINE);
        }
        sheet.dot(x(last.at()), y(last.value()), 1.6, Ink.INTERVAL);
    }

    private double x(Instant at) {
        return x(plot, at);
    }

    private double x(Box plot, Instant at) {
        double share = (double) Duration.between(content.from(), at).toMillis()
                / Duration.between(content.from(), content.to()).toMillis();
        return plot.x() + share * plot.width();
    }

    private double y(double value) {
        double share = (value - chart.scale().bottom())
                / (chart.scale().top() - chart.scale().bottom());
        return plot.bottom() - share * plot.height();
    }
}
