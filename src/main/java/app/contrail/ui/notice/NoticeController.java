package app.contrail.ui.notice;

import app.contrail.ui.common.Messages;
import app.contrail.ui.common.PseudoState;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The strip below the header that names the state of the dashboard and offers the next step. */
public final class NoticeController {
    /** Below this width the next steps go below the text. */
    private static final double LEAST_FOR_ONE_ROW = 520;

    private final NoticeModel model;
    private final Messages messages;

    @FXML
    private HBox root;

    @FXML
    private VBox words;

    @FXML
    private Label title;

    @FXML
    private Label text;

    @FXML
    private HBox actions;

    private @Nullable NoticeContent shown;

    public NoticeController(NoticeModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        model.contentProperty().subscribe(this::show);
        root.widthProperty()
                .subscribe(width -> putBelow(width.doubleValue() > 0 && width.doubleValue() < LEAST_FOR_ONE_ROW));
    }

    private void putBelow(boolean below) {
        Pane place = below ? words : root;
        if (!place.getChildren().contains(actions)) {
            (below ? root : words).getChildren().remove(actions);
            actions.setAlignment(below ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            place.getChildren().add(actions);
        }
    }

    private void show(@Nullable NoticeContent content) {
        root.setVisible(content != null);
        root.setManaged(content != null);
        if (content == null || content.equals(shown)) {
            shown = content;
            return;
        }
        title.setText(content.title());
        text.setText(content.text());
        // Whoever is listening to it does not hear it all anew for a countdown.
        if (!root.isFocused() || shown == null || !shown.title().equals(content.title())) {
            root.setAccessibleText(content.title() + ". " + content.text());
        }
        root.pseudoClassStateChanged(PseudoState.SEVERE, content.severe());
        // A countdown in the text changes every second: the buttons stay, so that none vanishes under a click.
        if (shown == null
                || shown.severe() != content.severe()
                || !shown.actions().equals(content.actions())) {
            actions.getChildren()
                    .setAll(content.actions().stream()
                            .map(action -> button(action, content.severe()))
                            .toList());
        }
        shown = content;
    }

    private Button button(NoticeContent.Action action, boolean severe) {
        Button button = new Button(label(action, severe));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> model.act(action));
        return button;
    }

    private String label(NoticeContent.Action action, boolean severe) {
        return switch (action) {
            case REFRESH -> messages.text(severe ? "notice.retry.button" : "notice.refresh.button");
            case RESUME -> messages.text("notice.resume.button");
            case CONNECT -> messages.text("notice.connect.button");
            case ENTER_KEY -> messages.text("notice.enterkey.button");
            case TRY_KEY -> messages.text("notice.trykey.button");
            case KEEP_IN_FILE -> messages.text("notice.keepinfile.button");
            case DISMISS -> messages.text("notice.dismiss.button");
            case RELOAD_CONTESTS -> messages.text("notice.reload.button");
        };
    }
}
