package app.contrail.ui.overview;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell that shows one text of its row. */
class OverviewCell extends TableCell<OverviewRow, OverviewRow> {
    private final Function<OverviewRow, String> text;

    OverviewCell(Function<OverviewRow, String> text) {
        this.text = text;
    }

    @Override
    protected void updateItem(@Nullable OverviewRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(row == null || empty ? null : text.apply(row));
    }

    /** A change, coloured by what it means; the arrow in its text says the same. */
    static final class OfChange extends OverviewCell {
        OfChange() {
            super(OverviewRow::change);
            getStyleClass().add("change-cell");
        }

        @Override
        protected void updateItem(@Nullable OverviewRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row != null && !empty) {
                row.tone().mark(this);
            }
        }
    }
}
