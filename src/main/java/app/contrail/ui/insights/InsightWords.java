package app.contrail.ui.insights;

import app.contrail.insights.Insight;
import app.contrail.insights.Kind;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import app.contrail.ui.insights.InsightsContent.Item;
import app.contrail.ui.insights.InsightsContent.Sign;
import java.time.Duration;
import java.time.Instant;

/** Words one observation: what was seen, with its numbers, and what is usual. */
final class InsightWords {
    private final Wording wording;
    private final Formats formats;

    InsightWords(Wording wording) {
        this.wording = wording;
        formats = wording.formats();
    }

    Item item(Insight insight, Instant now) {
        return switch (insight) {
            case Insight.NewLeader leader ->
                new Item(
                        Sign.RISE,
                        wording.text("insights.leader.title", leader.leader()),
                        wording.text("insights.leader.detail", lead(leader, now), leader.former()));
            case Insight.More more -> more(more, now);
            case Insight.NoEntries silence ->
                new Item(
                        Sign.ATTENTION,
                        wording.text(
                                "insights.silence.title",
                                formats.span(Duration.between(silence.since(), silence.until()))),
                        wording.text(
                                "insights.silence.detail",
                                between(silence.since(), silence.until(), now),
                                formats.count(silence.views()),
                                formats.count(Math.round(silence.usual()))));
            case Insight.Less less -> less(less, now);
            case Insight.EndsSoon ending ->
                new Item(
                        Sign.CLOCK,
                        wording.text("insights.ending.title", formats.moment(ending.end(), now)),
                        ending.end().isAfter(now)
                                ? wording.text(
                                        "insights.ending.detail",
                                        formats.roughSpan(Duration.between(now, ending.end())))
                                : formats.moment(ending.at(), now));
            case Insight.Ended ended -> ended(ended, now);
            case Insight.KeyRefused refused ->
                new Item(
                        Sign.ATTENTION,
                        wording.text("insights.refused.title"),
                        wording.text(
                                "insights.refused.detail",
                                formats.moment(refused.since(), now),
                                formats.count(refused.polls())));
            case Insight.PollingFails fails ->
                new Item(
                        Sign.ATTENTION,
                        wording.text(
                                "insights.failing.title",
                                formats.roughSpan(Duration.between(fails.since(), fails.until()))),
                        wording.text(
                                "insights.failing.detail",
                                between(fails.since(), fails.until(), now),
                                wording.failures().brief(fails.why())));
        };
    }

    /** A new leader, without saying who. */
    Item unnamed(Insight.NewLeader leader, Instant now) {
        return new Item(Sign.RISE, wording.text("insights.leader.unnamed"), lead(leader, now));
    }

    private String lead(Insight.NewLeader leader, Instant now) {
        return wording.text(
                "insights.leader.lead",
                formats.moment(leader.at(), now),
                formats.points(leader.points()),
                formats.points(leader.ahead()));
    }

    private Item more(Insight.More more, Instant now) {
        Insight.Hour hour = more.hour();
        String came = formats.count(Math.round(hour.came()));
        String title = switch (more.kind()) {
            case POINTS_FASTER -> wording.text("insights.points.title", came);
            case DISQUALIFIED_JUMPED -> wording.text("insights.disqualified.title", came);
            default -> wording.text("insights.entries.title", came);
        };
        String low = formats.count(Math.round(hour.low()));
        String high = formats.count(Math.round(hour.high()));
        String usual = low.equals(high) ? low : wording.text("insights.usual.range", low, high);
        String detail = hour.former()
                ? wording.text("insights.usual.former", between(hour.from(), hour.to(), now), usual)
                : wording.text("insights.usual.recent", between(hour.from(), hour.to(), now), usual);
        return new Item(more.kind() == Kind.DISQUALIFIED_JUMPED ? Sign.ATTENTION : Sign.RISE, title, detail);
    }

    private Item less(Insight.Less less, Instant now) {
        Insight.Share share = less.share();
        String percent = formats.percent(share.percent());
        String usual = formats.percent(share.usualPercent());
        String when = between(share.from(), share.to(), now);
        String part = formats.count(share.part());
        String whole = formats.count(share.whole());
        return less.kind() == Kind.FEW_CONFIRMED
                ? new Item(
                        Sign.ATTENTION,
                        wording.text("insights.confirmed.title", percent),
                        wording.text("insights.confirmed.detail", when, usual, part, whole))
                : new Item(
                        Sign.ATTENTION,
                        wording.text("insights.conversion.title", percent),
                        wording.text("insights.conversion.detail", when, usual, part, whole));
    }

    private Item ended(Insight.Ended ended, Instant now) {
        Long entries = ended.entries();
        String when = formats.moment(ended.at(), now);
        return new Item(
                Sign.CLOCK,
                wording.text("insights.ended.title"),
                entries == null ? when : wording.text("insights.ended.detail", when, formats.count(entries)));
    }

    private String between(Instant from, Instant to, Instant now) {
        boolean sameDay = from.atZone(formats.zone())
                .toLocalDate()
                .equals(to.atZone(formats.zone()).toLocalDate());
        return formats.moment(from, now) + "–" + (sameDay ? formats.time(to) : formats.moment(to, now));
    }
}
