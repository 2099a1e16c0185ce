package app.contrail.ui.diagnostics;

import app.contrail.ui.common.EscapeKey;
import app.contrail.ui.common.Messages;
import app.contrail.ui.common.PseudoState;
import app.contrail.ui.diagnostics.DiagnosticsContent.RequestRow;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** The pane with the last requests, how much is recorded and where; Escape closes it. */
public final class DiagnosticsController {
    private final DiagnosticsModel model;
    private final Messages messages;

    @FXML
    private Parent root;

    @FXML
    private GridPane facts;

    @FXML
    private Label said;

    @FXML
    private Button copy;

    @FXML
    private TableView<RequestRow> table;

    @FXML
    private TableColumn<RequestRow, RequestRow> time;

    @FXML
    private TableColumn<RequestRow, RequestRow> request;

    @FXML
    private TableColumn<RequestRow, RequestRow> outcome;

    @FXML
    private TableColumn<RequestRow, RequestRow> took;

    @FXML
    private TableColumn<RequestRow, RequestRow> size;

    public DiagnosticsController(DiagnosticsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        text(time, RequestRow::time);
        text(request, RequestRow::request);
        text(outcome, RequestRow::outcome);
        text(took, RequestRow::took);
        text(size, RequestRow::size);
        table.setPlaceholder(new Label(messages.text("diagnostics.requests.none")));
        EscapeKey.leaves(root, this::close);
        root.visibleProperty().bind(model.shownProperty());
        copy.disableProperty().bind(model.contentProperty().isNull());
        model.contentProperty().subscribe(this::show);
        model.shownProperty().subscribe(shown -> {
            said.setText("");
            if (shown) {
                takeFocus();
            }
        });
    }

    /** Escape is heard only where the focus is; once it is in here, it stays where the user has put it. */
    private void takeFocus() {
        Scene scene = root.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        while (owner != null && !owner.equals(root)) {
            owner = owner.getParent();
        }
        if (owner == null) {
            copy.requestFocus();
        }
    }

    private void show(@Nullable DiagnosticsContent content) {
        if (content == null) {
            return;
        }
        facts.getChildren().clear();
        int row = 0;
        for (DiagnosticsContent.Fact fact : content.facts()) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("muted");
            name.setMinWidth(Label.USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.setWrapText(true);
            value.setMinHeight(Label.USE_PREF_SIZE);
            facts.addRow(row++, name, value);
        }
        table.getItems().setAll(content.requests());
        if (model.shownProperty().get()) {
            takeFocus();
        }
    }

    @FXML
    private void copy() {
        DiagnosticsContent content = model.contentProperty().get();
        if (content != null) {
            ClipboardContent text = new ClipboardContent();
            text.putString(content.plainText());
            boolean copied = Clipboard.getSystemClipboard().setContent(text);
            said.setText(messages.text(copied ? "diagnostics.copy.done" : "diagnostics.copy.failed"));
        }
    }

    @FXML
    private void reload() {
        said.setText("");
        model.reload();
    }

    @FXML
    private void close() {
        model.shownProperty().set(false);
    }

    private void text(TableColumn<RequestRow, RequestRow> column, Function<RequestRow, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(owner -> {
            RequestCell cell = new RequestCell(text);
            // Several requests begin alike: where room is short, each keeps its end as well.
            cell.setTextOverrun(column.equals(request) ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS);
            return cell;
        });
    }

    private static final class RequestCell extends TableCell<RequestRow, RequestRow> {
        private final Function<RequestRow, String> text;

        RequestCell(Function<RequestRow, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable RequestRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean filled = row != null && !empty;
            setText(row != null && filled ? text.apply(row) : null);
            pseudoClassStateChanged(PseudoState.FAILED, row != null && filled && row.failed());
        }
    }
}
