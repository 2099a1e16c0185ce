package app.contrail.ui.status;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;

/** The line at the bottom of the window. */
public final class StatusController {
    private static final double TOOLTIP_WIDTH = 480;

    private final StatusModel model;

    @FXML
    private StatusBar root;

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
        // All of it for a screen reader, which comes here by Tab.
        root.setAccessibleRole(AccessibleRole.TEXT);
        root.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        this::spoken,
                        next.textProperty(),
                        last.textProperty(),
                        budget.textProperty(),
                        recorded.textProperty(),
                        privacy.textProperty()));
        // Why a poll could not be recorded may be longer than the window is wide.
        Tooltip all = new Tooltip();
        all.setWrapText(true);
        all.setMaxWidth(TOOLTIP_WIDTH);
        all.textProperty().bind(model.recordedProperty());
        recorded.setTooltip(all);
    }

    private String spoken() {
        return Stream.of(next, last, budget, recorded, privacy)
                .map(Label::getText)
                .filter(text -> text != null && !text.isEmpty())
                .map(text -> text.endsWith(".") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }
}
