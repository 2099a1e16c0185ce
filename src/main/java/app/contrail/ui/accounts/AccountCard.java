package app.contrail.ui.accounts;

import app.contrail.settings.Account.KeyPlace;
import app.contrail.ui.common.EscapeKey;
import app.contrail.ui.common.Messages;
import app.contrail.ui.common.PseudoState;
import app.contrail.ui.common.SpokenName;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One account of the list, with what can be done with it. */
final class AccountCard extends VBox {
    private final AccountsModel model;
    private final Messages messages;
    private final Label name = new Label();
    private final TextField newName = new TextField();
    private final Label current = new Label();
    private final Label address = new Label();
    private final Label key = new Label();
    private final Label result = new Label();
    private final Label removal = new Label();
    private final Button open;
    private final Button test;
    private final Button rename;
    private final Button enterKey;
    private final Button toKeyring;
    private final Button toFile;
    private final Button remove;
    private final Button removeNow;
    private final Button keep;
    private final FlowPane buttons = new FlowPane();
    private final FlowPane confirmation = new FlowPane();
    private AccountRow row;

    AccountCard(AccountRow first, AccountsModel model, Messages messages) {
        this.row = first;
        this.model = model;
        this.messages = messages;
        open = button("accounts.open.button", () -> model.actions().open(row.account()));
        test = button("accounts.test.button", () -> model.actions().test(row.account()));
        rename = button("accounts.rename.button", this::beginRenaming);
        enterKey = button("accounts.enterkey.button", () -> model.actions().enterKey(row.account()));
        toKeyring = button("accounts.tokeyring.button", () -> model.actions().moveKey(row.account(), KeyPlace.KEYRING));
        toFile = button("accounts.tofile.button", () -> model.actions().moveKey(row.account(), KeyPlace.FILE));
        remove = button("accounts.remove.button", () -> askForRemoval(true));
        removeNow = button("accounts.removenow.button", () -> model.actions().remove(row.account()));
        keep = button("accounts.keep.button", () -> askForRemoval(false));
        build();
        show(first);
    }

    private void build() {
        getStyleClass().add("account");
        name.getStyleClass().add("account-name");
        name.setMinWidth(0);
        SpokenName.of(newName, messages.text("accounts.name.label"));
        newName.setOnAction(event -> endRenaming());
        EscapeKey.leaves(newName, () -> showNameField(false));
        current.setText(messages.text("accounts.current.mark"));
        current.getStyleClass().add("account-current");
        current.setMinWidth(Region.USE_PREF_SIZE);
        address.getStyleClass().add("muted");
        key.getStyleClass().add("note");
        key.setWrapText(true);
        result.getStyleClass().add("account-result");
        result.setWrapText(true);
        removal.setWrapText(true);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox.setHgrow(newName, Priority.ALWAYS);
        HBox head = new HBox(name, newName, between, current);
        head.getStyleClass().add("account-head");
        buttons.getStyleClass().add("account-buttons");
        buttons.getChildren().addAll(open, test, rename, enterKey, toKeyring, toFile, remove);
        removeNow.getStyleClass().add("danger");
        confirmation.getStyleClass().add("account-buttons");
        confirmation.getChildren().addAll(removeNow, keep);
        EscapeKey.leaves(confirmation, () -> askForRemoval(false));
        getChildren().addAll(head, address, key, result, buttons, removal, confirmation);
        showNameField(false);
        askForRemoval(false);
    }

    void show(AccountRow newRow) {
        row = newRow;
        name.setText(row.name());
        address.setText(row.account().baseUrl());
        key.setText(row.key());
        present(current, row.current());
        String said = row.testing() ? messages.text("accounts.testing.text") : row.result();
        result.setText(said == null ? "" : said);
        present(result, said != null);
        result.pseudoClassStateChanged(PseudoState.SEVERE, !row.testing() && !row.works());
        removal.setText(row.removal());
        present(open, !row.current());
        test.setDisable(row.testing());
        present(rename, row.kept());
        present(enterKey, row.kept());
        present(toKeyring, row.kept() && row.account().keyPlace() != KeyPlace.KEYRING);
        present(toFile, row.kept() && row.account().keyPlace() == KeyPlace.MEMORY);
        present(remove, row.kept());
        open.setAccessibleText(open.getText() + ": " + row.name());
        test.setAccessibleText(test.getText() + ": " + row.name());
        rename.setAccessibleText(rename.getText() + ": " + row.name());
        enterKey.setAccessibleText(enterKey.getText() + ": " + row.name());
        remove.setAccessibleText(remove.getText() + ": " + row.name());
    }

    private void beginRenaming() {
        newName.setText(row.name());
        showNameField(true);
        newName.requestFocus();
        newName.selectAll();
    }

    private void endRenaming() {
        if (!newName.getText().isBlank()) {
            model.actions().rename(row.account(), newName.getText().strip());
            showNameField(false);
            rename.requestFocus();
        }
    }

    private void showNameField(boolean shown) {
        present(newName, shown);
        present(name, !shown);
    }

    private void askForRemoval(boolean asked) {
        present(removal, asked);
        present(confirmation, asked);
        present(buttons, !asked);
        if (asked) {
            keep.requestFocus();
        }
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static void present(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
