package app.contrail;

import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.cli.Program;
import app.contrail.cli.SampleServer;
import app.contrail.domain.ContestId;
import app.contrail.domain.PollResult;
import app.contrail.roster.Rosters;
import app.contrail.testing.FakeContestApi;
import app.contrail.testing.SampleContests;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Contrail with a service in memory, to run as a process of its own; everything else is the real thing. */
final class StandIn extends Composition {
    private StandIn(PrintStream out) {
        super(out, System.err);
    }

    public static void main(String[] arguments) {
        StandIn composition = new StandIn(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        composition.end(new Program(composition).run(arguments));
    }

    @Override
    public ContestApi apiFor(Connection connection) {
        return new FakeContestApi()
                .knowing(SampleContests.SUMMER, SampleContests.SUMMER_ANALYTICS, SampleContests.SUMMER_LEADERBOARD)
                .knowing(SampleContests.titled("夏 ☀"), SampleContests.SUMMER_ANALYTICS, List.of());
    }

    @Override
    public Rosters rosters(Connection connection, Path dataDir) {
        return EntriesFolder.in(dataDir)
                .rosters(apiFor(connection), requests -> Duration.ZERO, connection.baseUrl(), clock());
    }

    @Override
    public Function<ContestId, PollResult> pollsOf(ContestApi api) {
        return id -> new PollResult(
                id, clock().instant(), Duration.ZERO, api.analytics(id), api.leaderboard(id, 5), api.contest(id));
    }

    @Override
    public SampleServer startSampleService(int port, long seed) {
        return new SampleServer() {
            @Override
            public String baseUrl() {
                return "http://127.0.0.1:" + port;
            }

            @Override
            public String key() {
                return "sample";
            }

            @Override
            public void close() {
                System.err.println("closed");
            }
        };
    }
}
