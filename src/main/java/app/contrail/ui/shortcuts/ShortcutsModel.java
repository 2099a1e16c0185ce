package app.contrail.ui.shortcuts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The list of keys. For the FX thread. */
public final class ShortcutsModel {
    private final BooleanProperty open = new SimpleBooleanProperty();

    /** True while the list lies over everything else. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Opens the list, or closes it again. */
    public void toggle() {
        open.set(!open.get());
    }
}
