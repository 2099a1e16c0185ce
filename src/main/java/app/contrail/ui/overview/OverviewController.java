package app.contrail.ui.overview;

import app.contrail.domain.ContestId;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Messages;
import app.contrail.ui.common.RowMenu;
import app.contrail.ui.common.Shortcut;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The overview: a row for each contest, and the figures of the whole team above. */
public final class OverviewController {
    private static final PseudoClass WALL = PseudoClass.getPseudoClass("wall");

    private final OverviewModel model;
    private final Messages messages;
    private final FxExecutor fx;
    private final Label placeholder = new Label();

    @FXML
    private VBox root;

    @FXML
    private Label active;

    @FXML
    private Label activeCaption;

    @FXML
    private Label entries;

    @FXML
    private Label entriesCaption;

    @FXML
    private Label day;

    @FXML
    private Label dayCaption;

    @FXML
    private Label message;

    @FXML
    private Button fullScreen;

    @FXML
    private TableView<OverviewRow> table;

    public OverviewController(OverviewModel model, Messages messages, FxExecutor fx) {
        this.model = model;
        this.messages = messages;
        this.fx = fx;
    }

    @FXML
    private void initialize() {
        placeholder.getStyleClass().add("note");
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        OverviewColumns columns = new OverviewColumns(table, model, messages);
        table.setRowFactory(owner -> new ContestLine(model, messages, columns::sortMenu));
        RowMenu.byKeyboard(table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.contentProperty().subscribe(content -> show(content, columns));
        model.fullScreenProperty().subscribe(full -> {
            root.pseudoClassStateChanged(WALL, full);
            columns.wall(full);
            fullScreen.setText(messages.text(full ? "overview.window.button" : "overview.fullscreen.button"));
            select(usual());
        });
        model.shownProperty().subscribe(shown -> select(usual()));
        root.visibleProperty().subscribe(visible -> {
            if (visible) {
                fx.later(table::requestFocus);
            }
        });
    }

    @FXML
    private void toggleFullScreen() {
        model.fullScreenProperty().set(!model.fullScreenProperty().get());
    }

    @FXML
    private void leave() {
        model.leave();
    }

    private void key(KeyEvent event) {
        OverviewRow row = table.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        if (Shortcut.OPEN_CONTEST.matches(event)) {
            model.open(row.id());
            event.consume();
        } else if (Shortcut.PIN_CONTEST.matches(event)) {
            model.pin(row.id());
            event.consume();
        }
    }

    private void show(@Nullable OverviewContent content, OverviewColumns columns) {
        if (content == null) {
            return;
        }
        show(content.active(), active, activeCaption);
        show(content.entries(), entries, entriesCaption);
        show(content.day(), day, dayCaption);
        content.day().tone().mark(day);
        boolean none = content.rows().isEmpty();
        placeholder.setText(content.message());
        message.setText(content.message());
        message.setVisible(!none && !content.message().isEmpty());
        content.listed().mark(message);
        content.listed().mark(table);
        showRows(content, columns);
    }

    private static void show(OverviewContent.Total total, Label value, Label caption) {
        value.setText(total.value());
        caption.setText(total.caption());
    }

    /** Whoever reads the table finds it as it was: scrolled as before, and the same contest selected at its place. */
    private void showRows(OverviewContent content, OverviewColumns columns) {
        if (table.getItems().equals(content.rows())) {
            return;
        }
        columns.fit(content.rows());
        OverviewRow selected = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(content.rows());
        select(selected == null ? usual() : selected.id());
    }

    /** What is selected until the user selects something: as in the list beside it, and nothing on a wall. */
    private @Nullable ContestId usual() {
        return model.fullScreenProperty().get() ? null : model.shownProperty().get();
    }

    private void select(@Nullable ContestId contest) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).id().equals(contest)) {
                table.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
        table.getSelectionModel().clearSelection();
    }
}
