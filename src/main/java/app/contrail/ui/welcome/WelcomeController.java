package app.contrail.ui.welcome;

import app.contrail.ui.common.Messages;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;

/** The pane of the first run, and of connecting anew. */
public final class WelcomeController {
    private final WelcomeModel model;
    private final Messages messages;

    @FXML
    private Label title;

    @FXML
    private Label baseUrlLabel;

    @FXML
    private TextField baseUrl;

    @FXML
    private Label keyLabel;

    @FXML
    private PasswordField key;

    @FXML
    private Label problem;

    @FXML
    private Button connect;

    @FXML
    private Button cancel;

    @FXML
    private Button sample;

    @FXML
    private ProgressIndicator progress;

    public WelcomeController(WelcomeModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(Bindings.createStringBinding(this::titleText, model.accountProperty()));
        baseUrl.textProperty().bindBidirectional(model.baseUrlProperty());
        key.textProperty().bindBidirectional(model.keyProperty());
        baseUrlLabel.setLabelFor(baseUrl);
        keyLabel.setLabelFor(key);
        // The focus stays in the field, and there it is heard.
        key.accessibleHelpProperty().bind(model.problemProperty());
        baseUrl.accessibleHelpProperty().bind(model.problemProperty());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        progress.visibleProperty().bind(model.busyProperty());
        baseUrl.disableProperty().bind(model.busyProperty());
        key.disableProperty().bind(model.busyProperty());
        sample.disableProperty().bind(model.busyProperty());
        connect.disableProperty()
                .bind(model.busyProperty()
                        .or(Bindings.createBooleanBinding(() -> key.getText().isBlank(), key.textProperty())));
        cancel.visibleProperty().bind(model.busyProperty().or(model.canGoBackProperty()));
        cancel.managedProperty().bind(cancel.visibleProperty());
        // The address is filled in already; the key is what has to be typed or pasted.
        key.sceneProperty().subscribe(scene -> key.requestFocus());
    }

    private String titleText() {
        String account = model.accountProperty().get();
        return account.isEmpty() ? messages.text("welcome.pane.title") : messages.text("welcome.again.title", account);
    }

    @FXML
    private void connect() {
        if (!connect.isDisabled()) {
            model.connect();
        }
    }

    @FXML
    private void sample() {
        model.sample();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
