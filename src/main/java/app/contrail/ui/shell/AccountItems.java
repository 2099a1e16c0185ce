package app.contrail.ui.shell;

import app.contrail.ui.accounts.AccountRow;
import app.contrail.ui.accounts.AccountsModel;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/** The accounts in the menu, to switch from one to another; none as long as there is only one. */
final class AccountItems {
    private final MenuButton menu;
    private final MenuItem before;
    private final AccountsModel model;
    private final List<MenuItem> shown = new ArrayList<>();

    /** @param before the item above which the accounts stand */
    static void keepIn(MenuButton menu, MenuItem before, AccountsModel model) {
        AccountItems items = new AccountItems(menu, before, model);
        model.rows().addListener((ListChangeListener<AccountRow>) change -> items.show());
        items.show();
    }

    private AccountItems(MenuButton menu, MenuItem before, AccountsModel model) {
        this.menu = menu;
        this.before = before;
        this.model = model;
    }

    private void show() {
        menu.getItems().removeAll(shown);
        shown.clear();
        if (model.rows().size() > 1) {
            model.rows().forEach(row -> shown.add(item(row)));
            menu.getItems().addAll(menu.getItems().indexOf(before), shown);
        }
    }

    private RadioMenuItem item(AccountRow row) {
        RadioMenuItem item = new RadioMenuItem(row.name());
        // A name may hold an underscore, which is no mnemonic here.
        item.setMnemonicParsing(false);
        item.setSelected(row.current());
        item.setOnAction(event -> {
            if (row.current()) {
                item.setSelected(true);
            } else {
                model.actions().open(row.account());
            }
        });
        return item;
    }
}
