package app.contrail.cli;

import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.api.RequestLog;
import app.contrail.domain.ContestId;
import app.contrail.domain.PollResult;
import app.contrail.roster.Rosters;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything that commands need from the rest of the program and from the machine. For the main thread; what blocks on
 * the network or the disk, blocks it.
 */
public interface Services {

    /** For results; UTF-8. */
    PrintStream out();

    /** Whether {@link #out} is a terminal: then text of others must not steer it, and what is no text must not go there. */
    boolean isOutWatched();

    /** For sentences about what went wrong. */
    PrintStream err();

    /** The variables of the process. */
    Map<String, String> environment();

    /** The time, in the zone of the user. */
    Clock clock();

    /** Where data is kept unless the user says otherwise; the system's own place for it. */
    Path defaultDataDir();

    /**
     * Begins to log into a folder, which is made if it is missing.
     *
     * @return false if that is not possible, which is no reason to stop
     */
    boolean openLog(Path dataDir);

    /** Prints, on stderr and from now on, how long the start of the window or of a picture takes. */
    void traceStartup();

    /** The accounts that the window keeps. */
    AccountKeys accountKeys();

    /**
     * A client that asks as this connection says, within the request budget of its key. What is asked later of
     * {@link #pollsOf} and of a {@link Recorder} counts against the budget of the newest client.
     */
    ContestApi apiFor(Connection connection);

    /**
     * Reads all entries of contests, and keeps in the data folder what is read until it is written. Makes a client of its
     * own, whose requests count as those of {@link #apiFor}.
     */
    Rosters rosters(Connection connection, Path dataDir);

    /** The requests of all that {@link #apiFor} made. */
    RequestLog requests();

    /** What this machine has for drawing; loads no toolkit. */
    Drawing drawing();

    /**
     * Polls one contest: all three endpoints at once, none of them retried. Waits first until the request budget has
     * room. Never throws for what the service does; interrupted, it ends early.
     */
    Function<ContestId, PollResult> pollsOf(ContestApi api);

    /**
     * Opens the recorded history of a service, to add to it.
     *
     * @throws CommandFailure if the data folder cannot be used
     */
    Recorder recorder(Path dataDir, BaseUrl baseUrl);

    /**
     * Opens the recorded history of a service, to read it and to add to it.
     *
     * @throws CommandFailure if the data folder cannot be used
     */
    OpenHistory history(Path dataDir, BaseUrl baseUrl);

    /**
     * Writes a report as PDF; loads no toolkit.
     *
     * @param file left open
     * @throws IOException if the stream does not take it
     * @throws app.contrail.history.HistoryException if the history cannot be read
     */
    void writeReport(ReportRequest request, OutputStream file) throws IOException;

    /**
     * Begins to tell, on stderr, what takes long; tells nobody if that is no terminal.
     *
     * @param besideResults whether results go to stdout meanwhile, which may be the same terminal; nothing is told then
     */
    Progress progress(boolean besideResults);

    /**
     * Starts the sample service on loopback.
     *
     * @param port 0 for any that is free
     * @throws IOException if the port is taken
     */
    SampleServer startSampleService(int port, long seed) throws IOException;

    /**
     * Does something once. If the user or the system asks the program to end meanwhile, it is interrupted, and has five
     * seconds to come to an end.
     */
    void workInterruptibly(Runnable work);

    /**
     * Runs something again and again until the user or the system asks the program to end. What runs then is
     * interrupted; the caller has five seconds to tidy up.
     *
     * @param every from the start of one run to the start of the next, or longer if it takes longer
     */
    void repeatUntilInterrupted(Duration every, Runnable round);

    /**
     * Does one step after the other until the user or the system asks the program to end. What runs then is interrupted;
     * the caller has five seconds to tidy up.
     *
     * @param step says how long to wait before the next one
     */
    void workUntilInterrupted(Supplier<Duration> step);

    /**
     * Blocks until the user or the system asks the program to end; the caller then has five seconds to tidy up.
     *
     * @param ready runs first, when such a request cannot be missed any more
     */
    void awaitInterrupt(Runnable ready) throws InterruptedException;

    /** The toolkit, which is not loaded before this is called. */
    Windows windows();
}
