package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartMaker;
import app.contrail.charts.ChartQuestion;
import app.contrail.charts.ChartRange;
import app.contrail.domain.ContestView;
import app.contrail.domain.Metric;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import java.time.Instant;

/** Turns what has been recorded into what the chart draws, and into the words around it. */
public final class ChartTexts {
    private final Wording wording;
    private final ChartMaker maker;

    public ChartTexts(Wording wording) {
        this.wording = wording;
        maker = new ChartMaker(wording.formats().zone());
    }

    /** The answer to the user's question, as of now. */
    public ChartContent chart(ContestView view, ChartQuestion question, Instant now) {
        return maker.make(view, question, now);
    }

    public ChartCaptions captions(ContestView view, ChartQuestion question, Instant now) {
        return new ChartCaptions(
                title(question.metric()),
                bucketWord(view, question, now),
                question.metric() == Metric.CONVERSION
                        ? wording.text("chart.since.legend")
                        : wording.text("chart.total.legend"),
                beforeWord(question.range()),
                empty(view, question, now));
    }

    /** What a drawn chart shows, in words, for somebody who does not see it. */
    public String description(ChartContent content, ChartCaptions captions) {
        Formats formats = wording.formats();
        if (content.running().isEmpty()) {
            return captions.empty();
        }
        double last = content.running().getLast().value();
        return wording.text(
                "picture.chart.description",
                captions.title(),
                formats.dayAndTimeWithZone(content.from()),
                formats.dayAndTimeWithZone(content.to()),
                captions.buckets(),
                captions.running(),
                content.metric() == Metric.CONVERSION ? formats.percent(last) : formats.count((long) last));
    }

    private String title(Metric metric) {
        return switch (metric) {
            case VIEWS -> wording.text("chart.views.title");
            case ENTRIES -> wording.text("chart.entries.title");
            case CONVERSION -> wording.text("chart.conversion.title");
            case CONFIRMED -> wording.text("chart.confirmed.title");
            case BONUS_ACTIONS -> wording.text("chart.bonus.title");
            case DISQUALIFIED -> wording.text("chart.disqualified.title");
        };
    }

    private String bucketWord(ContestView view, ChartQuestion question, Instant now) {
        ChartRange.Span span = question.range().span(ChartMaker.firstRecorded(view.trail(), now), now);
        return switch (ChartMaker.bucketSize(span)) {
            case ONE_MINUTE -> wording.text("chart.bucket.minute1");
            case TWO_MINUTES -> wording.text("chart.bucket.minute2");
            case FIVE_MINUTES -> wording.text("chart.bucket.minute5");
            case TEN_MINUTES -> wording.text("chart.bucket.minute10");
            case FIFTEEN_MINUTES -> wording.text("chart.bucket.minute15");
            case THIRTY_MINUTES -> wording.text("chart.bucket.minute30");
            case ONE_HOUR -> wording.text("chart.bucket.hour1");
            case THREE_HOURS -> wording.text("chart.bucket.hour3");
            case SIX_HOURS -> wording.text("chart.bucket.hour6");
            case TWELVE_HOURS -> wording.text("chart.bucket.hour12");
            case ONE_DAY -> wording.text("chart.bucket.day");
            case ONE_WEEK -> wording.text("chart.bucket.week");
        };
    }

    private String beforeWord(ChartRange range) {
        return switch (range) {
            case ChartRange.Last last ->
                switch (last) {
                    case HOUR -> wording.text("chart.hour.before");
                    case DAY -> wording.text("chart.day.before");
                    case WEEK -> wording.text("chart.week.before");
                    case MONTH -> wording.text("chart.month.before");
                    case ALL -> wording.text("chart.other.before");
                };
            case ChartRange.Between between -> wording.text("chart.other.before");
        };
    }

    private String empty(ContestView view, ChartQuestion question, Instant now) {
        var reading = view.snapshot().analytics();
        var totals = reading.valueOrNull();
        if (!ChartMaker.canAnswer(view, question, now)) {
            return wording.text("chart.reading.text");
        }
        if (reading.failureOrNull() != null && totals == null) {
            return wording.failures().full(reading.failureOrNull());
        }
        if (totals == null) {
            return wording.text("chart.pending.text");
        }
        if (question.metric() == Metric.CONVERSION && totals.totalViews() == 0) {
            return wording.text("chart.noviews.text");
        }
        return view.trail().size() < 2 ? wording.text("chart.first.text") : wording.text("chart.nothing.text");
    }
}
