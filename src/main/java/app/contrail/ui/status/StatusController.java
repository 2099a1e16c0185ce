package app.contrail.ui.status;

import app.contrail.ui.common.PseudoState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The line at the bottom of the window. */
public final class StatusController {
    private static final double TOOLTIP_WIDTH = 480;

    private final StatusModel model;

    /** The most that the countdown has taken up in this width: what is shown must not change with each of its digits. */
    private double widestNext;

    @FXML
    private HBox line;

    @FXML
    private Region gap;

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
        model.unrecordedProperty().subscribe(trouble -> recorded.pseudoClassStateChanged(PseudoState.SEVERE, trouble));
        privacy.textProperty().bind(model.privacyProperty());
        // Why a poll could not be recorded may be longer than the window is wide.
        Tooltip all = new Tooltip();
        all.setWrapText(true);
        all.setMaxWidth(TOOLTIP_WIDTH);
        all.textProperty().bind(model.recordedProperty());
        recorded.setTooltip(all);
        // All of it for a screen reader, which comes here by Tab.
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.focusedProperty().subscribe(focused -> line.setAccessibleText(spoken()));
        line.widthProperty().subscribe(() -> {
            widestNext = 0;
            fit();
        });
        for (Label label : List.of(next, last, budget, recorded, privacy)) {
            label.textProperty().subscribe(this::changed);
            label.fontProperty().subscribe(this::fit);
            label.skinProperty().subscribe(this::fit);
        }
    }

    private void changed() {
        // Whoever is listening to it does not hear it all anew for each second of a countdown.
        if (!line.isFocused()) {
            line.setAccessibleText(spoken());
        }
        fit();
    }

    /** Shows as many whole items as there is room for; how the polls went can be read in the diagnostics too. */
    private void fit() {
        double room =
                line.getWidth() - line.getInsets().getLeft() - line.getInsets().getRight();
        if (room <= 0) {
            return;
        }
        widestNext = Math.max(widestNext, needed(next));
        room -= needed(gap) + widestNext + needed(recorded) + needed(privacy);
        for (Label label : List.of(budget, last)) {
            room -= needed(label);
            label.setVisible(room >= 0);
            label.setManaged(room >= 0);
        }
    }

    private String spoken() {
        return Stream.of(next, last, budget, recorded, privacy)
                .map(Label::getText)
                .filter(text -> text != null && !text.isEmpty())
                .map(text -> text.endsWith(".") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    private double needed(Region item) {
        return Math.ceil(item.prefWidth(-1)) + line.getSpacing();
    }
}
