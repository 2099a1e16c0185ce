package app.contrail.ui.common;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** The key that leaves whatever is open; of a scene's cancel buttons only one would hear it. */
public final class EscapeKey {
    private EscapeKey() {}

    /** Runs the action when Escape is pressed while the focus is in this node. */
    public static void leaves(Node node, Runnable action) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.LEAVE.matches(event)) {
                action.run();
                event.consume();
            }
        });
    }
}
