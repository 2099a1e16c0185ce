package app.contrail;

import app.contrail.api.Connection;
import app.contrail.charts.ChartRange;
import app.contrail.domain.ContestId;
import app.contrail.domain.Metric;
import app.contrail.settings.Appearance;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.chart.NotesModel;
import app.contrail.ui.common.Theme;
import app.contrail.ui.common.ThemeChoice;
import app.contrail.ui.export.ExportForm;
import app.contrail.ui.export.ExportNews;
import app.contrail.ui.export.ExportSubject;
import app.contrail.ui.leaderboard.LeaderboardSize;
import app.contrail.ui.shell.DashboardModels;
import app.contrail.ui.shell.ShellModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** The part of the {@link Rehearsal} that draws: the window with every view that it has, and a picture. */
final class WindowRehearsal {
    private final Path folder;
    private final Workers workers;
    private final Clock clock;

    WindowRehearsal(Path folder, Workers workers, Clock clock) {
        this.folder = folder;
        this.workers = workers;
        this.clock = clock;
    }

    /** Blocks until the window has been closed again. */
    void run(Connection connection, ContestId contest) {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        LiveSessions sessions = LiveSessions.recordingIn(
                folder, SettingsStore.open(folder, clock), Budgets.shared(folder, clock), null, workers, clock, drawn);
        MainWindow window = Toolkit.onFxThread(() ->
                new MainWindow(sessions, false, connection.baseUrl(), workers, clock, new StartupTrace(clock), drawn));
        LiveSession session = sessions.connect(connection);
        Future<Void> closed = Toolkit.onFxThread(() -> window.show(session, null));
        Toolkit.await(drawn);
        steps(window.models()).forEach(MainWindow::draw);
        MainWindow.draw(window::close);
        Toolkit.await(closed);
        LiveSession recorded =
                LiveSession.offline(Recording.durable(folder, connection.baseUrl(), clock), workers, clock);
        Picture.write(
                new Still(recorded, contest, Appearance.USUAL, workers, clock).draw(Theme.DARK, 1280, 800),
                folder.resolve("drawn.png"));
    }

    private List<Runnable> steps(DashboardModels models) {
        var chart = models.chart();
        List<Runnable> steps = new ArrayList<>();
        for (ChartRange.Last range : ChartRange.Last.values()) {
            steps.add(() -> chart.rangeProperty().set(range));
        }
        for (Metric metric : Metric.values()) {
            steps.add(() -> chart.metricProperty().set(metric));
        }
        for (LeaderboardSize size : LeaderboardSize.values()) {
            steps.add(() -> models.leaderboard().sizeProperty().set(size));
        }
        steps.add(() -> chart.compareProperty().set(true));
        steps.add(() -> chart.tableProperty().set(true));
        steps.add(() -> chart.tableProperty().set(false));
        steps.add(() -> chart.notes().draftProperty().set(new NotesModel.Draft(null, clock.instant())));
        steps.add(() -> chart.choosingRangeProperty().set(true));
        steps.add(() -> chart.choosingRangeProperty().set(false));
        var export = models.export();
        steps.add(() -> export.menuOpenProperty().set(true));
        steps.add(() -> export.menuOpenProperty().set(false));
        steps.add(() -> export.formProperty().set(new ExportForm(ExportSubject.KPIS)));
        steps.add(() -> export.formProperty().set(null));
        steps.add(() -> export.newsProperty().set(new ExportNews.Saved("")));
        steps.add(() -> export.newsProperty().set(null));
        steps.add(() -> models.shell().themeProperty().set(ThemeChoice.DARK));
        steps.add(() -> models.shell().pageProperty().set(ShellModel.Page.OVERVIEW));
        steps.add(() -> models.shell().pageProperty().set(ShellModel.Page.WELCOME));
        steps.add(() -> models.shell().pageProperty().set(ShellModel.Page.ACCOUNTS));
        steps.add(() -> models.shell().pageProperty().set(ShellModel.Page.DASHBOARD));
        steps.add(() -> models.contests().searchProperty().set("a"));
        return steps;
    }
}
