package app.contrail.ui.common;

import java.io.IOException;
import java.nio.file.Path;

/** The desktop's file manager. The root package implements it; for any thread. */
@FunctionalInterface
public interface DesktopFolders {

    /**
     * Shows a file in its folder, selected where the desktop can do that. Blocks.
     *
     * @throws IOException if there is no file manager
     */
    void show(Path file) throws IOException;
}
