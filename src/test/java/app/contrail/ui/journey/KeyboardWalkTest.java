package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Note;
import app.contrail.testing.Answer;
import app.contrail.testing.Contrast;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.testing.Samples;
import app.contrail.testing.TabWalk;
import app.contrail.ui.common.Theme;
import app.contrail.ui.export.ExportSubject;
import app.contrail.ui.shell.ShellModel.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** Every page of the window by keyboard alone: what Tab reaches, in which order, and what is heard and seen there. */
class KeyboardWalkTest {
    private static final List<String> AREAS = List.of(
            "sidebar",
            "top-line",
            "notice",
            "kpi",
            "chart-panel",
            "right-column",
            "leaderboard",
            "insights",
            "status-line",
            "settings-page",
            "editor",
            "export-layer");
    private static final List<String> LAYERS = List.of("editor", "export-layer");

    private final DashboardRig rig = new DashboardRig(1280, 800);
    private final Stage stage = Fx.get(Stage::new);
    private final FxRobot robot = new FxRobot();

    /** The pages, and how they are opened. */
    enum Place {
        DASHBOARD,
        OVERVIEW,
        CHART_EDITOR,
        RANGE_EDITOR,
        EXPORT_FORM,
        EXPORT_QUESTION,
        DIAGNOSTICS,
        ACCOUNTS,
        WELCOME,
        SHORTCUTS,
        POLLING(0),
        HISTORY(1),
        APPEARANCE(2),
        PRIVACY(3),
        ALERTS(4),
        SETTINGS_ACCOUNTS(5),
        ABOUT(6);

        private final int settingsPage;

        Place() {
            this(-1);
        }

        Place(int settingsPage) {
            this.settingsPage = settingsPage;
        }
    }

    private void open(Place place) {
        // Where another test has left the mouse, a tooltip might come up in the middle of a change of look.
        robot.moveTo(2, 2);
        rig.history().keepNote(Samples.CONTEST, Note.of(rig.clock().instant().minusSeconds(1), "Newsletter sent"));
        rig.opened();
        rig.advance(DashboardRig.INTERVAL);
        Fx.run(() -> {
            stage.setScene(rig.scene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            var models = rig.models();
            switch (place) {
                case DASHBOARD, CHART_EDITOR -> {}
                case OVERVIEW -> models.shell().pageProperty().set(Page.OVERVIEW);
                case RANGE_EDITOR -> models.chart().choosingRangeProperty().set(true);
                case EXPORT_FORM -> rig.dashboard().export(ExportSubject.KPIS);
                case EXPORT_QUESTION -> rig.dashboard().export(ExportSubject.LEADERBOARD);
                case DIAGNOSTICS -> models.diagnostics().shownProperty().set(true);
                case ACCOUNTS -> models.shell().pageProperty().set(Page.ACCOUNTS);
                case WELCOME -> models.shell().pageProperty().set(Page.WELCOME);
                case SHORTCUTS -> models.shortcuts().openProperty().set(true);
                default -> models.settings().openProperty().set(true);
            }
        });
        rig.settle();
        if (place == Place.CHART_EDITOR) {
            robot.push(KeyCode.SHORTCUT, KeyCode.N);
        } else if (place == Place.EXPORT_QUESTION) {
            robot.clickOn("In clear");
        }
        if (place.settingsPage >= 0) {
            Fx.run(() -> robot.lookup(".settings .contest-list")
                    .queryAs(ListView.class)
                    .getSelectionModel()
                    .select(place.settingsPage));
        }
        rig.settle();
        Fx.run(() -> rig.scene().snapshot(null));
        rig.settle();
    }

    @AfterEach
    void close() {
        Fx.run(stage::hide);
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aPageIsReachedByTabInReadingOrderNamedAndSeenInBothLooks(Place place) {
        open(place);
        List<Node> reached = TabWalk.forwards(rig.scene());

        assertThat(Fx.get(() -> TabWalk.clickable(rig.scene()).stream()
                        .filter(node -> !reached.contains(node) && !isReachedByArrows(node, reached))
                        .map(TabWalk::describe)
                        .toList()))
                .isEmpty();
        assertThat(Fx.get(() -> jumpsBack(reached))).hasSizeLessThanOrEqualTo(1);
        assertThat(Fx.get(() -> reached.stream()
                        .filter(node -> !isNamed(node))
                        .map(TabWalk::describe)
                        .toList()))
                .isEmpty();
        assertThat(TabWalk.backwards(rig.scene())).containsExactlyInAnyOrderElementsOf(reached);
        for (Theme theme : Theme.values()) {
            assertThat(tooFaint(theme)).as(theme.name()).isEmpty();
            assertThat(Fx.get(() -> reached.stream()
                            .filter(node -> !isSeen(node, reached))
                            .map(node -> theme + ": " + TabWalk.describe(node))
                            .toList()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsStaleOrFailedStandsOutToo(Theme theme) {
        open(Place.DASHBOARD);
        rig.service().always(Route.ANALYTICS, Answer.serverError());
        rig.advance(DashboardRig.INTERVAL);
        assertThat(tooFaint(theme)).isEmpty();

        rig.service().always(Route.CONTESTS, Answer.keyRefused());
        rig.service().always(Route.ANALYTICS, Answer.keyRefused());
        rig.service().always(Route.LEADERBOARD, Answer.keyRefused());
        rig.advance(DashboardRig.INTERVAL);
        assertThat(tooFaint(theme)).isEmpty();
    }

    private List<String> tooFaint(Theme theme) {
        return Fx.get(() -> {
            theme.applyTo(rig.scene());
            rig.scene().snapshot(null);
            return Contrast.tooFaint(rig.scene());
        });
    }

    private boolean isSeen(Node node, List<Node> reached) {
        Node other = reached.getFirst().equals(node) ? reached.getLast() : reached.getFirst();
        node.requestFocus();
        int[] with = TabWalk.drawn(node);
        other.requestFocus();
        int[] without = TabWalk.drawn(node);
        return !Arrays.equals(with, without);
    }

    /** In a group of choices, Tab comes to the chosen one, and the arrow keys to the others. */
    private static boolean isReachedByArrows(Node node, List<Node> reached) {
        return node instanceof Toggle choice
                && choice.getToggleGroup() != null
                && choice.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    /** Once it goes back to the beginning; what lies above the page may come at any place. */
    private static List<String> jumpsBack(List<Node> reached) {
        List<String> jumps = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            Node one = reached.get(i);
            Node next = reached.get((i + 1) % reached.size());
            Node area = area(one);
            Node nextArea = area(next);
            boolean same = area.equals(nextArea);
            boolean above = !same && (isLayer(area) || isLayer(nextArea));
            if (!above && !(same ? TabWalk.inReadingOrder(one, next) : TabWalk.inReadingOrder(area, nextArea))) {
                jumps.add(TabWalk.describe(one) + " to " + TabWalk.describe(next));
            }
        }
        return jumps;
    }

    /** The part of the window that a reader takes in before the next one. */
    private static Node area(Node node) {
        Node area = node;
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getStyleClass().stream().anyMatch(AREAS::contains)) {
                area = up;
            }
        }
        return area;
    }

    private static boolean isLayer(Node area) {
        return area.getStyleClass().stream().anyMatch(LAYERS::contains);
    }

    /** An accessible text takes the place of what a field or a choice holds, so these have a label instead. */
    private static boolean isNamed(Node node) {
        boolean holds = node instanceof TextInputControl || node instanceof ComboBoxBase<?>;
        Object name = holds
                ? node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label
                        ? label.getText()
                        : null
                : node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        boolean hidden = holds && node.getAccessibleText() != null;
        boolean ofSomeKind = node.getAccessibleRole() != AccessibleRole.NODE;
        return name instanceof String text && !text.isBlank() && !text.contains("null") && !hidden && ofSomeKind;
    }

    @Test
    void theArrowKeysGoFromChoiceToChoice() {
        open(Place.DASHBOARD);
        Node five = robot.lookup("Top 5").query();
        Fx.run(five::requestFocus);
        robot.push(KeyCode.RIGHT);
        rig.settle();

        Node owner = Fx.get(() -> rig.scene().getFocusOwner());
        assertThat(Fx.get(() -> ((ToggleButton) owner).getText())).isEqualTo("Top 25");
    }

    @Test
    void theKeysForAMenuPinAContestInTheListAndSortTheOverview() {
        open(Place.DASHBOARD);
        Node list = robot.lookup(".sidebar .contest-list").query();
        Fx.run(list::requestFocus);
        askForMenu(list);
        robot.push(KeyCode.ENTER);
        rig.settle();
        assertThat(Fx.get(() -> rig.models().contests().items().getFirst())).hasToString("Group[title=PINNED]");

        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        rig.settle();
        Fx.run(() -> rig.scene().snapshot(null));
        TableView<?> table = robot.lookup(".overview-table").queryTableView();
        askForMenu(table);
        Fx.run(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(Menu.class::isInstance)
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> item.getText().equals("Contest, downwards"))
                .findFirst()
                .orElseThrow()
                .fire());
        rig.settle();
        assertThat(Fx.get(() -> table.getSortOrder().stream()
                        .map(column -> column.getText() + " " + column.getSortType())
                        .toList()))
                .containsExactly("Contest DESCENDING");
    }

    /** As the toolkit does for Shift and F10, which without a display it does not. */
    private void askForMenu(Node focused) {
        Fx.run(() -> {
            rig.scene().snapshot(null);
            focused.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        });
    }
}
