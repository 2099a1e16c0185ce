package app.contrail.ui.shell;

import app.contrail.ui.accounts.AccountsPageController;
import app.contrail.ui.common.LateView;
import app.contrail.ui.common.MenuPlace;
import app.contrail.ui.common.PagePane;
import app.contrail.ui.common.ThemeChoice;
import app.contrail.ui.common.ViewLoader;
import app.contrail.ui.diagnostics.DiagnosticsController;
import app.contrail.ui.export.ExportBarController;
import app.contrail.ui.export.ExportFormController;
import app.contrail.ui.overview.OverviewController;
import app.contrail.ui.welcome.WelcomeController;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The whole window: which page is on, the menu, and what moves when the window is resized. */
public final class ShellController {
    private static final double WIDEST_SIDEBAR = 244;
    private static final double WIDEST_RIGHT = 240;
    private static final double NARROWEST_SIDEBAR = 200;
    private static final double HEIGHT_FOR_POINTS = 760;
    private static final double SIDEBAR_SHARE = 0.19;
    private static final Insets UNDER_THE_BUTTON = new Insets(54, 20, 36, 20);

    private final DashboardModels models;
    private final Dashboard dashboard;
    private final ViewLoader views;

    @FXML
    private StackPane root;

    @FXML
    private Region contests;

    @FXML
    private Parent dashboardPage;

    @FXML
    private Region right;

    @FXML
    private Region insights;

    @FXML
    private Region notice;

    @FXML
    private Region points;

    @FXML
    private Pane panels;

    @FXML
    private HBox upper;

    @FXML
    private HBox lower;

    @FXML
    private ScrollPane scroller;

    @FXML
    private Region main;

    @FXML
    private StackPane pages;

    @FXML
    private StackPane below;

    @FXML
    private Node header;

    @FXML
    private CheckMenuItem pause;

    @FXML
    private ToggleGroup themes;

    @FXML
    private MenuButton menu;

    @FXML
    private MenuItem accountsItem;

    /** @param views loads the page on which to connect */
    public ShellController(DashboardModels models, Dashboard dashboard, ViewLoader views) {
        this.models = models;
        this.dashboard = dashboard;
        this.views = views;
    }

    @FXML
    private void initialize() {
        contests.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(root.getWidth() * SIDEBAR_SHARE, NARROWEST_SIDEBAR, WIDEST_SIDEBAR),
                        root.widthProperty()));
        contests.setMinWidth(Region.USE_PREF_SIZE);
        // With large text little fits into the window; both can be scrolled.
        contests.setMinHeight(0);
        scroller.setMinHeight(0);
        fixRightColumn(right);
        fixRightColumn(insights);
        ScrollMargin.keep(scroller, main);
        PanelLayout layout = new PanelLayout(panels, upper, lower);
        scroller.widthProperty().subscribe(width -> layout.fit(width.doubleValue()));
        // In a low window the top five come first; the points are told by the tile of bonus actions too.
        points.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> root.getHeight() - (notice.isManaged() ? notice.getHeight() : 0) >= HEIGHT_FOR_POINTS,
                        root.heightProperty(),
                        notice.managedProperty(),
                        notice.heightProperty()));
        points.managedProperty().bind(points.visibleProperty());
        var shown = models.header().contentProperty().isNotNull();
        panels.visibleProperty().bind(shown);
        header.managedProperty().bind(shown);
        var connecting = models.shell().pageProperty().isEqualTo(ShellModel.Page.WELCOME);
        var onAccounts = models.shell().pageProperty().isEqualTo(ShellModel.Page.ACCOUNTS);
        dashboardPage.visibleProperty().bind(connecting.or(onAccounts).not());
        LateView.on(root, onAccounts, () -> {
            Parent page = views.load(AccountsPageController.class, "accounts-page.fxml");
            showWhen(onAccounts, page);
            // Where the focus is when a button that had it goes.
            page.setFocusTraversable(true);
            onAccounts.subscribe(on -> {
                if (on) {
                    page.requestFocus();
                }
            });
            return page;
        });
        MenuPlace.endWith(menu);
        AccountItems.keepIn(menu, accountsItem, models.accounts());
        LateView.on(root, connecting, () -> {
            PagePane page = new PagePane();
            page.setContent(views.load(WelcomeController.class, "welcome.fxml"));
            showWhen(connecting, page);
            return page;
        });
        var diagnosing = models.diagnostics().shownProperty();
        // What lies below is not to be reached by Tab meanwhile.
        dashboardPage.disableProperty().bind(diagnosing);
        LateView.on(root, diagnosing, () -> views.load(DiagnosticsController.class, "diagnostics.fxml"));
        showOverview();
        showExport();
        new FullScreen(root, models.shell());
        pause.selectedProperty().bindBidirectional(models.header().pausedProperty());
        themes.getToggles()
                .forEach(toggle -> ((RadioMenuItem) toggle)
                        .setOnAction(event -> models.shell().themeProperty().set(ThemeChoice.valueOf((String)
                                toggle.getUserData()))));
        models.shell()
                .themeProperty()
                .subscribe(theme -> themes.getToggles().stream()
                        .filter(toggle -> theme.name().equals(toggle.getUserData()))
                        .forEach(themes::selectToggle));
        // A scroll pane takes the arrow keys that the chart and the table want.
        scroller.setFocusTraversable(false);
        // It also keeps a picture of its content, for scrolling, and draws that whole picture anew whenever anything in
        // it
        // changes, which here is every second.
        scroller.skinProperty().subscribe(skin -> {
            Node viewport = scroller.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }

    /** What is hidden needs no place: else each change of the window's size would lay out every page there is. */
    private static void showWhen(ObservableValue<Boolean> wanted, Node page) {
        page.visibleProperty().bind(wanted);
        page.managedProperty().bind(page.visibleProperty());
    }

    private void showOverview() {
        var overview = models.shell().pageProperty().isEqualTo(ShellModel.Page.OVERVIEW);
        scroller.visibleProperty().bind(overview.not());
        LateView.on(pages, overview, () -> {
            Parent page = views.load(OverviewController.class, "overview.fxml");
            showWhen(overview, page);
            return page;
        });
        // On a wall only the overview counts.
        var wall = overview.and(models.shell().fullScreenProperty());
        contests.visibleProperty().bind(wall.not());
        contests.managedProperty().bind(contests.visibleProperty());
    }

    private void showExport() {
        LateView.on(root, models.export().formProperty().isNotNull(), () -> {
            Parent form = views.load(ExportFormController.class, "export-form.fxml");
            StackPane.setMargin(form, UNDER_THE_BUTTON);
            return form;
        });
        LateView.on(
                below,
                models.export().newsProperty().isNotNull(),
                () -> views.load(ExportBarController.class, "export-bar.fxml"));
        // The form speaks of the contest on the dashboard.
        models.shell()
                .pageProperty()
                .subscribe(page -> models.export().formProperty().set(null));
    }

    private void fixRightColumn(Region panel) {
        panel.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(root.getWidth() * SIDEBAR_SHARE, NARROWEST_SIDEBAR, WIDEST_RIGHT),
                        root.widthProperty()));
        panel.setMinWidth(Region.USE_PREF_SIZE);
        panel.setMaxWidth(Region.USE_PREF_SIZE);
    }

    @FXML
    private void connect() {
        dashboard.showConnect();
    }

    @FXML
    private void diagnose() {
        models.diagnostics().shownProperty().set(true);
    }

    @FXML
    private void accounts() {
        dashboard.showAccounts();
    }

    @FXML
    private void shortcuts() {
        models.shortcuts().toggle();
    }

    @FXML
    private void settings() {
        models.settings().openProperty().set(true);
    }

    @FXML
    private void refresh() {
        dashboard.refresh();
    }

    @FXML
    private void export() {
        // The menu of a button that is covered would hang in the air.
        boolean covered = models.settings().openProperty().get()
                || models.diagnostics().shownProperty().get();
        if (models.shell().pageProperty().get() == ShellModel.Page.DASHBOARD && !covered) {
            models.export().menuOpenProperty().set(true);
        }
    }

    @FXML
    private void overview() {
        dashboard.toggleOverview();
    }

    @FXML
    private void fullScreen() {
        models.shell()
                .fullScreenProperty()
                .set(!models.shell().fullScreenProperty().get());
    }

    @FXML
    private void search() {
        Node field = contests.lookup(".text-field");
        if (field != null) {
            field.requestFocus();
        }
    }
}
