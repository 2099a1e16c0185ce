package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.api.BaseUrl;
import app.contrail.cli.Program;
import app.contrail.demo.SampleService;
import app.contrail.demo.SampleWorld;
import app.contrail.testing.Answer;
import app.contrail.testing.FaultyService;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export} as a whole: a real service on loopback, a real history file, a real file in the end. */
class ExportOverHttpTest {
    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    @Test
    void whatTheServiceSaysIsRecordedAndExported() {
        try (FaultyService service = FaultyService.start()) {
            Ended ended = run(service.baseUrl(), "key", "--what", "kpis");

            assertThat(ended.err()).isEmpty();
            assertThat(ended.code()).isZero();
            assertThat(ended.out().lines()).hasSize(2);
            assertThat(ended.out())
                    .contains(",clx1abc123def456,28450,1523,1489,12,4567,45890,30.1,890,5.353251318101933");
            int requests = service.requests().size();
            assertThat(requests).isEqualTo(3);

            assertThat(run(service.baseUrl(), "", "--what", "kpis", "--offline"))
                    .isEqualTo(ended);
            assertThat(service.requests()).hasSize(requests);
        }
    }

    @Test
    void whatFailsDecidesTheCodeAndTheRestIsExported() {
        try (FaultyService service = FaultyService.start()) {
            Path out = folder.resolve("board.csv");
            service.always(Route.LEADERBOARD, Answer.serverError());
            Ended failed = run(service.baseUrl(), "key", "--what", "leaderboard", "--out", out.toString());
            assertThat(failed.code()).isEqualTo(5);
            assertThat(failed.err()).contains("failed with status 500").hasLineCount(1);
            assertThat(out).content().startsWith("\uFEFFrecorded_at").hasLineCount(1);

            service.behave();
            assertThat(run(service.baseUrl(), "key", "--what", "leaderboard", "--out", out.toString()))
                    .isEqualTo(new Ended(0, "", ""));
            assertThat(out).content().hasLineCount(4).doesNotContain("jane@").contains("•••@");

            service.always(Route.LEADERBOARD, Answer.serverError());
            String before = run(service.baseUrl(), "", "--what", "leaderboard", "--offline")
                    .out();
            Ended again = run(service.baseUrl(), "key", "--what", "leaderboard");
            assertThat(again.code()).isEqualTo(5);
            assertThat(again.out()).isEqualTo(before);
        }
    }

    @Test
    void aServiceThatCannotBeReachedLeavesWhatWasRecorded() {
        FaultyService service = FaultyService.start();
        try (service) {
            assertThat(run(service.baseUrl(), "key", "--what", "kpis").code()).isZero();
        }
        Ended ended = run(service.baseUrl(), "key", "--what", "kpis");

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.out().lines()).hasSize(2);
        assertThat(ended.err()).contains("Nothing answers").hasLineCount(1);
    }

    @Test
    void theSampleServicesLeaderboardIsExportedInItsOrder() throws IOException {
        Instant now = Instant.parse("2026-06-01T10:00:00Z");
        SampleWorld world = new SampleWorld(SampleWorld.USUAL_SEED, now);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                SampleService service = SampleService.start(0, world, new ManualClock(now), threads)) {
            Ended ended = runOn(
                    world.mainContest().value(),
                    service.baseUrl(),
                    service.keyText(),
                    "--what",
                    "leaderboard",
                    "--no-bom");

            assertThat(ended.err()).isEmpty();
            assertThat(ended.code()).isZero();
            assertThat(ended.out().lines().skip(1).map(line -> line.split(",", -1)[2]))
                    .startsWith("1", "2", "3")
                    .hasSizeGreaterThanOrEqualTo(5);

            Ended refused = runOn(world.mainContest().value(), service.baseUrl(), "vk_test_wrong", "--what", "kpis");
            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.out().lines()).hasSize(2);
            Ended unknown = runOn("no-such-contest", service.baseUrl(), service.keyText(), "--what", "kpis");
            assertThat(unknown.code()).isEqualTo(4);
            assertThat(unknown.out()).isEmpty();
        }
    }

    private Ended run(BaseUrl baseUrl, String key, String... more) {
        return runOn(FaultyService.CONTEST_ID, baseUrl, key, more);
    }

    private Ended runOn(String contest, BaseUrl baseUrl, String key, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Composition services =
                new Composition(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)) {
                    @Override
                    public Map<String, String> environment() {
                        return Map.of(
                                "CONTRAIL_API_KEY",
                                key,
                                "CONTRAIL_BASE_URL",
                                baseUrl.toString(),
                                "CONTRAIL_DATA_DIR",
                                folder.resolve("data").toString());
                    }

                    @Override
                    public boolean openLog(Path dataDir) {
                        return true;
                    }
                };
        String[] line = new String[3 + more.length];
        line[0] = "export";
        line[1] = "--contest";
        line[2] = contest;
        System.arraycopy(more, 0, line, 3, more.length);
        int code = new Program(services).run(line);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
