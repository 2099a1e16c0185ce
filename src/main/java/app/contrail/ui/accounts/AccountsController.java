package app.contrail.ui.accounts;

import app.contrail.ui.common.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The list of accounts. Its root fits into any page. */
public final class AccountsController {
    private final AccountsModel model;
    private final Messages messages;
    private final Map<String, AccountCard> cards = new HashMap<>();

    @FXML
    private VBox list;

    @FXML
    private Label problem;

    @FXML
    private Label none;

    public AccountsController(AccountsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        none.managedProperty().bind(none.visibleProperty());
        model.rows().addListener((ListChangeListener<AccountRow>) change -> show());
        show();
    }

    /** Cards stay as long as their accounts, so that the focus stays where it is. */
    private void show() {
        cards.keySet()
                .retainAll(model.rows().stream().map(row -> row.account().id()).toList());
        List<AccountCard> shown = model.rows().stream().map(this::card).toList();
        if (!list.getChildren().equals(shown)) {
            list.getChildren().setAll(shown);
        }
        none.setVisible(shown.isEmpty());
    }

    private AccountCard card(AccountRow row) {
        AccountCard card = cards.computeIfAbsent(row.account().id(), id -> new AccountCard(row, model, messages));
        card.show(row);
        return card;
    }

    @FXML
    private void add() {
        model.actions().add();
    }
}
