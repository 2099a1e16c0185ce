package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.BesideOthers;
import app.contrail.testing.JavaLine;
import app.contrail.testing.ReadPdf;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands that draw nothing, each run as a process whose class path holds no toolkit at all. */
@BesideOthers
class WithoutToolkitTest {
    private static final Pattern TOOLKIT = Pattern.compile("javafx|openjfx|controlsfx|atlantafx|testfx");

    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    @Test
    void theClassPathOfTheseTestsHoldsEverythingButAToolkit() {
        assertThat(System.getProperty("java.class.path")).containsPattern(TOOLKIT);
        assertThat(classPathWithoutToolkit())
                .contains("picocli", "jackson-databind")
                .doesNotContainPattern(TOOLKIT);
    }

    @Test
    void contestsListsInUtf8WhateverTheTerminalSpeaks() throws Exception {
        Ended ended = run(StandIn.class, "contests");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Summer Giveaway", "夏 ☀");
    }

    @Test
    void collectPrintsItsDocuments() throws Exception {
        Ended ended = run(StandIn.class, "collect", "--once");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines()).hasSize(2).allMatch(line -> line.contains("\"conversion_percent\":5.35"));
    }

    @Test
    void exportWritesWhatComesAndLaterOfflineWhatIsRecorded() throws Exception {
        Path file = folder.resolve("kpis.csv");
        Ended ended = run(StandIn.class, "export", "--contest", "c1", "--what", "kpis", "--out", file.toString());
        assertThat(ended).isEqualTo(new Ended(0, "", ""));
        assertThat(file).content().startsWith("\uFEFFrecorded_at,").endsWith(",45890,30.1,890,5.353251318101933\r\n");

        Ended offline = run(Main.class, "export", "--contest", "c1", "--what", "kpis", "--offline");
        assertThat(offline).isEqualTo(new Ended(0, Files.readString(file), ""));
    }

    @Test
    void reportWritesAPdfAndSaysNothing() throws Exception {
        Path file = folder.resolve("report.pdf");
        Ended ended = run(StandIn.class, "report", "--contest", "c1", "--out", file.toString());
        assertThat(ended).isEqualTo(new Ended(0, "", ""));
        ReadPdf report = ReadPdf.of(Files.readAllBytes(file));
        assertThat(report.text()).contains("28,450", "Nobody is ranked yet");
        assertThat(report.text() + report.spoken()).contains("夏", "☀");

        Ended offline = run(Main.class, "report", "--contest", "c1", "--out", file.toString(), "--offline");
        assertThat(offline).isEqualTo(new Ended(0, "", ""));
        assertThat(ReadPdf.of(Files.readAllBytes(file)).text()).contains("28,450");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "destroy() kills there instead of asking")
    void demoServesUntilItIsAskedToEndAndThenEndsWellAndTidily() throws Exception {
        Process process = start(StandIn.class, "demo", "--serve", "--port", "4711");
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("base URL: http://127.0.0.1:4711");
            assertThat(out.readLine()).isEqualTo("key: sample");
            assertThat(process.isAlive()).isTrue();
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(err()).isEqualTo("closed\n");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theRealProgramEndsWithASentenceIfNobodyAnswers() throws Exception {
        for (String command : List.of(
                "contests", "collect --once", "export --contest c1 --what kpis", "report --contest c1 --out x.pdf")) {
            List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
            arguments.addAll(List.of("--base-url", "http://127.0.0.1:" + unusedPort() + "/api/v1"));
            Ended ended = run(Main.class, arguments.toArray(String[]::new));
            assertThat(ended.err()).hasLineCount(1).endsWith(".\n");
            assertThat(ended.code()).isEqualTo(5);
            assertThat(ended.out()).isEmpty();
        }
        assertThat(folder.resolve("data/contrail.0.log")).content().doesNotContain("NoClassDefFoundError");
    }

    @Test
    void doctorTellsAboutDisplayAndFontsAllTheSame() throws Exception {
        Ended ended = run(Main.class, "doctor", "--base-url", "http://127.0.0.1:" + unusedPort() + "/api/v1");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.out()).contains("  display  ", "own font can be read", "FAIL  service   Nothing answers");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Ended run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Process process = start(main, arguments);
        try {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), out, err());
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(Class<?> main, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(JavaLine.withClassPath(classPathWithoutToolkit(), main, arguments))
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("CONTRAIL_API_KEY", "some-key");
        builder.environment().put("CONTRAIL_DATA_DIR", folder.resolve("data").toString());
        builder.environment().remove("CONTRAIL_BASE_URL");
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private static String classPathWithoutToolkit() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !TOOLKIT.matcher(part).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
