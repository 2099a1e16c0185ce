package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.ManyContests;
import app.contrail.testing.Route;
import app.contrail.testing.ShownWindow;
import app.contrail.ui.contests.ContestItem;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** The contest list in a shown window, by mouse and keyboard. */
class ContestListWindowTest {
    private static final int CONTESTS = 12;

    private final DashboardRig rig = new DashboardRig(1000, 900);

    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void show() {
        rig.service().always(Route.CONTESTS, ManyContests.answer(CONTESTS, DashboardRig.START));
        rig.opened();
        window.show(rig);
        Fx.run(() -> rig.scene().snapshot(null));
    }

    @Test
    void everyLineIsDrawnAlsoAfterASearch() {
        assertThat(drawn()).isEqualTo(lines());

        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("os");
        assertThat(drawn()).isEqualTo(lines());

        robot.push(KeyCode.ESCAPE);
        assertThat(drawn()).isEqualTo(lines());
    }

    @Test
    void theContextMenuPinsAContestToTheTopAndUnpinsIt() {
        assertThat(lines().getFirst()).isEqualTo("ACTIVE");

        robot.clickOn(cell("Lisbon Referral League 2"), MouseButton.SECONDARY);
        robot.clickOn("Pin to the top");
        assertThat(lines()).startsWith("PINNED", "Lisbon Referral League 2", "ACTIVE");
        assertThat(lines()).doesNotHaveDuplicates();

        robot.clickOn(cell("Lisbon Referral League 2"), MouseButton.SECONDARY);
        robot.clickOn("Unpin");
        assertThat(lines().getFirst()).isEqualTo("ACTIVE");
    }

    @Test
    void theOrderMenuOrdersTheContestsOfEachGroup() {
        robot.clickOn(".order");
        robot.clickOn("Most entries first");
        assertThat(activeEntries()).hasSize(6).isSortedAccordingTo((one, other) -> Long.compare(other, one));

        robot.clickOn(".order");
        robot.clickOn("By title");
        assertThat(lines().subList(1, 7)).isSorted();
    }

    @Test
    void theOrderMenuIsReachedByKeyboard() {
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.push(KeyCode.TAB);
        assertThat(Fx.get(() -> robot.lookup(".order").query().isFocused())).isTrue();

        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);

        assertThat(lines().subList(1, 7)).isSorted();
    }

    @Test
    void searchNarrowsTheListWithEachKeyAndTheArrowGoesOnToIt() {
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("os");
        assertThat(lines()).containsExactly("ACTIVE", "Oslo Raffle 12", "ENDED", "Oslo Waitlist 3");
        robot.write("zz");
        assertThat(lines()).isEmpty();
        assertThat(Fx.get(() -> rig.models().contests().messageProperty().get()))
                .isEqualTo("No contest matches. Press Esc to show all.");

        robot.push(KeyCode.ESCAPE);
        assertThat(lines()).hasSize(CONTESTS + 4);

        robot.push(KeyCode.DOWN);
        assertThat(Fx.get(() -> list().isFocused())).isTrue();
        robot.push(KeyCode.DOWN);
        rig.settle();
        assertThat(Objects.requireNonNull(
                        Fx.get(() -> rig.models().contests().selectedProperty().get())))
                .isEqualTo(ManyContests.id(1));
    }

    @Test
    void theOrderButtonIsAsHighAsTheFieldBesideIt() {
        Fx.run(() -> rig.scene().snapshot(null));

        assertThat(Fx.get(() -> robot.lookup(".order").query().getLayoutBounds().getHeight()))
                .isEqualTo(Fx.get(() -> robot.lookup(".sidebar .text-field")
                        .query()
                        .getLayoutBounds()
                        .getHeight()));
    }

    @SuppressWarnings("unchecked")
    private ListView<ContestItem> list() {
        return (ListView<ContestItem>)
                (ListView<?>) robot.lookup(".contest-list").queryListView();
    }

    private Node cell(String title) {
        Fx.run(() -> rig.scene().snapshot(null));
        return Fx.get(() -> robot.lookup(".contest-list .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> cell.getItem() instanceof ContestItem.Row row
                        && row.title().equals(title))
                .findFirst()
                .orElseThrow());
    }

    private List<String> lines() {
        return Fx.get(() -> list().getItems().stream()
                .map(line -> switch (line) {
                    case ContestItem.Group group -> group.title();
                    case ContestItem.Row row -> row.title();
                })
                .toList());
    }

    /** What is to be seen in the list, from top to bottom. */
    private List<String> drawn() {
        return Fx.get(() -> {
            list().getScene().getRoot().applyCss();
            list().getScene().getRoot().layout();
            return Stream.of(".contest-name", ".contest-group")
                    .flatMap(label -> list().lookupAll(label).stream())
                    .map(Label.class::cast)
                    .filter(label -> isShowing(label) && label.getWidth() > 10 && label.getHeight() > 5)
                    .sorted(Comparator.comparingDouble(
                            label -> label.localToScene(0, 0).getY()))
                    .map(Label::getText)
                    .toList();
        });
    }

    private static boolean isShowing(Node node) {
        return node.isVisible() && (node.getParent() == null || isShowing(node.getParent()));
    }

    private List<Long> activeEntries() {
        return Fx.get(() -> list().getItems().stream()
                .filter(ContestItem.Row.class::isInstance)
                .map(ContestItem.Row.class::cast)
                .filter(row -> row.status() == app.contrail.domain.ContestStatus.ACTIVE)
                .map(row -> Long.valueOf(row.entries().replace(",", "")))
                .toList());
    }
}
