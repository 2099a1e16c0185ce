package app.contrail.cli;

import static app.contrail.testing.SampleContests.SUMMER;
import static app.contrail.testing.SampleContests.SUMMER_ANALYTICS;
import static app.contrail.testing.SampleContests.SUMMER_LEADERBOARD;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.testing.SampleContests;
import app.contrail.testing.Samples;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on a real history file; the service is in memory. */
class ExportCommandTest {
    private static final String ID = SUMMER.id().value();

    @TempDir
    Path folder;

    private Path data = Path.of("");
    private FakeServices services = new FakeServices(data);

    @BeforeEach
    void start() {
        data = folder.resolve("data");
        services = new FakeServices(data);
        services.api.knowing(SUMMER, SUMMER_ANALYTICS, SUMMER_LEADERBOARD);
    }

    @Test
    void theContestIsPolledOnceRecordedAndExportedWithWhatWasRecordedBefore() {
        recorded("2024-01-19T12:00:00Z", 10, "ann");

        assertThat(services.run("export", "--contest", ID, "--what", "kpis")).isZero();
        assertThat(services.result().lines())
                .containsExactly(
                        "\uFEFFrecorded_at,contest_id,total_views,total_entries,confirmed_entries,disqualified_entries,"
                                + "total_bonus_completions,points_total,points_average,points_highest,conversion_percent",
                        "2024-01-19T12:00:00Z,clx1abc123def456,10,1,0,0,0,0,0,0,10",
                        "2024-01-20T12:00:00.250Z,clx1abc123def456,28450,1523,1489,12,4567,45890,30.1,890,"
                                + "5.353251318101933");
        assertThat(services.complaint()).isEmpty();
        assertThat(services.api.calls())
                .containsExactlyInAnyOrder("analytics " + ID, "leaderboard " + ID, "contest " + ID);
        assertThat(kpisOffline()).isEqualTo(services.result());
    }

    @Test
    void theNewestLeaderboardIsExportedWithAddressesMaskedUnlessAskedOtherwise() {
        recorded("2024-01-19T12:00:00Z", 10, "ann");

        assertThat(services.run("export", "--contest", ID, "--what", "leaderboard", "--no-bom"))
                .isZero();
        assertThat(services.result())
                .startsWith("recorded_at,contest_id,rank,")
                .contains("2024-01-20T12:00:00.250Z,clx1abc123def456,1,entry1,Jane,j•••@example.com,890,JANE1,12,")
                .doesNotContain("ann", "jane@");

        services.written.reset();
        assertThat(services.run("export", "--contest", ID, "--what", "leaderboard", "--unmasked"))
                .isZero();
        assertThat(services.result()).startsWith("\uFEFF").contains(",entry1,Jane,jane@example.com,890,");
    }

    @Test
    void offlineNothingIsAskedAndNoKeyIsNeeded() {
        services.environment.clear();
        recorded("2024-01-19T12:00:00Z", 10, "ann");

        assertThat(services.run("export", "--contest", ID, "--what", "kpis", "--offline"))
                .isZero();
        assertThat(services.result().lines()).hasSize(2);
        assertThat(services.api.calls()).isEmpty();
        assertThat(services.connection).isNull();
    }

    @Test
    void withoutAKeyItEndsBeforeAnythingIsOpened() {
        services.environment.clear();

        assertThat(services.run("export", "--contest", ID, "--what", "kpis")).isEqualTo(3);
        assertThat(data).doesNotExist();
    }

    @Test
    void aPeriodHoldsBothItsEnds() {
        recorded("2024-01-10T09:00:00Z", 1, "ann");
        recorded("2024-01-10T22:59:59.999999999Z", 2, "ann");
        recorded("2024-01-10T23:00:00Z", 3, "ann");

        // Days and times are those of the computer's zone, which is Berlin's here.
        assertThat(views("--from", "2024-01-10", "--to", "2024-01-10")).containsExactly("1", "2");
        assertThat(views("--from", "2024-01-10T10:00:00+01:00", "--to", "2024-01-10T09:00:00Z"))
                .containsExactly("1");
        assertThat(views("--from", "2024-01-10T10:01")).containsExactly("2", "3");
        assertThat(views("--to", "2024-01-11T00:00")).containsExactly("1", "2", "3");
    }

    @Test
    void aTimeReadInAFileEndsAPeriodWithItsOwnPoll() {
        recorded("2024-01-10T09:00:00.123456789Z", 1, "ann");

        assertThat(views("--from", "2024-01-10T09:00:00.123Z", "--to", "2024-01-10T09:00:00.123Z"))
                .containsExactly("1");
    }

    @Test
    void anEarlierLeaderboardIsTheNewestUntilThen() {
        recorded("2024-01-10T09:00:00Z", 1, "ann");
        recorded("2024-01-12T09:00:00Z", 2, "bob");

        assertThat(leaderboard("--to", "2024-01-11"))
                .contains("2024-01-10T09:00:00Z", ",ann,")
                .doesNotContain("bob");
        assertThat(leaderboard("--to", "2024-01-12T09:00:00Z")).contains(",bob,");
        assertThat(services.complaint()).isEmpty();
        assertThat(leaderboard("--to", "2024-01-09").lines()).hasSize(1);
        assertThat(services.complaint())
                .contains("No leaderboard was recorded until then")
                .hasLineCount(1);
    }

    @Test
    void anEmptyLeaderboardIsAnAnswerAndNoTrouble() {
        record(new PollResult(
                SUMMER.id(), FakeServices.NOW, Duration.ZERO, null, new Outcome.Success<>(List.of()), null));

        assertThat(leaderboard().lines()).hasSize(1);
        assertThat(services.complaint()).isEmpty();
    }

    @Test
    void anEmptyPeriodIsAHeaderAndANote() {
        recorded("2024-01-10T09:00:00Z", 1, "ann");

        assertThat(services.run("export", "--contest", ID, "--what", "kpis", "--offline", "--from", "2024-01-11"))
                .isZero();
        assertThat(services.result().lines()).hasSize(1);
        assertThat(services.complaint())
                .contains("No totals were recorded in that period")
                .hasLineCount(1);
    }

    @Test
    void aContestOfWhichNothingIsRecordedEndsWithItsCodeAndNoFile() throws IOException {
        Path out = folder.resolve("kpis.csv");
        for (String what : List.of("kpis", "leaderboard")) {
            assertThat(services.run(
                            "export", "--contest", "never-seen", "--what", what, "--offline", "--out", out.toString()))
                    .isEqualTo(6);
        }
        assertThat(services.complaint().lines()).hasSize(2).allMatch(line -> line.contains("leave --offline out"));
        assertThat(names()).containsExactly("data");
        assertThat(services.result()).isEmpty();
    }

    @Test
    void ofWhatFailsTheRestIsExportedAndTheWorstDecides() {
        recorded("2024-01-19T12:00:00Z", 10, "ann");
        services.polls = id -> new PollResult(
                id,
                FakeServices.NOW,
                Duration.ZERO,
                new Outcome.Success<>(SUMMER_ANALYTICS),
                new Outcome.Failure<>(new ApiFailure.ServiceFailing(503, null)),
                new Outcome.Failure<>(new ApiFailure.NotFound(null)));

        Path out = folder.resolve("leaderboard.csv");
        assertThat(services.run("export", "--contest", ID, "--what", "leaderboard", "--out", out.toString()))
                .isEqualTo(4);
        assertThat(out).content().contains("2024-01-19T12:00:00Z", ",ann,");
        assertThat(services.complaint()).contains("knows no such contest").hasLineCount(1);
        assertThat(services.result()).isEmpty();
        assertThat(kpisOffline()).contains("2024-01-20T12:00:00Z");
    }

    @Test
    void ifNothingIsRecordedAndNothingComesTheServicesFailureIsTold() throws IOException {
        services.api.failing(new ApiFailure.KeyRefused(null));
        Path out = folder.resolve("kpis.csv");

        assertThat(services.run("export", "--contest", ID, "--what", "kpis", "--out", out.toString()))
                .isEqualTo(3);
        assertThat(services.complaint()).contains("refused the API key").hasLineCount(1);
        assertThat(names()).containsExactly("data");
        // The id may have been mistyped.
        try (JdbcHistoryStore history = JdbcHistoryStore.open(data, FakeServices.ORIGIN, services.clock())
                .store()) {
            assertThat(history.contests()).isEmpty();
        }
    }

    @Test
    void aFileAppearsWithTheRowsAndNothingIsPrinted() throws IOException {
        Path out = Files.writeString(folder.resolve("kpis.csv"), "old");

        assertThat(services.run("export", "--contest", ID, "--what", "kpis", "--out", out.toString()))
                .isZero();
        assertThat(out).content().startsWith("\uFEFFrecorded_at,").endsWith(",5.353251318101933\r\n");
        assertThat(names()).containsExactlyInAnyOrder("data", "kpis.csv");
        assertThat(services.result()).isEmpty();
        assertThat(services.complaint()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedAndLeavesNothingBehind() throws IOException {
        recorded("2024-01-19T12:00:00Z", 10, "ann");
        Path out = folder.resolve("missing/kpis.csv");

        assertThat(services.run("export", "--contest", ID, "--what", "kpis", "--offline", "--out", out.toString()))
                .isEqualTo(6);
        assertThat(services.complaint()).contains(out + " could not be written").hasLineCount(1);
        assertThat(names()).containsExactly("data");
    }

    @Test
    void aHistoryThatBreaksInTheMiddleLeavesTheOldFile() throws IOException {
        recorded("2024-01-19T12:00:00Z", 10, "ann");
        Path out = Files.writeString(folder.resolve("kpis.csv"), "old");
        services.seenThrough = ExportCommandTest::breakingAtTheEnd;

        assertThat(services.run("export", "--contest", ID, "--what", "kpis", "--offline", "--out", out.toString()))
                .isEqualTo(6);
        assertThat(services.complaint()).isEqualTo("The disk failed. Check the disk.\n");
        assertThat(out).hasContent("old");
        assertThat(names()).containsExactlyInAnyOrder("data", "kpis.csv");
    }

    /** The history, whose walk along the totals fails when all of them were handed over. */
    private static HistoryStore breakingAtTheEnd(HistoryStore store) {
        return (HistoryStore) Proxy.newProxyInstance(
                HistoryStore.class.getClassLoader(),
                new Class<?>[] {HistoryStore.class},
                (proxy, method, arguments) -> {
                    Object result = method.invoke(store, arguments);
                    if (method.getName().equals("eachTotals")) {
                        throw new HistoryException("The disk failed. Check the disk.");
                    }
                    return result;
                });
    }

    @Test
    void aHistoryThatCannotBeUsedEndsWithItsCodeBeforeAnythingIsAsked() {
        services.recordingWorks = false;

        assertThat(services.run("export", "--contest", ID, "--what", "kpis")).isEqualTo(6);
        assertThat(services.api.calls()).isEmpty();
    }

    @Test
    void aPollThatCannotBeRecordedIsSaidInTheHistorysOwnWords() {
        services.polls = id -> new PollResult(id, Instant.MAX, Duration.ZERO, null, null, null);

        assertThat(services.run("export", "--contest", ID, "--what", "kpis")).isEqualTo(6);
        assertThat(services.complaint()).contains("Set the clock").hasLineCount(1);
    }

    @Test
    void progressIsToldWhileItWorksAndIsOverBeforeTheEnd() {
        services.run("export", "--contest", ID, "--what", "kpis");
        services.run(
                "export",
                "--contest",
                ID,
                "--what",
                "kpis",
                "--out",
                folder.resolve("a.csv").toString());

        assertThat(services.events)
                .containsExactly(
                        "progress alone",
                        "Asking the service",
                        "progress over",
                        "progress beside results",
                        "Writing, 0 rows so far",
                        "progress over",
                        "history closed",
                        "progress alone",
                        "Asking the service",
                        "progress over",
                        "progress alone",
                        "Writing, 0 rows so far",
                        "progress over",
                        "history closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--what kpis",
                "--contest c1",
                "--contest c1 --what kpis --from yesterday",
                "--contest c1 --what kpis --from 2024-01-11 --to 2024-01-10",
                "--contest c1 --what kpis --from 2024-01-11T00:00:00.002Z --to 2024-01-11T00:00:00.001Z",
                "--contest c1 --what leaderboard --from 2024-01-10",
                "--contest c1 --what kpis --from 2999-01-01"
            })
    void whatMakesNoExportIsMisuse(String line) {
        assertThat(services.run(("export --offline " + line).split(" ", -1))).isEqualTo(2);
        assertThat(services.complaint()).hasLineCount(1);
        assertThat(data).doesNotExist();
    }

    @Test
    void anUnknownPanelOrFormatIsAnsweredWithThoseThatExist() {
        assertThat(services.run("export", "--contest", ID, "--what", "everybody"))
                .isEqualTo(2);
        assertThat(services.complaint())
                .contains("there are kpis, chart, funnel, leaderboard, entries, notes, gaps and everything")
                .hasLineCount(1);
        services.complaints.reset();
        assertThat(services.run("export", "--contest", ID, "--what", "kpis", "--format", "pdf"))
                .isEqualTo(2);
        assertThat(services.complaint()).contains("csv, xlsx or json").hasLineCount(1);
        assertThat(services.run("export", "--contest", ID, "--what", "kpis", "--format", "CSV", "--no-bom"))
                .isZero();
        assertThat(services.result()).startsWith("recorded_at,");
    }

    @ParameterizedTest
    @CsvSource({
        "chart, 'Nothing is known about that period but its gaps; there are no rows in the file.'",
        "notes, 'Nothing was noted in that period; there are no rows in the file.'",
        "gaps, 'There are no gaps in that period; there are no rows in the file.'"
    })
    void whereThereIsNothingOfAPanelThatIsSaid(String panel, String sentence) {
        record(new PollResult(
                SUMMER.id(),
                FakeServices.NOW,
                Duration.ZERO,
                new Outcome.Success<>(SampleContests.SUMMER_ANALYTICS),
                null,
                null));

        assertThat(services.run("export", "--offline", "--contest", ID, "--what", panel))
                .isZero();
        assertThat(services.result().lines()).hasSize(1);
        assertThat(services.complaint()).isEqualToIgnoringNewLines(sentence);
    }

    @Test
    void theChartIsOfTheMetricThatIsAskedFor() {
        for (int minute = 0; minute < 3; minute++) {
            record(new PollResult(
                    SUMMER.id(),
                    FakeServices.NOW.minusSeconds(60L * (3 - minute)),
                    Duration.ZERO,
                    new Outcome.Success<>(SampleContests.SUMMER_ANALYTICS),
                    null,
                    null));
        }

        assertThat(services.run("export", "--offline", "--contest", ID, "--what", "chart", "--metric", "bonus_actions"))
                .isZero();
        assertThat(services.result()).contains(",bonus_actions,0,0,0,4567,true");
    }

    @Test
    void aPeriodThatIsNotOverEndsNow() {
        for (int second = 60; second >= 0; second -= 30) {
            record(new PollResult(
                    SUMMER.id(),
                    FakeServices.NOW.minusSeconds(second),
                    Duration.ZERO,
                    new Outcome.Success<>(SampleContests.SUMMER_ANALYTICS),
                    null,
                    null));
        }

        assertThat(services.run(
                        "export",
                        "--offline",
                        "--contest",
                        ID,
                        "--what",
                        "chart",
                        "--metric",
                        "views",
                        "--to",
                        "2999-01-01"))
                .isZero();
        assertThat(services.result().lines()).last().asString().endsWith(",false");
    }

    @Test
    void namesComeAsTheyAreOnTheScreen() {
        LeaderboardEntry typed = new LeaderboardEntry(1, "e1", null, "Mia <mia@example.com>", 5, null, 0, null);
        record(new PollResult(
                SUMMER.id(), FakeServices.NOW, Duration.ZERO, null, new Outcome.Success<>(List.of(typed)), null));

        assertThat(leaderboard()).contains(",Mia <m•••@example.com>,,5,");
    }

    private List<String> views(String... period) {
        return kpisOffline(period)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[2])
                .toList();
    }

    private String kpisOffline(String... more) {
        return offline("kpis", more);
    }

    private String leaderboard(String... more) {
        return offline("leaderboard", more);
    }

    private String offline(String what, String... more) {
        FakeServices again = new FakeServices(data);
        List<String> line = new ArrayList<>(List.of("export", "--contest", ID, "--offline", "--what", what));
        line.addAll(List.of(more));
        assertThat(again.run(line.toArray(String[]::new))).isZero();
        services.complaints.writeBytes(again.complaints.toByteArray());
        return again.result();
    }

    private void recorded(String at, long views, String leader) {
        record(new PollResult(
                SUMMER.id(),
                Instant.parse(at),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(views, 1)),
                new Outcome.Success<>(List.of(Samples.entry(1, leader, 10))),
                null));
    }

    private void record(PollResult poll) {
        try (JdbcHistoryStore store = JdbcHistoryStore.open(
                        data, FakeServices.ORIGIN, Clock.fixed(FakeServices.NOW, ZoneOffset.UTC))
                .store()) {
            store.append(poll);
        }
    }

    private List<String> names() throws IOException {
        return List.of(Objects.requireNonNull(folder.toFile().list()));
    }
}
