package app.contrail;

import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Wording;
import app.contrail.ui.shell.Dashboard;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window of the program, from opening to closing. */
final class MainWindow {
    private static final System.Logger LOG = System.getLogger(MainWindow.class.getName());
    private static final int[] ICON_SIZES = {16, 32, 48, 128, 256};

    private final LiveSessions sessions;
    private final Workers workers;
    private final Clock clock;

    MainWindow(LiveSessions sessions, Workers workers, Clock clock) {
        this.sessions = sessions;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Shows the window and blocks until the user closes it. Not for the FX thread.
     *
     * @param prepare gives the dashboard its first session, on the FX thread
     */
    void show(Consumer<Dashboard> prepare) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                open(prepare, closed);
            } catch (RuntimeException | Error e) {
                closed.completeExceptionally(e);
            }
        });
        Toolkit.await(closed);
    }

    private void open(Consumer<Dashboard> prepare, CompletableFuture<Void> closed) {
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, mistake) ->
                        LOG.log(System.Logger.Level.ERROR, "A mistake of Contrail's own, on the FX thread", mistake));
        Wording wording = Wording.of(Locale.getDefault(Locale.Category.FORMAT), ZoneId.systemDefault());
        Dashboard dashboard = new Dashboard(sessions, wording, workers.background(), new FxExecutor(), clock);
        Scene scene = new Scene(dashboard.createView(), 1280, 800);
        var theme = dashboard.models().shell().themeProperty();
        var system = Platform.getPreferences().colorSchemeProperty();
        theme.subscribe(choice -> choice.theme(system.get() == ColorScheme.DARK).applyTo(scene));
        system.subscribe(scheme -> theme.get().theme(scheme == ColorScheme.DARK).applyTo(scene));

        Stage stage = new Stage();
        stage.setTitle("Contrail");
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image("/app/contrail/ui/icons/contrail-" + size + ".png"));
        }
        Timeline everySecond = new Timeline(new KeyFrame(Duration.seconds(1), event -> dashboard.tick()));
        everySecond.setCycleCount(Animation.INDEFINITE);
        stage.setOnHidden(event -> {
            everySecond.stop();
            dashboard.close();
            closed.complete(null);
        });
        prepare.accept(dashboard);
        stage.show();
        everySecond.play();
    }
}
