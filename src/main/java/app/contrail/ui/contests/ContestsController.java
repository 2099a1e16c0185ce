package app.contrail.ui.contests;

import app.contrail.domain.ContestId;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Messages;
import app.contrail.ui.common.RowMenu;
import app.contrail.ui.common.Shortcut;
import app.contrail.ui.common.SpokenName;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The contest list at the left. */
public final class ContestsController {
    private final ContestsModel model;
    private final Messages messages;
    private final FxExecutor fx;
    private boolean following;

    @FXML
    private TextField search;

    @FXML
    private ListView<ContestItem> list;

    @FXML
    private Label message;

    @FXML
    private ToggleGroup orders;

    public ContestsController(ContestsModel model, Messages messages, FxExecutor fx) {
        this.model = model;
        this.messages = messages;
        this.fx = fx;
    }

    @FXML
    private void initialize() {
        SpokenName.of(search, messages.text("contests.search.prompt"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInSearch);
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        list.setItems(model.items());
        list.setCellFactory(owner -> new ContestCell(messages, model::pin));
        RowMenu.byKeyboard(list);
        list.setOnMouseClicked(this::openByMouse);
        list.setOnKeyPressed(event -> {
            if (Shortcut.OPEN_LISTED.matches(event)) {
                model.open();
            }
        });
        model.items().addListener((ListChangeListener<ContestItem>) change -> followModel());
        model.selectedProperty().addListener(change -> followModel());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> followUser(before, now));
        orders.getToggles()
                .forEach(toggle -> ((RadioMenuItem) toggle)
                        .setOnAction(event -> model.orderProperty().set(order(toggle))));
        model.orderProperty()
                .subscribe(order -> orders.getToggles().stream()
                        .filter(toggle -> order(toggle) == order)
                        .forEach(orders::selectToggle));
        followModel();
        // The search field comes first in the order, but a new window should show what it is for.
        fx.later(list::requestFocus);
    }

    private static ContestOrder order(Toggle toggle) {
        return ContestOrder.valueOf((String) toggle.getUserData());
    }

    @FXML
    private void overview() {
        model.toggleOverview();
    }

    private void openByMouse(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && list.getSelectionModel().getSelectedItem() instanceof ContestItem.Row) {
            model.open();
        }
    }

    private void keyInSearch(KeyEvent event) {
        if (Shortcut.CLEAR_SEARCH.matches(event) && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        } else if (Shortcut.TO_LIST.matches(event)) {
            list.requestFocus();
            event.consume();
        }
    }

    /** Selects the line of the chosen contest; the list must not take that for a choice of the user's. */
    private void followModel() {
        following = true;
        try {
            int line = lineOf(model.selectedProperty().get());
            if (line < 0) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().clearAndSelect(line);
            }
        } finally {
            following = false;
        }
    }

    private int lineOf(@Nullable ContestId id) {
        for (int i = 0; i < model.items().size(); i++) {
            if (model.items().get(i) instanceof ContestItem.Row row && Objects.equals(row.id(), id)) {
                return i;
            }
        }
        return -1;
    }

    private void followUser(@Nullable ContestItem before, @Nullable ContestItem now) {
        if (following || now == null) {
            return;
        }
        switch (now) {
            case ContestItem.Row row -> model.selectedProperty().set(row.id());
            case ContestItem.Group group -> stepOver(before);
        }
    }

    /** A group's head is no contest: the arrow keys go on past it. */
    private void stepOver(@Nullable ContestItem before) {
        int group = list.getSelectionModel().getSelectedIndex();
        boolean upwards = before != null && model.items().indexOf(before) > group;
        int next = upwards && group > 0 ? group - 1 : group + 1;
        // The list is still busy selecting the head.
        fx.later(() -> list.getSelectionModel().clearAndSelect(next));
    }
}
