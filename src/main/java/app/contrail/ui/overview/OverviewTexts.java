package app.contrail.ui.overview;

import app.contrail.domain.Change;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Metric;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.RowCache;
import app.contrail.ui.common.TeamView;
import app.contrail.ui.common.TitleOrder;
import app.contrail.ui.common.Tone;
import app.contrail.ui.common.WhenTexts;
import app.contrail.ui.common.Wording;
import app.contrail.ui.common.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the team's contests into the rows of the overview, and the team's totals above them. For one thread. */
public final class OverviewTexts {
    private static final long COMPACT_FROM = 1_000_000_000;

    private final Wording wording;
    private final Formats formats;
    private final Words words;
    private final WhenTexts times;
    private final RowCache<Made> made = new RowCache<>();

    private record Made(OverviewFigures figures, OverviewRow row) {}

    public OverviewTexts(Wording wording) {
        this.wording = wording;
        formats = wording.formats();
        words = new Words(wording.messages());
        times = new WhenTexts(wording);
    }

    /**
     * All of the overview.
     *
     * @param found the contests to show, in the order of the list; the totals are those of the whole team
     * @param message see {@link OverviewContent}
     */
    public OverviewContent overview(
            TeamView team, List<Contest> found, OverviewOrder order, String message, Freshness listed, Instant now) {
        made.keepOnly(team);
        Map<ContestId, Made> known = new LinkedHashMap<>();
        team.contests()
                .forEach(contest ->
                        known.put(contest.id(), made.get(contest, team, now, () -> make(contest, team, now))));
        List<OverviewFigures> all = known.values().stream().map(Made::figures).toList();
        List<OverviewRow> rows = found.stream()
                .map(contest -> known.get(contest.id()))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(
                        Made::figures, OverviewFigures.by(order, new TitleOrder(formats.locale()))))
                .map(Made::row)
                .toList();
        if (all.isEmpty() && (listed == Freshness.FRESH || listed == Freshness.STALE)) {
            return ofNone(message, listed);
        }
        return new OverviewContent(active(all), entries(all), day(all), rows, message, listed);
    }

    /** The team has no contests, as opposed to contests of which nothing is known. */
    private OverviewContent ofNone(String message, Freshness listed) {
        return new OverviewContent(
                zero(wording.text("overview.noneactive.caption")),
                zero(wording.text("overview.entries.caption")),
                zero(wording.text("overview.day.caption")),
                List.of(),
                message,
                listed);
    }

    private OverviewContent.Total zero(String caption) {
        return new OverviewContent.Total(formats.count(0), caption, Tone.NEUTRAL);
    }

    /** To be called when the wording puts things in another way. */
    public void forget() {
        made.forget();
    }

    private OverviewContent.Total active(List<OverviewFigures> all) {
        long active = all.stream()
                .filter(each -> each.contest().knownStatus() == ContestStatus.ACTIVE)
                .count();
        return all.isEmpty()
                ? new OverviewContent.Total(Formats.NOTHING, wording.text("overview.noneactive.caption"), Tone.NEUTRAL)
                : new OverviewContent.Total(
                        formats.count(active),
                        wording.text("overview.active.caption", formats.count(all.size())),
                        Tone.NEUTRAL);
    }

    private OverviewContent.Total entries(List<OverviewFigures> all) {
        List<Long> known = all.stream()
                .map(OverviewFigures::entries)
                .filter(Objects::nonNull)
                .toList();
        return new OverviewContent.Total(
                known.isEmpty() ? Formats.NOTHING : formats.count(sum(known)),
                known.isEmpty() || known.size() == all.size()
                        ? wording.text("overview.entries.caption")
                        : wording.text(
                                "overview.someentries.caption", formats.count(known.size()), formats.count(all.size())),
                Tone.NEUTRAL);
    }

    /** Only whole days count: what was recorded of half a day is no part of what came in 24 hours. */
    private OverviewContent.Total day(List<OverviewFigures> all) {
        List<Long> known = all.stream()
                .map(OverviewFigures::change)
                .filter(Objects::nonNull)
                .filter(Change::fullPeriod)
                .map(change -> (long) change.amount())
                .toList();
        long sum = sum(known);
        return new OverviewContent.Total(
                known.isEmpty() ? Formats.NOTHING : arrow(sum),
                known.isEmpty() || known.size() == all.size()
                        ? wording.text("overview.day.caption")
                        : wording.text(
                                "overview.someday.caption", formats.count(known.size()), formats.count(all.size())),
                Tone.of((double) sum, Metric.ENTRIES.risingIsGood()));
    }

    /** Stays at the greatest number there is, rather than turn into a small one. */
    private static long sum(List<Long> counts) {
        double sum = counts.stream().mapToDouble(Long::doubleValue).sum();
        return sum >= Long.MAX_VALUE
                ? Long.MAX_VALUE
                : counts.stream().mapToLong(Long::longValue).sum();
    }

    private Made make(Contest contest, TeamView team, Instant now) {
        OverviewFigures figures = OverviewFigures.of(contest, team, now);
        return new Made(figures, row(figures, team, now));
    }

    private OverviewRow row(OverviewFigures figures, TeamView team, Instant now) {
        Contest contest = figures.contest();
        String status = Objects.requireNonNullElse(words.status(contest), Formats.NOTHING);
        String when = times.when(contest, now);
        Change change = figures.change();
        Instant asOf = figures.asOf();
        return new OverviewRow(
                contest.id(),
                contest.displayTitle(),
                figures.pinned(),
                contest.knownStatus(),
                status,
                when.equals(status) ? "" : when,
                count(figures.views()),
                count(figures.entries()),
                change == null ? Formats.NOTHING : change(change, now),
                change == null ? Tone.NEUTRAL : Tone.of(change.amount(), Metric.ENTRIES.risingIsGood()),
                percent(figures.conversion()),
                percent(figures.confirmed()),
                team.entriesLine(contest.id()),
                asOf(asOf, now),
                figures.stale(now),
                spoken(figures, status, when, now));
    }

    /** The time of day, or the day if it is another; the sentence tells both. */
    private String asOf(@Nullable Instant asOf, Instant now) {
        if (asOf == null) {
            return Formats.NOTHING;
        }
        String day = formats.day(asOf, now);
        return day.equals(formats.day(now, now)) ? formats.time(asOf) : day;
    }

    private String change(Change change, Instant now) {
        String amount = arrow((long) change.amount());
        return change.fullPeriod()
                ? amount
                : wording.text("overview.partial.change", amount, formats.moment(change.since(), now));
    }

    private String arrow(long amount) {
        if (amount == 0) {
            return formats.count(0);
        }
        return (amount > 0 ? "▲ " : "▼ ") + formats.count(Math.abs(Math.max(amount, -Long.MAX_VALUE)));
    }

    private String count(@Nullable Long count) {
        if (count == null) {
            return Formats.NOTHING;
        }
        return count < COMPACT_FROM ? formats.count(count) : formats.compact(count);
    }

    private String percent(@Nullable Double percent) {
        return percent == null ? Formats.NOTHING : formats.percent(percent);
    }

    /** What is unknown is left out. */
    private String spoken(OverviewFigures figures, String status, String when, Instant now) {
        List<String> parts = new ArrayList<>(List.of(figures.contest().displayTitle()));
        if (figures.pinned()) {
            parts.add(wording.text("overview.pinned.spoken"));
        }
        if (!status.equals(Formats.NOTHING)) {
            parts.add(status);
        }
        if (!when.equals(status)) {
            parts.add(when);
        }
        Long views = figures.views();
        if (views != null) {
            parts.add(wording.text("overview.views.spoken", formats.count(views)));
        }
        Long entries = figures.entries();
        if (entries != null) {
            parts.add(wording.text("overview.entries.spoken", formats.count(entries)));
        }
        Change change = figures.change();
        if (change != null) {
            String amount = formats.signedCount((long) change.amount());
            parts.add(
                    change.fullPeriod()
                            ? wording.text("overview.day.spoken", amount)
                            : wording.text("overview.partial.change", amount, formats.moment(change.since(), now)));
        }
        Double conversion = figures.conversion();
        if (conversion != null) {
            parts.add(wording.text("overview.conversion.spoken", formats.percent(conversion)));
        }
        Double confirmed = figures.confirmed();
        if (confirmed != null) {
            parts.add(wording.text("overview.confirmed.spoken", formats.percent(confirmed)));
        }
        Instant asOf = figures.asOf();
        if (asOf != null) {
            parts.add(wording.text("overview.asof.spoken", formats.moment(asOf, now)));
        }
        return String.join(", ", parts);
    }
}
