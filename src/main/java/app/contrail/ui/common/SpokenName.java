package app.contrail.ui.common;

import javafx.scene.control.Control;
import javafx.scene.control.Label;

/**
 * Names a field or a list of choices for screen readers, where no label on screen does. An accessible text would take the
 * place of what the field holds, so that nobody could hear that.
 */
public final class SpokenName {
    private SpokenName() {}

    /** From now on screen readers say this before what the control holds. */
    public static void of(Control control, String name) {
        new Label(name).setLabelFor(control);
    }
}
