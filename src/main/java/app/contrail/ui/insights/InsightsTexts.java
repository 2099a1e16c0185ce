package app.contrail.ui.insights;

import app.contrail.insights.Insight;
import app.contrail.insights.Insights;
import app.contrail.insights.SinceLooked;
import app.contrail.ui.common.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what is worth a look into the words of its panel. */
public final class InsightsTexts {
    private final Wording wording;
    private final InsightWords words;

    public InsightsTexts(Wording wording) {
        this.wording = wording;
        words = new InsightWords(wording);
    }

    /**
     * The panel's content.
     *
     * @param insights newest first
     * @param since what changed since the user last looked; null if there is nothing to compare
     * @param enough whether enough was recorded to know what is usual
     */
    public InsightsContent content(List<Insight> insights, @Nullable SinceLooked since, boolean enough, Instant now) {
        String remark = "";
        if (!enough) {
            remark = wording.text("insights.early.remark");
        } else if (insights.isEmpty()) {
            remark = wording.text("insights.none.remark", wording.formats().count(Insights.DAYS));
        }
        return new InsightsContent(
                since == null ? "" : since(since, now),
                insights.stream().map(insight -> words.item(insight, now)).toList(),
                remark);
    }

    /** While the record is looked through. */
    public InsightsContent looking() {
        return new InsightsContent("", List.of(), wording.text("insights.looking.remark"));
    }

    /** Where the record cannot be read. */
    public InsightsContent unreadable() {
        return new InsightsContent("", List.of(), wording.text("insights.unreadable.remark"));
    }

    /** An observation in one sentence, without the name of anybody. */
    public String withoutNames(Insight insight, Instant now) {
        InsightsContent.Item item =
                insight instanceof Insight.NewLeader leader ? words.unnamed(leader, now) : words.item(insight, now);
        return item.title() + " · " + item.detail();
    }

    private String since(SinceLooked since, Instant now) {
        String moment = wording.formats().moment(since.since(), now);
        if (since.nothing()) {
            return wording.text("insights.since.nothing", moment);
        }
        List<String> parts = new ArrayList<>();
        parts.add(wording.text("insights.since.entries", wording.formats().signedCount(since.entries())));
        parts.add(wording.text("insights.since.views", wording.formats().signedCount(since.views())));
        since.conversion().ifPresent(points -> parts.add(wording.text("insights.since.conversion", signed(points))));
        parts.add(wording.text("insights.since.confirmed", wording.formats().signedCount(since.confirmed())));
        SinceLooked.NewLead leader = since.leader();
        if (leader != null) {
            parts.add(wording.text("insights.since.leader", leader.to(), leader.from()));
        }
        if (since.moved() > 0) {
            parts.add(wording.text("insights.since.moved", wording.formats().count(since.moved())));
        }
        return wording.text("insights.since.line", moment, String.join(", ", parts));
    }

    private String signed(double points) {
        String size = wording.formats().percentagePoints(points);
        if (size.equals(wording.formats().percentagePoints(0))) {
            return size;
        }
        return (points > 0 ? "+" : "−") + size;
    }
}
