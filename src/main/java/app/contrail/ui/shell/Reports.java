package app.contrail.ui.shell;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestView;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.TotalsAt;
import app.contrail.history.HistoryStore;
import app.contrail.history.RecordedView;
import app.contrail.report.ReportContent;
import app.contrail.report.ReportWriter;
import app.contrail.settings.Privacy;
import app.contrail.settings.Settings;
import app.contrail.ui.common.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports of contests out of what was recorded of them. Loads no toolkit. Blocks on the disk, and so is for a
 * background thread; for one thread at a time.
 */
public final class Reports {
    private final HistoryStore history;
    private final Wording wording;
    private final Duration gapAfter;
    private final Clock clock;

    /**
     * Reports in the user's locale and the clock's time zone.
     *
     * @param settings say how numbers and times are written
     * @param masked whether addresses of participants are masked, whatever the settings say of the screen
     * @param gapAfter polls further apart than this have a gap between them
     */
    public static Reports of(HistoryStore history, Settings settings, boolean masked, Duration gapAfter, Clock clock) {
        Wording wording = Wording.of(
                Locale.getDefault(Locale.Category.FORMAT), clock.getZone(), settings.withPrivacy(new Privacy(masked)));
        return new Reports(history, wording, gapAfter, clock);
    }

    /** @param wording for this thread only; it says whether addresses are masked */
    Reports(HistoryStore history, Wording wording, Duration gapAfter, Clock clock) {
        this.history = history;
        this.wording = wording;
        this.gapAfter = gapAfter;
        this.clock = clock;
    }

    /**
     * Writes a report of a period as PDF, with everything as it was at the end of the period.
     *
     * @param from null for everything until then
     * @param to null for now; a time to come counts as now
     * @param file left open
     * @throws IOException if the stream does not take it
     * @throws app.contrail.history.HistoryException if the history cannot be read
     */
    public void write(ContestId contest, @Nullable Instant from, @Nullable Instant to, OutputStream file)
            throws IOException {
        ReportWriter.write(content(contest, from, to), file);
    }

    /** What such a report says. */
    ReportContent content(ContestId contest, @Nullable Instant from, @Nullable Instant to) {
        Instant made = clock.instant();
        Instant latest = latest(contest, made);
        Instant end = to == null || to.isAfter(latest) ? latest : to;
        ContestView view = titled(
                new RecordedView(history, contest).watchedUntil(end, from == null ? Instant.MIN : from, gapAfter));
        Instant first = first(contest, view);
        ReportTexts.Period period = new ReportTexts.Period(begin(from, first, end), end);
        List<FailedPoll> failures = history.failures(contest, period.from(), period.to());
        return new ReportTexts(wording).report(view, period, first, failures, made);
    }

    /** Now, unless the clock was set back: then what was recorded before is not left out. */
    private Instant latest(ContestId contest, Instant now) {
        return history.totalsBefore(contest, Instant.MAX)
                .map(TotalsAt::at)
                .filter(newest -> newest.isAfter(now))
                .orElse(now);
    }

    /** A contest that was described only later is called as it was then: its id would tell nobody anything. */
    private ContestView titled(ContestView view) {
        ContestId id = view.snapshot().contestId();
        if (view.snapshot().contest().valueOrNull() != null) {
            return view;
        }
        return history.contestBefore(id, Instant.MAX)
                .map(ContestAt::contest)
                .map(later -> view.withListed(
                        new Contest(id, later.title(), null, null, null, null, null, null, later.slug(), null)))
                .orElse(view);
    }

    /** When the first totals were taken, before or after the end of the period; null if there are none. */
    private @Nullable Instant first(ContestId contest, ContestView view) {
        if (!view.trail().isEmpty()) {
            return view.trail().at(0);
        }
        var whole = history.trail(contest, Instant.MIN);
        return whole.isEmpty() ? null : whole.at(0);
    }

    private static Instant begin(@Nullable Instant from, @Nullable Instant first, Instant end) {
        Instant begin = from != null ? from : first != null ? first : end;
        return begin.isAfter(end) ? end : begin;
    }
}
