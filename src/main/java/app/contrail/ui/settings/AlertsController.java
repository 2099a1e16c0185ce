package app.contrail.ui.settings;

import app.contrail.settings.Alerts;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;

/** The page on what the user wants to be told. */
public final class AlertsController {
    private final SettingsModel model;

    @FXML
    private CheckBox notifications;

    public AlertsController(SettingsModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.settingsProperty()
                .subscribe(
                        settings -> notifications.setSelected(settings.alerts().notifications()));
    }

    @FXML
    private void notifications() {
        boolean wanted = notifications.isSelected();
        model.change(settings -> settings.withAlerts(new Alerts(
                wanted, settings.alerts().thresholds(), settings.alerts().silent())));
    }
}
