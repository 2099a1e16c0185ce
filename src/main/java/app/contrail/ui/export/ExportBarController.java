package app.contrail.ui.export;

import app.contrail.ui.common.PseudoState;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The bar above the status: how far an export is, what became of it, and what to do then. */
public final class ExportBarController {
    private final ExportModel model;

    @FXML
    private HBox bar;

    @FXML
    private Region sign;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label text;

    @FXML
    private Button cancel;

    @FXML
    private Button show;

    @FXML
    private Button again;

    @FXML
    private Button dismiss;

    public ExportBarController(ExportModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.newsProperty().subscribe(this::tell);
    }

    private void tell(@Nullable ExportNews news) {
        reveal(bar, news != null);
        if (news == null) {
            return;
        }
        text.setText(news.text());
        List.of(cancel, show, again, dismiss).forEach(button -> button.setAccessibleHelp(news.text()));
        boolean running = news instanceof ExportNews.Running;
        reveal(progress, running);
        reveal(cancel, running);
        boolean severe = news instanceof ExportNews.Unsaved unsaved && unsaved.severe();
        // What the user gave up went neither well nor wrong.
        reveal(sign, severe || news instanceof ExportNews.Saved);
        reveal(dismiss, !running);
        reveal(show, news instanceof ExportNews.Saved);
        reveal(again, news instanceof ExportNews.Unsaved unsaved && unsaved.again());
        bar.pseudoClassStateChanged(PseudoState.SEVERE, severe);
        if (news instanceof ExportNews.Running runs) {
            progress.setProgress(runs.share() < 0 ? ProgressIndicator.INDETERMINATE_PROGRESS : runs.share());
        } else {
            // One that goes on for ever keeps the window drawing.
            progress.setProgress(0);
        }
    }

    private static void reveal(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void show() {
        model.showInFolder();
    }

    @FXML
    private void again() {
        model.again();
    }

    @FXML
    private void dismiss() {
        model.newsProperty().set(null);
    }
}
