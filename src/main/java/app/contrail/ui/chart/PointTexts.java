package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import app.contrail.domain.Bucket;
import app.contrail.domain.Metric;
import app.contrail.ui.common.FailureTexts;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts the stops of the chart into words. */
final class PointTexts {
    private static final Duration WEEKDAYS_REPEAT_AFTER = Duration.ofDays(6);

    /** A day on which the clocks are set forward. */
    private static final Duration SHORTEST_DAY = Duration.ofHours(23);

    private final Messages messages;
    private final Formats formats;
    private final FailureTexts failures;

    PointTexts(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
        failures = new FailureTexts(messages, formats);
    }

    /** When: "Mon 05:30 – 06:00", with the date where a weekday could be two; or the second of one poll. */
    String time(ChartStops.Stop stop, ChartContent content) {
        boolean dated = Duration.between(content.from(), content.to()).compareTo(WEEKDAYS_REPEAT_AFTER) > 0;
        Instant now = content.to();
        ChartContent.BucketPoint point = stop.bucket();
        ChartContent.Band band = stop.band();
        if (band != null) {
            return between(band.from(), band.to(), dated, now);
        }
        if (point == null) {
            return day(stop.at(), dated, now) + " " + formats.timeWithSeconds(stop.at());
        }
        String span = span(point.bucket().start(), point.bucket().end(), dated, now);
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

    /** From moment to moment; the day is said twice only if it is another. */
    private String between(Instant from, Instant to, boolean dated, Instant now) {
        String first = day(from, dated, now);
        String last = day(to, dated, now);
        return first + " " + formats.time(from) + " – " + (first.equals(last) ? "" : last + " ") + formats.time(to);
    }

    private String day(Instant at, boolean dated, Instant now) {
        return dated ? formats.weekday(at) + " " + formats.day(at, now) : formats.weekday(at);
    }

    /** The numbers there, one sentence for each line of the chart; what there is not is left out. */
    List<String> lines(ChartStops.Stop stop, Metric metric) {
        ChartContent.Band band = stop.band();
        if (band != null) {
            return gap(band);
        }
        List<String> lines = new ArrayList<>();
        ChartContent.BucketPoint bucket = stop.bucket();
        if (bucket != null) {
            lines.add(messages.text("chart.tooltip.bucket", amount(bucket.bucket(), bucket.value())));
        } else if (metric == Metric.CONVERSION) {
            lines.add(messages.text("chart.tooltip.nointerval"));
        }
        ChartContent.BucketPoint before = stop.before();
        if (before != null) {
            lines.add(messages.text("chart.tooltip.before", amount(before.bucket(), before.value())));
        }
        ChartContent.RunningPoint running = stop.running();
        if (running != null) {
            lines.add(
                    metric == Metric.CONVERSION
                            ? messages.text("chart.tooltip.since", running(metric, running))
                            : messages.text("chart.tooltip.total", running(metric, running)));
        }
        return lines;
    }

    /** What came in: a rate with the numbers behind it, or a signed count. */
    String amount(Bucket bucket, double value) {
        return bucket.metric() == Metric.CONVERSION
                ? rate(value, bucket.gained(), bucket.views())
                : formats.signedCount(bucket.gained());
    }

    /** The figure itself: a rate with the numbers behind it, or a count. */
    String running(Metric metric, ChartContent.RunningPoint point) {
        return metric == Metric.CONVERSION
                ? rate(point.value(), point.entries(), point.views())
                : formats.count((long) point.value());
    }

    private String rate(double percent, long entries, long views) {
        return messages.text(
                "chart.rate.numbers", formats.percent(percent), formats.count(entries), formats.count(views));
    }

    private List<String> gap(ChartContent.Band band) {
        List<String> lines = new ArrayList<>();
        lines.add(gapReason(band));
        if (band.gap().views() != 0 || band.gap().entries() != 0) {
            lines.add(messages.text(
                    "chart.gap.meanwhile",
                    formats.signedCount(band.gap().views()),
                    formats.signedCount(band.gap().entries())));
        }
        if (band.others() > 0) {
            lines.add(messages.text("chart.gap.others", formats.count(band.others())));
        }
        return lines;
    }

    String gapReason(ChartContent.Band band) {
        var why = band.gap().why();
        return why == null
                ? messages.text("chart.gap.unknown")
                : messages.text("chart.gap.reason", failures.brief(why));
    }

    String spoken(ChartStops.Stop stop, ChartContent content) {
        return time(stop, content) + ". " + String.join(". ", lines(stop, content.metric())) + ".";
    }

    String timeHead() {
        return messages.text("chart.time.column");
    }

    String bucketHead() {
        return messages.text("chart.bucket.column");
    }

    String beforeHead() {
        return messages.text("chart.before.column");
    }

    String runningHead() {
        return messages.text("chart.running.column");
    }

    /** A stop as a row of the table; a gap says why instead of what came in. */
    ChartTable.Row row(ChartStops.Stop stop, ChartContent content) {
        ChartContent.Band band = stop.band();
        ChartContent.BucketPoint bucket = stop.bucket();
        ChartContent.BucketPoint before = stop.before();
        ChartContent.RunningPoint running = stop.running();
        return new ChartTable.Row(
                time(stop, content),
                band != null,
                band != null ? gapReason(band) : bucket == null ? "" : amount(bucket.bucket(), bucket.value()),
                before == null ? "" : amount(before.bucket(), before.value()),
                running == null ? "" : running(content, running));
    }

    /** Beside a time to compare with there is no room for the numbers behind the rate of all the time. */
    private String running(ChartContent content, ChartContent.RunningPoint point) {
        return content.metric() == Metric.CONVERSION && !content.before().isEmpty()
                ? formats.percent(point.value())
                : running(content.metric(), point);
    }

    /** The whole chart in a sentence. */
    String summary(ChartContent content, String title) {
        if (content.running().isEmpty()) {
            return messages.text("chart.drawing.noname", title);
        }
        ChartContent.RunningPoint last = content.running().getLast();
        return messages.text(
                "chart.drawing.name",
                title,
                formats.moment(content.from(), content.to()),
                formats.moment(content.to(), content.to()),
                content.metric() == Metric.CONVERSION
                        ? formats.percent(last.value())
                        : formats.count((long) last.value()));
    }
}
