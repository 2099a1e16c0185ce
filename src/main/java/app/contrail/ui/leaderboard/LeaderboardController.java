package app.contrail.ui.leaderboard;

import app.contrail.ui.common.MarkLabel;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The table of the leading participants. */
public final class LeaderboardController {
    private static final double WIDTH_FOR_BARS = 600;

    private final LeaderboardModel model;
    private final Label placeholder = new Label();

    @FXML
    private VBox root;

    @FXML
    private Label period;

    @FXML
    private MarkLabel mark;

    @FXML
    private TableView<LeaderboardRow> table;

    @FXML
    private TableColumn<LeaderboardRow, LeaderboardRow> rank;

    @FXML
    private TableColumn<LeaderboardRow, LeaderboardRow> movement;

    @FXML
    private TableColumn<LeaderboardRow, LeaderboardRow> participant;

    @FXML
    private TableColumn<LeaderboardRow, LeaderboardRow> points;

    @FXML
    private TableColumn<LeaderboardRow, LeaderboardRow> bar;

    @FXML
    private TableColumn<LeaderboardRow, LeaderboardRow> gained;

    @FXML
    private TableColumn<LeaderboardRow, LeaderboardRow> referrals;

    @FXML
    private TableColumn<LeaderboardRow, LeaderboardRow> joined;

    public LeaderboardController(LeaderboardModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        placeholder.getStyleClass().add("note");
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        table.setRowFactory(owner -> new Row());
        text(rank, LeaderboardRow::rank);
        rows(movement).setCellFactory(column -> new ChangeCell(LeaderboardRow::movement, LeaderboardRow::climbed));
        rows(participant).setCellFactory(column -> new ParticipantCell());
        text(points, LeaderboardRow::points);
        rows(bar).setCellFactory(column -> new BarCell());
        rows(gained).setCellFactory(column -> new ChangeCell(LeaderboardRow::gained, LeaderboardRow::gain));
        text(referrals, LeaderboardRow::referrals);
        text(joined, LeaderboardRow::joined);
        // Where room is short, the bar goes first: it only repeats the points.
        bar.visibleProperty().bind(table.widthProperty().greaterThan(WIDTH_FOR_BARS));
        model.contentProperty().subscribe(this::show);
    }

    private void show(@Nullable LeaderboardContent content) {
        if (content == null) {
            return;
        }
        period.setText(content.period());
        placeholder.setText(content.empty());
        if (!table.getItems().equals(content.rows())) {
            table.getItems().setAll(content.rows());
        }
        mark.show(content.mark());
        content.mark().freshness().mark(root);
    }

    private static TableColumn<LeaderboardRow, LeaderboardRow> rows(
            TableColumn<LeaderboardRow, LeaderboardRow> column) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static void text(
            TableColumn<LeaderboardRow, LeaderboardRow> column, Function<LeaderboardRow, String> text) {
        rows(column).setCellFactory(owner -> new TextCell(text));
    }

    private static final class Row extends TableRow<LeaderboardRow> {
        @Override
        protected void updateItem(@Nullable LeaderboardRow row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(row == null || empty ? null : row.spoken());
        }
    }
}
