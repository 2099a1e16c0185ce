package app.contrail.ui.common;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls to what has just come up. For the FX thread. */
public final class Scroll {
    private Scroll() {}

    /**
     * Scrolls down or up, and no more than needed, until all of the node is in sight, or at least its beginning. Lays out
     * the window first; so this is for {@link FxExecutor#later}, when all that comes up with the node is there.
     */
    public static void to(Node node) {
        if (node.getScene() == null || !node.isVisible()) {
            return;
        }
        Parent root = node.getScene().getRoot();
        root.applyCss();
        root.layout();
        // Whether panels fit beside each other is known only when they have been laid out once.
        root.layout();
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane pane && pane.getContent() != null) {
                scroll(pane, node);
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        double room = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - room;
        if (hidden <= 0) {
            return;
        }
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = pane.getVvalue() * hidden;
        top = Math.max(top, place.getMaxY() - room);
        top = Math.min(top, place.getMinY());
        pane.setVvalue(Math.clamp(top / hidden, 0.0, 1.0));
    }
}
