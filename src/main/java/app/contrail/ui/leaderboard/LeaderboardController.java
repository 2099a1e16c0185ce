package app.contrail.ui.leaderboard;

import app.contrail.ui.common.ColumnFit;
import app.contrail.ui.common.MarkLabel;
import app.contrail.ui.common.Messages;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The table of the leading participants, and the choice of how many. */
public final class LeaderboardController {
    private static final double WIDTH_FOR_BARS = 600;
    private static final double WIDTH_FOR_STANDING = 860;
    private static final double WIDTH_FOR_PERIOD_AND_MARK = 720;

    private final LeaderboardModel model;
    private final Messages messages;
    private final Label placeholder = new Label();
    private List<ColumnFit<LeaderboardRow>> fits = List.of();

    @FXML
    private VBox root;

    @FXML
    private HBox head;

    @FXML
    private Label title;

    @FXML
    private Label period;

    @FXML
    private MarkLabel mark;

    @FXML
    private ToggleGroup sizes;

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
    private TableColumn<LeaderboardRow, LeaderboardRow> toNext;

    @FXML
    private TableColumn<LeaderboardRow, LeaderboardRow> atRank;

    @FXML
    private TableColumn<LeaderboardRow, LeaderboardRow> referrals;

    @FXML
    private TableColumn<LeaderboardRow, LeaderboardRow> joined;

    public LeaderboardController(LeaderboardModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        placeholder.getStyleClass().add("note");
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        table.setRowFactory(owner -> new ParticipantRow());
        text(rank, LeaderboardRow::rank);
        rows(movement).setCellFactory(column -> new ChangeCell(LeaderboardRow::movement, LeaderboardRow::climbed));
        rows(participant).setCellFactory(column -> new ParticipantCell());
        text(points, LeaderboardRow::points);
        rows(bar).setCellFactory(column -> new BarCell());
        rows(gained).setCellFactory(column -> new ChangeCell(LeaderboardRow::gained, LeaderboardRow::gain));
        text(toNext, row -> row.toNext().brief());
        text(atRank, row -> row.atRank().brief());
        text(referrals, LeaderboardRow::referrals);
        text(joined, LeaderboardRow::joined);
        // Where room is short, the bar goes first: it only repeats the points. What comes last is in the tooltip too.
        bar.visibleProperty().bind(table.widthProperty().greaterThan(WIDTH_FOR_BARS));
        for (TableColumn<?, ?> standing : List.of(toNext, atRank)) {
            standing.visibleProperty().bind(table.widthProperty().greaterThan(WIDTH_FOR_STANDING));
        }
        var periodFits = mark.visibleProperty().not().or(head.widthProperty().greaterThan(WIDTH_FOR_PERIOD_AND_MARK));
        period.visibleProperty().bind(periodFits);
        period.managedProperty().bind(periodFits);
        fits = List.of(
                fit(rank, LeaderboardRow::rank),
                fit(movement, LeaderboardRow::movement),
                fit(points, LeaderboardRow::points),
                fit(gained, LeaderboardRow::gained),
                fit(toNext, row -> row.toNext().brief()),
                fit(referrals, LeaderboardRow::referrals));
        chooseSizes();
        model.contentProperty().subscribe(content -> show());
        model.sizeProperty().subscribe(size -> show());
    }

    private void chooseSizes() {
        sizes.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                // A size is always chosen: a click on the chosen one leaves it chosen.
                sizes.selectToggle(before);
            } else {
                model.sizeProperty().set(LeaderboardSize.valueOf((String) now.getUserData()));
            }
        });
        model.sizeProperty()
                .subscribe(size -> sizes.getToggles().stream()
                        .filter(toggle -> size.name().equals(toggle.getUserData()))
                        .forEach(sizes::selectToggle));
        sizes.getToggles().forEach(toggle -> ((ToggleButton) toggle).setMinWidth(ToggleButton.USE_PREF_SIZE));
    }

    private void show() {
        LeaderboardSize size = model.sizeProperty().get();
        title.setText(title(size));
        LeaderboardContent content = model.contentProperty().get();
        table.setAccessibleText(content == null ? name(size) : spoken(size, content));
        if (content == null) {
            return;
        }
        period.setText(content.period());
        placeholder.setText(content.empty());
        List<LeaderboardRow> shown =
                content.rows().subList(0, Math.min(size.rows(), content.rows().size()));
        fits.forEach(fit -> fit.to(shown));
        RowUpdate.show(table, shown);
        mark.show(content.mark());
        content.mark().freshness().mark(root);
    }

    /** With how good the numbers are: what stands in the head cannot be reached by Tab. */
    private String spoken(LeaderboardSize size, LeaderboardContent content) {
        return Stream.of(
                        name(size),
                        content.period(),
                        content.mark().spoken(),
                        content.rows().isEmpty() ? content.empty() : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private String title(LeaderboardSize size) {
        return switch (size) {
            case FIVE -> messages.text("leaderboard.five.title");
            case TWENTY_FIVE -> messages.text("leaderboard.twentyfive.title");
            case HUNDRED -> messages.text("leaderboard.hundred.title");
        };
    }

    private String name(LeaderboardSize size) {
        return switch (size) {
            case FIVE -> messages.text("leaderboard.five.name");
            case TWENTY_FIVE -> messages.text("leaderboard.twentyfive.name");
            case HUNDRED -> messages.text("leaderboard.hundred.name");
        };
    }

    private static ColumnFit<LeaderboardRow> fit(
            TableColumn<LeaderboardRow, LeaderboardRow> column, Function<LeaderboardRow, String> text) {
        return new ColumnFit<>(column, column.getMinWidth(), text);
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
}
