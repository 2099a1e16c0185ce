package app.contrail.ui.settings;

import app.contrail.settings.Settings.History;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The page on how long polls are kept, and where. */
public final class HistoryController {
    /** A century: there must be some end, so that a slip of the keyboard is seen. */
    private static final int MOST_DAYS = 36_500;

    private final SettingsModel model;
    private final Wording wording;
    private final Surroundings surroundings;
    private final Executor background;
    private final FxExecutor fx;

    @FXML
    private Label fullLabel;

    @FXML
    private TextField full;

    @FXML
    private Label fullWrong;

    @FXML
    private Label hourlyLabel;

    @FXML
    private TextField hourly;

    @FXML
    private Label hourlyWrong;

    @FXML
    private Label place;

    @FXML
    private Label room;

    @FXML
    private Button show;

    @FXML
    private Label problem;

    public HistoryController(
            SettingsModel model, Wording wording, Surroundings surroundings, Executor background, FxExecutor fx) {
        this.model = model;
        this.wording = wording;
        this.surroundings = surroundings;
        this.background = background;
        this.fx = fx;
    }

    @FXML
    private void initialize() {
        fullLabel.setLabelFor(full);
        new NumberSetting(
                full,
                fullWrong,
                wording,
                model,
                NumberSetting.Figure.whole(
                        settings -> 1,
                        MOST_DAYS,
                        settings -> settings.history().fullDays(),
                        // Days that are kept in full are kept by the hour as well.
                        (settings, days) -> settings.withHistory(new History(
                                days, Math.max(days, settings.history().hourlyDays())))));
        hourlyLabel.setLabelFor(hourly);
        new NumberSetting(
                hourly,
                hourlyWrong,
                wording,
                model,
                NumberSetting.Figure.whole(
                        settings -> settings.history().fullDays(),
                        MOST_DAYS,
                        settings -> settings.history().hourlyDays(),
                        (settings, days) -> settings.withHistory(
                                new History(settings.history().fullDays(), days))));
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        room.managedProperty().bind(room.textProperty().isNotEmpty());
        boolean somewhere = surroundings.dataFolder() != null;
        show.setVisible(somewhere);
        show.setManaged(somewhere);
        if (somewhere) {
            place.setText(surroundings.history().toString());
            model.openProperty().subscribe(open -> {
                if (open) {
                    background.execute(this::measure);
                }
            });
        } else {
            place.setText(wording.text("settings.place.memory"));
        }
    }

    private void measure() {
        try {
            long bytes = surroundings.historyBytes();
            fx.execute(() -> room.setText(wording.text("settings.place.size", FileSize.of(bytes, wording.formats()))));
        } catch (IOException e) {
            fx.execute(() -> room.setText(""));
        }
    }

    @FXML
    private void show() {
        problem.setText("");
        Path history = surroundings.history();
        background.execute(() -> {
            try {
                surroundings.showInFolder(history);
            } catch (IOException e) {
                fx.execute(() -> problem.setText(wording.text("settings.place.problem")));
            }
        });
    }
}
