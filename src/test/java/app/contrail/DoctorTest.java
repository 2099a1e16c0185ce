package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.Answer;
import app.contrail.testing.FaultyService;
import app.contrail.testing.ProgramRun;
import app.contrail.testing.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor} as a whole: a real service on loopback, a real data folder. */
class DoctorTest {
    private static final String KEY = "vk_live_doctor_0123456789";

    @TempDir
    Path folder;

    private final FaultyService service = FaultyService.start();
    private Path data;
    private RealProgram program;

    @BeforeEach
    void prepare() {
        data = folder.resolve("data");
        program = new RealProgram(data)
                .with("CONTRAIL_API_KEY", KEY)
                .with("CONTRAIL_BASE_URL", service.baseUrl().toString());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aComputerOnWhichAllIsWellHasNoFailureAndEachLineNamesItsTopic() {
        ProgramRun run = program.run("doctor");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.matches("(OK  |WARN)  [a-z]+ {2,}\\S.*"));
        assertThat(topics(run))
                .containsExactly(
                        "version", "display", "fonts", "data", "history", "settings", "log", "key", "proxy", "service");
        assertThat(line(run, "service"))
                .startsWith("OK")
                .contains("the team has 2 contests")
                .containsPattern("\\(GET /contests: status 200, \\d+ ms, [\\d.]+ (bytes|kB)\\)");
        assertThat(line(run, "fonts")).contains("own font can be read");
        assertThat(run.out()).doesNotContain(KEY);
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void nothingIsMadeInAFolderThatDoesNotExist() {
        ProgramRun run = program.run("doctor");

        assertThat(line(run, "data")).startsWith("OK").contains("does not exist yet");
        assertThat(line(run, "history")).contains("Nothing was recorded yet");
        assertThat(data).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**data*").isDirectoryNotContaining("glob:**log*");
    }

    @Test
    void whatIsRecordedIsCountedAndEveryFileStaysAsItIs() throws IOException {
        program.run("collect", "--once");
        Map<String, String> before = files();

        ProgramRun run = program.run("doctor");

        assertThat(line(run, "history")).startsWith("OK").containsPattern("sound: 2 polls of 2 contests in \\d+ kB");
        assertThat(line(run, "log")).startsWith("OK").contains("contrail.0.log");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aHistoryThatIsInUseIsReadWithWhatWasNotMovedIntoItYet() throws IOException {
        try (Recording recording = Recording.durable(data, service.baseUrl(), Clock.systemUTC())) {
            assertThat(recording.store().contests()).isEmpty();
            program.run("collect", "--once");
            Map<String, String> before = files();

            assertThat(line(program.run("doctor"), "history")).contains("2 polls of 2 contests");
            assertThat(files().keySet()).isEqualTo(before.keySet());
        }
    }

    @Test
    void aDamagedHistoryIsToldAndNotSetAside() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("history.db"), "This was a history once. ".repeat(100));

        ProgramRun run = program.run("doctor");

        assertThat(run.code()).isEqualTo(6);
        assertThat(line(run, "history")).startsWith("FAIL").contains("is damaged");
        assertThat(files()).containsOnlyKeys("history.db");
    }

    @Test
    void settingsThatCannotBeReadAreToldAndNotSetAside() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("settings.json"), "{ nonsense");

        ProgramRun run = program.run("doctor");

        assertThat(run.code()).isEqualTo(6);
        assertThat(line(run, "settings")).startsWith("FAIL").contains("need correcting");
        assertThat(files()).containsOnlyKeys("settings.json");
    }

    @Test
    void aFileInThePlaceOfTheDataFolderIsAProblemOfLocalData() throws IOException {
        Files.writeString(data, "in the way");

        ProgramRun run = program.run("doctor");

        assertThat(run.code()).isEqualTo(6);
        assertThat(line(run, "data")).startsWith("FAIL").contains("something else lies there", "--data-dir");
    }

    @Test
    void withoutAKeyTheServiceIsNotAskedAndTheCodeIsThatOfARefusedKey() {
        program.with("CONTRAIL_API_KEY", "");
        ProgramRun run = program.run("doctor");

        assertThat(run.code()).isEqualTo(3);
        assertThat(line(run, "key")).startsWith("FAIL").contains("CONTRAIL_API_KEY", "--api-key-file");
        assertThat(line(run, "service")).startsWith("WARN").contains("was not asked");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKeyFileThatOthersCanReadIsWorthAWarningThatShowsNoKey() throws IOException {
        Path file = Files.writeString(folder.resolve("key.txt"), KEY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        ProgramRun open = program.run("doctor", "--api-key-file", file.toString());
        assertThat(line(open, "key")).startsWith("WARN").contains("chmod 600 " + file);
        assertThat(open.out()).doesNotContain(KEY);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(line(program.run("doctor", "--api-key-file", file.toString()), "key"))
                .startsWith("OK")
                .contains("the file of --api-key-file");
    }

    @Test
    void aKeyFileThatIsMissingIsAProblemOfLocalDataAndTheOtherChecksGoOn() {
        ProgramRun run = program.run("doctor", "--api-key-file", "missing.txt");

        assertThat(run.code()).isEqualTo(6);
        assertThat(line(run, "key")).startsWith("FAIL").contains("cannot be read");
        assertThat(topics(run)).endsWith("service");
    }

    @Test
    void aRefusedKeyOutranksAServiceThatFails() {
        service.always(Route.CONTESTS, Answer.keyRefused());
        ProgramRun refused = program.run("doctor");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(line(refused, "service")).startsWith("FAIL").contains("refused the API key", "status 401");

        service.always(Route.CONTESTS, Answer.error(503, "Maintenance"));
        ProgramRun failing = program.run("doctor");
        assertThat(failing.code()).isEqualTo(5);
        assertThat(line(failing, "service")).contains("failed with status 503", "Maintenance");
    }

    @Test
    void theKeyDecidesTheCodeBeforeTheServiceAndThatBeforeLocalData() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("settings.json"), "{ nonsense");
        service.always(Route.CONTESTS, Answer.serverError());
        assertThat(program.run("doctor").code()).isEqualTo(5);

        program.with("CONTRAIL_API_KEY", "");
        assertThat(program.run("doctor").code()).isEqualTo(3);
    }

    @Test
    void aServiceThatCannotBeReachedIsOneSentenceAndItsCode() {
        service.close();
        ProgramRun run = program.run("doctor");

        assertThat(run.code()).isEqualTo(5);
        assertThat(line(run, "service")).startsWith("FAIL").contains("Nothing answers", "no answer");
    }

    @Test
    void anAddressThatNoKeyIsSentToIsAFailureOfUsageAndNothingIsSent() {
        ProgramRun run = program.run("doctor", "--base-url", "http://example.com/api/v1");

        assertThat(run.code()).isEqualTo(2);
        assertThat(line(run, "service")).startsWith("FAIL").contains("Use https for example.com");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void aClockThatIsFarOffIsWorthAWarning() {
        assertThat(clockWhenServiceSays(Instant.now())).startsWith("OK");
        assertThat(clockWhenServiceSays(Instant.now().plusSeconds(3600 + 20)))
                .startsWith("WARN")
                .contains("60 minutes behind");
        assertThat(clockWhenServiceSays(Instant.now().minusSeconds(600 + 20)))
                .startsWith("WARN")
                .contains("10 minutes ahead of");
    }

    @Test
    void aProxyVariableThatIsNotReadIsNamedWithoutItsValue() {
        program.with("HTTPS_PROXY", "http://user:secret@proxy.example:3128");
        ProgramRun run = program.run("doctor");

        assertThat(line(run, "proxy")).startsWith("WARN").contains("HTTPS_PROXY", "-Dhttps.proxyHost");
        assertThat(run.out()).doesNotContain("secret", "proxy.example");
    }

    private String clockWhenServiceSays(Instant time) {
        service.always(
                Route.CONTESTS,
                Answer.json(Answer.example(Route.CONTESTS).body())
                        .withHeader(
                                "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC))));
        return line(program.run("doctor"), "clock");
    }

    private static List<String> topics(ProgramRun run) {
        return run.out().lines().map(line -> line.split(" +", 3)[1]).toList();
    }

    private static String line(ProgramRun run, String topic) {
        return run.out()
                .lines()
                .filter(line -> line.split(" +", 3)[1].equals(topic))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + topic + ":\n" + run));
    }

    /** Every file below the data folder with its size and time of change. */
    private Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(data.relativize(file).toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return found;
    }
}
