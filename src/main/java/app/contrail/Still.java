package app.contrail;

import app.contrail.api.Connection;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.settings.Appearance;
import app.contrail.settings.Appearance.Look;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.common.Card;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Theme;
import app.contrail.ui.common.Wording;
import app.contrail.ui.shell.Dashboard;
import app.contrail.ui.shell.Pictures;
import app.contrail.ui.shell.Session;
import app.contrail.ui.shell.Sessions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/** The dashboard of one contest as a picture: polls once, draws, and never opens a window. */
final class Still {
    /** Sessions of which nothing but these settings is ever asked. */
    private record NoSessions(SettingsStore settings) implements Sessions {
        @Override
        public Session connect(Connection connection) {
            throw new UnsupportedOperationException("Nobody connects in a picture");
        }

        @Override
        public Session sample() {
            throw new UnsupportedOperationException("Nobody looks around in a picture");
        }
    }

    private final LiveSession session;
    private final ContestId contest;
    private final Workers workers;
    private final Clock clock;
    private final SettingsStore settings;
    private volatile List<ApiFailure> failures = List.of();

    /**
     * A picture that writes numbers and times as {@code appearance} says. Whatever the settings are, its size is that which
     * is asked for, and addresses are masked, because a picture is there to be handed on.
     */
    Still(LiveSession session, ContestId contest, Appearance appearance, Workers workers, Clock clock) {
        this.session = session;
        this.contest = contest;
        this.workers = workers;
        this.clock = clock;
        settings = SettingsStore.forThisRun(clock);
        settings.update(usual ->
                usual.withAppearance(new Appearance(Look.SYSTEM, 100, appearance.locale(), appearance.hours())));
    }

    /** As {@link #draw(Theme, int, int, Function)}: the whole dashboard. */
    Image draw(Theme theme, int width, int height) {
        return draw(theme, width, height, pictures -> pictures.takeForGood(Card.DASHBOARD, 1));
    }

    /**
     * Polls once, draws what came and closes the session. Blocks; not for the FX thread.
     *
     * @param drawing what is drawn of the dashboard, once everything is on it; called on the FX thread
     */
    <T> T draw(Theme theme, int width, int height, Function<Pictures, T> drawing) {
        CompletableFuture<T> drawn = new CompletableFuture<>();
        Wording wording =
                Wording.of(Locale.getDefault(Locale.Category.FORMAT), ZoneId.systemDefault(), settings.settings());
        Toolkit.onFxThread(() -> {
            // A mistake on this thread would otherwise leave the caller waiting for ever.
            Thread.currentThread()
                    .setUncaughtExceptionHandler((thread, mistake) -> drawn.completeExceptionally(mistake));
            Dashboard dashboard =
                    new Dashboard(new NoSessions(settings), wording, workers.background(), new FxExecutor(), clock);
            Scene scene = new Scene(dashboard.createView(), width, height);
            theme.applyTo(scene);
            dashboard.onSettled(lastFailures -> {
                failures = List.copyOf(lastFailures);
                try {
                    drawn.complete(drawing.apply(dashboard.pictures()));
                } finally {
                    dashboard.close();
                }
            });
            dashboard.open(session);
            dashboard.choose(contest);
            return dashboard;
        });
        return Toolkit.await(drawn);
    }

    /** What the poll behind the picture did not bring. */
    Collection<ApiFailure> failures() {
        return failures;
    }
}
