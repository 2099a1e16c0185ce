package app.contrail.ui.accounts;

import app.contrail.ui.common.EscapeKey;
import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;

/** The accounts as a page of the window, to be left again. */
public final class AccountsPageController {
    private final AccountsModel model;

    @FXML
    private StackPane root;

    public AccountsPageController(AccountsModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        EscapeKey.leaves(root, this::close);
    }

    @FXML
    private void close() {
        model.actions().close();
    }
}
