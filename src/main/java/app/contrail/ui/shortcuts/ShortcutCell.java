package app.contrail.ui.shortcuts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A line of the list: keys and what they do, or the name of a place. */
final class ShortcutCell extends ListCell<ShortcutRow> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private final Label keys = new Label();
    private final Label text = new Label();
    private final HBox line = new HBox(keys, text);

    ShortcutCell() {
        line.getStyleClass().add("shortcut");
        keys.getStyleClass().add("shortcut-keys");
        keys.managedProperty().bind(keys.visibleProperty());
        text.setWrapText(true);
        // As wide as the list: what does not fit is wrapped, never scrolled to.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ShortcutRow row, boolean empty) {
        super.updateItem(row, empty);
        ShortcutRow shown = empty ? null : row;
        boolean place = shown != null && shown.isPlace();
        pseudoClassStateChanged(GROUP, place);
        setGraphic(shown == null ? null : line);
        setAccessibleText(shown == null ? null : shown.spoken());
        if (shown != null) {
            keys.setText(shown.keys());
            keys.setVisible(!place);
            text.setText(shown.text());
        }
    }
}
