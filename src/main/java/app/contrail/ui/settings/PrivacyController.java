package app.contrail.ui.settings;

import app.contrail.settings.Privacy;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;

/** The page on what is shown of participants. Masking goes off only after a question. */
public final class PrivacyController {
    private final SettingsModel model;

    @FXML
    private CheckBox mask;

    @FXML
    private Node question;

    @FXML
    private Button keep;

    public PrivacyController(SettingsModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        question.managedProperty().bind(question.visibleProperty());
        model.settingsProperty().subscribe(settings -> show());
        model.openProperty().subscribe(open -> show());
    }

    private void show() {
        mask.setSelected(model.settingsProperty().get().privacy().maskAddresses());
        question.setVisible(false);
    }

    @FXML
    private void mask() {
        if (mask.isSelected()) {
            setMasked(true);
        } else {
            mask.setSelected(true);
            question.setVisible(true);
            keep.requestFocus();
        }
    }

    @FXML
    private void keep() {
        question.setVisible(false);
        mask.requestFocus();
    }

    @FXML
    private void unmask() {
        setMasked(false);
        mask.requestFocus();
    }

    private void setMasked(boolean masked) {
        question.setVisible(false);
        model.change(settings -> settings.withPrivacy(new Privacy(masked)));
    }
}
