package app.contrail.ui.shell;

import app.contrail.domain.ContestView;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.Masking;
import app.contrail.domain.Metric;
import app.contrail.domain.Note;
import app.contrail.report.Paper;
import app.contrail.report.ReportContent;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import app.contrail.ui.funnel.FunnelContent;
import app.contrail.ui.funnel.FunnelTexts;
import app.contrail.ui.kpi.TileContent;
import app.contrail.ui.kpi.TileTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts a contest as it was at the end of a period into the words of a report, which are those of the screen. Addresses
 * leave it masked, unless the wording has them in clear. Needs no toolkit.
 */
final class ReportTexts {
    private final Wording wording;
    private final TileTexts tiles;
    private final FunnelTexts funnel;
    private final ReportBoardTexts board;
    private final ReportHeadTexts head;
    private final ReportChartTexts chart;
    private final MissingTexts missing;

    /**
     * A period.
     *
     * @param from when it begins
     * @param to when it ends, which counts as now
     */
    record Period(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }

        boolean holds(Instant time) {
            return !time.isBefore(from) && !time.isAfter(to);
        }
    }

    ReportTexts(Wording wording) {
        this.wording = wording;
        tiles = new TileTexts(wording);
        funnel = new FunnelTexts(wording);
        board = new ReportBoardTexts(wording);
        head = new ReportHeadTexts(wording);
        chart = new ReportChartTexts(wording);
        missing = new MissingTexts(wording);
    }

    /**
     * @param seen as it was at the end of the period
     * @param first when anything was recorded first, which may be after the period; null if nothing ever was
     * @param failures of the period
     * @param made when the report is made
     */
    ReportContent report(
            ContestView seen, Period period, @Nullable Instant first, List<FailedPoll> failures, Instant made) {
        ContestView view = withNotesOf(seen, period);
        Paper paper = Paper.of(country());
        Instant now = period.to();
        return new ReportContent(
                paper,
                language(),
                made.atZone(wording.formats().zone()),
                head.head(view, masked(view.contest().displayTitle()), period, made),
                seen.trail().isEmpty() ? nothing(first) : null,
                Arrays.stream(Metric.values())
                        .map(metric -> tile(tiles.tile(metric, view, change(period), now)))
                        .toList(),
                chart.chart(view, period, paper.plotWidth()),
                funnel(funnel.funnel(view.snapshot().analytics(), now)),
                notes(view.notes(), now),
                board.board(view, now),
                missing.missing(view, period, failures),
                foot(first));
    }

    /** The notes of the period; somebody may have noted an address. */
    private ContestView withNotesOf(ContestView view, Period period) {
        return new ContestView(
                view.snapshot(),
                view.listed(),
                view.trail(),
                view.whole(),
                view.gaps(),
                view.gapRule(),
                view.notes().stream()
                        .filter(note -> period.holds(note.at()))
                        .map(this::masked)
                        .toList(),
                view.firstLeaderboard(),
                view.ranksHeld());
    }

    private Note masked(Note note) {
        return wording.participants().masked() ? Masking.note(note) : note;
    }

    private String masked(String text) {
        return wording.participants().masked() ? Masking.name(text) : text;
    }

    /** The locale of the formats; where that names no country, the machine's is the better guess. */
    private Locale country() {
        Locale chosen = wording.formats().locale();
        return chosen.getCountry().isEmpty() ? Locale.getDefault(Locale.Category.FORMAT) : chosen;
    }

    private String language() {
        String language = wording.messages().bundle().getLocale().getLanguage();
        return language.isEmpty() ? "en" : language;
    }

    private String nothing(@Nullable Instant first) {
        return first == null
                ? wording.text("report.nothing.never")
                : wording.text("report.nothing.text", wording.formats().dayAndTime(first));
    }

    private TileTexts.Period change(Period period) {
        return new TileTexts.Period(
                period.length(), wording.text("report.full.period"), wording.text("report.none.caption"));
    }

    private static ReportContent.Tile tile(TileContent tile) {
        String change = tile.arrow().isEmpty() ? "" : tile.arrow() + "\u00a0" + tile.amount();
        return new ReportContent.Tile(
                tile.label(), tile.value(), change, ReportBoardTexts.ink(tile.tone()), tile.caption());
    }

    private ReportContent.Funnel funnel(FunnelContent words) {
        return new ReportContent.Funnel(
                wording.text("funnel.panel.title"),
                words.steps().stream()
                        .map(step -> new ReportContent.Step(step.label(), step.value(), step.share(), step.note()))
                        .toList(),
                words.disqualified());
    }

    private ReportContent.Listing notes(List<Note> notes, Instant now) {
        Formats formats = wording.formats();
        return new ReportContent.Listing(
                wording.text("report.notes.title"),
                notes.stream()
                        .map(note -> new ReportContent.Item(formats.dayAndTime(note.at(), now), note.text()))
                        .toList(),
                wording.text("report.notes.empty"),
                this::more);
    }

    private String more(int left) {
        return wording.text("report.more.line", wording.formats().count(left));
    }

    private ReportContent.Foot foot(@Nullable Instant first) {
        String version = ReportTexts.class.getPackage().getImplementationVersion();
        Formats formats = wording.formats();
        return new ReportContent.Foot(
                version == null ? wording.text("report.foot.sources") : wording.text("report.foot.maker", version),
                first == null ? "" : wording.text("report.foot.recorded", formats.dayAndTime(first)),
                (number, of) -> wording.text("report.foot.page", formats.count(number), formats.count(of)));
    }
}
