package app.contrail.ui.settings;

import app.contrail.settings.Polling;
import app.contrail.ui.common.Wording;
import java.time.Duration;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The page on how often the service is asked. */
public final class PollingController {
    private static final List<Duration> INTERVALS = List.of(
            Polling.SHORTEST,
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Polling.LONGEST);

    private final SettingsModel model;
    private final Wording wording;

    @FXML
    private Label intervalLabel;

    @FXML
    private ComboBox<Duration> interval;

    @FXML
    private Label allowanceLabel;

    @FXML
    private TextField allowance;

    @FXML
    private Label allowanceWrong;

    public PollingController(SettingsModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
    }

    @FXML
    private void initialize() {
        ChoiceSetting.on(
                intervalLabel,
                interval,
                INTERVALS,
                wording.formats()::span,
                model,
                settings -> settings.polling().interval(),
                (settings, chosen) -> settings.withPolling(
                        new Polling(chosen, settings.polling().allowance())));
        allowanceLabel.setLabelFor(allowance);
        new NumberSetting(
                allowance,
                allowanceWrong,
                wording,
                model,
                NumberSetting.Figure.whole(
                        settings -> Polling.LEAST,
                        Polling.MOST,
                        settings -> settings.polling().allowance(),
                        (settings, number) -> settings.withPolling(
                                new Polling(settings.polling().interval(), number))));
    }
}
