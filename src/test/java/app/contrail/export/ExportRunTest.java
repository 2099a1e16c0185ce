package app.contrail.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.contrail.domain.ContestId;
import app.contrail.domain.Entry;
import app.contrail.domain.Metric;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.files.WholeFile;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.history.RecordedView;
import app.contrail.roster.Roster;
import app.contrail.testing.SampleContests;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportRunTest {
    private static final ContestId CONTEST = SampleContests.SUMMER_ID;
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00.250Z");
    private static final EntriesPart OFFLINE = new EntriesPart.Missing("The export was made offline.");

    @TempDir
    Path folder;

    private final JdbcHistoryStore history = JdbcHistoryStore.inMemory("https://blitzrocket.com");

    @BeforeEach
    void record() {
        for (int minute = 0; minute < 3; minute++) {
            history.append(new PollResult(
                    CONTEST,
                    NOW.minus(Duration.ofMinutes(3 - minute)),
                    Duration.ZERO,
                    new Outcome.Success<>(SampleContests.SUMMER_ANALYTICS),
                    new Outcome.Success<>(SampleContests.SUMMER_LEADERBOARD),
                    new Outcome.Success<>(SampleContests.SUMMER)));
        }
    }

    @AfterEach
    void close() {
        Thread.interrupted();
        history.close();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void everythingIsAFileForEachPanelWhoseHashesAreTrue(FileFormat format) throws Exception {
        Path zip = everything(format, read(), true);
        Map<String, byte[]> files = unzipped(zip);
        String ending = "." + format.extension();
        assertThat(files.keySet())
                .containsExactly(
                        "kpis" + ending,
                        "chart" + ending,
                        "funnel" + ending,
                        "leaderboard" + ending,
                        "entries" + ending,
                        "notes" + ending,
                        "gaps" + ending,
                        "manifest.json");

        JsonNode listed = manifest(files).get("files");
        assertThat(listed.valueStream().map(file -> file.get("name").stringValue()))
                .containsExactlyElementsOf(files.keySet().stream()
                        .filter(name -> !name.equals("manifest.json"))
                        .toList());
        for (JsonNode file : listed) {
            byte[] bytes = Objects.requireNonNull(files.get(file.get("name").stringValue()));
            assertThat(file.get("bytes").longValue()).isEqualTo(bytes.length);
            assertThat(file.get("sha256").stringValue())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        assertThat(listed.get(0).get("rows").longValue()).isEqualTo(3);
        assertThat(listed.get(4).get("rows").longValue()).isEqualTo(2);
    }

    @Test
    void aFileOfTheArchiveIsTheFileThatIsWrittenAlone() throws Exception {
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        long rows = run(read()).write(order(Panel.KPIS, FileFormat.CSV, true), alone, ExportRunTest::tellNobody);
        assertThat(rows).isEqualTo(3);
        assertThat(unzipped(everything(FileFormat.CSV, read(), true)).get("kpis.csv"))
                .isEqualTo(alone.toByteArray());
    }

    @Test
    void theManifestSaysWhatItIsOfAndHowItWasMade() throws Exception {
        JsonNode manifest = manifest(unzipped(everything(FileFormat.CSV, read(), true)));
        assertThat(manifest.get("contest_id").stringValue()).isEqualTo(CONTEST.value());
        assertThat(manifest.get("contest_title").stringValue()).isEqualTo("Summer Giveaway");
        assertThat(manifest.get("service").stringValue()).isEqualTo("https://blitzrocket.com");
        assertThat(manifest.get("period").get("from").isNull()).isTrue();
        assertThat(manifest.get("period").get("to").stringValue()).isEqualTo("2026-06-01T10:00:00.250Z");
        assertThat(manifest.get("time_zone_of_chart_buckets").stringValue()).isEqualTo("Europe/Berlin");
        assertThat(manifest.get("time_zone_of_files").stringValue()).isEqualTo("UTC");
        assertThat(manifest.get("made_at").stringValue()).isEqualTo("2026-06-01T10:00:00.250Z");
        assertThat(manifest.get("made_with").stringValue()).isEqualTo("Contrail");
        assertThat(manifest.has("version")).isTrue();
        assertThat(manifest.get("notes").valueStream().map(JsonNode::stringValue))
                .containsExactly(
                        "Entries were asked of the service between 2026-06-01T09:50:00Z and 2026-06-01T09:59:00Z.",
                        "While the entries were read, 3 came in, 1 went away and 0 changed; each is as it was read last.");
        assertThat(manifest.get("not_included").isEmpty()).isTrue();
    }

    @Test
    void participantsAreMaskedUnlessAskedOtherwiseAndTheManifestSaysWhich() throws Exception {
        Map<String, byte[]> masked = unzipped(everything(FileFormat.CSV, read(), true));
        assertThat(text(masked, "entries.csv")).contains("e1,Mia <m•••@example.com>,m•••@example.com,•••23,5,");
        assertThat(text(masked, "leaderboard.csv")).contains("j•••@example.com");
        assertThat(manifest(masked).get("participants").stringValue()).isEqualTo("masked");

        Map<String, byte[]> clear = unzipped(everything(FileFormat.CSV, read(), false));
        assertThat(text(clear, "entries.csv")).contains("e1,Mia <mia@example.com>,mia@example.com,'+1 202 555 0123,5,");
        assertThat(manifest(clear).get("participants").stringValue()).isEqualTo("in clear");
    }

    @Test
    void withoutEntriesTheManifestSaysThatTheyAreMissingAndWhy() throws Exception {
        Map<String, byte[]> files = unzipped(everything(FileFormat.CSV, OFFLINE, true));
        assertThat(files).doesNotContainKey("entries.csv").containsKey("gaps.csv");
        JsonNode missing = manifest(files).get("not_included");
        assertThat(missing.size()).isOne();
        assertThat(missing.get(0).get("what").stringValue()).isEqualTo("entries");
        assertThat(missing.get(0).get("why").stringValue()).isEqualTo("The export was made offline.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(OFFLINE)
                        .write(
                                order(Panel.ENTRIES, FileFormat.CSV, true),
                                OutputStream.nullOutputStream(),
                                ExportRunTest::tellNobody));
    }

    @Test
    void unzipFindsNothingWrong() throws Exception {
        Path zip = everything(FileFormat.CSV, read(), true);
        Process unzip;
        try {
            unzip = new ProcessBuilder("unzip", "-t", zip.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "unzip is not installed");
            return;
        }
        String said = new String(unzip.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(unzip.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("No errors detected");
        assertThat(unzip.exitValue()).isZero();
    }

    @Test
    void rowsAreCountedOverAllFiles() throws Exception {
        List<Long> told = new ArrayList<>();
        long rows = run(read()).write(order(null, FileFormat.CSV, true), OutputStream.nullOutputStream(), told::add);
        assertThat(told).isSorted().doesNotHaveDuplicates().last().isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void anInterruptEndsItAndLeavesTheOldFile(FileFormat format) throws Exception {
        for (Panel panel : new Panel[] {Panel.KPIS, null}) {
            Path file = Files.writeString(folder.resolve("old"), "old");
            assertThatExceptionOfType(InterruptedIOException.class)
                    .isThrownBy(() -> WholeFile.write(
                            file,
                            WholeFile.Readers.AS_USUAL,
                            to -> run(read())
                                    .write(
                                            order(panel, format, true),
                                            to,
                                            rows -> Thread.currentThread().interrupt())));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(file).hasContent("old");
            assertThat(names()).containsExactly("old");
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void aFullDiskEndsItAndLeavesTheOldFile(FileFormat format) throws Exception {
        for (Panel panel : new Panel[] {Panel.KPIS, null}) {
            Path file = Files.writeString(folder.resolve("old"), "old");
            assertThatIOException()
                    .isThrownBy(() -> WholeFile.write(
                            file,
                            WholeFile.Readers.AS_USUAL,
                            to -> run(read())
                                    .write(order(panel, format, true), new Full(to), ExportRunTest::tellNobody)))
                    .withMessage("No space left on device");
            assertThat(file).hasContent("old");
            assertThat(names()).containsExactly("old");
        }
    }

    /** A disk with room for some bytes. */
    private static final class Full extends FilterOutputStream {
        private int room = 100;

        Full(OutputStream disk) {
            super(disk);
        }

        @Override
        public void write(int one) throws IOException {
            if (room-- == 0) {
                throw new IOException("No space left on device");
            }
            out.write(one);
        }
    }

    private static void tellNobody(long rows) {}

    private EntriesPart read() {
        List<Entry> entries = List.of(
                new Entry(
                        "e1", "mia@example.com", "Mia <mia@example.com>", "+1 202 555 0123", 5, true, false, "M", NOW),
                new Entry("e2", null, null, null, 0, false, true, null, null));
        return new EntriesPart.Read(new Roster(
                CONTEST,
                entries,
                Instant.parse("2026-06-01T09:50:00Z"),
                Instant.parse("2026-06-01T09:59:00Z"),
                3,
                1,
                0,
                0));
    }

    private ExportRun run(EntriesPart entries) {
        RecordedView view = new RecordedView(history, CONTEST);
        return new ExportRun(
                new ExportSource(
                        CONTEST,
                        "https://blitzrocket.com",
                        history,
                        time -> view.at(time, Duration.ofSeconds(90)),
                        entries),
                Clock.fixed(NOW, ZoneId.of("Europe/Berlin")));
    }

    private static ExportOrder order(@Nullable Panel panel, FileFormat format, boolean masked) {
        return new ExportOrder(panel, format, new ExportPeriod(Instant.MIN, NOW), Metric.CONVERSION, masked, true);
    }

    private Path everything(FileFormat format, EntriesPart entries, boolean masked) throws IOException {
        Path file = folder.resolve("everything.zip");
        WholeFile.write(
                file,
                WholeFile.Readers.AS_USUAL,
                to -> run(entries).write(order(null, format, masked), to, ExportRunTest::tellNobody));
        return file;
    }

    private static Map<String, byte[]> unzipped(Path file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static JsonNode manifest(Map<String, byte[]> files) {
        return new JsonMapper().readTree(files.get("manifest.json"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).toList();
        }
    }
}
