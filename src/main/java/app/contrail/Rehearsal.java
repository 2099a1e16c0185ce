package app.contrail;

import app.contrail.api.BaseUrl;
import app.contrail.cli.ExitCode;
import app.contrail.cli.Program;
import app.contrail.demo.SamplePast;
import app.contrail.demo.SampleService;
import app.contrail.demo.SampleWorld;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.polling.ListedContests;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Goes once through what users do most: the commands and the window, on sample data. An installer's start cache is
 * recorded from it, so that an installed Contrail finds prepared what it needs. Writes into the folder handed in only.
 */
final class Rehearsal {
    private final Path folder;
    private final Workers workers;
    private final Clock clock;

    Rehearsal(Path folder, Workers workers, Clock clock) {
        this.folder = folder;
        this.workers = workers;
        this.clock = clock;
    }

    /** With a toolkit that has been started, with a display or without. Blocks; not for the FX thread. */
    void run() throws IOException {
        SampleWorld world = new SampleWorld(SampleWorld.USUAL_SEED, clock.instant());
        try (SampleService service =
                SampleService.start(0, world, clock, workers.background(), SampleService.RateLimit.OFF)) {
            record(world, service.baseUrl());
            commands(service, world.mainContest());
            handshake(service);
            new WindowRehearsal(folder, workers, clock).run(service.connection(), world.mainContest());
        }
    }

    private void record(SampleWorld world, BaseUrl service) {
        Instant now = clock.instant();
        SamplePast past = new SamplePast(world);
        try (Recording recording = Recording.durable(folder, service, clock)) {
            List<Contest> contests = world.contests(now);
            contests.forEach(contest -> past.of(contest.id(), now).writeTo(recording.store()));
            new ListedContests(recording.store(), clock).record(contests);
        }
    }

    private void commands(SampleService service, ContestId contest) {
        String plain = service.baseUrl().toString();
        String out = folder.resolve("exported.csv").toString();
        List.of("text", "csv", "json")
                .forEach(format -> command(service, ExitCode.DONE, plain, "contests", "--format", format));
        command(service, ExitCode.DONE, plain, "collect", "--once", "--contest", contest.value());
        for (String what : List.of("kpis", "leaderboard")) {
            command(
                    service,
                    ExitCode.DONE,
                    plain,
                    "export",
                    "--contest",
                    contest.value(),
                    "--what",
                    what,
                    "--out",
                    out);
        }
        command(service, ExitCode.DONE, plain, "export", "--help");
    }

    /** Begins a handshake as any other; it fails, because nothing here speaks TLS. */
    private void handshake(SampleService service) throws IOException {
        try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            workers.background().execute(() -> {
                try (Socket caller = rude.accept()) {
                    caller.getInputStream().read();
                    caller.getOutputStream().write("no".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException ignored) {
                    // The caller hangs up, which is all the same here.
                }
            });
            command(
                    service,
                    ExitCode.SERVICE_FAILING,
                    "https://127.0.0.1:" + rude.getLocalPort() + "/api/v1",
                    "contests");
        }
    }

    private void command(SampleService service, ExitCode expected, String baseUrl, String... arguments) {
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of(
                "CONTRAIL_API_KEY", service.keyText(),
                "CONTRAIL_BASE_URL", baseUrl,
                "CONTRAIL_DATA_DIR", folder.toString());
        Composition composition = new Composition(silent, silent) {
            @Override
            public Map<String, String> environment() {
                return environment;
            }
        };
        int code = new Program(composition).run(arguments);
        if (code != expected.code()) {
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + code);
        }
    }
}
