package app.contrail.ui.common;

import javafx.geometry.Side;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;

/**
 * Opens the menu of a row by keyboard. The toolkit asks the list or table that has the focus, and that has no menu: its
 * rows have.
 */
public final class RowMenu {
    private RowMenu() {}

    /** From now on the keys for a menu open that of the selected row, if it is in sight. */
    public static void byKeyboard(Control rows) {
        rows.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                open(rows, event);
            }
        });
    }

    private static void open(Control rows, ContextMenuEvent event) {
        rows.lookupAll(".indexed-cell").stream()
                .filter(IndexedCell.class::isInstance)
                .map(cell -> (IndexedCell<?>) cell)
                .filter(cell -> cell.isSelected() && cell.getContextMenu() != null)
                .findFirst()
                .ifPresent(cell -> {
                    cell.getContextMenu().show(cell, Side.BOTTOM, 0, 0);
                    event.consume();
                });
    }
}
