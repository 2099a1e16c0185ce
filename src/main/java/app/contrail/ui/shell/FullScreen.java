package app.contrail.ui.shell;

import app.contrail.ui.common.Shortcut;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Lets the window fill the screen as the model says, and the model know if the desktop does it. Escape leaves one thing
 * at a time: the full screen, then the overview. For the FX thread.
 */
final class FullScreen {
    private final Parent root;
    private final ShellModel model;

    FullScreen(Parent root, ShellModel model) {
        this.root = root;
        this.model = model;
        root.sceneProperty().flatMap(Scene::windowProperty).subscribe(window -> {
            if (window instanceof Stage stage) {
                follow(stage);
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOverview);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFullScreen);
    }

    private void follow(Stage stage) {
        // JavaFX would leave on any Escape, also one that was meant for an open editor, and say so across the picture.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.fullScreenProperty().subscribe(full -> model.fullScreenProperty().set(full));
        model.fullScreenProperty().subscribe(full -> stage.setFullScreen(full));
    }

    /** Before the table or the list, which would keep the key; but a search is cleared first. */
    private void leaveOverview(KeyEvent event) {
        boolean typing = root.getScene().getFocusOwner() instanceof TextInputControl field
                && !field.getText().isEmpty();
        if (!Shortcut.LEAVE.matches(event) || typing || model.pageProperty().get() != ShellModel.Page.OVERVIEW) {
            return;
        }
        if (model.fullScreenProperty().get()) {
            model.fullScreenProperty().set(false);
        } else {
            model.pageProperty().set(ShellModel.Page.DASHBOARD);
        }
        event.consume();
    }

    /** After everything else that an Escape may leave. */
    private void leaveFullScreen(KeyEvent event) {
        if (Shortcut.LEAVE.matches(event) && model.fullScreenProperty().get()) {
            model.fullScreenProperty().set(false);
            event.consume();
        }
    }
}
