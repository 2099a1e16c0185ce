package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.contrail.demo.SamplePast;
import app.contrail.demo.SampleWorld;
import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Note;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.report.Ink;
import app.contrail.report.Paper;
import app.contrail.report.ReportContent;
import app.contrail.settings.Privacy;
import app.contrail.settings.Settings;
import app.contrail.testing.ManualClock;
import app.contrail.testing.ReadPdf;
import app.contrail.testing.Samples;
import app.contrail.ui.common.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports of what is recorded in a real history. */
class ReportsTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration GAP_AFTER = Duration.ofMinutes(20);
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(502, "jane@example.com broke it");

    private final JdbcHistoryStore history = JdbcHistoryStore.inMemory("https://blitzrocket.com");
    private final ManualClock clock = new ManualClock(minute(60));

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void everythingIsAsItWasAtTheEndOfThePeriod() {
        poll(0, 100, 10, entry(1, "ann", 5), entry(2, "bob", 4));
        poll(10, 200, 20, entry(1, "bob", 9), entry(2, "ann", 5));
        poll(20, 900, 90, entry(1, "cid", 99));

        ReportContent report = report(null, minute(15));

        assertThat(report.head().asOf()).isEqualTo("Totals as of 1 Jun 2026, 12:10");
        assertThat(report.head().range()).isEqualTo("1 Jun 2026, 12:00 – 1 Jun 2026, 12:15 · Europe/Berlin");
        assertThat(report.head().made()).isEqualTo("Made 1 Jun 2026, 13:00");
        assertThat(report.tiles())
                .extracting(ReportContent.Tile::label, ReportContent.Tile::value)
                .startsWith(tuple("Views", "200"));
        assertThat(report.board().rows())
                .extracting(row -> row.rank() + " " + row.movement() + " " + row.name() + " " + row.gained())
                .containsExactly("1 ▲ 1 b•••@example.com +5", "2 ▼ 1 a•••@example.com 0");
        assertThat(report.board().remark()).isEqualTo("movement since 12:00");
        assertThat(report.funnel().steps())
                .extracting(ReportContent.Step::value)
                .contains("200", "20");
        assertThat(report.chart().content().to()).isEqualTo(minute(15));
        assertThat(report.foot().recorded()).isEqualTo("Recorded since 1 Jun 2026, 12:00");
    }

    @Test
    void aChangeNamesThePeriodThatWasRecorded() {
        for (int minute = 0; minute <= 60; minute += 5) {
            poll(minute, 100 + minute, 10);
        }

        assertThat(entries(report(minute(30), null))).isEqualTo("▲\u00a030 in this time");
        assertThat(entries(report(minute(-600), null))).isEqualTo("▲\u00a060 since 12:00");
        assertThat(report(minute(30), null).tiles().get(1).caption()).isEqualTo("No change in this time");
        assertThat(report(minute(30), null).tiles().getFirst().changeInk()).isEqualTo(Ink.GOOD);
        assertThat(report(minute(58), null).tiles().getFirst().caption()).isEqualTo("Nothing to compare");
    }

    @Test
    void whatWasRecordedBeforeTheClockWasSetBackIsNotLeftOut() {
        poll(0, 100, 10);
        poll(70, 200, 20);

        assertThat(report(null, null).head().asOf()).isEqualTo("Totals as of 1 Jun 2026, 13:10");
        assertThat(report(null, minute(5)).head().asOf()).isEqualTo("Totals as of 1 Jun 2026, 12:00");
    }

    @Test
    void moreDisqualifiedIsBadNews() {
        append(0, new Outcome.Success<>(new Analytics(1, 1, 0, 9, 0, new Analytics.Points(0, 0, 0))), null);
        append(10, new Outcome.Success<>(new Analytics(1, 1, 3, 9, 0, new Analytics.Points(0, 0, 0))), null);

        ReportContent.Tile disqualified = report(null, null).tiles().getLast();

        assertThat(disqualified.change()).isEqualTo("▲\u00a03");
        assertThat(disqualified.changeInk()).isEqualTo(Ink.BAD);
    }

    @Test
    void whatWasNotRecordedIsSaidWithItsReason() {
        poll(0, 100, 10);
        poll(5, 110, 11);
        append(10, new Outcome.Failure<>(DOWN), null);
        poll(40, 150, 12);
        append(45, new Outcome.Success<>(Samples.totals(150, 12)), new Outcome.Failure<>(DOWN));
        poll(50, 160, 13);
        poll(55, 160, 13);

        assertThat(missing(report(null, null)))
                .containsExactly(
                        "1 Jun, 12:45: Leaderboard: 1 polls failed (Service failing (502))",
                        "1 Jun, 12:05 – 12:40: Nothing was recorded: Service failing (502)."
                                + " Meanwhile +40 views, +1 entries");
        assertThat(missing(report(minute(-60), minute(35))))
                .containsExactly(
                        "Until 1 Jun, 12:00: Nothing was recorded yet.",
                        "1 Jun, 12:05 – 12:35: Nothing was recorded: Service failing (502)");
        assertThat(missing(report(minute(50), minute(55)))).isEmpty();
        assertThat(report(minute(50), minute(55)).missing().empty()).isEqualTo("There are no gaps in this time.");
        assertThat(missing(report(minute(51), minute(54))))
                .containsExactly("1 Jun, 12:51 – 12:54: Nothing was recorded");
    }

    @Test
    void severalGapsAreSummedUp() {
        for (int minute : List.of(0, 5, 10, 15, 20, 50, 55, 60)) {
            poll(minute, 100, 10);
        }
        clock.advance(Duration.ofMinutes(40));

        assertThat(missing(report(null, null)))
                .containsExactly(
                        "In all: 2 gaps, together 1\u00a0h 10\u00a0min",
                        "1 Jun, 12:20 – 12:50: Nothing was recorded",
                        "1 Jun, 13:00 – 13:40: Nothing was recorded");
    }

    @Test
    void valuesThatCouldNotBeReadAnyMoreAreStale() {
        poll(0, 100, 10, entry(1, "ann", 5));
        append(10, new Outcome.Failure<>(DOWN), new Outcome.Failure<>(DOWN));

        ReportContent report = report(null, minute(12));

        assertThat(report.tiles().getFirst().value()).isEqualTo("100");
        assertThat(report.tiles().getFirst().caption()).isEqualTo("Stale since 12:10");
        assertThat(report.board().remark()).isEqualTo("Stale since 12:10 · Service failing (502)");
    }

    @Test
    void beforeAnythingWasRecordedTheReportSaysSo() {
        poll(0, 100, 10);
        history.append(described(5, Samples.contest("active")));

        ReportContent report = report(minute(-90), minute(-60));

        assertThat(report.nothing()).isEqualTo("Nothing was recorded in this time. Recording began 1 Jun 2026, 12:00.");
        assertThat(report.head().title()).isEqualTo("Summer");
        assertThat(report.head().status()).isNull();
        assertThat(report(null, minute(-60)).head().range()).isEqualTo("Until 1 Jun 2026, 11:00 · Europe/Berlin");
    }

    @Test
    void aContestThatIsOnlyListedHasNothingRecorded() {
        history.append(described(5, Samples.contest("draft")));

        assertThat(report(null, null).nothing()).isEqualTo("Nothing was recorded in this time.");
    }

    @Test
    void notesAreThoseOfThePeriod() {
        poll(0, 100, 10);
        poll(60, 200, 20);
        note(-1, "before");
        note(10, "within");
        note(50, "after");

        ReportContent report = report(null, minute(30));

        assertThat(report.notes().items()).containsExactly(new ReportContent.Item("1 Jun, 12:10", "within"));
        assertThat(report.chart().content().notes()).extracting(Note::text).containsExactly("within");
    }

    @Test
    void addressesAreMaskedWhereverTheyStandUnlessAskedOtherwise() throws IOException {
        LeaderboardEntry typed = new LeaderboardEntry(2, "e2", null, "Mia <mia@example.com>", 5, null, 0, null);
        poll(0, 100, 10, entry(1, "ann", 5), typed);
        poll(5, 110, 11, entry(1, "ann", 5), typed);
        history.append(described(
                5,
                new Contest(Samples.CONTEST, "By jo@example.com", null, "active", null, null, null, null, null, null)));
        note(3, "x@example.com ".repeat(14).strip());
        append(6, new Outcome.Failure<>(DOWN), new Outcome.Failure<>(DOWN));

        String masked = pdf(true);
        assertThat(masked)
                .contains("a•••@example.com", "m•••@example.com", "By j•••@example.com", "x•••@example.com")
                .doesNotContain("ann@", "mia@", "jo@", "x@", "jane@");
        assertThat(pdf(false)).contains("ann@example.com", "mia@example.com", "By jo@example.com", "x@example.com");
    }

    @Test
    void aBucketThatEndsWithThePeriodIsOverAndOneThatGoesOnIsNot() {
        for (int minute = 0; minute <= 60; minute += 2) {
            poll(minute, 100 + minute, 10 + minute);
        }

        ReportContent ended = report(null, minute(30).minusNanos(1));
        assertThat(ended.chart().content().buckets().getLast().unfinished()).isFalse();
        assertThat(keys(ended)).doesNotContain("not over yet");
        clock.advance(Duration.ofSeconds(30));
        assertThat(keys(report(null, null))).contains("per 2 minutes", "since start", "not over yet");
    }

    @Test
    void numbersTimesAndPaperAreThoseOfTheLocale() {
        poll(0, 28_450, 1_523);
        poll(5, 28_460, 1_524);

        ReportContent german = reports(settings("de-DE", true)).content(Samples.CONTEST, null, null);
        ReportContent american = reports(settings("en-US", true)).content(Samples.CONTEST, null, null);

        assertThat(german.tiles()).extracting(ReportContent.Tile::value).startsWith("28.460", "1.524", "5,4\u00a0%");
        assertThat(german.paper()).isEqualTo(Paper.A4);
        assertThat(american.head().range()).startsWith("Jun 1, 2026, 12:00");
        assertThat(american.paper()).isEqualTo(Paper.LETTER);
    }

    @Test
    void theSampleContestFillsTwoPages() throws IOException {
        Instant now = Instant.parse("2026-06-15T10:00:00Z");
        clock.advance(Duration.between(clock.instant(), now));
        SampleWorld world = new SampleWorld(SampleWorld.USUAL_SEED, now);
        new SamplePast(world).of(world.mainContest(), now).writeTo(history);
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        reports(Settings.USUAL).write(world.mainContest(), null, null, file);

        ReadPdf read = ReadPdf.of(file.toByteArray());
        assertThat(read.pages()).hasSize(2);
        assertThat(read.outside()).isEmpty();
        assertThat(read.text())
                .contains("Newsletter sent", "Hotel Wi-Fi was down", "Posted on Instagram")
                .contains("Nothing was recorded: Not reachable", "and 75 more")
                .doesNotContainPattern("[a-z]@example");
    }

    private ReportContent report(@Nullable Instant from, @Nullable Instant to) {
        return reports(Settings.USUAL).content(Samples.CONTEST, from, to);
    }

    private Reports reports(Settings settings) {
        return new Reports(history, Wording.of(Locale.UK, BERLIN, settings), GAP_AFTER, clock);
    }

    private String pdf(boolean masked) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        reports(settings("en-GB", masked)).write(Samples.CONTEST, null, null, file);
        ReadPdf read = ReadPdf.of(file.toByteArray());
        return read.text() + read.properties() + read.spoken();
    }

    private static Settings settings(String locale, boolean masked) {
        return Settings.USUAL
                .withAppearance(Settings.USUAL.appearance().withLocale(locale))
                .withPrivacy(new Privacy(masked));
    }

    private static String entries(ReportContent report) {
        ReportContent.Tile views = report.tiles().getFirst();
        return views.change() + " " + views.caption();
    }

    private static List<String> missing(ReportContent report) {
        return report.missing().items().stream()
                .map(item -> item.when() + ": " + item.text())
                .toList();
    }

    private static List<String> keys(ReportContent report) {
        return report.chart().keys().stream().map(ReportContent.Key::word).toList();
    }

    private void poll(int minute, long views, long entries, LeaderboardEntry... board) {
        append(
                minute,
                new Outcome.Success<>(Samples.totals(views, entries)),
                board.length == 0 ? null : new Outcome.Success<>(List.of(board)));
    }

    private void append(int minute, Outcome<Analytics> totals, @Nullable Outcome<List<LeaderboardEntry>> board) {
        history.append(new PollResult(Samples.CONTEST, minute(minute), Duration.ZERO, totals, board, null));
    }

    private static PollResult described(int minute, Contest contest) {
        return new PollResult(
                Samples.CONTEST, minute(minute), Duration.ZERO, null, null, new Outcome.Success<>(contest));
    }

    private void note(int minute, String text) {
        history.keepNote(Samples.CONTEST, Note.of(minute(minute), text));
    }

    private static LeaderboardEntry entry(int rank, String name, double points) {
        return Samples.entry(rank, name, points);
    }

    private static Instant minute(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }
}
