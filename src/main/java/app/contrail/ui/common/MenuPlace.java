package app.contrail.ui.common;

import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.stage.PopupWindow.AnchorLocation;
import org.jspecify.annotations.Nullable;

/** Where the menu of a button at the right edge of the window opens: below the button, but not beyond that edge. */
public final class MenuPlace {
    private MenuPlace() {}

    /** Lets a button's menu end where the button ends, instead of beginning where it begins. */
    public static void endWith(MenuButton button) {
        button.addEventHandler(MenuButton.ON_SHOWN, event -> {
            ContextMenu menu = menuOf(button);
            Bounds place = button.localToScreen(button.getLayoutBounds());
            if (menu != null && place != null) {
                menu.setAnchorLocation(AnchorLocation.CONTENT_TOP_RIGHT);
                menu.setAnchorX(place.getMaxX());
                menu.setAnchorY(place.getMaxY());
            }
        });
        button.addEventHandler(MenuButton.ON_HIDDEN, event -> {
            ContextMenu menu = menuOf(button);
            if (menu != null) {
                // JavaFX opens it by its left corner.
                menu.setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
            }
        });
    }

    private static @Nullable ContextMenu menuOf(MenuButton button) {
        return button.getItems().isEmpty() ? null : button.getItems().getFirst().getParentPopup();
    }
}
