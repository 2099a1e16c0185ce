package app.contrail.ui.overview;

import app.contrail.domain.ContestId;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A cell to click on, that pins its contest to the top or says that it is pinned. */
final class PinCell extends TableCell<OverviewRow, OverviewRow> {
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    private final StackPane pin = new StackPane(new Region());

    PinCell(Consumer<ContestId> pinning) {
        pin.getStyleClass().add("pin");
        pin.getChildren().getFirst().getStyleClass().add("glyph");
        pin.setOnMouseClicked(event -> {
            OverviewRow row = getItem();
            if (row != null && event.getButton() == MouseButton.PRIMARY) {
                pinning.accept(row.id());
            }
            // Two clicks in a row are no double click on the contest.
            event.consume();
        });
        setGraphic(pin);
    }

    @Override
    protected void updateItem(@Nullable OverviewRow row, boolean empty) {
        super.updateItem(row, empty);
        pin.setVisible(row != null && !empty);
        if (row != null && !empty) {
            pin.pseudoClassStateChanged(PINNED, row.pinned());
        }
    }
}
