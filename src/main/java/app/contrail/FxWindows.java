package app.contrail;

import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.cli.CommandFailure;
import app.contrail.cli.ExitCode;
import app.contrail.cli.SnapshotRequest;
import app.contrail.cli.Windows;
import app.contrail.domain.ApiFailure;
import app.contrail.ui.common.Theme;
import app.contrail.ui.shell.Session;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Windows and pictures by JavaFX. */
final class FxWindows implements Windows {
    private static final Path DEMO_PICTURE = Path.of("contrail-demo.png");

    private final Workers workers;
    private final Clock clock;
    private final PrintStream err;

    FxWindows(Workers workers, Clock clock, PrintStream err) {
        this.workers = workers;
        this.clock = clock;
        this.err = err;
    }

    @Override
    public int openDashboard(@Nullable Connection connection, BaseUrl baseUrl, Path dataDir) {
        if (!Display.isPresent()) {
            throw new CommandFailure(
                    ExitCode.UNEXPECTED,
                    "There is no display for the window; use 'contrail snapshot' for a picture or 'contrail collect"
                            + " --once' for the numbers, or set DISPLAY.");
        }
        Toolkit.startWindowed();
        LiveSessions sessions = LiveSessions.recordingIn(dataDir, workers, clock);
        // Making a session reads the system's certificates: not on the FX thread.
        Session session = connection == null ? null : connected(sessions, connection);
        new MainWindow(sessions, workers, clock).show(dashboard -> {
            dashboard.models().welcome().baseUrlProperty().set(baseUrl.toString());
            if (session != null) {
                dashboard.open(session);
            }
        });
        return ExitCode.DONE.code();
    }

    @Override
    public int openDemo(long seed) {
        if (!Display.isPresent()) {
            err.println("No display was found, so the sample service is polled without a window and the dashboard is"
                    + " drawn into " + DEMO_PICTURE + ".");
            Toolkit.startHeadless();
            SamplePicture.draw(seed, clock, workers, Theme.LIGHT, 1280, 800, DEMO_PICTURE.toAbsolutePath());
            return ExitCode.DONE.code();
        }
        Toolkit.startWindowed();
        LiveSessions sessions = LiveSessions.ofSamples(workers, clock, seed);
        // Two weeks are recorded first, which takes a moment: not on the FX thread.
        LiveSession sample = Composition.orFailure(sessions::sample);
        new MainWindow(sessions, workers, clock).show(dashboard -> dashboard.open(sample));
        return ExitCode.DONE.code();
    }

    @Override
    public Collection<ApiFailure> snapshot(SnapshotRequest request) {
        Connection connection = request.connection();
        LiveSession session = connection == null
                ? recorded(request)
                : connected(LiveSessions.recordingIn(request.dataDir(), workers, clock), connection);
        Toolkit.startHeadless();
        Still still = new Still(session, request.contest(), workers, clock);
        Theme theme = request.theme() == app.contrail.cli.Theme.DARK ? Theme.DARK : Theme.LIGHT;
        Picture.write(still.draw(theme, request.size().width(), request.size().height()), request.out());
        return still.failures();
    }

    private static LiveSession connected(LiveSessions sessions, Connection connection) {
        return Composition.orFailure(() -> sessions.connect(connection));
    }

    private LiveSession recorded(SnapshotRequest request) {
        return Composition.orFailure(() -> {
            Recording recording = Recording.durable(request.dataDir(), request.baseUrl(), clock);
            boolean known = recording.store().lastKnown(request.contest()).readings().stream()
                    .anyMatch(reading -> reading.valueOrNull() != null);
            if (!known) {
                recording.close();
                throw new CommandFailure(
                        ExitCode.LOCAL_DATA,
                        "Nothing is recorded about this contest; leave --offline out to draw what the service says now.");
            }
            return LiveSession.offline(recording, workers, clock);
        });
    }
}
