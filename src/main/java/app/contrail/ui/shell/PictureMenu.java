package app.contrail.ui.shell;

import app.contrail.ui.common.Card;
import app.contrail.ui.common.Wording;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The menu of each card, by which its picture is copied or saved: by the right button, or for whatever has the focus. */
final class PictureMenu {
    /** Sharp also where it is shown larger. */
    private static final int SCALE = 2;

    private final Parent view;
    private final PicturePresenter pictures;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable Card card;
    private boolean pressedForMenu;

    PictureMenu(Parent view, PicturePresenter pictures, Wording wording) {
        this.view = view;
        this.pictures = pictures;
        menu.getItems()
                .addAll(
                        item(wording.text("picture.copy.item"), chosen -> pictures.copy(chosen, SCALE)),
                        item(wording.text("picture.save.item"), chosen -> pictures.save(chosen, SCALE)));
    }

    private MenuItem item(String text, Consumer<Card> action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> {
            if (card != null) {
                action.accept(card);
            }
        });
        return item;
    }

    void install() {
        // Some platforms ask for a menu at every press.
        view.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> pressedForMenu = event.isSecondaryButtonDown() || event.isControlDown());
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
    }

    private void show(ContextMenuEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        card = new CardNodes(view).holding(node);
        if (node == null || card == null || !pictures.possible() || !(event.isKeyboardTrigger() || pressedForMenu)) {
            return;
        }
        if (event.isKeyboardTrigger()) {
            Bounds place = node.localToScreen(node.getBoundsInLocal());
            menu.show(node, place.getCenterX(), place.getCenterY());
        } else {
            menu.show(node, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }
}
