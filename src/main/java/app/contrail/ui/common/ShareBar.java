package app.contrail.ui.common;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;

/** A bar filled from the left to a share of its width; what it shows is always said as a number beside it. */
public final class ShareBar extends Region {
    private final DoubleProperty share = new SimpleDoubleProperty(this, "share");
    private final Region filled = new Region();

    public ShareBar() {
        getStyleClass().add("share-bar");
        filled.getStyleClass().add("share-bar-filled");
        getChildren().add(filled);
        share.addListener(change -> requestLayout());
    }

    /** 0 (empty) to 1 (full); what lies beyond is drawn as the nearer of the two. */
    public DoubleProperty shareProperty() {
        return share;
    }

    @Override
    protected void layoutChildren() {
        double part = Math.clamp(share.get(), 0, 1);
        filled.resizeRelocate(0, 0, snapSizeX(getWidth() * part), getHeight());
    }
}
