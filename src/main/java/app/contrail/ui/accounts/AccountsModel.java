package app.contrail.ui.accounts;

import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The accounts, and which of them the window shows. For the FX thread. */
public final class AccountsModel {
    private final ObservableList<AccountRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable CurrentAccount> current = new SimpleObjectProperty<>();
    private final StringProperty problem = new SimpleStringProperty("");
    private Actions actions = new Actions() {};

    /** What the user can do with accounts; nothing of it makes the caller wait. */
    public interface Actions {
        /** Asks for the address and the key of another account. */
        default void add() {}

        default void open(Account account) {}

        default void test(Account account) {}

        default void rename(Account account, String name) {}

        default void enterKey(Account account) {}

        default void moveKey(Account account, KeyPlace place) {}

        default void remove(Account account) {}

        /** Leaves the list. */
        default void close() {}
    }

    /** In the order of the list. */
    public ObservableList<AccountRow> rows() {
        return rows;
    }

    /** The account that the window shows; null for sample data and before the first. */
    public ObjectProperty<@Nullable CurrentAccount> currentProperty() {
        return current;
    }

    public @Nullable CurrentAccount current() {
        return current.get();
    }

    /** What went wrong last, and what to do; empty if nothing did. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** Who carries out what the user does. */
    public void onAction(Actions newActions) {
        actions = newActions;
    }

    /** To be called by whoever shows the accounts. */
    public Actions actions() {
        return actions;
    }
}
