package app.contrail.ui.common;

import javafx.scene.image.Image;

/** Where a picture goes that is to be pasted elsewhere. For the FX thread; the root package implements it. */
@FunctionalInterface
public interface ImageClipboard {

    /** @return whether it was taken; some desktops refuse now and then, and another try may help */
    boolean put(Image picture);
}
