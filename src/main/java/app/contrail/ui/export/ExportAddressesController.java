package app.contrail.ui.export;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/** The part of the form on addresses of participants: in clear only after a question, which is asked once in a run. */
public final class ExportAddressesController {
    private final ExportModel model;
    private final ExportTexts texts;
    private Consumer<Node> opened = node -> {};

    @FXML
    private VBox field;

    @FXML
    private RadioButton masked;

    @FXML
    private RadioButton clear;

    @FXML
    private VBox question;

    @FXML
    private Label meaning;

    @FXML
    private Button keep;

    public ExportAddressesController(ExportModel model, ExportTexts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        field.managedProperty().bind(field.visibleProperty());
        question.managedProperty().bind(question.visibleProperty());
    }

    /** Masked, whatever was chosen before. */
    void begin() {
        masked.setSelected(true);
        question.setVisible(false);
    }

    void fit(ExportSubject subject) {
        field.setVisible(subject.hasParticipants());
        meaning.setText(texts.clear(subject));
        keep.setAccessibleHelp(meaning.getText());
    }

    /** @param listener told when the question has come up */
    void onOpened(Consumer<Node> listener) {
        opened = listener;
    }

    boolean isMasked() {
        // What has no field has nothing to choose.
        return masked.isSelected() || !field.isVisible();
    }

    @FXML
    private void clear() {
        if (!model.isClearAllowed()) {
            masked.setSelected(true);
            question.setVisible(true);
            keep.requestFocus();
            opened.accept(question);
        }
    }

    @FXML
    private void keep() {
        question.setVisible(false);
        masked.requestFocus();
    }

    @FXML
    private void allow() {
        model.allowClear();
        question.setVisible(false);
        clear.setSelected(true);
        clear.requestFocus();
    }
}
