package app.contrail.ui.shell;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartQuestion;
import app.contrail.charts.ChartRange;
import app.contrail.charts.ChartScales;
import app.contrail.charts.TimeTicks;
import app.contrail.charts.ValueScale;
import app.contrail.domain.Analytics;
import app.contrail.domain.ContestView;
import app.contrail.domain.Metric;
import app.contrail.report.ReportContent;
import app.contrail.report.ReportContent.Line;
import app.contrail.ui.chart.ChartCaptions;
import app.contrail.ui.chart.ChartTexts;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts the conversion of a period into the chart of a report. */
final class ReportChartTexts {
    private static final double POINTS_PER_LABEL = 60;
    private static final double EDGE_POINTS = 20;

    private final Wording wording;
    private final ChartTexts texts;

    ReportChartTexts(Wording wording) {
        this.wording = wording;
        texts = new ChartTexts(wording);
    }

    /** @param width of the chart between its edges, in points */
    ReportContent.Chart chart(ContestView view, ReportTexts.Period period, double width) {
        // On paper, two points side by side can be told apart where on a screen it is one pixel.
        ChartQuestion question =
                new ChartQuestion(Metric.CONVERSION, range(view, period), false, (int) Math.round(2 * width));
        // A bucket that ends with the period is over.
        Instant now = period.to().plusNanos(1);
        ChartContent content = texts.chart(view, question, now);
        ChartCaptions captions = texts.captions(view, question, now);
        return new ReportContent.Chart(
                captions.title(),
                keys(content, captions),
                content,
                times(content, width),
                values(ChartScales.of(content).left()),
                empty(view));
    }

    /** Before anything was recorded there is nothing to draw. */
    private static ChartRange range(ContestView view, ReportTexts.Period period) {
        Instant first = view.trail().isEmpty() ? period.from() : view.trail().at(0);
        Instant from = first.isAfter(period.from()) ? first : period.from();
        return from.isBefore(period.to()) ? new ChartRange.Between(from, period.to()) : ChartRange.Last.ALL;
    }

    private List<ReportContent.Key> keys(ChartContent content, ChartCaptions captions) {
        List<ReportContent.Key> keys = new ArrayList<>();
        keys.add(new ReportContent.Key(Line.INTERVAL, captions.buckets()));
        keys.add(new ReportContent.Key(Line.SINCE, captions.running()));
        if (!content.buckets().isEmpty() && content.buckets().getLast().unfinished()) {
            keys.add(new ReportContent.Key(Line.UNFINISHED, wording.text("report.unfinished.legend")));
        }
        if (!content.gaps().isEmpty()) {
            keys.add(new ReportContent.Key(Line.GAP, wording.text("report.gap.legend")));
        }
        if (!content.notes().isEmpty()) {
            keys.add(new ReportContent.Key(Line.NOTE, wording.text("report.note.legend")));
        }
        return keys;
    }

    private List<ReportContent.TimeMark> times(ChartContent content, double width) {
        Formats formats = wording.formats();
        TimeTicks ticks = new TimeTicks(formats.zone(), content.from(), content.to());
        return ticks.ticks(width, POINTS_PER_LABEL, EDGE_POINTS).stream()
                .map(at -> new ReportContent.TimeMark(
                        at, ticks.showsDay(at) ? formats.day(at, content.to()) : formats.time(at)))
                .toList();
    }

    private List<String> values(ValueScale scale) {
        Formats formats = wording.formats();
        return scale.ticks().stream()
                .map(value -> scale.step() < 1 ? formats.percent(value) : formats.wholePercent(Math.round(value)))
                .toList();
    }

    private String empty(ContestView view) {
        Analytics totals = view.snapshot().analytics().valueOrNull();
        return totals != null && totals.totalViews() == 0
                ? wording.text("chart.noviews.text")
                : wording.text("report.chart.empty");
    }
}
