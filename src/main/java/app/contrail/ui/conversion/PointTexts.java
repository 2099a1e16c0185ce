package app.contrail.ui.conversion;

import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Messages;

/** Puts the points of the chart into words. */
final class PointTexts {
    private final Messages messages;
    private final Formats formats;

    PointTexts(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** When: "Mon 05:30 – 06:00", or the minute of one poll. */
    String time(TrendChart.Selection selection) {
        ChartContent.IntervalPoint point = selection.interval();
        if (point == null) {
            return formats.weekday(selection.at()) + " " + formats.timeWithSeconds(selection.at());
        }
        String span =
                formats.weekday(point.start()) + " " + formats.time(point.start()) + " – " + formats.time(point.end());
        return point.unfinished() ? messages.text("conversion.tooltip.unfinished", span) : span;
    }

    /** The rate of the bucket with the numbers behind it. */
    String interval(TrendChart.Selection selection) {
        ChartContent.IntervalPoint point = selection.interval();
        return point == null
                ? messages.text("conversion.tooltip.nointerval")
                : messages.text(
                        "conversion.tooltip.interval",
                        formats.percent(point.percent()),
                        formats.count(point.entries()),
                        formats.count(point.views()));
    }

    /** The rate since the contest began. */
    String since(TrendChart.Selection selection) {
        ChartContent.SincePoint point = selection.since();
        return point == null
                ? messages.text("conversion.tooltip.nosince")
                : messages.text(
                        "conversion.tooltip.since",
                        formats.percent(point.percent()),
                        formats.count(point.entries()),
                        formats.count(point.views()));
    }

    String spoken(TrendChart.Selection selection) {
        return time(selection) + ". " + interval(selection) + ". " + since(selection) + ".";
    }

    /** The whole chart in a sentence. */
    String summary(ChartContent content) {
        if (content.sinceStart().isEmpty()) {
            return messages.text("conversion.chart.noname");
        }
        ChartContent.SincePoint last = content.sinceStart().getLast();
        return messages.text(
                "conversion.chart.name",
                formats.time(content.from()),
                formats.time(content.to()),
                formats.percent(last.percent()));
    }
}
