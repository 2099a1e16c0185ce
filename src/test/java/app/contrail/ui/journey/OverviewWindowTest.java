package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.ManyContests;
import app.contrail.testing.Route;
import app.contrail.testing.ShownWindow;
import app.contrail.ui.overview.OverviewRow;
import app.contrail.ui.shell.ShellModel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** The overview in a shown window, by mouse and keyboard. */
class OverviewWindowTest {
    private static final int CONTESTS = 8;

    private final DashboardRig rig = new DashboardRig(1000, 760);

    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    private final Stage stage = window.stage();
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void show() {
        ManyContests.record(rig.history(), CONTESTS, DashboardRig.START, Duration.ofMinutes(30));
        rig.service().always(Route.CONTESTS, ManyContests.answer(CONTESTS, DashboardRig.START));
        rig.opened();
        window.show(rig);
    }

    @Test
    void theShortcutOpensItAndEscapeReturnsToTheDashboard() {
        assertThat(Fx.get(() -> robot.lookup(".overview").queryAll())).isEmpty();
        assertThat(dashboardIsShown()).isTrue();

        open();
        assertThat(page()).isEqualTo(ShellModel.Page.OVERVIEW);
        assertThat(dashboardIsShown()).isFalse();
        assertThat(titles()).hasSize(CONTESTS);
        assertThat(Fx.get(() -> table().isFocused())).isTrue();

        robot.push(KeyCode.ESCAPE);
        assertThat(page()).isEqualTo(ShellModel.Page.DASHBOARD);
        assertThat(dashboardIsShown()).isTrue();
        assertThat(Fx.get(() -> robot.lookup(".overview").query().isVisible())).isFalse();

        robot.clickOn(".overview-button");
        assertThat(page()).isEqualTo(ShellModel.Page.OVERVIEW);
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        assertThat(page()).isEqualTo(ShellModel.Page.DASHBOARD);
    }

    @Test
    void theContestOfTheDashboardIsSelectedAndNoneOnAWall() {
        ContestId third = ManyContests.id(2);
        Fx.run(() -> rig.models().contests().selectedProperty().set(third));
        rig.settle();
        open();
        assertThat(selected()).isEqualTo(third);

        Fx.run(() -> rig.models().shell().fullScreenProperty().set(true));
        assertThat(selected()).isNull();

        Fx.run(() -> rig.models().shell().fullScreenProperty().set(false));
        assertThat(selected()).isEqualTo(third);
    }

    @Test
    void enterOpensTheSelectedContest() {
        open();
        robot.push(KeyCode.DOWN);
        OverviewRow row = Fx.get(() -> table().getSelectionModel().getSelectedItem());
        assertThat(row.id()).isNotEqualTo(chosen());

        robot.push(KeyCode.ENTER);
        rig.settle();

        assertThat(page()).isEqualTo(ShellModel.Page.DASHBOARD);
        assertThat(chosen()).isEqualTo(row.id());
    }

    @Test
    void aDoubleClickOpensAContestAndOneClickDoesNot() {
        open();
        String third = titles().get(2);
        ContestId before = chosen();

        robot.clickOn(rowOf(third));
        assertThat(page()).isEqualTo(ShellModel.Page.OVERVIEW);
        assertThat(chosen()).isEqualTo(before);

        robot.doubleClickOn(rowOf(third));
        rig.settle();
        assertThat(page()).isEqualTo(ShellModel.Page.DASHBOARD);
        assertThat(chosen()).isNotEqualTo(before);
    }

    @Test
    void aClickOnAContestOfTheListOpensItEvenIfItWasChosenBefore() {
        open();
        robot.clickOn(robot.lookup(".contest-list .list-cell:selected").queryAs(Node.class));

        assertThat(page()).isEqualTo(ShellModel.Page.DASHBOARD);
    }

    @Test
    void aClickOnAColumnSortsWithinTheStatusAndThePinnedStayOnTop() {
        open();
        assertThat(titles().getFirst()).isEqualTo("Berlin Giveaway 1");
        Fx.run(() -> rig.models().contests().pin(ManyContests.id(3)));

        clickOnHead("Entries");
        List<OverviewRow> rising = rows();
        clickOnHead("Entries");
        List<OverviewRow> falling = rows();
        clickOnHead("Entries");

        assertThat(rising.getFirst().id()).isEqualTo(ManyContests.id(3));
        assertThat(falling.getFirst().id()).isEqualTo(ManyContests.id(3));
        List<String> active = entriesOfActive(rising);
        assertThat(active).hasSize(4);
        assertThat(entriesOfActive(falling)).isEqualTo(active.reversed());
        assertThat(rows().get(1).title()).isEqualTo("Berlin Giveaway 1");
    }

    @Test
    void spacePinsTheSelectedContestWhichStaysSelected() {
        open();
        robot.push(KeyCode.END);
        OverviewRow last = Fx.get(() -> table().getSelectionModel().getSelectedItem());

        robot.push(KeyCode.SPACE);
        assertThat(rows().getFirst().id()).isEqualTo(last.id());
        assertThat(rows().getFirst().pinned()).isTrue();
        assertThat(Fx.get(() -> table().getSelectionModel().getSelectedIndex())).isZero();

        robot.push(KeyCode.SPACE);
        assertThat(rows().getLast().id()).isEqualTo(last.id());
    }

    @Test
    void aClickOnThePinPinsAndTheContextMenuUnpins() {
        open();
        String third = titles().get(2);

        robot.clickOn(robot.from(rowOf(third)).lookup(".pin").queryAs(Node.class));
        assertThat(titles().getFirst()).isEqualTo(third);
        assertThat(page()).isEqualTo(ShellModel.Page.OVERVIEW);

        robot.clickOn(rowOf(third), MouseButton.SECONDARY);
        robot.clickOn("Unpin");
        assertThat(titles().get(2)).isEqualTo(third);
    }

    @Test
    void theSearchOfTheListNarrowsItAndEscapeThereShowsAllAgain() {
        open();
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("oslo");
        assertThat(titles()).isNotEmpty().allMatch(title -> title.startsWith("Oslo"));
        String total = text(".total-value");

        robot.push(KeyCode.ESCAPE);
        assertThat(page()).isEqualTo(ShellModel.Page.OVERVIEW);
        assertThat(titles()).hasSize(CONTESTS);
        assertThat(text(".total-value")).isEqualTo(total);
    }

    @Test
    void f11FillsTheScreenForAWallAndEscapeLeavesOneThingAtATime() {
        open();
        robot.push(KeyCode.F11);
        assertThat(Fx.get(stage::isFullScreen)).isTrue();
        assertThat(sidebarIsShown()).isFalse();
        double size = fontSize();

        robot.push(KeyCode.ESCAPE);
        assertThat(Fx.get(stage::isFullScreen)).isFalse();
        assertThat(sidebarIsShown()).isTrue();
        assertThat(page()).isEqualTo(ShellModel.Page.OVERVIEW);
        assertThat(size).isGreaterThan(fontSize() * 1.5);

        robot.push(KeyCode.ESCAPE);
        assertThat(page()).isEqualTo(ShellModel.Page.DASHBOARD);
    }

    @Test
    void theDashboardFillsTheScreenWithItsListUntilEscape() {
        robot.push(KeyCode.F11);
        assertThat(Fx.get(stage::isFullScreen)).isTrue();
        assertThat(sidebarIsShown()).isTrue();

        robot.push(KeyCode.ESCAPE);
        assertThat(Fx.get(stage::isFullScreen)).isFalse();
        assertThat(page()).isEqualTo(ShellModel.Page.DASHBOARD);
    }

    @Test
    void aRowTellsAllOfItselfToAScreenReader() {
        open();
        Node row = rowOf("Lisbon Referral League 2");

        assertThat(Fx.get(row::getAccessibleText))
                .startsWith("Lisbon Referral League 2, Active, Ends in 1\u00a0d, ")
                .contains(" views, ", "7,959 entries, ", " in 24\u00a0h, conversion ", "confirmed 97.0\u00a0%")
                .endsWith("as of 19:59");
    }

    @Test
    void whatIsNotFreshSaysSo() {
        open();
        for (Route route : Route.values()) {
            rig.service().always(route, new Answer.Reset());
        }
        rig.advance(Duration.ofMinutes(20));
        Fx.run(() -> rig.scene().snapshot(null));

        assertThat(text(".overview .updated")).isEqualTo("Stale since 20:19 · Not reachable");
        assertThat(rows().getFirst().stale()).isTrue();
        assertThat(rows().getFirst().change()).isEqualTo("—");
    }

    @Test
    void aNewDayOfPollsIsShownAsItIsRead() {
        open();
        String before = rows().getFirst().views();
        rig.service()
                .always(
                        Route.ANALYTICS,
                        Answer.json("{\"success\":true,\"data\":{\"totalEntries\":1600,\"confirmedEntries\":1489,"
                                + "\"disqualifiedEntries\":12,\"totalViews\":29000,\"totalBonusCompletions\":4567,"
                                + "\"points\":{\"total\":45890,\"average\":30.1,\"highest\":890}}}"));
        rig.advance(DashboardRig.INTERVAL);
        rig.advance(DashboardRig.INTERVAL);

        assertThat(rows().getFirst().views()).isEqualTo("29,000").isNotEqualTo(before);
    }

    private void open() {
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        Fx.run(() -> rig.scene().snapshot(null));
    }

    private ShellModel.Page page() {
        return Fx.get(() -> rig.models().shell().pageProperty().get());
    }

    private @Nullable ContestId selected() {
        OverviewRow row = Fx.get(() -> table().getSelectionModel().getSelectedItem());
        return row == null ? null : row.id();
    }

    private ContestId chosen() {
        return Fx.get(() -> Objects.requireNonNull(
                rig.models().contests().selectedProperty().get()));
    }

    private boolean dashboardIsShown() {
        return Fx.get(() -> robot.lookup(".edge-to-edge").query().isVisible());
    }

    private boolean sidebarIsShown() {
        return Fx.get(() -> robot.lookup(".sidebar").query().isVisible());
    }

    private double fontSize() {
        Fx.run(() -> rig.scene().snapshot(null));
        return Fx.get(() -> robot.lookup(".overview-table .number-column.table-cell")
                .queryAs(javafx.scene.control.Labeled.class)
                .getFont()
                .getSize());
    }

    @SuppressWarnings("unchecked")
    private TableView<OverviewRow> table() {
        return (TableView<OverviewRow>)
                (TableView<?>) robot.lookup(".overview-table").queryTableView();
    }

    private List<OverviewRow> rows() {
        return Fx.get(() -> List.copyOf(table().getItems()));
    }

    private List<String> titles() {
        return rows().stream().map(OverviewRow::title).toList();
    }

    private static List<String> entriesOfActive(List<OverviewRow> rows) {
        return rows.stream()
                .filter(row -> !row.pinned() && row.statusWord().equals("Active"))
                .map(OverviewRow::entries)
                .toList();
    }

    /** Not by the robot: without a display, every press that it makes counts as one for a context menu. */
    private void clickOnHead(String title) {
        Fx.run(() -> {
            rig.scene().snapshot(null);
            rig.scene().snapshot(null);
            Node head = robot.lookup(".overview-table .column-header").queryAllAs(Region.class).stream()
                    .filter(header -> header instanceof TableColumnHeader column
                            && column.getTableColumn() != null
                            && title.equals(column.getTableColumn().getText()))
                    .findFirst()
                    .orElseThrow();
            head.fireEvent(pressOrRelease(MouseEvent.MOUSE_PRESSED));
            head.fireEvent(pressOrRelease(MouseEvent.MOUSE_RELEASED));
        });
    }

    private static MouseEvent pressOrRelease(EventType<MouseEvent> type) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private Node rowOf(String title) {
        Fx.run(() -> rig.scene().snapshot(null));
        return Fx.get(() -> robot.lookup(".overview-table .table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> row.getItem() instanceof OverviewRow shown
                        && shown.title().equals(title))
                .findFirst()
                .orElseThrow());
    }

    private String text(String selector) {
        return Fx.get(() -> robot.lookup(selector).queryAs(Label.class).getText());
    }
}
