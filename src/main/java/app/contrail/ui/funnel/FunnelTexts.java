package app.contrail.ui.funnel;

import app.contrail.domain.Analytics;
import app.contrail.domain.Conversion;
import app.contrail.domain.Reading;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** Puts the totals into the words of the funnel. */
public final class FunnelTexts {
    private final Wording wording;

    public FunnelTexts(Wording wording) {
        this.wording = wording;
    }

    public FunnelContent funnel(Reading<Analytics> reading, Instant now) {
        Analytics totals = reading.valueOrNull();
        if (totals == null) {
            return new FunnelContent(
                    List.of(
                            step(wording.text("funnel.views.label")),
                            step(wording.text("funnel.entries.label")),
                            step(wording.text("funnel.confirmed.label"))),
                    "",
                    wording.mark(reading, now));
        }
        long views = totals.totalViews();
        long entries = totals.totalEntries();
        long confirmed = totals.confirmedEntries();
        double largest = Math.max(views, Math.max(entries, confirmed));
        return new FunnelContent(
                List.of(
                        step(wording.text("funnel.views.label"), views, largest, wording.text("funnel.views.note")),
                        step(
                                wording.text("funnel.entries.label"),
                                entries,
                                largest,
                                wording.text("funnel.entries.note", share(entries, views))),
                        step(
                                wording.text("funnel.confirmed.label"),
                                confirmed,
                                largest,
                                wording.text("funnel.confirmed.note", share(confirmed, entries)))),
                wording.text(
                        "funnel.disqualified.line",
                        wording.formats().count(totals.disqualifiedEntries()),
                        share(totals.disqualifiedEntries(), entries)),
                wording.mark(reading, now));
    }

    private FunnelContent.Step step(String label, long value, double largest, String note) {
        return new FunnelContent.Step(label, wording.formats().count(value), largest > 0 ? value / largest : 0, note);
    }

    private static FunnelContent.Step step(String label) {
        return new FunnelContent.Step(label, Formats.NOTHING, 0, "");
    }

    private String share(long part, long whole) {
        OptionalDouble percent = Conversion.percent(part, whole);
        return percent.isPresent() ? wording.formats().percent(percent.getAsDouble()) : Formats.NOTHING;
    }
}
