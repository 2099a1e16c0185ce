package app.contrail.ui.export;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a form where room is short; else it is as high as the form with its lines wrapped. */
public final class FormPane extends ScrollPane {

    @Override
    protected double computePrefHeight(double width) {
        Node form = getContent();
        return form == null
                ? super.computePrefHeight(width)
                : snappedTopInset() + form.prefHeight(form.prefWidth(-1)) + snappedBottomInset();
    }
}
