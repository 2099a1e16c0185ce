package app.contrail.ui.status;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The line at the bottom of the window. */
public final class StatusController {
    private final StatusModel model;

    @FXML
    private Label next;

    @FXML
    private Label last;

    @FXML
    private Label budget;

    @FXML
    private Label recorded;

    public StatusController(StatusModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        next.textProperty().bind(model.nextProperty());
        last.textProperty().bind(model.lastProperty());
        budget.textProperty().bind(model.budgetProperty());
        recorded.textProperty().bind(model.recordedProperty());
    }
}
