package app.contrail.ui.shell;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Snapshot;
import app.contrail.settings.Appearance;
import app.contrail.settings.Settings;
import app.contrail.ui.chart.ChartController;
import app.contrail.ui.chart.ChartHeadController;
import app.contrail.ui.chart.NotesController;
import app.contrail.ui.chart.RangeController;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.ThemeChoice;
import app.contrail.ui.common.ViewLoader;
import app.contrail.ui.common.Wording;
import app.contrail.ui.common.ZoomPane;
import app.contrail.ui.contests.ContestsController;
import app.contrail.ui.funnel.FunnelController;
import app.contrail.ui.header.HeaderController;
import app.contrail.ui.insights.InsightsController;
import app.contrail.ui.kpi.KpiController;
import app.contrail.ui.kpi.TileController;
import app.contrail.ui.leaderboard.LeaderboardController;
import app.contrail.ui.notice.NoticeContent;
import app.contrail.ui.notice.NoticeController;
import app.contrail.ui.points.PointsController;
import app.contrail.ui.settings.Surroundings;
import app.contrail.ui.status.StatusController;
import app.contrail.ui.welcome.WelcomeController;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Parent;

/**
 * The dashboard, put together: models, presenters and the view. For the FX thread; the owner calls {@link #tick()}
 * every second and {@link #close()} at the end.
 */
public final class Dashboard implements AutoCloseable {
    private final DashboardModels models = new DashboardModels();
    private final Wording wording;
    private final FxExecutor fx;
    private final Clock clock;
    private final Executor background;
    private final Surroundings surroundings;
    private final DashboardPresenter presenter;
    private final ConnectPresenter connecting;
    private final ContestListPresenter contests;
    private final SettingsKeeper settings;

    /**
     * @param background runs what blocks; many at once
     * @param clock tells what time it is for freshness and countdowns
     */
    public Dashboard(Sessions sessions, Wording wording, Executor background, FxExecutor fx, Clock clock) {
        this.wording = wording;
        this.fx = fx;
        this.clock = clock;
        this.background = background;
        surroundings = sessions.surroundings();
        contests = new ContestListPresenter(models.contests(), wording, background, fx, clock);
        presenter = new DashboardPresenter(models, contests, wording, background, fx, clock);
        connecting = new ConnectPresenter(models.welcome(), sessions, wording, background, fx, this::open);
        settings = new SettingsKeeper(models.settings(), sessions.settings(), background, fx, this::follow);
        models.settings().settingsProperty().subscribe(this::look);
        models.shell().themeProperty().subscribe((before, chosen) -> keepTheme(chosen));
        models.welcome().onCancel(this::leaveConnect);
        models.notice().onAction(this::act);
    }

    public DashboardModels models() {
        return models;
    }

    /** Makes the nodes of the whole window. */
    public Parent createView() {
        ViewLoader views = new ViewLoader(wording.messages());
        Parent shell = views.with(ShellController.class, () -> new ShellController(models, this, views))
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
                        () -> new RangeController(models.chart(), wording.messages(), wording.formats(), clock))
                .with(
                        NotesController.class,
                        () -> new NotesController(models.chart().notes(), wording.messages(), wording.formats()))
                .with(FunnelController.class, () -> new FunnelController(models.funnel()))
                .with(InsightsController.class, () -> new InsightsController(models.insights()))
                .with(PointsController.class, () -> new PointsController(models.points()))
                .with(
                        LeaderboardController.class,
                        () -> new LeaderboardController(models.leaderboard(), wording.messages()))
                .with(StatusController.class, () -> new StatusController(models.status()))
                .with(WelcomeController.class, () -> new WelcomeController(models.welcome()))
                .load(ShellController.class, "shell.fxml");
        ZoomPane view = new ZoomPane(new SettingsLayer(
                shell,
                models.settings().openProperty(),
                () -> new SettingsViews(models.settings(), wording, surroundings, background, fx).load()));
        view.zoomProperty().bind(models.shell().zoomProperty());
        return view;
    }

    /** Something else that the user has chosen holds from now on. */
    private void follow(Settings chosen) {
        if (wording.follow(chosen)) {
            presenter.reword();
        }
        presenter.keepPace();
        presenter.insights().reconsider();
    }

    private void look(Settings chosen) {
        models.shell().themeProperty().set(ThemeChoice.of(chosen.appearance().look()));
        models.shell().zoomProperty().set(chosen.appearance().textPercent() / 100.0);
    }

    /** A theme that is chosen in the menu is a setting like any other. */
    private void keepTheme(ThemeChoice chosen) {
        Appearance shown = models.settings().settingsProperty().get().appearance();
        if (chosen.look() != shown.look()) {
            models.settings().change(now -> now.withAppearance(now.appearance().withLook(chosen.look())));
        }
    }

    /** Goes on with this session, untested: what is wrong with it shows on the dashboard. */
    public void open(Session session) {
        presenter.open(session);
        models.welcome().canGoBackProperty().set(true);
        models.shell().pageProperty().set(ShellModel.Page.DASHBOARD);
    }

    /** Shows this contest instead of the first of the list. */
    public void choose(ContestId contest) {
        models.contests().selectedProperty().set(contest);
    }

    /**
     * Calls back once, as soon as the chosen contest has been polled and the list has been read, or both were tried.
     *
     * @param listener hears why parts of the poll failed; none if all is well
     */
    public void onSettled(Consumer<Collection<ApiFailure>> listener) {
        presenter.onSettled(listener);
    }

    /** Calls back, once for each session, as soon as what was recorded is on the panels, or nothing was recorded. */
    public void onRecalled(Runnable listener) {
        presenter.onRecalled(listener);
    }

    /** @param listener hears, on the FX thread, what the panels show each time that they are written anew */
    public void onRendered(Consumer<Snapshot> listener) {
        presenter.onRendered(listener);
    }

    /** @param notifier told of what is new and worth a look while the window is not in front */
    public void notifyThrough(Notifier notifier) {
        presenter.insights().notifyThrough((title, text) -> {
            if (models.settings().settingsProperty().get().alerts().notifications()) {
                notifier.notify(title, text);
            }
        });
    }

    /** To be told whether the window is in front, so that the user sees what it shows; at first it is not. */
    public void inFront(boolean now) {
        presenter.insights().inFront(now);
    }

    /** To be called every second, so that countdowns go on. */
    public void tick() {
        presenter.tick();
    }

    @Override
    public void close() {
        settings.close();
        connecting.cancel();
        presenter.close();
    }

    /** Polls the chosen contest and reads the list now, as <i>Refresh</i> does. */
    public void refresh() {
        presenter.refresh();
    }

    void showConnect() {
        models.welcome().problemProperty().set("");
        models.shell().pageProperty().set(ShellModel.Page.WELCOME);
    }

    private void leaveConnect() {
        if (!connecting.cancel() && presenter.hasSession()) {
            models.shell().pageProperty().set(ShellModel.Page.DASHBOARD);
        }
    }

    private void act(NoticeContent.Action action) {
        switch (action) {
            case REFRESH -> presenter.refresh();
            case RESUME -> models.header().pausedProperty().set(false);
            case CONNECT -> showConnect();
            case RELOAD_CONTESTS -> contests.reload();
        }
    }
}
