package app.contrail;

import app.contrail.StartupTrace.Milestone;
import app.contrail.Toolkit.Kind;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.cli.CommandFailure;
import app.contrail.cli.ExitCode;
import app.contrail.cli.GivenKey;
import app.contrail.cli.SnapshotRequest;
import app.contrail.cli.Windows;
import app.contrail.domain.ApiFailure;
import app.contrail.export.PlainText;
import app.contrail.settings.Account;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.accounts.GivenAccount;
import app.contrail.ui.common.Card;
import app.contrail.ui.common.Theme;
import app.contrail.ui.shell.Pictures;
import app.contrail.ui.shell.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Windows and pictures by JavaFX. */
final class FxWindows implements Windows {
    private static final Path DEMO_PICTURE = Path.of("contrail-demo.png");

    private static final Future<?> AT_ONCE = CompletableFuture.completedFuture(null);

    private final Budgets budgets;
    private final Workers workers;
    private final Clock clock;
    private final PrintStream err;
    private final StartupTrace trace;
    private final ProcessEnd processEnd;
    private @Nullable Toolkit toolkit;

    FxWindows(
            Budgets budgets, Workers workers, Clock clock, PrintStream err, StartupTrace trace, ProcessEnd processEnd) {
        this.budgets = budgets;
        this.workers = workers;
        this.clock = clock;
        this.err = err;
        this.trace = trace;
        this.processEnd = processEnd;
    }

    /** Begins to start JavaFX, so that it is there by the time that a window or picture is asked for. */
    void anticipate(Kind kind) {
        if (Toolkit.startsAside(kind)) {
            toolkit = Toolkit.begin(kind, workers.background());
        }
    }

    @Override
    public int openDashboard(@Nullable GivenKey given, @Nullable BaseUrl baseUrl, Path dataDir) {
        if (!Display.isPresent()) {
            throw new CommandFailure(
                    ExitCode.UNEXPECTED,
                    "There is no display for the window; use 'contrail snapshot' for a picture or 'contrail collect"
                            + " --once' for the numbers, or set DISPLAY.");
        }
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        SettingsStore settings = SettingsStore.open(dataDir, clock);
        LiveSessions sessions =
                LiveSessions.recordingIn(dataDir, settings, budgets, given(given), workers, clock, drawn);
        LiveAccounts accounts = sessions.accounts();
        Account account = accounts.first(baseUrl);
        CompletableFuture<MainWindow> window =
                windowFor(sessions, account == null, baseUrl == null ? BaseUrl.BLITZ_ROCKET : baseUrl, drawn);
        // The history is opened while the window is made.
        Session session = account == null ? null : Composition.orFailure(() -> accounts.open(account));
        showUntilClosed(window, session, account);
        return ExitCode.DONE.code();
    }

    @Override
    public int openDemo(long seed) {
        if (!Display.isPresent()) {
            err.println("No display was found, so the sample service is polled without a window and the dashboard is"
                    + " drawn into " + DEMO_PICTURE + ".");
            begun(Kind.HEADLESS).await();
            SamplePicture.draw(seed, clock, workers, Theme.LIGHT, 1280, 800, DEMO_PICTURE.toAbsolutePath());
            return ExitCode.DONE.code();
        }
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        LiveSessions sessions = LiveSessions.ofSamples(workers, clock, seed, drawn);
        CompletableFuture<MainWindow> window = windowFor(sessions, false, BaseUrl.BLITZ_ROCKET, drawn);
        // Two weeks are recorded while the window is made.
        showUntilClosed(window, Composition.orFailure(sessions::sample), null);
        return ExitCode.DONE.code();
    }

    @Override
    public Collection<ApiFailure> snapshot(SnapshotRequest request) {
        Toolkit drawing = begun(Kind.HEADLESS);
        Connection connection = request.connection();
        SettingsStore settings = SettingsStore.open(request.dataDir(), clock);
        LiveSession session = connection == null
                ? recorded(request, settings)
                : connected(
                        LiveSessions.recordingIn(request.dataDir(), settings, budgets, null, workers, clock, AT_ONCE),
                        connection);
        String notice = session.recordingNotice();
        if (notice != null && session.isDurable()) {
            err.println(PlainText.oneLine(notice));
        }
        drawing.await();
        trace.reached(Milestone.TOOLKIT);
        Still still = new Still(session, request.contest(), settings.settings().appearance(), workers, clock);
        Theme theme = request.theme() == app.contrail.cli.Theme.DARK ? Theme.DARK : Theme.LIGHT;
        Card card = Card.valueOf(request.card().name());
        int width = request.size().width();
        int height = request.size().height();
        Milestone end = session.online() ? Milestone.LIVE : Milestone.KNOWN;
        switch (request.kind()) {
            case PNG -> {
                Image picture =
                        still.draw(theme, width, height, pictures -> pictures.takeForGood(card, request.scale()));
                trace.reached(end);
                Picture.write(picture, request.out());
            }
            case SVG -> {
                String picture = still.draw(theme, width, height, Pictures::svg);
                trace.reached(end);
                Picture.write(picture, request.out());
            }
        }
        String unrecorded = session.unrecorded();
        if (unrecorded != null) {
            throw new CommandFailure(
                    ExitCode.LOCAL_DATA, "The picture was drawn, but what it shows was not recorded. " + unrecorded);
        }
        return still.failures();
    }

    @Override
    public int rehearse() {
        begun(Display.isPresent() ? Kind.WINDOWED : Kind.HEADLESS).await();
        try {
            Path folder = Files.createTempDirectory("contrail-rehearsal");
            try {
                new Rehearsal(folder, workers, clock).run();
            } finally {
                delete(folder);
            }
            return ExitCode.DONE.code();
        } catch (IOException e) {
            throw new UncheckedIOException("The rehearsal cannot use the temporary folder", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private CompletableFuture<MainWindow> windowFor(
            LiveSessions sessions, boolean asks, BaseUrl baseUrl, CompletableFuture<Void> drawn) {
        return begun(Kind.WINDOWED)
                .onceStarted(() -> new MainWindow(sessions, asks, baseUrl, workers, clock, trace, drawn));
    }

    private void showUntilClosed(
            CompletableFuture<MainWindow> window, @Nullable Session session, @Nullable Account account) {
        MainWindow made = Toolkit.await(window);
        processEnd.whenAsked(() -> {
            // JavaFX ends at the same time, and tells of every frame that it cannot draw any more.
            System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            Platform.runLater(made::close);
        });
        Toolkit.await(Toolkit.onFxThread(() -> made.show(session, account)));
    }

    /** JavaFX as it was anticipated, if it was. */
    private Toolkit begun(Kind kind) {
        Toolkit begun = toolkit == null ? Toolkit.begin(kind, workers.background()) : toolkit;
        toolkit = begun;
        if (begun.kind() != kind) {
            throw new IllegalStateException("JavaFX was started " + begun.kind() + " and cannot be " + kind);
        }
        return begun;
    }

    private static LiveAccounts.@Nullable Given given(@Nullable GivenKey given) {
        return given == null
                ? null
                : new LiveAccounts.Given(
                        given.connection(),
                        switch (given.source()) {
                            case ENVIRONMENT -> GivenAccount.Source.ENVIRONMENT;
                            case KEY_FILE -> GivenAccount.Source.KEY_FILE;
                        });
    }

    private static LiveSession connected(LiveSessions sessions, Connection connection) {
        return Composition.orFailure(() -> sessions.connect(connection));
    }

    private LiveSession recorded(SnapshotRequest request, SettingsStore settings) {
        return Composition.orFailure(() -> {
            Recording recording = Recording.durable(request.dataDir(), request.baseUrl(), settings, clock);
            if (!recording.store().lastKnown(request.contest()).hasValues()) {
                recording.close();
                throw new CommandFailure(
                        ExitCode.LOCAL_DATA,
                        "Nothing is recorded about this contest; leave --offline out to draw what the service says"
                                + " now.");
            }
            return LiveSession.offline(recording, workers, clock);
        });
    }
}
