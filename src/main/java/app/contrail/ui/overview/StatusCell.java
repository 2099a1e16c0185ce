package app.contrail.ui.overview;

import app.contrail.domain.ContestStatus;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** A cell with the status of its contest in a chip. */
final class StatusCell extends TableCell<OverviewRow, OverviewRow> {
    private final Label chip = new Label();

    StatusCell() {
        Circle dot = new Circle(4);
        dot.getStyleClass().add("dot");
        chip.setGraphic(dot);
        chip.getStyleClass().add("chip");
        // Taking nodes out of the scene and putting them back costs far more than hiding them.
        setGraphic(chip);
    }

    @Override
    protected void updateItem(@Nullable OverviewRow row, boolean empty) {
        super.updateItem(row, empty);
        chip.setVisible(row != null && !empty);
        if (row == null || empty) {
            return;
        }
        chip.setText(row.statusWord());
        for (ContestStatus status : ContestStatus.values()) {
            chip.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(status.name().toLowerCase(Locale.ROOT)), status == row.status());
        }
    }
}
