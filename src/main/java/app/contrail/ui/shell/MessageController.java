package app.contrail.ui.shell;

import app.contrail.ui.common.PseudoState;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What is said at the foot of the dashboard: in passing if it went well, with a sign and until it is closed if not. */
public final class MessageController {
    private final ShellModel model;

    @FXML
    private HBox message;

    @FXML
    private Region messageSign;

    @FXML
    private Label messageText;

    @FXML
    private Button messageClose;

    public MessageController(ShellModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        message.managedProperty().bind(message.visibleProperty());
        messageSign.managedProperty().bind(messageSign.visibleProperty());
        messageClose.managedProperty().bind(messageClose.visibleProperty());
        model.messageProperty().subscribe(this::tell);
    }

    private void tell(@Nullable ShellMessage told) {
        boolean severe = told != null && told.severe();
        message.setVisible(told != null);
        messageText.setText(told == null ? "" : told.text());
        messageClose.setAccessibleHelp(messageText.getText());
        messageSign.setVisible(severe);
        messageClose.setVisible(severe);
        message.pseudoClassStateChanged(PseudoState.SEVERE, severe);
    }

    @FXML
    private void close() {
        model.messageProperty().set(null);
    }
}
