package app.contrail.ui.chart;

import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Messages;
import java.time.Duration;
import java.time.Instant;

/** Puts the points of the chart into words. */
final class PointTexts {
    private static final Duration WEEKDAYS_REPEAT_AFTER = Duration.ofDays(6);

    /** A day on which the clocks are set forward. */
    private static final Duration SHORTEST_DAY = Duration.ofHours(23);

    private final Messages messages;
    private final Formats formats;

    PointTexts(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** When: "Mon 05:30 – 06:00", with the date where a weekday could be two; or the second of one poll. */
    String time(TrendChart.Selection selection, ChartContent content) {
        boolean dated = Duration.between(content.from(), content.to()).compareTo(WEEKDAYS_REPEAT_AFTER) > 0;
        Instant now = content.to();
        ChartContent.IntervalPoint point = selection.interval();
        if (point == null) {
            return day(selection.at(), dated, now) + " " + formats.timeWithSeconds(selection.at());
        }
        String span = span(point.start(), point.end(), dated, now);
        return point.unfinished() ? messages.text("chart.tooltip.unfinished", span) : span;
    }

    private String span(Instant start, Instant end, boolean dated, Instant now) {
        if (Duration.between(start, end).compareTo(SHORTEST_DAY) < 0) {
            return day(start, dated, now) + " " + formats.time(start) + " – " + formats.time(end);
        }
        String first = day(start, true, now);
        String last = day(end.minusMillis(1), true, now);
        return first.equals(last) ? first : first + " – " + last;
    }

    private String day(Instant at, boolean dated, Instant now) {
        return dated ? formats.weekday(at) + " " + formats.day(at, now) : formats.weekday(at);
    }

    /** The rate of the bucket with the numbers behind it. */
    String interval(TrendChart.Selection selection) {
        ChartContent.IntervalPoint point = selection.interval();
        return point == null
                ? messages.text("chart.tooltip.nointerval")
                : messages.text(
                        "chart.tooltip.interval",
                        formats.percent(point.percent()),
                        formats.count(point.entries()),
                        formats.count(point.views()));
    }

    /** The rate since the contest began. */
    String since(TrendChart.Selection selection) {
        ChartContent.SincePoint point = selection.since();
        return point == null
                ? messages.text("chart.tooltip.nosince")
                : messages.text(
                        "chart.tooltip.since",
                        formats.percent(point.percent()),
                        formats.count(point.entries()),
                        formats.count(point.views()));
    }

    String spoken(TrendChart.Selection selection, ChartContent content) {
        return time(selection, content) + ". " + interval(selection) + ". " + since(selection) + ".";
    }

    /** The whole chart in a sentence. */
    String summary(ChartContent content) {
        if (content.sinceStart().isEmpty()) {
            return messages.text("chart.drawing.noname");
        }
        ChartContent.SincePoint last = content.sinceStart().getLast();
        return messages.text(
                "chart.drawing.name",
                formats.moment(content.from(), content.to()),
                formats.moment(content.to(), content.to()),
                formats.percent(last.percent()));
    }
}
