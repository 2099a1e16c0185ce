package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.contrail.testing.Answer;
import app.contrail.testing.BesideOthers;
import app.contrail.testing.FaultyService;
import app.contrail.testing.JavaLine;
import app.contrail.testing.RecordedRequest;
import app.contrail.testing.Route;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands that draw, as processes of their own on a machine without a display. */
@BesideOthers
class PictureCommandsTest {
    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {}

    @Test
    void aSnapshotIsDrawnInTheSizeAskedForAndSaysNothing() throws Exception {
        try (FaultyService service = FaultyService.start()) {
            Ended ended = run(
                    service,
                    "snapshot",
                    "--contest",
                    FaultyService.CONTEST_ID,
                    "--out",
                    "now.png",
                    "--size",
                    "1000x700",
                    "--theme",
                    "dark");

            assertThat(ended).isEqualTo(new Ended(0, "", ""));
            BufferedImage picture = ImageIO.read(folder.resolve("now.png").toFile());
            assertThat(picture.getWidth()).isEqualTo(1000);
            assertThat(picture.getHeight()).isEqualTo(700);
            assertThat(brightness(picture)).isLessThan(0.4);
            assertThat(files()).containsExactlyInAnyOrder("now.png", "data", "err");
        }
    }

    @Test
    void aCardIsDrawnTwiceAsSharpAndTheChartAsSvg() throws Exception {
        String contest = FaultyService.CONTEST_ID;
        try (FaultyService service = FaultyService.start()) {
            Ended once = run(service, "snapshot", "--contest", contest, "--out", "1.png", "--card", "tiles");
            Ended twice =
                    run(service, "snapshot", "--contest", contest, "--out", "2.png", "--card", "tiles", "--scale", "2");
            Ended vector = run(service, "snapshot", "--contest", contest, "--out", "c.svg", "--card", "chart");

            assertThat(List.of(once, twice, vector)).containsOnly(new Ended(0, "", ""));
            BufferedImage usual = ImageIO.read(folder.resolve("1.png").toFile());
            BufferedImage sharp = ImageIO.read(folder.resolve("2.png").toFile());
            assertThat(usual.getWidth()).isBetween(900, 1100);
            assertThat(usual.getHeight()).isBetween(100, 200);
            assertThat(sharp.getWidth()).isEqualTo(2 * usual.getWidth());
            assertThat(sharp.getHeight()).isEqualTo(2 * usual.getHeight());
            assertThat(Files.readString(folder.resolve("c.svg")))
                    .startsWith("<?xml")
                    .contains("<svg", "</svg>");
        }
    }

    @Test
    void aSnapshotWithAPartMissingIsDrawnAllTheSameAndEndsWithItsCode() throws Exception {
        try (FaultyService service = FaultyService.start()) {
            service.always(Route.LEADERBOARD, Answer.serverError());
            Ended ended = run(service, "snapshot", "--contest", FaultyService.CONTEST_ID, "--out", "now.png");

            assertThat(ended.code()).isEqualTo(5);
            assertThat(ended.err()).hasLineCount(1);
            assertThat(brightness(ImageIO.read(folder.resolve("now.png").toFile())))
                    .isGreaterThan(0.8);
        }
    }

    @Test
    void aSnapshotThatCannotBeRecordedIsDrawnAndSaysSo() throws Exception {
        Files.writeString(folder.resolve("data"), "no folder");
        try (FaultyService service = FaultyService.start()) {
            Ended ended = run(service, "snapshot", "--contest", FaultyService.CONTEST_ID, "--out", "now.png");

            assertThat(ended.code()).isEqualTo(6);
            assertThat(ended.err()).hasLineCount(1).contains("cannot be recorded in", "The picture was drawn");
            assertThat(brightness(ImageIO.read(folder.resolve("now.png").toFile())))
                    .isGreaterThan(0.8);
        }
    }

    @Test
    void aPictureThatCannotBeWrittenLeavesNothingBehind() throws Exception {
        try (FaultyService service = FaultyService.start()) {
            Ended ended =
                    run(service, "snapshot", "--contest", FaultyService.CONTEST_ID, "--out", "missing-folder/now.png");

            assertThat(ended.code()).isEqualTo(6);
            assertThat(ended.err()).hasLineCount(1).contains("now.png could not be written");
            assertThat(files()).containsExactlyInAnyOrder("data", "err");
        }
    }

    @Test
    void whatWasCollectedCanBeDrawnOffline() throws Exception {
        String contest = FaultyService.CONTEST_ID;
        try (FaultyService service = FaultyService.start()) {
            assertThat(run(service, "collect", "--once", "--contest", contest).code())
                    .isZero();
            int requests = service.requests().size();

            Ended ended =
                    run(service, "snapshot", "--contest", contest, "--out", "then.png", "--offline", "--trace-startup");

            assertThat(ended.code()).isZero();
            assertThat(ended.err().lines())
                    .allMatch(line -> line.matches("startup: +\\d+ ms  .*"))
                    .extracting(line -> line.substring(line.indexOf("ms  ") + 4))
                    .containsExactly("main", "command line read", "toolkit started", "last known data drawn");
            assertThat(service.requests()).hasSize(requests);
            assertThat(brightness(ImageIO.read(folder.resolve("then.png").toFile())))
                    .isGreaterThan(0.8);
            assertThat(run(service, "snapshot", "--contest", "never-seen", "--out", "a.png", "--offline")
                            .code())
                    .isEqualTo(6);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "destroy() kills there instead of asking")
    void collectingEndsWellWhenAskedToWhileTheServiceStalls() throws Exception {
        try (FaultyService service = FaultyService.start()) {
            Process process = start(service, "collect", "--contest", FaultyService.CONTEST_ID, "--every", "10s");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> service.requests().stream()
                                    .filter(RecordedRequest::ended)
                                    .count()
                            >= 3);
            service.always(Route.ANALYTICS, new Answer.Stalled(Duration.ofSeconds(30)));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> service.requests(Route.ANALYTICS).size() >= 2);
            process.destroy();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(Files.readString(folder.resolve("err"))).isEmpty();
            assertThat(run(service, "snapshot", "--contest", FaultyService.CONTEST_ID, "--out", "a.png", "--offline"))
                    .isEqualTo(new Ended(0, "", ""));
        }
    }

    @Test
    void theDemoWithoutADisplayDrawsThePictureAndEndsWell() throws Exception {
        Ended ended = run(null, "demo");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).hasLineCount(1).contains("contrail-demo.png");
        assertThat(ImageIO.read(folder.resolve("contrail-demo.png").toFile()).getWidth())
                .isEqualTo(1280);
    }

    @Test
    void theRehearsalForTheStartCacheGoesThroughEverythingAndLeavesNothingBehind() throws Exception {
        Ended ended = run(null, "rehearse");

        assertThat(ended).isEqualTo(new Ended(0, "", ""));
        assertThat(files()).containsExactly("err");
    }

    @Test
    void theWindowWithoutADisplayEndsWithASentence() throws Exception {
        Ended ended = run(null);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).hasLineCount(1).contains("no display").contains("contrail snapshot");
    }

    private Ended run(@Nullable FaultyService service, String... arguments) throws IOException, InterruptedException {
        Process process = start(service, arguments);
        try {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), out, Files.readString(folder.resolve("err")));
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(@Nullable FaultyService service, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(JavaLine.of(Main.class, arguments))
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().put("CONTRAIL_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("CONTRAIL_API_KEY", "some-key");
        if (service != null) {
            builder.environment().put("CONTRAIL_BASE_URL", service.baseUrl().toString());
        }
        return builder.start();
    }

    private List<String> files() {
        return List.of(java.util.Objects.requireNonNull(folder.toFile().list()));
    }

    /** 0 is black, 1 is white. */
    private static double brightness(BufferedImage picture) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y += 10) {
            for (int x = 0; x < picture.getWidth(); x += 10) {
                int rgb = picture.getRGB(x, y);
                sum += ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 765.0;
                count++;
            }
        }
        return sum / count;
    }
}
