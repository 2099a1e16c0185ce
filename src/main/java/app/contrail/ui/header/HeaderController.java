package app.contrail.ui.header;

import app.contrail.domain.ContestStatus;
import app.contrail.ui.common.Messages;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Title, status and mode of the contest, how fresh the data is, and <i>Refresh</i>. */
public final class HeaderController {
    private final HeaderModel model;
    private final Messages messages;
    private final Tooltip updatedHint = new Tooltip();

    @FXML
    private HBox root;

    @FXML
    private Label title;

    @FXML
    private Label status;

    @FXML
    private Label mode;

    @FXML
    private Label dates;

    @FXML
    private Label updated;

    @FXML
    private Button refresh;

    public HeaderController(HeaderModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        updated.setTooltip(updatedHint);
        HeaderFit fit = new HeaderFit(root, title, status, mode, dates, updated, refresh);
        model.contentProperty().subscribe(content -> show(content, fit));
        model.pollingProperty().subscribe(polling -> {
            refresh.setText(messages.text(polling ? "header.refresh.running" : "header.refresh.button"));
        });
    }

    @FXML
    private void refresh() {
        model.refresh();
    }

    private void show(@Nullable HeaderContent content, HeaderFit fit) {
        root.setVisible(content != null);
        if (content == null) {
            return;
        }
        title.setText(content.title());
        title.setTooltip(new Tooltip(content.title() + "\n" + content.dates()));
        showChip(status, content.statusWord());
        for (ContestStatus each : ContestStatus.values()) {
            status.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == content.status());
        }
        mode.setText(content.mode());
        updated.setText(content.updated());
        // It is no stop of Tab, so the button beside it tells.
        refresh.setAccessibleHelp(content.updated());
        updatedHint.setText(content.updatedHint());
        content.freshness().mark(updated);
        fit.show(content);
    }

    private static void showChip(Label chip, @Nullable String word) {
        chip.setText(word);
        chip.setVisible(word != null);
        chip.setManaged(word != null);
    }
}
