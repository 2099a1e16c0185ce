package app.contrail.ui.export;

import app.contrail.ui.common.MenuPlace;
import app.contrail.ui.common.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The button with the menu of what can be exported. */
public final class ExportController {
    private final ExportModel model;
    private final Messages messages;
    private @Nullable ExportMenu menu;
    private @Nullable Tooltip reason;

    @FXML
    private StackPane place;

    @FXML
    private MenuButton button;

    public ExportController(ExportModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        // The items are made when they are first needed, so that the window is there sooner.
        button.addEventHandler(MenuButton.ON_SHOWING, event -> prepare());
        MenuPlace.endWith(button);
        button.showingProperty().subscribe(open -> model.menuOpenProperty().set(open));
        model.menuOpenProperty().subscribe(this::open);
        model.unavailableProperty().subscribe(this::explain);
        model.formProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                button.requestFocus();
            }
        });
    }

    private void prepare() {
        if (menu == null) {
            menu = new ExportMenu(button, model, messages);
        }
        menu.refresh();
    }

    private void open(boolean open) {
        if (open && button.isDisabled()) {
            model.menuOpenProperty().set(false);
        } else if (open) {
            button.requestFocus();
            button.show();
        } else {
            button.hide();
        }
    }

    private void explain(String why) {
        button.setDisable(!why.isEmpty());
        button.setAccessibleHelp(why.isEmpty() ? null : why);
        // What is disabled hears of no pointer, so the place around it tells.
        if (reason != null) {
            Tooltip.uninstall(place, reason);
            reason = null;
        }
        if (!why.isEmpty()) {
            reason = new Tooltip(why);
            Tooltip.install(place, reason);
        }
    }
}
