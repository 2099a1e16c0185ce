package app.contrail.cli;

import static app.contrail.testing.SampleContests.SUMMER;
import static app.contrail.testing.SampleContests.SUMMER_ANALYTICS;
import static app.contrail.testing.SampleContests.SUMMER_LEADERBOARD;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Exports of entries and of everything, on a service in memory, which gives a hundred entries a page. */
class ExportEntriesTest {
    private static final String ID = SUMMER.id().value();
    private static final int ENTRIES = 250;

    @TempDir
    Path folder;

    private FakeServices services = new FakeServices(Path.of(""));

    @BeforeEach
    void start() {
        services = again();
    }

    private FakeServices again() {
        FakeServices made = new FakeServices(folder.resolve("data"));
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= ENTRIES; i++) {
            Instant at = Instant.parse("2024-01-16T00:00:00Z").plusSeconds(i);
            entries.add(new Entry("e" + i, "ann" + i + "@example.com", "Ann " + i, null, i, true, false, "A" + i, at));
        }
        made.api.knowing(SUMMER, SUMMER_ANALYTICS, SUMMER_LEADERBOARD).withEntries(SUMMER.id(), entries);
        return made;
    }

    @Test
    void allEntriesAreExportedMaskedAndWithoutAPoll() {
        assertThat(export("entries")).isZero();
        assertThat(services.result().lines())
                .hasSize(1 + ENTRIES)
                .startsWith(
                        "\uFEFFentry_id,name,email,phone,points,email_confirmed,disqualified,referral_code,created_at",
                        "e1,Ann 1,a•••@example.com,,1,true,false,A1,2024-01-16T00:00:01Z");
        assertThat(services.complaint()).isEmpty();
        assertThat(services.api.calls()).allMatch(call -> call.startsWith("entries"));
        assertThat(services.events).contains("Asking the service for entries", "100 of 250 entries");
    }

    @Test
    void inClearIfThatIsAskedFor() {
        assertThat(export("entries", "--unmasked")).isZero();
        assertThat(services.result()).contains("e7,Ann 7,ann7@example.com,,7,");
    }

    @Test
    void whatWasReadIsForgottenOnceItIsWritten() {
        assertThat(export("entries")).isZero();
        assertThat(kept()).isEmpty();
    }

    @Test
    void anExportThatIsEndedKeepsWhatItReadAndTheNextOneGoesOnAndSaysSo() throws IOException {
        Path out = Files.writeString(folder.resolve("entries.csv"), "old");
        services.interruptedAfter = "100 of 250 entries";
        assertThat(export("entries", "--out", out.toString())).isEqualTo(130);
        assertThat(services.complaint())
                .contains("no file was written", "The 200 entries that were read are kept for 24 hours")
                .hasLineCount(1);
        assertThat(out).hasContent("old");
        assertThat(names()).containsExactlyInAnyOrder("data", "entries.csv");

        services = again();
        services.clock.advance(Duration.ofHours(1));
        assertThat(export("entries", "--out", out.toString())).isZero();
        assertThat(Files.readAllLines(out)).hasSize(1 + ENTRIES);
        assertThat(services.api.calls()).first().isEqualTo("entries 3 " + ID);
        assertThat(services.complaint())
                .contains("This went on with entries that an earlier export read")
                .hasLineCount(1);
    }

    @Test
    void ifTheServiceDoesNotGiveThemThereIsNoFileAndItsCode() {
        services.api.failing(new ApiFailure.KeyRefused(null));
        Path out = folder.resolve("entries.csv");
        assertThat(export("entries", "--out", out.toString())).isEqualTo(3);
        assertThat(services.complaint()).contains("refused the API key").hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void offlineOrOfAPeriodThereAreNone() {
        assertThat(export("entries", "--offline")).isEqualTo(2);
        assertThat(services.complaint()).contains("leave --offline out").hasLineCount(1);
        services.complaints.reset();
        assertThat(export("entries", "--to", "2024-01-20")).isEqualTo(2);
        assertThat(services.complaint()).contains("leave them out").hasLineCount(1);
        assertThat(services.api.calls()).isEmpty();
    }

    @Test
    void everythingHoldsTheEntriesToo() throws IOException {
        Path out = folder.resolve("all.zip");
        assertThat(export("everything", "--format", "json", "--out", out.toString()))
                .isZero();
        assertThat(services.complaint()).isEmpty();
        assertThat(zipped(out))
                .containsExactly(
                        "kpis.json",
                        "chart.json",
                        "funnel.json",
                        "leaderboard.json",
                        "entries.json",
                        "notes.json",
                        "gaps.json",
                        "manifest.json");
    }

    @Test
    void offlineEverythingIsWithoutEntriesAndAsksNothing() throws IOException {
        Path out = folder.resolve("all.zip");
        assertThat(export("kpis")).isZero();
        services = again();
        assertThat(export("everything", "--offline", "--out", out.toString())).isZero();
        assertThat(services.api.calls()).isEmpty();
        assertThat(zipped(out)).doesNotContain("entries.csv").contains("kpis.csv", "manifest.json");
    }

    @Test
    void ifOnlyEntriesFailTheOthersAreWrittenAndTheCodeIsThatOfTheFailure() throws IOException {
        services.entriesFailWith = new ApiFailure.Forbidden(null);
        Path out = folder.resolve("all.zip");
        assertThat(export("everything", "--out", out.toString())).isEqualTo(3);
        assertThat(services.complaint())
                .contains("does not let this API key see that")
                .hasLineCount(1);
        assertThat(zipped(out)).doesNotContain("entries.csv").contains("kpis.csv", "manifest.json");
    }

    @Test
    void anExportThatIsEndedWhileItWritesLeavesTheOldFile() throws IOException {
        for (String what : List.of("kpis", "everything")) {
            services = again();
            Path out = Files.writeString(folder.resolve("old.zip"), "old");
            Path file = what.equals("kpis") ? Files.move(out, folder.resolve("old.xlsx")) : out;
            services.interruptedAfter = "Writing, 0 rows so far";
            assertThat(export(what, "--out", file.toString())).isEqualTo(130);
            assertThat(services.complaint())
                    .contains("no file was written; run it again")
                    .hasLineCount(1);
            assertThat(file).hasContent("old");
            Files.delete(file);
            assertThat(names()).containsExactly("data");
        }
    }

    @Test
    @EnabledIf("hasFullDevice")
    void aFullDiskIsSaidWithWhatToDo() {
        for (String format : List.of("csv", "xlsx", "json")) {
            services = again();
            assertThat(export("kpis", "--format", format, "--out", "/dev/full")).isEqualTo(6);
            assertThat(services.complaint())
                    .contains("/dev/full could not be written", "has room")
                    .hasLineCount(1);
        }
    }

    static boolean hasFullDevice() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    void aFolderThatTakesNoFileIsSaidAndNothingStays() throws IOException {
        // Root may write where nobody else may; a file in place of the folder stops root, too.
        Path noFolder = Files.writeString(folder.resolve("file"), "x");
        Path out = noFolder.resolve("all.zip");
        assertThat(export("everything", "--out", out.toString())).isEqualTo(6);
        assertThat(services.complaint()).contains(out + " could not be written").hasLineCount(1);
        assertThat(names()).containsExactlyInAnyOrder("data", "file");

        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        if (readOnly.toFile().setWritable(false) && !Files.isWritable(readOnly)) {
            services = again();
            assertThat(export("kpis", "--out", readOnly.resolve("kpis.xlsx").toString()))
                    .isEqualTo(6);
            assertThat(readOnly).isEmptyDirectory();
        }
    }

    @Test
    void textThatSteersATerminalGetsIntoFilesButNotOntoTerminals() {
        services.api.withEntries(
                SUMMER.id(), List.of(new Entry("e1", null, "a\u001b[31mb\0", null, 1, true, false, null, null)));
        assertThat(export("entries")).isZero();
        assertThat(services.result()).contains("e1,a\u001b[31mb\0,");
        services.written.reset();
        services.outIsWatched = true;
        assertThat(export("entries")).isZero();
        assertThat(services.result()).contains("e1,a[31mb,");
    }

    private int export(String what, String... more) {
        List<String> line = new ArrayList<>(List.of("export", "--contest", ID, "--what", what));
        line.addAll(List.of(more));
        return services.run(line.toArray(String[]::new));
    }

    private static List<String> zipped(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private List<Path> kept() {
        Path entries = folder.resolve("data/entries");
        try (Stream<Path> found = Files.exists(entries) ? Files.list(entries) : Stream.empty()) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).toList();
        }
    }
}
