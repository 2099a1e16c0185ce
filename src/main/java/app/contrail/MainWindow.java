package app.contrail;

import app.contrail.StartupTrace.Milestone;
import app.contrail.api.BaseUrl;
import app.contrail.domain.Reading;
import app.contrail.domain.Snapshot;
import app.contrail.settings.Account;
import app.contrail.settings.Settings;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.ThemeChoice;
import app.contrail.ui.common.Wording;
import app.contrail.ui.shell.Dashboard;
import app.contrail.ui.shell.DashboardModels;
import app.contrail.ui.shell.Session;
import app.contrail.ui.shell.ShellModel;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The window of the program, from opening to closing. For the FX thread, unless a method says otherwise. */
final class MainWindow {
    private static final System.Logger LOG = System.getLogger(MainWindow.class.getName());
    private static final int[] ICON_SIZES = {16, 32, 48, 128, 256};

    /** What was recorded is usually read sooner. */
    private static final Duration PATIENCE = Duration.millis(500);

    private static final int FRAMES_UNTIL_PAINTED = 3;

    private final StartupTrace trace;
    private final Dashboard dashboard;
    private final Stage stage = new Stage();
    private final Timeline everySecond;
    private final CompletableFuture<Void> drawn;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private boolean appeared;

    /**
     * A window that is not shown yet.
     *
     * @param asks whether to begin with the page on which the user connects
     * @param baseUrl where to connect, unless the user says otherwise
     * @param drawn is completed once the window is on screen
     */
    MainWindow(
            LiveSessions sessions,
            boolean asks,
            BaseUrl baseUrl,
            Workers workers,
            Clock clock,
            StartupTrace trace,
            CompletableFuture<Void> drawn) {
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, mistake) ->
                        LOG.log(System.Logger.Level.ERROR, "A mistake of Contrail's own, on the FX thread", mistake));
        this.trace = trace;
        this.drawn = drawn;
        trace.reached(Milestone.TOOLKIT);
        Settings settings = sessions.settings().settings();
        var system = Platform.getPreferences().colorSchemeProperty();
        // Before the first control is made, which would else be dressed twice.
        ThemeChoice.of(settings.appearance().look())
                .theme(system.get() == ColorScheme.DARK)
                .becomeUsual();
        Wording wording = Wording.of(Locale.getDefault(Locale.Category.FORMAT), ZoneId.systemDefault(), settings);
        dashboard = new Dashboard(sessions, wording, workers.background(), new FxExecutor(), clock);
        dashboard.models().welcome().baseUrlProperty().set(baseUrl.toString());
        dashboard.models().shell().pageProperty().set(asks ? ShellModel.Page.WELCOME : ShellModel.Page.DASHBOARD);
        Scene scene = new Scene(dashboard.createView(), 1280, 800);
        var theme = dashboard.models().shell().themeProperty();
        var zoom = dashboard.models().shell().zoomProperty();
        Runnable dress =
                () -> theme.get().theme(system.get() == ColorScheme.DARK).applyTo(scene, zoom.get());
        theme.subscribe(dress);
        zoom.subscribe(dress);
        system.subscribe(dress);
        dress.run();

        stage.setTitle("Contrail");
        stage.setScene(scene);
        stage.setMinWidth(920);
        stage.setMinHeight(600);
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image("/app/contrail/ui/icons/contrail-" + size + ".png"));
        }
        dashboard.saveThrough(new SystemFilePicker(stage), new SystemFolders(), MainWindow::copy);
        dashboard.notifyThrough(DesktopNotifier.ofSystem(workers.background()));
        stage.focusedProperty().subscribe(dashboard::inFront);
        IdleCollection leftovers = new IdleCollection(clock);
        everySecond = new Timeline(new KeyFrame(Duration.seconds(1), event -> {
            dashboard.tick();
            leftovers.tick(stage.isFocused());
        }));
        everySecond.setCycleCount(Animation.INDEFINITE);
        stage.setOnHidden(event -> {
            everySecond.stop();
            dashboard.close();
            closed.complete(null);
        });
    }

    /**
     * Shows the window, together with what was recorded if that can be read soon.
     *
     * @param session whose contests to show; null if the user is asked for a key
     * @param account whose session that is; null for sample data
     * @return ends when the user closes the window
     */
    Future<Void> show(@Nullable Session session, @Nullable Account account) {
        if (session == null) {
            appear();
        } else {
            // Once drawn, a dashboard that fills up is drawn once more: it is sooner there if it fills up before.
            dashboard.onRecalled(this::appear);
            dashboard.onRendered(this::traceRendered);
            dashboard.open(session, account);
            PauseTransition patience = new PauseTransition(PATIENCE);
            patience.setOnFinished(event -> appear());
            patience.play();
        }
        return closed;
    }

    DashboardModels models() {
        return dashboard.models();
    }

    /** The style sheets that dress the window. */
    List<String> sheets() {
        return stage.getScene().getStylesheets();
    }

    /** Closes the window as the user would. */
    void close() {
        stage.close();
    }

    private void appear() {
        if (!appeared) {
            appeared = true;
            stage.show();
            everySecond.play();
            afterFrame(() -> {
                trace.reached(Milestone.SHOWN);
                drawn.complete(null);
            });
        }
    }

    private static boolean copy(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        return Clipboard.getSystemClipboard().setContent(content);
    }

    private void traceRendered(Snapshot snapshot) {
        if (snapshot.hasValues()) {
            afterFrame(() -> trace.reached(Milestone.KNOWN));
        }
        if (snapshot.readings().stream().anyMatch(Reading.Fresh.class::isInstance)) {
            afterFrame(() -> trace.reached(Milestone.LIVE));
            dashboard.onRendered(ignored -> {});
        }
    }

    /** Does something to the window, and waits until that is on screen. Not for the FX thread. */
    static void draw(Runnable step) {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        Platform.runLater(() -> {
            step.run();
            afterFrame(() -> drawn.complete(null));
        });
        Toolkit.await(drawn);
    }

    /**
     * Runs something when the next frame is on screen, or up to two frames later: the first call comes before that frame
     * is laid out, and in the one after it JavaFX waits until it is painted.
     */
    private static void afterFrame(Runnable task) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == FRAMES_UNTIL_PAINTED) {
                    stop();
                    task.run();
                }
            }
        }.start();
    }
}
