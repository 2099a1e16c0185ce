package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.contrail.api.ApiKey;
import app.contrail.api.Connection;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.FaultyService;
import app.contrail.testing.Fx;
import app.contrail.testing.JavaLine;
import app.contrail.testing.ProgramRun;
import app.contrail.testing.Route;
import app.contrail.ui.shell.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key and a participant's address that nobody else has go through the whole program, also where the service misbehaves
 * and repeats them; then everything that was left behind is searched for them.
 *
 * <p>The key must be nowhere. The address must be nowhere but in the recorded history, which holds the leaderboards as the
 * service sends them: by design, and said so under <i>Privacy</i> in the README.
 */
class CanaryTest {
    /** Without the look of a usual key, so that the log's own care for such keys does not help. */
    private static final String KEY = "canary-key-5ecret-0123456789";

    private static final String PERSON = "canary.person";
    private static final String ADDRESS = PERSON + "@example.org";
    private static final String MASKED = "c•••@example.org";
    private static final Answer ECHO = Answer.error(500, "No luck for " + ADDRESS + " with " + KEY + ", they said");

    @TempDir
    Path folder;

    private final FaultyService service = FaultyService.start();
    private final List<String> said = new ArrayList<>();
    private Path data;
    private Path keyFile;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        // Outside of what is searched: this is where the user keeps it.
        keyFile = Files.writeString(Files.createTempFile("canary", ".key"), KEY);
        service.always(Route.LEADERBOARD, leaderboard());
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        Files.delete(keyFile);
    }

    @Test
    void commandsLeaveNoKeyAndNoAddressBehind() throws Exception {
        goThroughCommands();
        service.behave();
        service.always(Route.LEADERBOARD, leaderboard());
        Path csv = folder.resolve("out/board.csv");
        Files.createDirectories(csv.getParent());
        assertThat(run(
                                "export",
                                "--contest",
                                FaultyService.CONTEST_ID,
                                "--what",
                                "leaderboard",
                                "--out",
                                csv.toString())
                        .code())
                .isZero();

        assertThat(csv).content().contains(MASKED);
        assertThat(String.join("\n", said)).contains(MASKED);
        assertNothingLeaked();
    }

    @Test
    void whatTheServiceRepeatsIsNeitherPrintedNorLoggedNorRecorded() throws Exception {
        goThroughCommands();
        for (Answer answer : List.of(
                ECHO,
                Answer.error(401, "The key " + KEY + " of " + ADDRESS + " is unknown"),
                Answer.error(404, ADDRESS),
                Answer.json("{\"success\":true,\"data\":\"" + KEY + ADDRESS + "\"}"),
                Answer.json("garbage " + KEY + " " + ADDRESS),
                Answer.redirect("https://" + KEY + ".example.org/?who=" + ADDRESS))) {
            for (Route route : Route.values()) {
                service.always(route, answer);
            }
            goThroughCommands();
        }

        assertNothingLeaked();
    }

    @Test
    void aWrongKeyAndAKeyInTheWrongPlaceAreNotRepeated() throws Exception {
        service.always(Route.CONTESTS, Answer.keyRefused());
        assertThat(run("contests").code()).isEqualTo(3);
        assertThat(run("contests", "--api-key=" + KEY).code()).isEqualTo(2);
        assertThat(run("contests", "--base-url", "https://" + KEY + "@example.org")
                        .code())
                .isEqualTo(2);

        assertNothingLeaked();
    }

    @Test
    void theWindowAndWhatIsCopiedFromItLeaveNoKeyAndNoAddressBehind() throws Exception {
        try (LogFile log = new LogFile();
                DashboardRig rig = new DashboardRig(Files.createDirectories(data))) {
            assertThat(log.open(data)).isTrue();
            rig.service().always(Route.LEADERBOARD, leaderboard());
            Session session =
                    rig.sessions().connect(new Connection(rig.service().baseUrl(), ApiKey.of(KEY)));
            Fx.run(() -> rig.dashboard().open(session));
            rig.settle();
            rig.service().always(Route.ANALYTICS, ECHO);
            rig.service().always(Route.CONTEST, Answer.json("garbage " + KEY + ADDRESS));
            rig.advance(DashboardRig.INTERVAL);
            Fx.run(() -> rig.models().diagnostics().shownProperty().set(true));
            rig.settle();

            said.add(Fx.get(() -> Objects.requireNonNull(
                            rig.models().diagnostics().contentProperty().get())
                    .plainText()));
            said.add(Fx.get(() -> rig.models().notice().contentProperty().get() + ""));
            said.add(Fx.get(() -> rig.models().leaderboard().contentProperty().get() + ""));
            assertThat(said.getFirst()).contains("500, service failing", "not valid JSON");
            assertThat(said.getLast()).contains("Canary");
        }

        assertNothingLeaked();
    }

    @Test
    void aPictureAndTheArgumentsOfTheProcessThatDrawsItHoldNeither() throws Exception {
        Path picture = Files.createDirectories(folder.resolve("out")).resolve("now.png");
        service.delayEach(Duration.ofMillis(300));
        Process process = start("snapshot", "--contest", FaultyService.CONTEST_ID, "--out", picture.toString());
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !service.requests().isEmpty() || !process.isAlive());
            Path arguments = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
            if (Files.isReadable(arguments)) {
                String line = Files.readString(arguments);
                assertThat(line).contains("snapshot").doesNotContain(KEY);
            }
            assertThat(process.descendants()).isEmpty();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }

        assertThat(picture).isNotEmptyFile();
        assertNothingLeaked();
    }

    private void goThroughCommands() {
        run("contests");
        run("contests", "--format", "json");
        run("collect", "--once");
        run("export", "--contest", FaultyService.CONTEST_ID, "--what", "leaderboard");
        run("export", "--contest", FaultyService.CONTEST_ID, "--what", "kpis");
        run("doctor");
    }

    private ProgramRun run(String... arguments) {
        ProgramRun run = new RealProgram(data)
                .with("CONTRAIL_API_KEY", KEY)
                .with("CONTRAIL_BASE_URL", service.baseUrl().toString())
                .run(arguments);
        said.add(run.out());
        said.add(run.err());
        return run;
    }

    private Process start(String... arguments) throws IOException {
        List<String> line = JavaLine.of(Main.class, arguments);
        line.addAll(List.of(
                "--api-key-file",
                keyFile.toString(),
                "--base-url",
                service.baseUrl().toString()));
        Path out = Files.createDirectories(folder.resolve("out"));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectError(out.resolve("err").toFile())
                .redirectOutput(out.resolve("out").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CONTRAIL_") || name.equals("DISPLAY"));
        builder.environment().put("CONTRAIL_DATA_DIR", data.toString());
        return builder.start();
    }

    private void assertNothingLeaked() throws IOException {
        for (String text : said) {
            assertThat(text).doesNotContain(KEY).doesNotContain(PERSON);
        }
        boolean recorded = false;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                // Bytes as they are: half of these files are no text.
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(KEY)).as("the key in " + file).isFalse();
                if (isHistory(file)) {
                    recorded |= bytes.contains(PERSON);
                } else {
                    assertThat(bytes.contains(PERSON))
                            .as("the address in " + file)
                            .isFalse();
                }
            }
        }
        assertThat(data.resolve("contrail.0.log")).exists();
        // Where a leaderboard was recorded, it is found there; so the search does find what is in a file.
        assertThat(recorded).isEqualTo(Files.exists(data.resolve("history.db")));
    }

    private static boolean isHistory(Path file) {
        return file.getFileName().toString().matches("history\\.db(-wal|-shm)?");
    }

    private static Answer.Whole leaderboard() {
        return Answer.json("{\"success\":true,\"data\":[{\"rank\":1,\"id\":\"e1\",\"email\":\"" + ADDRESS
                + "\",\"name\":\"Canary (" + ADDRESS + ")\",\"points\":5,\"referralCode\":\"r1\","
                + "\"referralsCount\":2,\"joinedAt\":\"2025-08-01T10:00:00.000Z\"}]}");
    }
}
