package app.contrail.ui.overview;

import app.contrail.ui.common.Sparkline;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell with the line of its contest's entries. */
final class LineCell extends TableCell<OverviewRow, OverviewRow> {
    private final Sparkline line = new Sparkline();

    LineCell() {
        line.prefWidthProperty().bind(widthProperty().subtract(16));
        setGraphic(line);
    }

    @Override
    protected void updateItem(@Nullable OverviewRow row, boolean empty) {
        super.updateItem(row, empty);
        line.setVisible(row != null && !empty);
        if (row != null && !empty) {
            line.valuesProperty().set(row.spark());
        }
    }
}
