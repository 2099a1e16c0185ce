package app.contrail.ui.common;

import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** Lets a view say which {@link Shortcut} a menu's item has: {@code Accelerator.shortcut="REFRESH"}. */
public final class Accelerator {
    private Accelerator() {}

    /** Gives the item the keys of this shortcut. */
    public static void setShortcut(MenuItem item, Shortcut shortcut) {
        item.setAccelerator(shortcut.accelerator());
        item.getProperties().put(Accelerator.class, shortcut);
    }

    /** Null if it has none. */
    public static @Nullable Shortcut getShortcut(MenuItem item) {
        return (Shortcut) item.getProperties().get(Accelerator.class);
    }
}
