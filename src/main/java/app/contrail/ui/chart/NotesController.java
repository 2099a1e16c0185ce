package app.contrail.ui.chart;

import app.contrail.domain.Note;
import app.contrail.ui.common.EscapeKey;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Messages;
import app.contrail.ui.common.MomentField;
import app.contrail.ui.common.PseudoState;
import app.contrail.ui.common.Scroll;
import app.contrail.ui.common.SpokenName;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where a note is written, and where a change of one is taken back. */
public final class NotesController {
    private final NotesModel model;
    private final Messages messages;
    private final Formats formats;
    private final FxExecutor fx;

    @FXML
    private StackPane root;

    @FXML
    private VBox editor;

    @FXML
    private Label title;

    @FXML
    private TextField text;

    @FXML
    private MomentField moment;

    @FXML
    private Label wrong;

    @FXML
    private Button save;

    @FXML
    private Button remove;

    @FXML
    private HBox bar;

    @FXML
    private Region sign;

    @FXML
    private Label said;

    @FXML
    private Button undo;

    public NotesController(NotesModel model, Messages messages, Formats formats, FxExecutor fx) {
        this.model = model;
        this.messages = messages;
        this.formats = formats;
        this.fx = fx;
    }

    @FXML
    private void initialize() {
        root.setPickOnBounds(false);
        SpokenName.of(text, messages.text("chart.note.text"));
        model.draftProperty().subscribe(this::edit);
        model.undoProperty().subscribe(ignored -> tell());
        model.problemProperty().subscribe(ignored -> tell());
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> text.getText().isBlank(), text.textProperty())
                        .or(moment.momentProperty().isNull()));
        moment.onEnter(this::save);
        EscapeKey.leaves(editor, this::cancel);
        root.sceneProperty().subscribe(scene -> text.requestFocus());
        wrong.setText(messages.text("chart.note.notime"));
        wrong.visibleProperty().bind(moment.momentProperty().isNull());
        wrong.managedProperty().bind(wrong.visibleProperty());
    }

    private void edit(NotesModel.@Nullable Draft draft) {
        editor.setVisible(draft != null);
        if (draft == null) {
            return;
        }
        Note existing = draft.existing();
        title.setText(
                existing == null ? messages.text("chart.note.newtitle") : messages.text("chart.note.changetitle"));
        text.setText(existing == null ? "" : existing.text());
        moment.show(draft.at(), formats, messages.text("chart.note.time"));
        remove.setVisible(existing != null);
        text.requestFocus();
        text.selectAll();
        fx.later(() -> Scroll.to(editor));
    }

    private void tell() {
        NotesModel.Undo last = model.undoProperty().get();
        String problem = model.problemProperty().get();
        bar.setVisible(last != null || !problem.isEmpty());
        bar.pseudoClassStateChanged(PseudoState.SEVERE, !problem.isEmpty());
        sign.setVisible(!problem.isEmpty());
        sign.setManaged(sign.isVisible());
        undo.setVisible(last != null && problem.isEmpty());
        undo.setManaged(undo.isVisible());
        if (!problem.isEmpty()) {
            said.setText(problem);
        } else if (last != null) {
            said.setText(
                    last.removed()
                            ? messages.text("chart.note.removed", last.before().text())
                            : messages.text("chart.note.changed", last.before().text()));
        }
    }

    @FXML
    private void save() {
        NotesModel.Draft draft = model.draftProperty().get();
        Instant at = moment.momentProperty().get();
        if (draft == null || at == null || save.isDisabled()) {
            return;
        }
        Note existing = draft.existing();
        try {
            Note cleaned = Note.of(exact(draft, at), text.getText());
            model.save(existing == null ? cleaned : new Note(existing.id(), cleaned.at(), cleaned.text()));
        } catch (IllegalArgumentException e) {
            model.problemProperty().set(String.valueOf(e.getMessage()));
        }
    }

    /** The fields know minutes; a time that was not touched keeps its seconds. */
    private Instant exact(NotesModel.Draft draft, Instant typed) {
        boolean untouched = formats.dayAndTime(draft.at()).equals(formats.dayAndTime(typed));
        return untouched ? draft.at() : typed;
    }

    @FXML
    private void remove() {
        model.removeOpened();
    }

    @FXML
    private void cancel() {
        model.draftProperty().set(null);
        model.problemProperty().set("");
    }

    @FXML
    private void undo() {
        model.takeBack();
    }

    @FXML
    private void dismiss() {
        model.undoProperty().set(null);
        model.problemProperty().set("");
    }
}
