package app.contrail.ui.shell;

import app.contrail.ui.common.ThemeChoice;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The whole window: which page is on, the menu, and what moves when the window is resized. */
public final class ShellController {
    private static final double WIDEST_SIDEBAR = 244;
    private static final double WIDEST_RIGHT = 240;
    private static final double NARROWEST_SIDEBAR = 200;
    private static final double SIDEBAR_SHARE = 0.19;

    private final DashboardModels models;
    private final Dashboard dashboard;

    @FXML
    private StackPane root;

    @FXML
    private Region contests;

    @FXML
    private Parent dashboardPage;

    @FXML
    private Region funnel;

    @FXML
    private Region points;

    @FXML
    private Node welcome;

    @FXML
    private Region panels;

    @FXML
    private ScrollPane scroller;

    @FXML
    private Node header;

    @FXML
    private CheckMenuItem pause;

    @FXML
    private ToggleGroup themes;

    public ShellController(DashboardModels models, Dashboard dashboard) {
        this.models = models;
        this.dashboard = dashboard;
    }

    @FXML
    private void initialize() {
        contests.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(root.getWidth() * SIDEBAR_SHARE, NARROWEST_SIDEBAR, WIDEST_SIDEBAR),
                        root.widthProperty()));
        contests.setMinWidth(Region.USE_PREF_SIZE);
        fixRightColumn(funnel);
        fixRightColumn(points);
        var shown = models.header().contentProperty().isNotNull();
        panels.visibleProperty().bind(shown);
        header.managedProperty().bind(shown);
        models.shell().pageProperty().subscribe(page -> {
            welcome.setVisible(page == ShellModel.Page.WELCOME);
            dashboardPage.setVisible(page == ShellModel.Page.DASHBOARD);
        });
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
    private void refresh() {
        dashboard.refresh();
    }

    @FXML
    private void search() {
        Node field = contests.lookup(".text-field");
        if (field != null) {
            field.requestFocus();
        }
    }
}
