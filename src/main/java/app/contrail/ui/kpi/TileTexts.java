package app.contrail.ui.kpi;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Change;
import app.contrail.domain.ContestView;
import app.contrail.domain.Metric;
import app.contrail.domain.Reading;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.SparkValues;
import app.contrail.ui.common.Tone;
import app.contrail.ui.common.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Puts a metric into the words of its tile. */
public final class TileTexts {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Wording wording;

    public TileTexts(Wording wording) {
        this.wording = wording;
    }

    /** With its change in the last day. */
    public TileContent tile(Metric metric, ContestView view, Instant now) {
        return tile(metric, view, lastDay(), now);
    }

    private Period lastDay() {
        return new Period(Duration.ofHours(24), wording.text("kpi.full.period"), wording.text("kpi.first.caption"));
    }

    /**
     * The time over which a change is told.
     *
     * @param length up to now
     * @param full what to call it, if all of it was recorded
     * @param none what to say if there is nothing in it to compare
     */
    public record Period(Duration length, String full, String none) {}

    /** With its change in a period that ends now. */
    public TileContent tile(Metric metric, ContestView view, Period period, Instant now) {
        Reading<Analytics> reading = view.snapshot().analytics();
        Analytics totals = reading.valueOrNull();
        OptionalDouble value = totals == null ? OptionalDouble.empty() : metric.of(totals);
        // Without a value there is nothing that could have moved, whatever was recorded earlier.
        Optional<Change> change = value.isPresent()
                ? Change.of(
                        metric,
                        view.trail(),
                        period.length(),
                        now,
                        view.gapRule().usual())
                : Optional.empty();
        Freshness freshness = Freshness.of(reading);
        String label = label(metric);
        String perHour = freshness == Freshness.FRESH ? perHour(metric, view, now) : "";
        String pace = perHour.isEmpty() ? "" : wording.text("kpi.pace.value", perHour);
        String full = value.isPresent() ? full(metric, value.getAsDouble()) : Formats.NOTHING;
        String compact = value.isPresent() ? compact(metric, value.getAsDouble()) : Formats.NOTHING;
        boolean moves = freshness == Freshness.FRESH && change.isPresent();
        double moved = moves ? rounded(metric, change.get().amount()) : 0;
        String caption = caption(reading, totals, value, change, period, moved, now);
        String arrow = moved > 0 ? "▲" : moved < 0 ? "▼" : "";
        String amount = moved == 0 ? "" : amount(metric, moved);
        return new TileContent(
                label,
                pace,
                full,
                compact,
                arrow,
                amount,
                moved == 0 ? "" : compactAmount(metric, moved),
                Tone.of(moved, metric.risingIsGood()),
                caption,
                compactCaption(reading, totals, caption, change, moved, now),
                hint(metric, reading, full, arrow.isEmpty() ? caption : arrow + " " + amount + " " + caption, pace),
                SparkValues.of(metric, view.trail()),
                freshness,
                spoken(metric, value.isPresent() ? full : wording.text("kpi.value.none"), moved, caption, perHour));
    }

    private String label(Metric metric) {
        return switch (metric) {
            case VIEWS -> wording.text("kpi.views.label");
            case ENTRIES -> wording.text("kpi.entries.label");
            case CONVERSION -> wording.text("kpi.conversion.label");
            case CONFIRMED -> wording.text("kpi.confirmed.label");
            case BONUS_ACTIONS -> wording.text("kpi.bonus.label");
            case DISQUALIFIED -> wording.text("kpi.disqualified.label");
        };
    }

    private String full(Metric metric, double value) {
        return metric == Metric.CONVERSION
                ? wording.formats().percent(value)
                : wording.formats().count((long) value);
    }

    private String compact(Metric metric, double value) {
        return metric == Metric.CONVERSION
                ? wording.formats().percent(value)
                : wording.formats().compact((long) value);
    }

    private String amount(Metric metric, double moved) {
        return metric == Metric.CONVERSION
                ? wording.formats().percentagePoints(moved)
                : wording.formats().count((long) Math.abs(moved));
    }

    private String compactAmount(Metric metric, double moved) {
        return metric == Metric.CONVERSION
                ? wording.formats().percentagePoints(moved)
                : wording.formats().compact((long) Math.abs(moved));
    }

    /** A change of a rate counts only if it still shows after rounding to one decimal. */
    private static double rounded(Metric metric, double amount) {
        return metric == Metric.CONVERSION ? Math.round(amount * 10) / 10.0 : amount;
    }

    private String caption(
            Reading<Analytics> reading,
            @Nullable Analytics totals,
            OptionalDouble value,
            Optional<Change> change,
            Period period,
            double moved,
            Instant now) {
        Instant failingSince = reading.failingSinceOrNull();
        if (failingSince != null) {
            String since = wording.formats().moment(failingSince, now);
            return totals == null
                    ? wording.text("kpi.failed.caption", since)
                    : wording.text("kpi.stale.caption", since);
        }
        Instant takenAt = reading.takenAtOrNull();
        if (Freshness.of(reading) == Freshness.RECORDED && takenAt != null) {
            return wording.text("kpi.recorded.caption", wording.formats().moment(takenAt, now));
        }
        if (totals == null) {
            return wording.text("kpi.pending.caption");
        }
        if (value.isEmpty()) {
            return wording.text("kpi.noviews.caption");
        }
        if (change.isEmpty()) {
            return period.none();
        }
        String name = change.get().fullPeriod()
                ? period.full()
                : wording.text(
                        "kpi.partial.period",
                        wording.formats().moment(change.get().since(), now));
        return moved == 0 ? wording.text("kpi.unchanged.caption", name) : name;
    }

    private String compactCaption(
            Reading<Analytics> reading,
            @Nullable Analytics totals,
            String caption,
            Optional<Change> change,
            double moved,
            Instant now) {
        if (reading.failureOrNull() == null) {
            if (change.isEmpty()) {
                return caption;
            }
            if (moved == 0) {
                return wording.text("kpi.unchanged.short");
            }
            return change.get().fullPeriod()
                    ? wording.text("kpi.full.short")
                    : wording.text(
                            "kpi.partial.short",
                            wording.formats()
                                    .roughSpan(Duration.between(change.get().since(), now)));
        }
        return totals == null ? wording.text("kpi.failed.short") : wording.text("kpi.stale.short");
    }

    private String hint(Metric metric, Reading<Analytics> reading, String full, String change, String pace) {
        ApiFailure why = reading.failureOrNull();
        if (why != null && reading.valueOrNull() == null) {
            return change + "\n" + wording.failures().full(why);
        }
        String meaning = switch (metric) {
            case VIEWS -> wording.text("kpi.views.hint");
            case ENTRIES -> wording.text("kpi.entries.hint");
            case CONVERSION -> wording.text("kpi.conversion.hint");
            case CONFIRMED -> wording.text("kpi.confirmed.hint");
            case BONUS_ACTIONS -> wording.text("kpi.bonus.hint");
            case DISQUALIFIED -> wording.text("kpi.disqualified.hint");
        };
        String lately = pace.isEmpty() ? "" : "\n" + wording.text("kpi.pace.hint", pace);
        String exact = full + " · " + meaning + "\n" + change + lately + points(metric, reading.valueOrNull());
        return why == null ? exact : exact + "\n" + wording.failures().full(why);
    }

    /** Points, which bonus actions bring; in a low window there is no room for them elsewhere. */
    private String points(Metric metric, @Nullable Analytics totals) {
        if (metric != Metric.BONUS_ACTIONS || totals == null) {
            return "";
        }
        Formats formats = wording.formats();
        return "\n"
                + wording.text(
                        "kpi.points.hint",
                        formats.points(totals.points().total()),
                        formats.points(totals.points().average()),
                        formats.points(totals.points().highest()));
    }

    private String spoken(Metric metric, String value, double moved, String caption, String perHour) {
        String amount = metric == Metric.CONVERSION
                ? wording.text("kpi.points.spoken", wording.formats().points(Math.abs(moved)))
                : amount(metric, moved);
        String change = moved == 0
                ? caption
                : moved > 0
                        ? wording.text("kpi.rise.spoken", amount, caption)
                        : wording.text("kpi.fall.spoken", amount, caption);
        String lately = perHour.isEmpty() ? "" : ", " + wording.text("kpi.pace.spoken", perHour);
        return label(metric) + " " + value + ", " + change + lately;
    }

    /** How much came in an hour, from the last hour; of a rate that would say nothing. */
    private String perHour(Metric metric, ContestView view, Instant now) {
        if (metric == Metric.CONVERSION) {
            return "";
        }
        OptionalDouble perHour = Change.of(
                        metric, view.trail(), HOUR, now, view.gapRule().usual())
                .map(Change::perHour)
                .orElse(OptionalDouble.empty());
        return perHour.isEmpty() ? "" : wording.formats().signed(Math.rint(perHour.getAsDouble()));
    }
}
