package app.contrail.ui.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.charts.ChartRange;
import app.contrail.domain.Metric;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.testing.ShownWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** The dashboard in a shown window, by mouse and keyboard. */
class DashboardWindowTest {
    private final DashboardRig rig = new DashboardRig(1000, 760);

    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    private final Stage stage = window.stage();
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void show() {
        rig.opened();
        window.show(rig);
    }

    @Test
    void inALowWindowThePointsMakeRoomSoThatNothingIsBelowTheEdge() {
        Fx.run(() -> stage.setHeight(820));
        assertThat(Fx.get(() -> shown(".points"))).isTrue();

        Fx.run(() -> stage.setHeight(700));
        Fx.run(() -> rig.scene().snapshot(null));
        assertThat(Fx.get(() -> shown(".points"))).isFalse();
        assertThat(Fx.get(() -> {
                    Node lower = requireNonNull(rig.scene().lookup(".lower-row"));
                    return lower.localToScene(lower.getBoundsInLocal()).getMaxY();
                }))
                .isLessThan(700);
    }

    @Test
    void soTheyDoForANotice() {
        for (Route route : Route.values()) {
            rig.service().always(route, Answer.keyRefused());
        }
        Fx.run(() -> stage.setHeight(800));
        rig.advance(DashboardRig.INTERVAL);
        Fx.run(() -> rig.scene().snapshot(null));
        Fx.run(() -> rig.scene().snapshot(null));

        assertThat(Fx.get(() -> shown(".points"))).isFalse();
        assertThat(Fx.get(() -> {
                    Node lower = requireNonNull(rig.scene().lookup(".lower-row"));
                    return lower.localToScene(lower.getBoundsInLocal()).getMaxY();
                }))
                .isLessThan(800);
    }

    private boolean shown(String selector) {
        return requireNonNull(rig.scene().lookup(selector)).isVisible();
    }

    @Test
    void theChosenRangeIsTheRangeOfTheChart() {
        assertThat(chosenRange()).isEqualTo("All");

        robot.clickOn("7 d");
        assertThat(range()).isEqualTo(ChartRange.Last.WEEK);
        robot.clickOn("7 d");
        assertThat(range()).isEqualTo(ChartRange.Last.WEEK);
        assertThat(chosenRange()).isEqualTo("7 d");

        Fx.run(() -> rig.models().chart().rangeProperty().set(ChartRange.Last.HOUR));
        assertThat(chosenRange()).isEqualTo("1 h");
    }

    @Test
    void whatMostRunsNeverShowIsNotMadeBeforeItIsNeeded() {
        Fx.run(() -> rig.scene().snapshot(null));
        assertThat(Fx.get(() -> robot.lookup(".editor").queryAll())).isEmpty();
        assertThat(Fx.get(() -> robot.lookup(".plain-table").queryAll())).hasSize(1);

        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        assertThat(Fx.get(() -> robot.lookup(".editor").queryAll())).hasSize(1);
        assertThat(Fx.get(() -> robot.lookup(".editor .text-field").query().isFocused()))
                .isTrue();
    }

    @Test
    void whatIsLaidOutStaysSoUntilSomethingChanges() {
        rig.service().always(Route.ANALYTICS, analytics(28_550, 1_532));
        rig.advance(DashboardRig.INTERVAL);
        Fx.run(() -> {
            rig.scene().snapshot(null);
            rig.scene().snapshot(null);
        });

        assertThat(Fx.get(() -> rig.scene().getRoot().isNeedsLayout())).isFalse();
        assertThat(Fx.get(() -> unsettled(robot.lookup(".trend-chart").queryParent())))
                .isEmpty();
    }

    private static List<Parent> unsettled(Parent parent) {
        List<Parent> found = new ArrayList<>();
        if (parent.isNeedsLayout()) {
            found.add(parent);
        }
        parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .filter(Parent.class::isInstance)
                .forEach(child -> found.addAll(unsettled((Parent) child)));
        return found;
    }

    @Test
    void theButtonsOfTheHeaderSayWhatTheyDo() {
        Fx.run(() -> rig.scene().snapshot(null));
        Button refresh = robot.lookup("#refresh").queryButton();
        assertThat(Fx.get(refresh::getShape)).isNull();
        assertThat(Fx.get(
                        () -> robot.lookup("#refresh .text").queryAs(Text.class).getText()))
                .isEqualTo("Refresh");
    }

    @Test
    void theContentIsDrawnInPartsAndNotKeptAsAWholePicture() {
        Fx.run(() -> rig.scene().snapshot(null));
        assertThat(Fx.get(() -> robot.lookup(".scroll-pane > .viewport").query().isCache()))
                .isFalse();
    }

    @Test
    void theArrowKeysWalkThePointsOfTheChart() {
        for (int minute = 1; minute <= 3; minute++) {
            rig.service().always(Route.ANALYTICS, analytics(28_450 + 100 * minute, 1_523 + 9 * minute));
            rig.advance(DashboardRig.INTERVAL);
            rig.advance(DashboardRig.INTERVAL);
        }
        Node chart = robot.lookup(".trend-chart").query();
        Fx.run(chart::requestFocus);

        robot.push(KeyCode.HOME);
        String first = tooltip();
        robot.push(KeyCode.RIGHT);
        assertThat(tooltip()).isNotEqualTo(first).contains("9.0\u00a0% (9 of 100)");
        robot.push(KeyCode.LEFT);
        assertThat(tooltip()).isEqualTo(first);
        assertThat(chart.getAccessibleText())
                .startsWith(first.lines().findFirst().orElseThrow());
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".chart-tooltip").query().isVisible()).isFalse();
    }

    @Test
    void f5RefreshesAndTheShortcutPauses() {
        int before = rig.service().requests(Route.ANALYTICS).size();
        robot.push(KeyCode.F5);
        rig.settle();
        assertThat(rig.service().requests(Route.ANALYTICS)).hasSize(before + 1);

        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        rig.settle();
        assertThat(Fx.get(() -> rig.models().header().pausedProperty().get())).isTrue();
    }

    @Test
    void hugeNumbersAreCompactAndBreakNothing() {
        rig.service().always(Route.ANALYTICS, analytics(Long.MAX_VALUE, 9_876_543_210L));
        rig.advance(DashboardRig.INTERVAL);

        Fx.run(() -> rig.scene().snapshot(null));
        List<String> values = Fx.get(() -> robot.lookup("#value").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
        assertThat(values).contains("9.9B");
        double right = Fx.get(() -> robot.lookup(".points")
                        .query()
                        .getBoundsInParent()
                        .getMaxX()
                + robot.lookup(".points").query().getParent().localToScene(0, 0).getX());
        assertThat(right).isLessThan(1000);
    }

    @Test
    void everyTileSaysItsValueAndItsChangeToAScreenReader() {
        rig.service().always(Route.ANALYTICS, analytics(28_550, 1_532));
        rig.advance(DashboardRig.INTERVAL);

        List<String> spoken = Fx.get(() -> robot.lookup(".tile").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList());
        assertThat(spoken).hasSize(Metric.values().length).first().isEqualTo("Views 28,550, up 100 since 19:59");
        TableView<?> table = robot.lookup(".plain-table").queryTableView();
        assertThat(requireNonNull(table.getAccessibleText())).isNotBlank();
    }

    private String tooltip() {
        return Fx.get(() -> robot.lookup(".chart-tooltip .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .reduce("", (before, line) -> before.isEmpty() ? line : before + "\n" + line));
    }

    private ChartRange range() {
        return Fx.get(() -> rig.models().chart().rangeProperty().get());
    }

    private String chosenRange() {
        return Fx.get(() -> robot.lookup(".chart-panel .ranges .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .reduce("", String::concat));
    }

    private static Answer analytics(long views, long entries) {
        return Answer.json("{\"success\":true,\"data\":{\"totalEntries\":" + entries
                + ",\"confirmedEntries\":1489,\"disqualifiedEntries\":12,\"totalViews\":" + views
                + ",\"totalBonusCompletions\":4567,\"points\":{\"total\":45890,\"average\":30.1,\"highest\":890}}}");
    }
}
