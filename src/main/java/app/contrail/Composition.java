package app.contrail;

import app.contrail.StartupTrace.Milestone;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.api.OkHttpContestApi;
import app.contrail.api.RequestBudget;
import app.contrail.api.RequestBudget.Priority;
import app.contrail.api.RequestLog;
import app.contrail.api.Timeouts;
import app.contrail.cli.AccountKeys;
import app.contrail.cli.CommandFailure;
import app.contrail.cli.Drawing;
import app.contrail.cli.ExitCode;
import app.contrail.cli.Progress;
import app.contrail.cli.Recorder;
import app.contrail.cli.ReportRequest;
import app.contrail.cli.SampleServer;
import app.contrail.cli.Services;
import app.contrail.cli.Windows;
import app.contrail.demo.SampleService;
import app.contrail.demo.SampleWorld;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryException;
import app.contrail.polling.RequestRoom;
import app.contrail.roster.Rosters;
import app.contrail.settings.Settings;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.shell.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import net.harawata.appdirs.AppDirsFactory;
import org.jspecify.annotations.Nullable;

/**
 * Puts the program together: the one place that chooses implementations and makes clients, threads and executors.
 * Nothing here may load a toolkit before {@link #windows()} is called.
 */
class Composition implements Services {
    private final PrintStream out;
    private final PrintStream err;
    private final LogFile log = new LogFile();
    private final Workers workers = new Workers();

    /** A command asks under one key, so there is one budget once it is known. */
    private @Nullable RequestBudget budget;

    /** Requests per minute, as the settings say once they are read. */
    private int allowance = RequestBudget.DEFAULT_ALLOWANCE;

    private final RequestLog requests = new RequestLog();
    private final ProcessEnd processEnd = new ProcessEnd();
    private final StartupTrace trace = new StartupTrace(clock());
    private @Nullable FxWindows windows;

    Composition(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        trace.reached(Milestone.MAIN);
    }

    /** Begins with what takes longest, if these arguments look as if a window or a picture was asked for. */
    void anticipate(List<String> arguments) {
        switch (Foresight.of(arguments)) {
            case NOTHING -> {}
            case PICTURE -> fxWindows().anticipate(Toolkit.Kind.HEADLESS);
            case WINDOW -> {
                if (Display.isPresent()) {
                    fxWindows().anticipate(Toolkit.Kind.WINDOWED);
                }
            }
        }
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public boolean isOutWatched() {
        return Terminal.showsOut();
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public Map<String, String> environment() {
        return System.getenv();
    }

    @Override
    public final Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Override
    public Path defaultDataDir() {
        return Path.of(AppDirsFactory.getInstance().getUserDataDir("contrail", null, null));
    }

    @Override
    public boolean openLog(Path dataDir) {
        return log.open(dataDir);
    }

    @Override
    public void traceStartup() {
        trace.reached(Milestone.COMMAND);
        Instant now = clock().instant();
        trace.printTo(err, now.minus(ProcessAge.at(now)));
    }

    @Override
    public void workInterruptibly(Runnable work) {
        processEnd.once(work);
    }

    @Override
    public void repeatUntilInterrupted(Duration every, Runnable round) {
        processEnd.repeat(every, round);
    }

    @Override
    public void workUntilInterrupted(Supplier<Duration> step) {
        processEnd.work(step);
    }

    @Override
    public void awaitInterrupt(Runnable ready) throws InterruptedException {
        processEnd.await(ready);
    }

    @Override
    public AccountKeys accountKeys() {
        return new StoredAccountKeys(workers.background(), clock());
    }

    @Override
    public ContestApi apiFor(Connection connection) {
        RequestBudget shared = budgets().of(connection, allowance);
        budget = shared;
        return OkHttpContestApi.open(connection, Timeouts.DEFAULT, shared, requests, clock());
    }

    @Override
    public Rosters rosters(Connection connection, Path dataDir) {
        allowance = SettingsStore.open(dataDir, clock()).settings().polling().allowance();
        ContestApi api = apiFor(connection);
        return EntriesFolder.in(dataDir)
                .rosters(api, new BudgetRoom(this::budget, Priority.BESIDES), connection.baseUrl(), clock());
    }

    private Budgets budgets() {
        return Budgets.shared(cacheDir(), clock());
    }

    /** For what every process of this user has in common, wherever each of them keeps its data. */
    Path cacheDir() {
        return Path.of(AppDirsFactory.getInstance().getUserCacheDir("contrail", null, null));
    }

    private RequestBudget budget() {
        if (budget == null) {
            throw new IllegalStateException("Who polls has a client first");
        }
        return budget;
    }

    @Override
    public RequestLog requests() {
        return requests;
    }

    @Override
    public Drawing drawing() {
        return new Drawing(
                Display.isPresent(),
                Display.missingLibraries(true),
                Display.hasFonts(),
                Display.hasOwnFont(),
                Display.whatToDo(true));
    }

    @Override
    public Function<ContestId, PollResult> pollsOf(ContestApi api) {
        Set<Endpoint> all = Set.of(Endpoint.values());
        return contest -> {
            awaitRoomFor(all.size());
            return workers.cycle(api, contest, clock()).run(all);
        };
    }

    /** A team may have more contests than a minute has requests. */
    private void awaitRoomFor(int requests) {
        try {
            RequestRoom room = new BudgetRoom(this::budget, Priority.BESIDES);
            for (Duration wait = room.claim(requests); wait.isPositive(); wait = room.claim(requests)) {
                Thread.sleep(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Recording history(Path dataDir, BaseUrl baseUrl) {
        Recording recording = orFailure(() -> Recording.durable(dataDir, baseUrl, clock()));
        if (recording.notice() != null) {
            err.println(recording.notice());
        }
        allowance = recording.settings().settings().polling().allowance();
        return recording;
    }

    @Override
    public void writeReport(ReportRequest request, OutputStream file) throws IOException {
        Settings settings = SettingsStore.open(request.dataDir(), clock()).settings();
        Reports.of(request.history(), settings, request.masked(), request.gapAfter(), clock())
                .write(request.contest(), request.from(), request.to(), file);
    }

    @Override
    public Progress progress(boolean besideResults) {
        boolean watched = Terminal.showsErr() && !(besideResults && Terminal.showsOut());
        return watched ? TerminalProgress.begin(err, workers.alarm()) : Progress.NONE;
    }

    @Override
    public Recorder recorder(Path dataDir, BaseUrl baseUrl) {
        Recording recording = history(dataDir, baseUrl);
        Housekeeping housekeeping = Housekeeping.begin(
                recording.store(),
                () -> EntriesFolder.in(recording.folder()).forgetOld(clock()),
                recording.retention(),
                clock(),
                workers.alarm(),
                workers.background());
        return new CommandRecorder(
                recording, housekeeping, new BudgetRoom(this::budget, Priority.BESIDES), workers, clock());
    }

    /** Ends the command, with the history's own sentence, if the history cannot be used. */
    static <T> T orFailure(Supplier<T> work) {
        try {
            return work.get();
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.LOCAL_DATA, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public SampleServer startSampleService(int port, long seed) throws IOException {
        Clock clock = clock();
        SampleService service =
                SampleService.start(port, new SampleWorld(seed, clock.instant()), clock, workers.background());
        return new SampleServer() {
            @Override
            public String baseUrl() {
                return service.baseUrl().toString();
            }

            @Override
            public String key() {
                return service.keyText();
            }

            @Override
            public void close() {
                service.close();
            }
        };
    }

    @Override
    public Windows windows() {
        return fxWindows();
    }

    /** Made when it is first asked for, because with it the toolkit's classes come. */
    private FxWindows fxWindows() {
        if (windows == null) {
            windows = new FxWindows(budgets(), workers, clock(), err, trace, processEnd);
        }
        return windows;
    }

    /** Ends the process with this code, after the log is complete; does not return. */
    void end(int exitCode) {
        workers.close();
        log.close();
        processEnd.exit(exitCode);
    }
}
