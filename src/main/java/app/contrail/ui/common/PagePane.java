package app.contrail.ui.common;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A whole page, as high as its place, and scrolled down where it has to be higher. Unlike with {@code fitToHeight}, lines
 * that are wrapped count.
 */
public final class PagePane extends ScrollPane {

    public PagePane() {
        getStyleClass().add("edge-to-edge");
        setFitToWidth(true);
        // The focus is for what is on the page.
        setFocusTraversable(false);
        setMinHeight(0);
        contentProperty().subscribe(this::fill);
        // Otherwise the page would be in the scene, and could take the focus, only once it has been drawn.
        setSkin(new ScrollPaneSkin(this));
    }

    private void fill(@Nullable Node page) {
        if (page instanceof Region region) {
            region.minHeightProperty().bind(viewportBoundsProperty().map(PagePane::height));
        }
    }

    /** Not all of it: what is rounded up would have to be scrolled. */
    private static double height(Bounds place) {
        return Math.max(0, Math.floor(place.getHeight()) - 1);
    }
}
