package app.contrail.ui.overview;

import app.contrail.ui.common.Messages;
import app.contrail.ui.common.PseudoState;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** A row of the overview, which says all of itself to a screen reader and in a tooltip. */
final class ContestLine extends TableRow<OverviewRow> {
    private final Messages messages;
    private final Tooltip hint = new Tooltip();
    private final MenuItem pin = new MenuItem();
    private final ContextMenu menu;

    /** @param sorting makes a menu by which the table is sorted */
    ContestLine(OverviewModel model, Messages messages, Supplier<Menu> sorting) {
        this.messages = messages;
        MenuItem open = new MenuItem(messages.text("overview.open.item"));
        open.setOnAction(event -> model.open(getItem().id()));
        pin.setOnAction(event -> model.pin(getItem().id()));
        menu = new ContextMenu(open, pin);
        // Most rows never show theirs, and which columns there are changes with the room.
        menu.setOnShowing(event -> menu.getItems().setAll(open, pin, sorting.get()));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && getItem() != null) {
                model.open(getItem().id());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable OverviewRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(PseudoState.STALE, row != null && !empty && row.stale());
        if (row == null || empty) {
            setContextMenu(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        setContextMenu(menu);
        pin.setText(messages.text(row.pinned() ? "contests.unpin.item" : "contests.pin.item"));
        setAccessibleText(row.spoken());
        hint.setText(row.spoken().replace(", ", "\n"));
        setTooltip(hint);
    }
}
