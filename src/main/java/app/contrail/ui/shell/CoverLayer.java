package app.contrail.ui.shell;

import app.contrail.ui.common.LateView;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Shows something in the place of everything else, and then goes back to where the focus was. */
final class CoverLayer extends StackPane {
    private final Parent rest;
    private @Nullable Node focusedBefore;

    /** @param maker makes what covers the rest when it is first opened */
    CoverLayer(Parent rest, BooleanProperty open, Supplier<? extends Node> maker) {
        super(rest);
        this.rest = rest;
        // The rest goes first: what is hidden loses the focus.
        open.subscribe(this::turn);
        LateView.on(this, open, maker);
    }

    private void turn(boolean open) {
        if (open) {
            focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        rest.setVisible(!open);
        if (!open && focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }
}
