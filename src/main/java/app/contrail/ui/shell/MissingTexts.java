package app.contrail.ui.shell;

import app.contrail.domain.ContestView;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.Gap;
import app.contrail.report.ReportContent;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says what of a period was not recorded, and why. */
final class MissingTexts {
    private final Wording wording;

    MissingTexts(Wording wording) {
        this.wording = wording;
    }

    /** @param failures of the period, oldest first */
    ReportContent.Listing missing(ContestView view, ReportTexts.Period period, List<FailedPoll> failures) {
        List<Gap> gaps = gaps(view, period);
        List<ReportContent.Item> items = new ArrayList<>();
        Instant first = view.trail().isEmpty() ? period.to() : view.trail().at(0);
        if (first.isAfter(period.from())) {
            items.add(new ReportContent.Item(
                    wording.text("report.before.when", moment(first, period)), wording.text("report.before.text")));
        }
        if (gaps.isEmpty()
                && view.trail().firstFrom(period.from()) == view.trail().size()) {
            items.add(new ReportContent.Item(
                    span(period.from(), period.to(), period), wording.text("chart.gap.unknown")));
        }
        if (gaps.size() > 1) {
            items.add(sum(gaps, period));
        }
        // What failed outside of gaps is told before them, because there may be many gaps.
        for (Endpoint endpoint : Endpoint.values()) {
            List<FailedPoll> failed = failures.stream()
                    .filter(poll ->
                            poll.endpoint() == endpoint && gaps.stream().noneMatch(gap -> holds(gap, poll.at())))
                    .toList();
            if (!failed.isEmpty()) {
                items.add(failed(endpoint, failed, period));
            }
        }
        gaps.forEach(gap -> items.add(new ReportContent.Item(span(gap.from(), gap.to(), period), reason(gap))));
        return new ReportContent.Listing(
                wording.text("report.missing.title"),
                List.copyOf(items),
                wording.text("report.missing.empty"),
                left -> wording.text("report.more.line", wording.formats().count(left)));
    }

    /** Those of the period; what was missing at its end is one too, though nobody knew yet how long it would last. */
    private static List<Gap> gaps(ContestView view, ReportTexts.Period period) {
        return view.gapsUntil(period.to()).stream()
                .filter(gap -> gap.to().isAfter(period.from()) && gap.from().isBefore(period.to()))
                .toList();
    }

    private static boolean holds(Gap gap, Instant time) {
        return !time.isBefore(gap.from()) && !time.isAfter(gap.to());
    }

    private ReportContent.Item sum(List<Gap> gaps, ReportTexts.Period period) {
        Duration together = gaps.stream()
                .map(gap -> Duration.between(gap.from().isBefore(period.from()) ? period.from() : gap.from(), gap.to()))
                .reduce(Duration.ZERO, Duration::plus);
        Formats formats = wording.formats();
        return new ReportContent.Item(
                wording.text("report.gaps.when"),
                wording.text("report.gaps.text", formats.count(gaps.size()), formats.span(together)));
    }

    private ReportContent.Item failed(Endpoint endpoint, List<FailedPoll> failed, ReportTexts.Period period) {
        String source = switch (endpoint) {
            case ANALYTICS -> wording.text("header.analytics.source");
            case LEADERBOARD -> wording.text("header.leaderboard.source");
            case CONTEST -> wording.text("header.contest.source");
        };
        return new ReportContent.Item(
                span(failed.getFirst().at(), failed.getLast().at(), period),
                wording.text(
                        "report.failures.text",
                        source,
                        wording.formats().count(failed.size()),
                        wording.failures().brief(failed.getLast().why())));
    }

    private String reason(Gap gap) {
        String why = gap.why() == null
                ? wording.text("chart.gap.unknown")
                : wording.text("chart.gap.reason", wording.failures().brief(gap.why()));
        return gap.views() == 0 && gap.entries() == 0
                ? why
                : why + ". "
                        + wording.text(
                                "chart.gap.meanwhile",
                                wording.formats().signedCount(gap.views()),
                                wording.formats().signedCount(gap.entries()));
    }

    /** From moment to moment; the day is said twice only if it is another. */
    private String span(Instant from, Instant to, ReportTexts.Period period) {
        Formats formats = wording.formats();
        String first = moment(from, period);
        String last = moment(to, period);
        if (first.equals(last)) {
            return first;
        }
        boolean sameDay = formats.day(from, period.to()).equals(formats.day(to, period.to()));
        return wording.text("report.span.when", first, sameDay ? formats.time(to) : last);
    }

    private String moment(Instant at, ReportTexts.Period period) {
        return wording.formats().dayAndTime(at, period.to());
    }
}
