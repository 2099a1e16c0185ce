package app.contrail.ui.funnel;

import app.contrail.ui.common.MarkLabel;
import app.contrail.ui.common.ShareBar;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The funnel panel. */
public final class FunnelController {
    private final FunnelModel model;

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private VBox steps;

    @FXML
    private Label disqualified;

    @FXML
    private MarkLabel mark;

    public FunnelController(FunnelModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.contentProperty().subscribe(this::show);
    }

    private void show(@Nullable FunnelContent content) {
        if (content == null) {
            return;
        }
        steps.getChildren()
                .setAll(content.steps().stream().map(FunnelController::row).toList());
        disqualified.setText(content.disqualified());
        mark.show(content.mark());
        content.mark().freshness().mark(root);
        root.setAccessibleText(spoken(content));
    }

    private String spoken(FunnelContent content) {
        return Stream.of(
                        Stream.of(title.getText()),
                        content.steps().stream().map(FunnelController::spoken),
                        Stream.of(
                                content.disqualified().replace(" · ", ", "),
                                content.mark().spoken()))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static String spoken(FunnelContent.Step step) {
        return step.label() + " " + step.value() + ", " + step.note();
    }

    private static Node row(FunnelContent.Step step) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label value = new Label(step.value());
        value.getStyleClass().add("figure");
        ShareBar bar = new ShareBar();
        bar.getStyleClass().add("funnel-bar");
        bar.shareProperty().set(step.share());
        Label note = new Label(step.note());
        note.getStyleClass().add("note");
        VBox row = new VBox(new HBox(new Label(step.label()), space, value), bar, note);
        row.getStyleClass().add("funnel-step");
        return row;
    }
}
