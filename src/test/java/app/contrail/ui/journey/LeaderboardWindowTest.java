package app.contrail.ui.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.testing.ShownWindow;
import app.contrail.ui.leaderboard.LeaderboardRow;
import app.contrail.ui.leaderboard.LeaderboardSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** The leaderboard in a shown window, by mouse and keyboard. */
class LeaderboardWindowTest {
    private static final long MOST_POINTS = 9_000_000;

    private final DashboardRig rig = new DashboardRig(1000, 760);

    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    private final Stage stage = window.stage();
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void show() {
        rig.service().always(Route.LEADERBOARD, board(100));
        rig.opened();
        window.show(rig);
    }

    @Test
    void oneClickShowsMoreWithoutAskingTheService() {
        int asked = rig.service().requests().size();
        assertThat(rig.service().requests(Route.LEADERBOARD))
                .last()
                .satisfies(request -> assertThat(request.target()).endsWith("limit=100"));
        assertThat(shown()).hasSize(5);
        assertThat(title()).isEqualTo("Top five");

        choose("Top 25");
        assertThat(shown()).hasSize(25);
        assertThat(title()).isEqualTo("Top 25");
        assertThat(table().getAccessibleText()).isEqualTo("The 25 leading participants");
        choose("Top 100");
        assertThat(shown()).hasSize(100);
        assertThat(title()).isEqualTo("Top 100");
        choose("Top 100");
        assertThat(chosen()).containsExactly("Top 100");
        choose("Top 5");
        assertThat(shown()).hasSize(5);

        rig.settle();
        assertThat(rig.service().requests()).hasSize(asked);
    }

    @Test
    void whereFewerAreRankedTheseAreShown() {
        rig.service().always(Route.LEADERBOARD, board(7));
        rig.advance(DashboardRig.INTERVAL);
        show(LeaderboardSize.TWENTY_FIVE);

        assertThat(shown()).hasSize(7);
        assertThat(title()).isEqualTo("Top 25");
    }

    @Test
    void theKeyboardWalksTheTable() {
        show(LeaderboardSize.HUNDRED);
        Fx.run(() -> table().requestFocus());

        robot.push(KeyCode.HOME);
        assertThat(selected()).isEqualTo("e1");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.UP);
        assertThat(selected()).isEqualTo("e2");
        robot.push(KeyCode.END);
        assertThat(selected()).isEqualTo("e100");
        assertThat(inSight()).contains(99).doesNotContain(0);
        robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
        assertThat(inSight()).doesNotContain(99, 0);
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        assertThat(selected()).isEqualTo("e100");
        robot.push(KeyCode.HOME);
        assertThat(inSight()).contains(0);
    }

    @Test
    void whoIsSelectedStaysSelectedAndNothingScrollsWhenNewDataArrives() {
        show(LeaderboardSize.HUNDRED);
        Fx.run(() -> {
            table().requestFocus();
            table().getSelectionModel().select(60);
            table().getFocusModel().focus(60);
            table().scrollTo(58);
        });
        List<Integer> before = inSight();

        // The last climbs to the top: everybody else moves down a place.
        List<Integer> order =
                new ArrayList<>(IntStream.rangeClosed(1, 99).boxed().toList());
        order.addFirst(100);
        rig.service().always(Route.LEADERBOARD, board(order));
        rig.advance(DashboardRig.INTERVAL);

        assertThat(shown().getFirst().id()).isEqualTo("e100");
        assertThat(shown().getFirst().movement()).isEqualTo("▲ 99");
        assertThat(selected()).isEqualTo("e61");
        assertThat(selectedPlaces()).containsExactly(61);
        assertThat(inSight()).isEqualTo(before);
        robot.push(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("e62");
    }

    @Test
    void whoReadsElsewhereThanAtTheSelectedGoesOnReadingThere() {
        show(LeaderboardSize.HUNDRED);
        Fx.run(() -> {
            table().getSelectionModel().select(2);
            table().scrollTo(50);
        });
        List<Integer> before = inSight();

        List<Integer> order =
                new ArrayList<>(IntStream.rangeClosed(1, 100).boxed().toList());
        order.add(70, order.removeFirst());
        rig.service().always(Route.LEADERBOARD, board(order));
        rig.advance(DashboardRig.INTERVAL);

        assertThat(selected()).isEqualTo("e3");
        assertThat(selectedPlaces()).containsExactly(1);
        assertThat(before).contains(51).doesNotContain(2);
        assertThat(inSight()).isEqualTo(before);
    }

    @Test
    void whoIsNoLongerShownIsNoLongerSelected() {
        show(LeaderboardSize.TWENTY_FIVE);
        Fx.run(() -> table().getSelectionModel().select(20));
        show(LeaderboardSize.FIVE);

        assertThat(selectedPlaces()).isEmpty();
    }

    @Test
    void longNumbersAreNotCut() {
        show(LeaderboardSize.HUNDRED);
        Fx.run(table()::requestFocus);
        robot.push(KeyCode.HOME).push(KeyCode.END);

        assertThat(cellTexts()).contains("100").anyMatch(text -> text.startsWith("8,99"));
        assertThat(cellTexts()).noneMatch(text -> text.matches("[▲▼ 0-9,+−]*(…|\\.\\.\\.)"));
    }

    @Test
    void aRowSaysTheGapToItsNeighbour() {
        assertThat(Fx.get(() -> row(0).getAccessibleText())).contains("17 points ahead of Person 2");
        assertThat(Fx.get(() -> row(1).getAccessibleText())).contains("17 points behind Person 1");
        assertThat(Fx.get(() -> requireNonNull(row(1).getTooltip()).getText()))
                .startsWith("Person 2, p•••@example.com\n17 points behind Person 1");
    }

    @Test
    void aWideWindowHasColumnsForTheGapAndTheTimeAtTheRank() {
        assertThat(columns()).doesNotContain("To next", "At rank").contains("Gained", "Joined");

        Fx.run(() -> stage.setWidth(1_700));
        rig.advance(DashboardRig.INTERVAL);
        for (int i = 0; i < 4; i++) {
            rig.advance(Duration.ofSeconds(15));
        }

        assertThat(columns()).containsSubsequence("Gained", "To next", "Referrals", "Joined", "At rank");
        assertThat(cellTexts()).contains("lead 17", "17", "≥ 1\u00a0min");
    }

    private List<String> columns() {
        return Fx.get(() -> {
            rig.scene().snapshot(null);
            return table().getVisibleLeafColumns().stream()
                    .map(TableColumn::getText)
                    .toList();
        });
    }

    private List<LeaderboardRow> shown() {
        return Fx.get(() -> List.copyOf(table().getItems()));
    }

    private void show(LeaderboardSize size) {
        Fx.run(() -> rig.models().leaderboard().sizeProperty().set(size));
    }

    /** Not by its text alone: the panel's title may say the same. */
    private void choose(String size) {
        robot.clickOn(robot.lookup(".leaderboard .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button -> button.getText().equals(size))
                .findFirst()
                .orElseThrow());
    }

    private String title() {
        return Fx.get(() ->
                robot.lookup(".leaderboard .panel-title").queryAs(Label.class).getText());
    }

    private List<String> chosen() {
        return Fx.get(() -> robot.lookup(".leaderboard .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .toList());
    }

    private String selected() {
        return Fx.get(() -> table().getSelectionModel().getSelectedItem().id());
    }

    private List<Integer> selectedPlaces() {
        return Fx.get(() -> List.copyOf(table().getSelectionModel().getSelectedIndices()));
    }

    /** The places of the rows that are seen, from the first to the last. */
    private List<Integer> inSight() {
        return Fx.get(() -> {
            rig.scene().snapshot(null);
            VirtualFlow<?> flow = robot.lookup(".leaderboard .virtual-flow").queryAs(VirtualFlow.class);
            IndexedCell<?> first = requireNonNull(flow.getFirstVisibleCell());
            IndexedCell<?> last = requireNonNull(flow.getLastVisibleCell());
            return IntStream.rangeClosed(first.getIndex(), last.getIndex())
                    .boxed()
                    .toList();
        });
    }

    private Set<String> cellTexts() {
        return Fx.get(() -> {
            rig.scene().snapshot(null);
            return robot.lookup(".leaderboard .table-cell .text").queryAllAs(Text.class).stream()
                    .map(Text::getText)
                    .collect(Collectors.toSet());
        });
    }

    private TableRow<?> row(int place) {
        return robot.lookup(".leaderboard .table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> row.getIndex() == place)
                .findFirst()
                .orElseThrow();
    }

    private TableView<LeaderboardRow> table() {
        return robot.lookup(".leaderboard .plain-table").queryTableView();
    }

    private static Answer board(int size) {
        return board(IntStream.rangeClosed(1, size).boxed().toList());
    }

    private static Answer board(List<Integer> order) {
        List<String> rows = new ArrayList<>();
        for (int number : order) {
            int rank = rows.size() + 1;
            rows.add("{\"rank\":" + rank + ",\"id\":\"e" + number + "\",\"email\":\"p" + number
                    + "@example.com\",\"name\":\"Person " + number + "\",\"points\":" + (MOST_POINTS - 17L * rank)
                    + ",\"referralCode\":null,\"referralsCount\":1234567,\"joinedAt\":\"2025-06-01T10:00:00.000Z\"}");
        }
        return Answer.json("{\"success\":true,\"data\":[" + String.join(",", rows) + "]}");
    }
}
