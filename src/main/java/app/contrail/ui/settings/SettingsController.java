package app.contrail.ui.settings;

import app.contrail.settings.Settings;
import app.contrail.ui.common.EscapeKey;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Messages;
import app.contrail.ui.common.PseudoState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The settings: a list of pages, and the page that is chosen. */
public final class SettingsController {
    private final SettingsModel model;
    private final Messages messages;
    private final List<SettingsPage> all;
    private final FxExecutor fx;
    private final Map<SettingsPage, Node> made = new HashMap<>();

    @FXML
    private Region root;

    @FXML
    private ListView<SettingsPage> pages;

    @FXML
    private Label title;

    @FXML
    private Button restore;

    @FXML
    private ScrollPane body;

    @FXML
    private Region bar;

    @FXML
    private Label said;

    @FXML
    private Button undo;

    /** @param pages in the order of the list */
    public SettingsController(SettingsModel model, Messages messages, List<SettingsPage> pages, FxExecutor fx) {
        this.model = model;
        this.messages = messages;
        this.all = pages;
        this.fx = fx;
    }

    @FXML
    private void initialize() {
        pages.getItems().setAll(all);
        pages.getSelectionModel().selectedItemProperty().subscribe(this::turnTo);
        pages.getSelectionModel().selectFirst();
        model.settingsProperty().subscribe(settings -> offerRestore());
        model.restoredProperty().subscribe(ignored -> tell());
        model.problemProperty().subscribe(ignored -> tell());
        // Where the list is scrolled, the chosen page is not to be cut.
        pages.heightProperty()
                .subscribe(() -> pages.scrollTo(pages.getSelectionModel().getSelectedIndex()));
        restore.managedProperty().bind(restore.visibleProperty());
        EscapeKey.leaves(root, this::escape);
        // A page without controls could not be scrolled by keyboard else.
        body.focusTraversableProperty()
                .bind(Bindings.createBooleanBinding(
                        this::isHigherThanRoom, body.viewportBoundsProperty(), body.contentProperty()));
        body.accessibleTextProperty().bind(title.textProperty());
        root.visibleProperty().bind(model.openProperty());
        model.openProperty().subscribe(open -> {
            model.problemProperty().set("");
            model.restoredProperty().set(null);
            if (open) {
                // When this is made, it is in no scene yet.
                fx.later(pages::requestFocus);
            }
        });
    }

    private void turnTo(@Nullable SettingsPage page) {
        if (page != null) {
            title.setText(page.name());
            body.setContent(made.computeIfAbsent(page, chosen -> chosen.view().get()));
            body.setVvalue(0);
            pages.scrollTo(page);
            model.restoredProperty().set(null);
            offerRestore();
        }
    }

    private boolean isHigherThanRoom() {
        Node page = body.getContent();
        return page != null
                && page.prefHeight(body.getViewportBounds().getWidth())
                        > body.getViewportBounds().getHeight();
    }

    private void offerRestore() {
        SettingsPage page = pages.getSelectionModel().getSelectedItem();
        SettingsPart part = page == null ? null : page.part();
        restore.setVisible(part != null);
        restore.setDisable(part == null
                || part.isSame(Settings.USUAL, model.settingsProperty().get()));
    }

    private void tell() {
        boolean restored = model.restoredProperty().get() != null;
        String problem = model.problemProperty().get();
        bar.setVisible(restored || !problem.isEmpty());
        bar.setManaged(bar.isVisible());
        undo.setVisible(restored && problem.isEmpty());
        undo.setManaged(undo.isVisible());
        bar.pseudoClassStateChanged(PseudoState.SEVERE, !problem.isEmpty());
        said.setText(problem.isEmpty() ? messages.text("settings.usual.restored") : problem);
    }

    @FXML
    private void restore() {
        SettingsPage page = pages.getSelectionModel().getSelectedItem();
        SettingsPart part = page == null ? null : page.part();
        if (part != null) {
            model.restore(part);
            // The button that had the focus has nothing more to do.
            undo.requestFocus();
        }
    }

    @FXML
    private void undo() {
        model.takeBack();
        restore.requestFocus();
    }

    @FXML
    private void dismiss() {
        model.restoredProperty().set(null);
        model.problemProperty().set("");
    }

    /** An open list of choices is left first. */
    private void escape() {
        if (root.getScene().getFocusOwner() instanceof ComboBoxBase<?> box && box.isShowing()) {
            box.hide();
        } else {
            close();
        }
    }

    @FXML
    private void close() {
        model.openProperty().set(false);
    }
}
