package app.contrail;

import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.cli.CommandFailure;
import app.contrail.cli.ExitCode;
import app.contrail.cli.SampleServer;
import app.contrail.cli.Services;
import app.contrail.cli.Windows;
import app.contrail.domain.ContestId;
import app.contrail.domain.PollResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import net.harawata.appdirs.AppDirsFactory;

/**
 * Puts the program together: the one place that chooses implementations and makes clients, threads and executors.
 * Nothing here may load a toolkit before {@link #windows()} is called.
 */
class Composition implements Services {
    private final PrintStream out;
    private final PrintStream err;
    private final LogFile log = new LogFile();
    private final ProcessEnd processEnd = new ProcessEnd();

    Composition(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public PrintStream out() {
        return out;
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
    public Clock clock() {
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
    public void awaitInterrupt() throws InterruptedException {
        processEnd.await();
    }

    // ---- SEAM: everything below waits for the parts that other branches build. ----

    @Override
    public ContestApi apiFor(Connection connection) {
        throw new CommandFailure(ExitCode.SERVICE_FAILING, "The service's client is not built in yet; wait for it.");
    }

    @Override
    public Function<ContestId, PollResult> pollsOf(ContestApi api) {
        throw new CommandFailure(ExitCode.SERVICE_FAILING, "Polling is not built in yet; wait for it.");
    }

    @Override
    public SampleServer startSampleService(int port, long seed) throws IOException {
        throw new CommandFailure(ExitCode.SERVICE_FAILING, "The simulated service is not built in yet; wait for it.");
    }

    @Override
    public Windows windows() {
        throw new CommandFailure(ExitCode.UNEXPECTED, "The window is not built in yet; use 'contrail contests'.");
    }

    // ---- END OF SEAM ----

    /** Ends the process with this code, after the log is complete; does not return. */
    void end(int exitCode) {
        log.close();
        processEnd.exit(exitCode);
    }
}
