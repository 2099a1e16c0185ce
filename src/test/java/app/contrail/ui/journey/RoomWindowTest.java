package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.contrail.domain.Metric;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.ui.common.PseudoState;
import app.contrail.ui.export.ExportNews;
import app.contrail.ui.export.ExportSubject;
import app.contrail.ui.shell.ShellMessage;
import app.contrail.ui.shell.ShellModel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window does where room is short: in a small window, with large text, with long words. */
class RoomWindowTest {
    private static final String LONG_TITLE = "The Great Harbour Street Neighbourhood Summer Giveaway and Raffle";

    private final DashboardRig rig = new DashboardRig(1000, 700);

    @AfterEach
    void close() {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 125, 150, 200})
    void nothingOfTheHeaderLiesAboveSomethingElseAndOnlyTheTitleIsCut(int percent) {
        textSize(percent);
        title(LONG_TITLE);
        rig.opened();
        everyPollFails();

        List<Node> shown = Stream.of("#title", "#status", "#mode", "#dates", "#updated", "#refresh", "#place", "#menu")
                .map(this::node)
                .filter(node -> node.isVisible() && node.isManaged())
                .toList();
        for (int i = 1; i < shown.size(); i++) {
            assertThat(bounds(shown.get(i)).getMinX())
                    .as(shown.get(i).getId())
                    .isGreaterThanOrEqualTo(bounds(shown.get(i - 1)).getMaxX());
        }
        assertThat(shown).allMatch(node -> node.getId().equals("title") || isWhole(node));
        assertThat(bounds(node("#title")).getWidth()).isGreaterThan(60);
    }

    @Test
    void whereTheDatesDoNotFitTheCountdownStays() {
        rig.opened();
        layOut();
        assertThat(text("#dates")).isEmpty();

        title("Summer");
        rig.advance(DashboardRig.INTERVAL);
        layOut();

        assertThat(text("#dates").replace('\u00a0', ' ')).isEqualTo("ends in 12 d 4 h");
    }

    @Test
    void whileAPollRunsNothingOfTheHeaderMoves() {
        rig.opened();
        layOut();
        double before = bounds(node("#updated")).getMinX();
        double width = bounds(node("#refresh")).getWidth();

        Fx.run(() -> rig.models().header().pollingProperty().set(true));
        layOut();

        assertThat(text("#refresh")).isEqualTo("Refreshing");
        assertThat(isWhole(node("#refresh"))).isTrue();
        assertThat(bounds(node("#refresh")).getWidth()).isEqualTo(width);
        assertThat(bounds(node("#updated")).getMinX()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {125, 150})
    void withLargeTextThePanelsStandBelowEachOtherAndNothingIsScrolledToAndFro(int percent) {
        textSize(percent);
        rig.opened();
        layOut();

        Bounds chart = bounds(node(".chart-panel"));
        Bounds funnel = bounds(node(".right-column"));
        assertThat(funnel.getMinY()).isGreaterThan(chart.getMaxY());
        assertThat(funnel.getMinX()).isEqualTo(chart.getMinX());
        assertThat(funnel.getMaxX()).isEqualTo(chart.getMaxX());
        ScrollPane scroller = (ScrollPane) node("#scroller");
        assertThat(bounds(Objects.requireNonNull(scroller.getContent())).getWidth())
                .isLessThanOrEqualTo(bounds(scroller).getWidth());

        textSize(100);
        layOut();
        assertThat(bounds(node(".right-column")).getMinY())
                .isEqualTo(bounds(node(".chart-panel")).getMinY());
        assertThat(bounds(node(".insights")).getMinY())
                .isEqualTo(bounds(node(".leaderboard")).getMinY());
    }

    @ParameterizedTest
    @ValueSource(ints = {700, 760, 780, 800})
    void withStaleTotalsThePanelsEndWithinTheWindowOrCanBeScrolled(int height) {
        try (DashboardRig low = new DashboardRig(1280, height)) {
            low.opened();
            low.service().always(Route.ANALYTICS, Answer.html(502));
            low.advance(DashboardRig.INTERVAL);
            for (int time = 0; time < 2; time++) {
                Fx.run(() -> low.scene().snapshot(null));
            }

            Scene scene = low.scene();
            Node content = Objects.requireNonNull(Fx.get(() -> ((ScrollPane) scene.lookup("#scroller")).getContent()));
            assertThat(bounds(scene.lookup("#lower")).getMaxY())
                    .isLessThanOrEqualTo(bounds(content).getMaxY());
            long marks = scene.getRoot().lookupAll(".right-column .panel-mark").stream()
                    .filter(Node::isVisible)
                    .count();
            assertThat(marks).isEqualTo(1);
        }
    }

    @Test
    void aLongTroubleInTheStatusBarCutsOnlyItself() {
        rig.opened();
        rig.history().close();
        rig.advance(DashboardRig.INTERVAL);
        layOut();

        assertThat(text("#recorded")).contains("in memory");
        assertThat(isWhole(node("#next"))).isTrue();
        assertThat(isWhole(node("#privacy"))).isTrue();
        assertThat(node("#last").isVisible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".export-button", ".top-line .menu", ".chart-menu"})
    void theMenuOfAButtonAtTheRightEdgeEndsWithTheButton(String selector) {
        rig.opened();
        Fx.run(() -> {
            Stage stage = new Stage();
            stage.setScene(rig.scene());
            stage.setWidth(800);
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
        layOut();
        MenuButton button = (MenuButton) node(selector);

        for (int time = 0; time < 2; time++) {
            Fx.run(button::show);
            double end =
                    Fx.get(() -> button.localToScreen(button.getLayoutBounds()).getMaxX());
            assertThat(Fx.get(
                            () -> button.getItems().getFirst().getParentPopup().getAnchorX()))
                    .isEqualTo(end);
            Bounds menu = Fx.get(() -> {
                Node root =
                        button.getItems().getFirst().getParentPopup().getSkin().getNode();
                return root.localToScreen(root.getLayoutBounds());
            });
            assertThat(menu.getMaxX()).isBetween(end - 2, end + 2);
            Fx.run(button::hide);
        }
    }

    @Test
    void whatWasCancelledBearsNoSign() {
        rig.opened();
        news(new ExportNews.Saved("Saved all.zip."));
        assertThat(node("#sign").isVisible()).isTrue();

        news(new ExportNews.Unsaved("Cancelled. all.zip was not written.", false, false));
        assertThat(node("#sign").isVisible()).isFalse();

        news(new ExportNews.Unsaved("all.zip could not be saved.", true, true));
        assertThat(node("#sign").isVisible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyLineOfTheChartHasItsLegendAndNothingOfItsHeadIsCut(boolean failing) {
        rig.opened();
        Fx.run(() -> rig.models().chart().metricProperty().set(Metric.ENTRIES));
        Fx.run(() -> rig.models().chart().compareProperty().set(true));
        layOut();
        double begin = belowTheHead();
        if (failing) {
            everyPollFails();
        }

        List<Node> legends = Stream.of("#bucketLegend", "#runningLegend", "#beforeLegend")
                .map(this::node)
                .toList();
        Node mark = node(".chart-panel #mark");
        assertThat(legends).allMatch(legend -> legend.isVisible() && isWhole(legend));
        assertThat(mark.isVisible()).isEqualTo(failing);
        assertThat(isWhole(mark)).isTrue();
        assertThat(bounds(legends.getFirst()).getMinY())
                .isGreaterThanOrEqualTo(
                        bounds(node(".chart-panel .panel-title")).getMaxY());
        assertThat(bounds(legends.getLast()).getMaxX())
                .isLessThanOrEqualTo(bounds(node(".trend-chart")).getMaxX());
        assertThat(bounds(legends.getLast()).getMaxY())
                .isLessThanOrEqualTo(bounds(node(".trend-chart")).getMinY());
        assertThat(belowTheHead()).isEqualTo(begin);
    }

    @Test
    void theOverviewHasTheMarginOfTheDashboard() {
        rig.opened();
        layOut();
        double begin = bounds(node(".kpi")).getMinX();
        Fx.run(() -> rig.models().shell().pageProperty().set(ShellModel.Page.OVERVIEW));
        layOut();

        assertThat(withoutShadow(node(".overview .card")).getMinX()).isEqualTo(begin);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noNumberOfTheChartsTableIsCut(boolean compared) {
        rig.opened();
        long views = 7_141_509;
        for (int poll = 0; poll < 4; poll++) {
            views += 40;
            rig.service()
                    .always(
                            Route.ANALYTICS,
                            Answer.json(Answer.example(Route.ANALYTICS).body().replace("28450", Long.toString(views))));
            rig.advance(DashboardRig.INTERVAL);
        }
        Fx.run(() -> rig.models().chart().compareProperty().set(compared));
        Fx.run(() -> rig.models().chart().tableProperty().set(true));
        layOut();

        Node table = node(".chart-panel .plain-table");
        List<Node> cells = Fx.get(() -> List.copyOf(table.lookupAll(".number-column.table-cell")));
        assertThat(cells).anyMatch(cell -> ((Labeled) cell).getText().contains("of 7,141,"));
        assertThat(cells).allMatch(RoomWindowTest::isWhole);
        double end = bounds(table).getMaxX();
        assertThat(cells).allMatch(cell -> bounds(cell).getMaxX() <= end);
    }

    @Test
    void whereAnotherTimeIsWrittenDownStaysWithinTheChart() {
        rig.opened();
        Fx.run(() -> rig.models().chart().choosingRangeProperty().set(true));
        layOut();

        Bounds form = bounds(node(".chart-panel .editor .buttons"));
        assertThat(form.getMaxY()).isLessThan(bounds(node(".chart-panel")).getMaxY() - 12);
        assertThat(bounds(node(".chart-panel #from")).getMinY())
                .isEqualTo(bounds(node(".chart-panel #to")).getMinY());
    }

    @Test
    void whatIsToldBelowThePanelsDoesNotMakeThemNarrower() {
        rig.opened();
        layOut();
        Bounds tiles = bounds(node(".kpi"));
        Bounds funnel = bounds(node(".right-column"));

        news(new ExportNews.Running("Writing all.zip", 0.1));

        ScrollPane scroller = (ScrollPane) node("#scroller");
        assertThat(bounds(node("#main")).getHeight())
                .as("it is scrolled now")
                .isGreaterThan(bounds(scroller).getHeight());
        assertThat(bounds(node(".kpi"))).isEqualTo(tiles);
        assertThat(bounds(node(".right-column")).getMaxX()).isEqualTo(funnel.getMaxX());
        Fx.run(() -> rig.dashboard().export(ExportSubject.KPIS));
        layOut();
        assertThat(bounds(node(".export-layer .export-buttons")).getMaxX()).isEqualTo(funnel.getMaxX() - 1);
    }

    @Test
    void whatWentWrongWithAPictureLiesAboveTheBarWithASignAndAWayToCloseIt() {
        rig.opened();
        news(new ExportNews.Running("Writing all.zip", 0.1));
        message(new ShellMessage("all.png could not be saved, and what was there stays. ".repeat(3), true));

        assertThat(withoutShadow(node(".message")).getMaxY())
                .isLessThan(bounds(node(".export-bar")).getMinY());
        assertThat(node("#messageSign").isVisible()).isTrue();
        assertThat(node(".message").getPseudoClassStates()).contains(PseudoState.SEVERE);
        assertThat(bounds(node("#messageText")).getHeight()).isGreaterThan(30);

        Fx.run(((Button) node("#messageClose"))::fire);
        assertThat(node(".message").isVisible()).isFalse();
    }

    @Test
    void whatWentWellIsSaidInABoxOfItsOwnWidthBelowTheLastRow() {
        rig.opened();
        layOut();
        message(new ShellMessage("Picture copied", false));

        Bounds box = withoutShadow(node(".message"));
        Bounds dashboard = bounds(node("#scroller"));
        assertThat(box.getWidth()).isLessThan(bounds(node("#messageText .text")).getWidth() + 40);
        assertThat((box.getMinX() + box.getMaxX()) / 2)
                .isCloseTo((dashboard.getMinX() + dashboard.getMaxX()) / 2, offset(1.0));
        assertThat(node("#messageSign").isVisible()).isFalse();
        assertThat(node("#messageClose").isVisible()).isFalse();
        double lastWord = Fx.get(() -> rig.scene().getRoot().lookupAll(".leaderboard .table-row-cell").stream()
                .filter(row -> row.isVisible() && !((IndexedCell<?>) row).isEmpty())
                .flatMap(row -> row.lookupAll(".text").stream())
                .mapToDouble(text -> text.localToScene(text.getLayoutBounds()).getMaxY())
                .max()
                .orElseThrow());
        assertThat(box.getMinY()).isGreaterThan(lastWord);
    }

    @Test
    void aMomentToExportStandsWhereTheBeginningOfATimeDoes() {
        rig.opened();
        assertThat(topLeftOfMoment(ExportSubject.LEADERBOARD, "#to")).isEqualTo(new Point2D(22, 2));
        assertThat(topLeftOfMoment(ExportSubject.KPIS, "#fromWord").getX()).isEqualTo(22);
        assertThat(topLeftOfMoment(ExportSubject.KPIS, "#to").getX()).isGreaterThan(40);
    }

    private Point2D topLeftOfMoment(ExportSubject subject, String selector) {
        Fx.run(() -> rig.dashboard().export(subject));
        layOut();
        Fx.run(((RadioButton) node("#chosen"))::fire);
        layOut();
        Node moment = node(selector);
        return Fx.get(() -> new Point2D(moment.getLayoutX(), moment.getLayoutY()));
    }

    private void message(ShellMessage message) {
        Fx.run(() -> rig.models().shell().messageProperty().set(message));
        layOut();
    }

    /** Where the chart begins, in pixels from the top of its panel: a notice moves both. */
    private double belowTheHead() {
        return bounds(node(".trend-chart")).getMinY()
                - bounds(node(".chart-panel")).getMinY();
    }

    private void news(ExportNews news) {
        Fx.run(() -> rig.models().export().newsProperty().set(news));
        layOut();
    }

    private void everyPollFails() {
        for (Route route : new Route[] {Route.ANALYTICS, Route.LEADERBOARD, Route.CONTEST}) {
            rig.service().always(route, Answer.keyRefused());
        }
        rig.advance(DashboardRig.INTERVAL);
        rig.advance(Duration.ofSeconds(1));
        layOut();
    }

    private void textSize(int percent) {
        Fx.run(() -> rig.models()
                .settings()
                .change(now -> now.withAppearance(now.appearance().withTextPercent(percent))));
        rig.settle();
    }

    private void title(String title) {
        for (Route route : new Route[] {Route.CONTEST, Route.CONTESTS}) {
            rig.service()
                    .always(route, Answer.json(Answer.example(route).body().replace("Summer Giveaway 2025", title)));
        }
    }

    /** Some sizes follow from others that are known only after the first time. */
    private void layOut() {
        rig.settle();
        Fx.run(() -> rig.scene().snapshot(null));
        Fx.run(() -> rig.scene().snapshot(null));
    }

    private Node node(String selector) {
        return Objects.requireNonNull(Fx.get(() -> rig.scene().lookup(selector)), selector);
    }

    private String text(String selector) {
        return Fx.get(() -> ((Labeled) rig.scene().lookup(selector)).getText());
    }

    /** Whether all of its words can be read. */
    private static boolean isWhole(Node node) {
        return Fx.get(() -> !(node instanceof Labeled label)
                || label.getText() == null
                || label.getText().isEmpty()
                || label.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                || label.lookupAll(".text").stream()
                        .allMatch(text -> ((Text) text).getText().equals(label.getText())));
    }

    private static Bounds withoutShadow(Node node) {
        return Fx.get(() -> node.localToScene(node.getLayoutBounds()));
    }

    private static Bounds bounds(Node node) {
        return Fx.get(() -> node.localToScene(node.getBoundsInLocal()));
    }
}
