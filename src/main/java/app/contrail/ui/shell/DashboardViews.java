package app.contrail.ui.shell;

import app.contrail.ui.accounts.AccountsController;
import app.contrail.ui.accounts.AccountsPageController;
import app.contrail.ui.chart.ChartController;
import app.contrail.ui.chart.ChartHeadController;
import app.contrail.ui.chart.NotesController;
import app.contrail.ui.chart.RangeController;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Shortcut;
import app.contrail.ui.common.ViewLoader;
import app.contrail.ui.common.Wording;
import app.contrail.ui.common.ZoomPane;
import app.contrail.ui.contests.ContestsController;
import app.contrail.ui.diagnostics.DiagnosticsController;
import app.contrail.ui.export.ExportAddressesController;
import app.contrail.ui.export.ExportBarController;
import app.contrail.ui.export.ExportController;
import app.contrail.ui.export.ExportFormController;
import app.contrail.ui.export.ExportTexts;
import app.contrail.ui.export.ExportTimeController;
import app.contrail.ui.funnel.FunnelController;
import app.contrail.ui.header.HeaderController;
import app.contrail.ui.insights.InsightsController;
import app.contrail.ui.kpi.KpiController;
import app.contrail.ui.kpi.TileController;
import app.contrail.ui.leaderboard.LeaderboardController;
import app.contrail.ui.notice.NoticeController;
import app.contrail.ui.overview.OverviewController;
import app.contrail.ui.points.PointsController;
import app.contrail.ui.settings.Surroundings;
import app.contrail.ui.shortcuts.ShortcutTexts;
import app.contrail.ui.shortcuts.ShortcutsController;
import app.contrail.ui.status.StatusController;
import app.contrail.ui.welcome.WelcomeController;
import java.time.Clock;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/** Makes the nodes of the whole window: each feature's controller gets its model and what else it needs. For the FX thread. */
final class DashboardViews {
    private final Dashboard dashboard;
    private final ContestListPresenter contests;
    private final Surroundings surroundings;
    private final Wording wording;
    private final Executor background;
    private final FxExecutor fx;
    private final Clock clock;

    /** @param dashboard hears what the user wants of the window as a whole */
    DashboardViews(
            Dashboard dashboard,
            ContestListPresenter contests,
            Surroundings surroundings,
            Wording wording,
            Executor background,
            FxExecutor fx,
            Clock clock) {
        this.dashboard = dashboard;
        this.contests = contests;
        this.surroundings = surroundings;
        this.wording = wording;
        this.background = background;
        this.fx = fx;
        this.clock = clock;
    }

    /** Makes nodes that show these models. */
    Parent of(DashboardModels models) {
        ViewLoader views = new ViewLoader(wording.messages());
        Parent shell = views.with(ShellController.class, () -> new ShellController(models, dashboard, views))
                .with(ContestsController.class, () -> new ContestsController(models.contests(), wording.messages(), fx))
                .with(HeaderController.class, () -> new HeaderController(models.header(), wording.messages()))
                .with(NoticeController.class, () -> new NoticeController(models.notice(), wording.messages()))
                .with(KpiController.class, () -> new KpiController(models.kpi()))
                .with(TileController.class, TileController::new)
                .with(
                        ChartController.class,
                        () -> new ChartController(models.chart(), wording.messages(), wording.formats(), views))
                .with(ChartHeadController.class, () -> new ChartHeadController(models.chart(), clock))
                .with(
                        RangeController.class,
                        () -> new RangeController(models.chart(), wording.messages(), wording.formats(), clock, fx))
                .with(
                        NotesController.class,
                        () -> new NotesController(models.chart().notes(), wording.messages(), wording.formats(), fx))
                .with(FunnelController.class, () -> new FunnelController(models.funnel()))
                .with(InsightsController.class, () -> new InsightsController(models.insights()))
                .with(PointsController.class, () -> new PointsController(models.points()))
                .with(
                        LeaderboardController.class,
                        () -> new LeaderboardController(models.leaderboard(), wording.messages()))
                .with(MessageController.class, () -> new MessageController(models.shell()))
                .with(StatusController.class, () -> new StatusController(models.status()))
                .with(
                        OverviewController.class,
                        () -> new OverviewController(
                                new OverviewPresenter(models, contests, wording, fx, clock).model(),
                                wording.messages(),
                                fx))
                .with(
                        DiagnosticsController.class,
                        () -> new DiagnosticsController(models.diagnostics(), wording.messages()))
                .with(WelcomeController.class, () -> new WelcomeController(models.welcome(), wording.messages()))
                .with(AccountsController.class, () -> new AccountsController(models.accounts(), wording.messages()))
                .with(AccountsPageController.class, () -> new AccountsPageController(models.accounts()))
                .with(ExportController.class, () -> new ExportController(models.export(), wording.messages()))
                .with(
                        ExportFormController.class,
                        () -> new ExportFormController(models.export(), new ExportTexts(wording), fx))
                .with(
                        ExportTimeController.class,
                        () -> new ExportTimeController(
                                models.export(),
                                new ExportTexts(wording),
                                wording.messages(),
                                wording.formats(),
                                clock))
                .with(
                        ExportAddressesController.class,
                        () -> new ExportAddressesController(models.export(), new ExportTexts(wording)))
                .with(ExportBarController.class, () -> new ExportBarController(models.export()))
                .with(
                        ShortcutsController.class,
                        () -> new ShortcutsController(models.shortcuts(), new ShortcutTexts(wording.messages()), fx))
                .load(ShellController.class, "shell.fxml");
        Parent withSettings = new CoverLayer(
                shell,
                models.settings().openProperty(),
                () -> new SettingsViews(models.settings(), models.accounts(), wording, surroundings, background, fx)
                        .load());
        ZoomPane zoomed = new ZoomPane(new CoverLayer(
                withSettings,
                models.shortcuts().openProperty(),
                () -> views.load(ShortcutsController.class, "shortcuts.fxml")));
        zoomed.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (Shortcut.SHORTCUTS.matches(event)) {
                models.shortcuts().toggle();
                event.consume();
            }
        });
        zoomed.zoomProperty().bind(models.shell().zoomProperty());
        return zoomed;
    }
}
