package app.contrail;

import app.contrail.api.BaseUrl;
import app.contrail.demo.SamplePast;
import app.contrail.demo.SampleService;
import app.contrail.demo.SampleWorld;
import app.contrail.domain.Contest;
import app.contrail.polling.ListedContests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a start takes, for an image made by {@code packaging/build} and beside it for {@code java -jar}: prints medians
 * of interleaved runs. Each begins with two recorded weeks of all sample contests, and asks a sample service that this
 * process serves. Not a test; {@code docs/performance.md} says how to run it.
 */
public final class StartBench {
    private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);

    private final Path folder;
    private final SampleService service;
    private final SampleWorld world;
    private final Map<String, List<Double>> taken = new LinkedHashMap<>();

    /** Whom to start. */
    private record Launcher(String name, List<String> command) {}

    private StartBench(Path folder, SampleService service, SampleWorld world) {
        this.folder = folder;
        this.service = service;
        this.world = world;
    }

    /** Arguments: how many rounds, and the launcher of the image. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        List<Launcher> launchers = List.of(
                new Launcher(
                        "image", List.of(Path.of(arguments[1]).toAbsolutePath().toString())),
                new Launcher(
                        "java -jar",
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-jar",
                                Path.of("target/app/contrail.jar")
                                        .toAbsolutePath()
                                        .toString())));
        SampleWorld world = new SampleWorld(SampleWorld.USUAL_SEED, CLOCK.instant());
        try (Workers workers = new Workers();
                SampleService service =
                        SampleService.start(0, world, CLOCK, workers.background(), SampleService.RateLimit.OFF)) {
            StartBench bench = new StartBench(Files.createTempDirectory("contrail-start"), service, world);
            bench.record();
            // The first round fills the system's caches.
            for (int round = 0; round <= rounds; round++) {
                for (Launcher launcher : launchers) {
                    bench.window(launcher);
                    bench.picture(launcher);
                    bench.contests(launcher);
                }
                if (round == 0) {
                    bench.taken.clear();
                }
            }
            bench.taken.forEach((what, millis) -> say(what, millis));
        }
    }

    private void record() {
        BaseUrl baseUrl = service.connection().baseUrl();
        Instant now = CLOCK.instant();
        SamplePast past = new SamplePast(world);
        try (Recording recording = Recording.durable(folder.resolve("recorded"), baseUrl, CLOCK)) {
            List<Contest> contests = world.contests(now);
            contests.forEach(contest -> past.of(contest.id(), now).writeTo(recording.store()));
            new ListedContests(recording.store(), CLOCK).record(contests);
        }
    }

    private void window(Launcher launcher) throws IOException, InterruptedException {
        if (System.getenv("DISPLAY") == null) {
            return;
        }
        Run run = start(launcher, "--trace-startup");
        try (var lines = run.process.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String milestone = line.replaceAll("startup: +\\d+ ms  ", "");
                keep(launcher, "window: " + milestone, run.millis());
                if (milestone.equals("first live data drawn")) {
                    run.process.toHandle().destroy();
                }
            }
        }
        run.process.waitFor();
    }

    private void picture(Launcher launcher) throws IOException, InterruptedException {
        String contest = world.mainContest().value();
        Run run = start(
                launcher,
                "snapshot",
                "--offline",
                "--trace-startup",
                "--contest",
                contest,
                "--out",
                folder.resolve("drawn.png").toString());
        try (var lines = run.process.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith("last known data drawn")) {
                    keep(launcher, "snapshot --offline: drawn", run.millis());
                }
            }
        }
        ended(launcher, "snapshot --offline: done", run);
    }

    private void contests(Launcher launcher) throws IOException, InterruptedException {
        ended(launcher, "contests: done", start(launcher, "contests"));
    }

    private void ended(Launcher launcher, String what, Run run) throws InterruptedException, IOException {
        int code = run.process.waitFor();
        keep(launcher, what, run.millis());
        if (code != 0) {
            throw new IllegalStateException(what + " ended with " + code + ": "
                    + new String(run.process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private record Run(Process process, long begun) {
        double millis() {
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    /** Each run gets a copy of what was recorded, so that none finds what another left. */
    private Run start(Launcher launcher, String... arguments) throws IOException {
        Path data = Files.createTempDirectory(folder, "data");
        Files.copy(folder.resolve("recorded/history.db"), data.resolve("history.db"));
        List<String> command = new ArrayList<>(launcher.command);
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CONTRAIL_DATA_DIR", data.toString());
        builder.environment().put("CONTRAIL_BASE_URL", service.baseUrl().toString());
        builder.environment().put("CONTRAIL_API_KEY", service.keyText());
        long begun = System.nanoTime();
        return new Run(builder.start(), begun);
    }

    private void keep(Launcher launcher, String what, double millis) {
        taken.computeIfAbsent(what + ", " + launcher.name, ignored -> new ArrayList<>())
                .add(millis);
    }

    private static void say(String what, List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%-50s median %6.0f ms, least %6.0f, greatest %6.0f, of %d%n",
                what, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], sorted.length);
    }
}
