package app.contrail.cli;

import static app.contrail.testing.SampleContests.SUMMER_ANALYTICS;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import app.contrail.history.JdbcHistoryStore;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports by command that cannot be, or of less than was asked for. */
class ExportCommandTroubleTest extends ExportingCommand {
    @Test
    void withoutAKeyItEndsBeforeAnythingIsOpened() {
        services.environment.clear();

        assertThat(services.run("export", "--contest", ID, "--what", "kpis")).isEqualTo(3);
        assertThat(data).doesNotExist();
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
        services.seenThrough = ExportCommandTroubleTest::breakingAtTheEnd;

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
}
