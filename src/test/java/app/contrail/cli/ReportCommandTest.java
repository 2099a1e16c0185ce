package app.contrail.cli;

import static app.contrail.testing.SampleContests.SUMMER;
import static app.contrail.testing.SampleContests.SUMMER_ANALYTICS;
import static app.contrail.testing.SampleContests.SUMMER_LEADERBOARD;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.testing.ReadPdf;
import app.contrail.testing.Samples;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on a real history file; the service is in memory. */
class ReportCommandTest {
    private static final String ID = SUMMER.id().value();

    @TempDir
    Path folder;

    private Path data = Path.of("");
    private Path out = Path.of("");
    private FakeServices services = new FakeServices(data);

    @BeforeEach
    void start() {
        data = folder.resolve("data");
        out = folder.resolve("report.pdf");
        services = new FakeServices(data);
        services.api.knowing(SUMMER, SUMMER_ANALYTICS, SUMMER_LEADERBOARD);
    }

    @Test
    void theContestIsPolledRecordedAndReportedWithAddressesMasked() throws IOException {
        recorded("2024-01-19T12:00:00Z", 10);

        assertThat(run()).isZero();
        assertThat(pdf().text())
                .contains("Summer Giveaway", "28,450", "Jane", "j•••@example.com", "Europe/Berlin")
                .contains("Jan 19, 2024, 1:00", "Jan 20, 2024, 1:00")
                .doesNotContain("jane@");
        assertThat(services.result()).isEmpty();
        assertThat(services.complaint()).isEmpty();
        assertThat(names()).containsExactlyInAnyOrder("data", "report.pdf");
        assertThat(services.api.calls())
                .containsExactlyInAnyOrder("analytics " + ID, "leaderboard " + ID, "contest " + ID);

        assertThat(run("--unmasked", "--offline")).isZero();
        assertThat(pdf().text()).contains("jane@example.com", "28,450");
    }

    @Test
    void offlineNothingIsAskedAndNoKeyIsNeeded() throws IOException {
        services.environment.clear();
        recorded("2024-01-19T12:00:00Z", 4_321);

        assertThat(run("--offline")).isZero();
        assertThat(pdf().text()).contains("4,321");
        assertThat(services.api.calls()).isEmpty();
        assertThat(services.connection).isNull();
    }

    @Test
    void aPeriodInThePastIsReportedAsItWas() throws IOException {
        recorded("2024-01-10T09:00:00Z", 1_111);
        recorded("2024-01-10T22:59:59.999999999Z", 2_222);
        recorded("2024-01-10T23:00:00Z", 3_333);

        // Days are those of the computer's zone, which is Berlin's here.
        assertThat(run("--offline", "--from", "2024-01-10", "--to", "2024-01-10"))
                .isZero();
        assertThat(pdf().text())
                .contains("2,222", "1,111", "Jan 10, 2024, 12:00", "Jan 10, 2024, 11:59")
                .doesNotContain("3,333");
    }

    @Test
    void aFutureEndIsNow() throws IOException {
        recorded("2024-01-19T12:00:00Z", 10);

        assertThat(run("--offline", "--to", "2030-01-01")).isZero();
        assertThat(pdf().text()).contains("– Jan 20, 2024, 1:00").doesNotContain("2030");
    }

    @Test
    void ofWhatFailsTheRestIsReportedAndTheWorstDecides() throws IOException {
        recorded("2024-01-19T12:00:00Z", 10);
        services.polls = id -> new PollResult(
                id,
                FakeServices.NOW,
                Duration.ZERO,
                new Outcome.Success<>(SUMMER_ANALYTICS),
                new Outcome.Failure<>(new ApiFailure.ServiceFailing(503, null)),
                new Outcome.Failure<>(new ApiFailure.NotFound(null)));

        assertThat(run()).isEqualTo(4);
        assertThat(pdf().text()).contains("28,450", "Stale since", "Service failing (503)");
        assertThat(services.complaint()).contains("knows no such contest").hasLineCount(1);
    }

    @Test
    void ifNothingIsRecordedAndNothingComesThereIsNoFile() throws IOException {
        services.api.failing(new ApiFailure.KeyRefused(null));

        assertThat(run()).isEqualTo(3);
        assertThat(services.complaint()).contains("refused the API key").hasLineCount(1);

        services.complaints.reset();
        assertThat(services.run("report", "--contest", "never-seen", "--offline", "--out", out.toString()))
                .isEqualTo(6);
        assertThat(services.complaint())
                .contains("Nothing is recorded about this contest; leave --offline out")
                .hasLineCount(1);
        assertThat(names()).containsExactly("data");
    }

    @Test
    void withoutAKeyItEndsBeforeAnythingIsOpened() {
        services.environment.clear();

        assertThat(run()).isEqualTo(3);
        assertThat(data).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedAndLeavesNothingBehind() throws IOException {
        recorded("2024-01-19T12:00:00Z", 10);
        out = folder.resolve("missing/report.pdf");

        assertThat(run("--offline")).isEqualTo(6);
        assertThat(services.complaint()).contains(out + " could not be written").hasLineCount(1);
        assertThat(names()).containsExactly("data");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "there is no file that is always full")
    void aFullDiskIsSaidInASentence() throws IOException {
        recorded("2024-01-19T12:00:00Z", 10);
        Files.createSymbolicLink(out, Path.of("/dev/full"));

        assertThat(run("--offline")).isEqualTo(6);
        assertThat(services.complaint()).contains(out + " could not be written").hasLineCount(1);
        Files.delete(out);
    }

    @Test
    void aHistoryThatCannotBeReadLeavesTheOldFile() throws IOException {
        recorded("2024-01-19T12:00:00Z", 10);
        Files.writeString(out, "old");
        services.seenThrough = ReportCommandTest::breakingAtTheEnd;

        assertThat(run("--offline")).isEqualTo(6);
        assertThat(services.complaint()).isEqualTo("The disk failed. Check the disk.\n");
        assertThat(out).hasContent("old");
        assertThat(names()).containsExactlyInAnyOrder("data", "report.pdf");
    }

    /** The history, whose last question fails. */
    private static HistoryStore breakingAtTheEnd(HistoryStore store) {
        return (HistoryStore) Proxy.newProxyInstance(
                HistoryStore.class.getClassLoader(),
                new Class<?>[] {HistoryStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("failures")) {
                        throw new HistoryException("The disk failed. Check the disk.");
                    }
                    return method.invoke(store, arguments);
                });
    }

    @Test
    void anOldFileIsReplaced() throws IOException {
        recorded("2024-01-19T12:00:00Z", 10);
        Files.writeString(out, "old");

        assertThat(run("--offline")).isZero();
        assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void progressIsToldWhileItWorksAndIsOverBeforeTheEnd() {
        run();

        assertThat(services.events)
                .containsExactly(
                        "progress alone",
                        "Asking the service",
                        "progress over",
                        "progress alone",
                        "Writing the report",
                        "progress over",
                        "history closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--contest c1",
                "--out report.pdf",
                "--contest c1 --out report.txt",
                "--contest c1 --out report.pdf --from yesterday",
                "--contest c1 --out report.pdf --from 2024-01-11 --to 2024-01-10",
                "--contest c1 --out report.pdf --from 2024-01-21"
            })
    void whatMakesNoReportIsMisuse(String line) {
        assertThat(services.run(("report --offline " + line).split(" ", -1))).isEqualTo(2);
        assertThat(services.complaint()).hasLineCount(1);
        assertThat(data).doesNotExist();
    }

    private int run(String... more) {
        List<String> line = new ArrayList<>(List.of("report", "--contest", ID, "--out", out.toString()));
        line.addAll(List.of(more));
        return services.run(line.toArray(String[]::new));
    }

    private ReadPdf pdf() throws IOException {
        return ReadPdf.of(Files.readAllBytes(out));
    }

    private void recorded(String at, long views) {
        PollResult poll = new PollResult(
                SUMMER.id(),
                Instant.parse(at),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(views, 1)),
                new Outcome.Success<>(List.of(Samples.entry(1, "ann", 10))),
                null);
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
