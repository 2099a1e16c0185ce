package app.contrail.ui.status;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The line at the bottom of the window. */
public final class StatusController {
    private static final double TOOLTIP_WIDTH = 480;

    private final StatusModel model;

    @FXML
    private Label next;

    @FXML
    private Label last;

    @FXML
    private Label budget;

    @FXML
    private Label recorded;

    @FXML
    private Label privacy;

    public StatusController(StatusModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        next.textProperty().bind(model.nextProperty());
        last.textProperty().bind(model.lastProperty());
        budget.textProperty().bind(model.budgetProperty());
        recorded.textProperty().bind(model.recordedProperty());
        privacy.textProperty().bind(model.privacyProperty());
        // Why a poll could not be recorded may be longer than the window is wide.
        Tooltip all = new Tooltip();
        all.setWrapText(true);
        all.setMaxWidth(TOOLTIP_WIDTH);
        all.textProperty().bind(model.recordedProperty());
        recorded.setTooltip(all);
    }
}
