package app.contrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.api.RequestLog;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryStore;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.polling.BackOff;
import app.contrail.roster.RosterReader;
import app.contrail.roster.Rosters;
import app.contrail.settings.Account;
import app.contrail.settings.Accounts;
import app.contrail.settings.Settings;
import app.contrail.testing.FakeContestApi;
import app.contrail.testing.ManualClock;
import app.contrail.ui.shell.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The whole program but the command line, in memory; remembers what it was asked for. */
final class FakeServices implements Services {
    static final Instant NOW = Instant.parse("2024-01-20T12:00:00Z");

    /** Under which the history is kept. */
    static final String ORIGIN = "https://blitzrocket.com";

    final ManualClock clock = new ManualClock(NOW);
    final ByteArrayOutputStream written = new ByteArrayOutputStream();
    final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    final Map<String, String> environment = new HashMap<>(Map.of("CONTRAIL_API_KEY", "key-in-environment"));
    final FakeContestApi api = new FakeContestApi();
    final List<String> events = new ArrayList<>();
    final List<PollResult> recorded = new ArrayList<>();
    final List<List<Contest>> listed = new ArrayList<>();
    Accounts accounts = Accounts.NONE;
    boolean recordingWorks = true;
    /** How many attempts to record fail from now on. */
    int diskFullFor;

    final FakeWindows windows = new FakeWindows();
    final Path defaultDataDir;

    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Nullable Connection connection;

    @Nullable Path logFolder;

    boolean logOpens = true;

    Drawing drawing = new Drawing(true, List.of(), true, true, "Install what is missing.");

    @Nullable RuntimeException apiBreaksWith;

    @Nullable Function<ContestId, PollResult> polls;

    @Nullable IOException portTaken;

    FakeServices(Path defaultDataDir) {
        this.defaultDataDir = defaultDataDir;
    }

    int run(String... arguments) {
        return new Program(this).run(arguments);
    }

    String result() {
        return written.toString(StandardCharsets.UTF_8);
    }

    String complaint() {
        return complaints.toString(StandardCharsets.UTF_8);
    }

    @Override
    public PrintStream out() {
        return out;
    }

    /** Whether results go to a terminal. */
    boolean outIsWatched;

    @Override
    public boolean isOutWatched() {
        return outIsWatched;
    }

    @Override
    public PrintStream err() {
        return new PrintStream(complaints, true, StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public Clock clock() {
        return clock.withZone(ZoneId.of("Europe/Berlin"));
    }

    @Override
    public Path defaultDataDir() {
        return defaultDataDir;
    }

    @Override
    public boolean openLog(Path dataDir) {
        logFolder = dataDir;
        return logOpens;
    }

    @Override
    public void traceStartup() {
        events.add("trace startup");
    }

    @Override
    public AccountKeys accountKeys() {
        return new AccountKeys() {
            @Override
            public Accounts accounts(Path dataDir) {
                return accounts;
            }

            @Override
            public ApiKey keyOf(Path dataDir, Account account) {
                events.add("key of " + account.name() + " in " + dataDir.getFileName());
                return ApiKey.of("key-of-" + account.id());
            }
        };
    }

    @Override
    public ContestApi apiFor(Connection asked) {
        connection = asked;
        if (apiBreaksWith != null) {
            throw apiBreaksWith;
        }
        return api;
    }

    /** Why entries, and nothing else, are not given; null if they are. */
    @Nullable ApiFailure entriesFailWith;

    /** Time passes at once while a reader waits. */
    @Override
    public Rosters rosters(Connection asked, Path dataDir) {
        if (entriesFailWith != null) {
            return new NoRosters(entriesFailWith);
        }
        return new RosterReader(
                apiFor(asked),
                requests -> Duration.ZERO,
                new BackOff(new SplittableRandom(1)),
                clock::advance,
                clock,
                asked.baseUrl().toString(),
                dataDir.resolve("entries"));
    }

    @Override
    public RequestLog requests() {
        return new RequestLog();
    }

    @Override
    public Drawing drawing() {
        return drawing;
    }

    @Override
    public Function<ContestId, PollResult> pollsOf(ContestApi asked) {
        return polls != null
                ? polls
                : id -> new PollResult(
                        id,
                        clock.instant(),
                        Duration.ofMillis(250),
                        asked.analytics(id),
                        asked.leaderboard(id, 5),
                        asked.contest(id));
    }

    @Override
    public SampleServer startSampleService(int port, long seed) throws IOException {
        if (portTaken != null) {
            throw portTaken;
        }
        events.add("start on " + port + " with " + seed);
        return new SampleServer() {
            @Override
            public String baseUrl() {
                return "http://127.0.0.1:4711/api/v1";
            }

            @Override
            public String key() {
                return "vk_test_sample";
            }

            @Override
            public void close() {
                events.add("close");
            }
        };
    }

    @Override
    public Recorder recorder(Path dataDir, BaseUrl baseUrl) {
        if (!recordingWorks) {
            throw new CommandFailure(ExitCode.LOCAL_DATA, "The history cannot be recorded.");
        }
        return new FakeRecorder(this);
    }

    /** What stands between a command and the history that it opens. */
    UnaryOperator<HistoryStore> seenThrough = store -> store;

    @Override
    public OpenHistory history(Path dataDir, BaseUrl baseUrl) {
        if (!recordingWorks) {
            throw new CommandFailure(ExitCode.LOCAL_DATA, "The history cannot be recorded.");
        }
        assertThat(baseUrl).isEqualTo(BaseUrl.BLITZ_ROCKET);
        JdbcHistoryStore store = JdbcHistoryStore.open(dataDir, ORIGIN, clock()).store();
        return new OpenHistory() {
            @Override
            public HistoryStore store() {
                return seenThrough.apply(store);
            }

            @Override
            public Duration gapAfter() {
                return Duration.ofSeconds(90);
            }

            @Override
            public void close() {
                store.close();
                events.add("history closed");
            }
        };
    }

    /** What is told of the progress when the user asks to end; null for a patient user. */
    @Nullable String interruptedAfter;

    @Override
    public void writeReport(ReportRequest request, OutputStream file) throws IOException {
        Reports.of(request.history(), Settings.USUAL, request.masked(), request.gapAfter(), clock())
                .write(request.contest(), request.from(), request.to(), file);
    }

    @Override
    public Progress progress(boolean besideResults) {
        events.add("progress " + (besideResults ? "beside results" : "alone"));
        return new Progress() {
            @Override
            public void now(Supplier<String> doing) {
                events.add(doing.get());
                if (doing.get().equals(interruptedAfter)) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void close() {
                events.add("progress over");
            }
        };
    }

    @Override
    public void workInterruptibly(Runnable work) {
        try {
            work.run();
        } finally {
            // The next test on this thread is not meant.
            Thread.interrupted();
        }
    }

    /** How often a repeated command goes round before it is asked to end. */
    int rounds = 3;

    @Override
    public void repeatUntilInterrupted(Duration every, Runnable round) {
        events.add("every " + every.toSeconds() + " s");
        for (int i = 0; i < rounds; i++) {
            round.run();
        }
    }

    /** Each round is as long as the time between two lists. */
    @Override
    public void workUntilInterrupted(Supplier<Duration> step) {
        Instant end = clock.instant().plusSeconds(30L * rounds);
        while (clock.instant().isBefore(end)) {
            clock.advance(step.get());
        }
    }

    @Override
    public void awaitInterrupt(Runnable ready) {
        ready.run();
        events.add("wait, having printed " + result().lines().count() + " lines");
    }

    @Override
    public Windows windows() {
        return windows;
    }
}
