package app.contrail.ui.shortcuts;

import app.contrail.ui.common.EscapeKey;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Shortcut;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/** The list of keys; Escape closes it. */
public final class ShortcutsController {
    private final ShortcutsModel model;
    private final ShortcutTexts texts;
    private final FxExecutor fx;

    @FXML
    private Node root;

    @FXML
    private ListView<ShortcutRow> list;

    public ShortcutsController(ShortcutsModel model, ShortcutTexts texts, FxExecutor fx) {
        this.model = model;
        this.texts = texts;
        this.fx = fx;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(owner -> new ShortcutCell());
        list.getItems().setAll(texts.rows());
        EscapeKey.leaves(root, this::close);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::makeWay);
        root.visibleProperty().bind(model.openProperty());
        model.openProperty().subscribe(open -> {
            if (open) {
                list.getSelectionModel().clearAndSelect(0);
                list.scrollTo(0);
                // When this is made, it is in no scene yet.
                fx.later(list::requestFocus);
            }
        });
    }

    /** Whoever tries a key of the list sees what it does. */
    private void makeWay(KeyEvent event) {
        boolean doesSomething =
                root.getScene().getAccelerators().keySet().stream().anyMatch(key -> key.match(event));
        if (doesSomething && !Shortcut.SHORTCUTS.matches(event)) {
            close();
        }
    }

    @FXML
    private void close() {
        model.openProperty().set(false);
    }
}
