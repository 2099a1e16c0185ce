package app.contrail.ui.shell;

import app.contrail.api.ApiKey;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Snapshot;
import app.contrail.settings.Account;
import app.contrail.settings.Appearance;
import app.contrail.settings.Settings;
import app.contrail.ui.accounts.CurrentAccount;
import app.contrail.ui.common.Card;
import app.contrail.ui.common.DesktopFolders;
import app.contrail.ui.common.FilePicker;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.ImageClipboard;
import app.contrail.ui.common.ThemeChoice;
import app.contrail.ui.common.Wording;
import app.contrail.ui.export.ExportPicture;
import app.contrail.ui.export.ExportSubject;
import app.contrail.ui.notice.NoticeContent;
import app.contrail.ui.settings.Surroundings;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

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
    private final AccountsPresenter accounts;
    private final ContestListPresenter contests;
    private final DiagnosticsPresenter diagnostics;
    private final SettingsKeeper settings;
    private final DashboardViews views;
    private FilePicker files = (title, name, kinds) -> null;
    private DesktopFolders folders = file -> {};
    private @Nullable ExportPresenter exports;
    private final Pictures pictures;
    private final PictureMessages messages;
    private final PicturePresenter picturing;
    private @Nullable Parent view;

    /** What was followed last, so that a pin or a note has nothing else done anew. */
    private Settings followed;

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
        views = new DashboardViews(this, contests, surroundings, wording, background, fx, clock);
        presenter = new DashboardPresenter(models, contests, wording, background, fx, clock);
        pictures = new Pictures(models, wording, presenter::view, views::of, this::scene, clock);
        messages = new PictureMessages(models.shell(), wording, clock);
        picturing = new PicturePresenter(models.header(), pictures, wording, background, fx, clock, this::tell);
        diagnostics = new DiagnosticsPresenter(models.diagnostics(), wording, background, fx, clock);
        AccountBook book = sessions.accounts();
        accounts = new AccountsPresenter(models, book, wording, background, fx, clock, this::open);
        connecting = new ConnectPresenter(
                models.welcome(), sessions, book, wording, background, fx, this::open, this::openConnected);
        contests.onListed(accounts::listed);
        models.accounts().onAction(new AccountActions(this, accounts));
        followed = sessions.settings().settings();
        settings = new SettingsKeeper(models.settings(), sessions.settings(), background, fx, this::follow);
        models.settings().settingsProperty().subscribe(this::look);
        models.shell().themeProperty().subscribe((before, chosen) -> keepTheme(chosen));
        models.settings().openProperty().subscribe(open -> {
            if (open) {
                accounts.render();
            }
        });
        // Whoever is led to another page from an account in the settings is to see it.
        models.shell().pageProperty().subscribe(page -> leaveLayers());
        models.welcome().onCancel(this::leaveConnect);
        models.notice().onAction(this::act);
        models.contests().onOverview(this::toggleOverview);
        models.contests().onOpen(this::leaveOverview);
        models.export().onOpen(this::export);
        models.export().onPicture(this::take);
        models.contests().selectedProperty().subscribe(contest -> leaveForm());
    }

    public DashboardModels models() {
        return models;
    }

    /** Makes the nodes of the whole window; once. */
    public Parent createView() {
        Parent made = views.of(models);
        view = made;
        new PictureMenu(made, picturing, wording).install();
        return made;
    }

    /** Where files are saved and shown from now on, and pictures copied; before, nothing can be exported. */
    public void saveThrough(FilePicker picker, DesktopFolders desktop, ImageClipboard copies) {
        files = picker;
        folders = desktop;
        picturing.through(picker, copies);
    }

    private void take(ExportPicture picture) {
        switch (picture) {
            case USUAL_SIZE -> picturing.save(Card.DASHBOARD, 1);
            case DOUBLE_SIZE -> picturing.save(Card.DASHBOARD, 2);
            case COPY -> picturing.copy(Card.DASHBOARD, 2);
            case DRAWING -> picturing.saveDrawing();
        }
    }

    /** What was copied is told in passing; a file is something to go on with. */
    private void tell(PictureOutcome outcome) {
        if (models.export().runningProperty().get()) {
            // The bar speaks of what runs.
            messages.accept(outcome);
            return;
        }
        switch (outcome) {
            case PictureOutcome.Copied copied -> messages.accept(copied);
            case PictureOutcome.Saved saved -> exports().saved(saved.file());
            case PictureOutcome.Failed failed -> exports().failed(failed.sentence());
        }
    }

    /** Opens the form in which an export is written down, if a contest is shown. */
    public void export(ExportSubject subject) {
        exports().open(subject);
    }

    /** Most runs export nothing. */
    private ExportPresenter exports() {
        if (exports == null) {
            exports = new ExportPresenter(models, presenter::shown, wording, files, folders, background, fx, clock);
        }
        return exports;
    }

    /** Something else that the user has chosen holds from now on. */
    private void follow(Settings chosen) {
        if (wording.follow(chosen)) {
            presenter.reword();
        }
        Settings before = followed;
        followed = chosen;
        if (!chosen.polling().equals(before.polling())) {
            presenter.keepPace();
        }
        if (!chosen.alerts().equals(before.alerts())) {
            presenter.insights().reconsider();
        }
    }

    private @Nullable Scene scene() {
        return view == null ? null : view.getScene();
    }

    /** It speaks of what is shown. */
    private void leaveForm() {
        models.export().formProperty().set(null);
    }

    private void leaveLayers() {
        leaveForm();
        models.settings().openProperty().set(false);
        models.diagnostics().shownProperty().set(false);
        models.shortcuts().openProperty().set(false);
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
        open(session, null);
    }

    /**
     * Goes on with this session, untested.
     *
     * @param account whose session it is; null for sample data
     */
    public void open(Session session, @Nullable Account account) {
        leaveLayers();
        accounts.opened(account);
        if (exports != null) {
            exports.leave();
        }
        presenter.open(session, accounts.mine(account));
        diagnostics.open(session);
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

    /** Takes pictures of what is shown. */
    public Pictures pictures() {
        return pictures;
    }

    /** Copies and saves pictures as the user asks. */
    public PicturePresenter picturing() {
        return picturing;
    }

    /** To be told whether the window is in front, so that the user sees what it shows; at first it is not. */
    public void inFront(boolean now) {
        presenter.insights().inFront(now);
    }

    /** To be called every second, so that countdowns go on. */
    public void tick() {
        presenter.tick();
        messages.tick();
    }

    @Override
    public void close() {
        settings.close();
        connecting.cancel();
        if (exports != null) {
            exports.cancel();
        }
        presenter.close();
    }

    /** Polls the chosen contest and reads the list now, as <i>Refresh</i> does. */
    public void refresh() {
        presenter.refresh();
    }

    void showConnect() {
        leaveLayers();
        connecting.ask();
        models.shell().pageProperty().set(ShellModel.Page.WELCOME);
    }

    /** Shows all contests, or the chosen one again. */
    void toggleOverview() {
        var page = models.shell().pageProperty();
        switch (page.get()) {
            case DASHBOARD -> page.set(ShellModel.Page.OVERVIEW);
            case OVERVIEW -> page.set(ShellModel.Page.DASHBOARD);
            case WELCOME, ACCOUNTS -> {}
        }
    }

    /** Asks for another key of an account. */
    void showConnect(Account account) {
        leaveLayers();
        connecting.askAgain(account, accounts.name(account));
        models.shell().pageProperty().set(ShellModel.Page.WELCOME);
    }

    void showAccounts() {
        accounts.render();
        models.shell().pageProperty().set(ShellModel.Page.ACCOUNTS);
    }

    /** Goes back to what was shown before a page that is over. */
    void showDashboard() {
        models.shell().pageProperty().set(presenter.hasSession() ? ShellModel.Page.DASHBOARD : ShellModel.Page.WELCOME);
    }

    /** No account is left: asks for one. */
    void closeSession() {
        if (exports != null) {
            exports.leave();
        }
        presenter.close();
        diagnostics.close();
        accounts.opened(null);
        models.welcome().canGoBackProperty().set(false);
        showConnect();
    }

    private void openConnected(Session session, Account account, ApiKey key) {
        open(session, account);
        accounts.accepted(account, key);
    }

    /** Another key is asked for the account that is shown; for sample data there is none. */
    private void enterKey() {
        CurrentAccount current = models.accounts().current();
        if (current == null) {
            showConnect();
        } else {
            showConnect(current.account());
        }
    }

    private void tryKey() {
        CurrentAccount current = models.accounts().current();
        if (current != null) {
            accounts.open(current.account());
        }
    }

    private void leaveConnect() {
        if (!connecting.cancel() && presenter.hasSession()) {
            models.shell().pageProperty().set(ShellModel.Page.DASHBOARD);
        }
    }

    private void leaveOverview() {
        if (models.shell().pageProperty().get() == ShellModel.Page.OVERVIEW) {
            models.shell().pageProperty().set(ShellModel.Page.DASHBOARD);
        }
    }

    private void act(NoticeContent.Action action) {
        switch (action) {
            case REFRESH -> presenter.refresh();
            case RESUME -> models.header().pausedProperty().set(false);
            case CONNECT -> showConnect();
            case ENTER_KEY -> enterKey();
            case TRY_KEY -> tryKey();
            case KEEP_IN_FILE -> accounts.keepInFile();
            case DISMISS -> models.notice().offerProperty().set(null);
            case RELOAD_CONTESTS -> contests.reload();
        }
    }
}
