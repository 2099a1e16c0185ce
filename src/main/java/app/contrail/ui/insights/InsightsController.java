package app.contrail.ui.insights;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The panel with what is worth a look. */
public final class InsightsController {
    private final InsightsModel model;

    @FXML
    private Label title;

    @FXML
    private ScrollPane scroller;

    @FXML
    private VBox items;

    @FXML
    private Label since;

    @FXML
    private Label remark;

    public InsightsController(InsightsModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        showOnlyWithText(since);
        showOnlyWithText(remark);
        model.contentProperty().subscribe(this::show);
    }

    private void show(@Nullable InsightsContent content) {
        if (content == null) {
            since.setText("");
            remark.setText("");
            items.getChildren().clear();
        } else {
            since.setText(content.since());
            remark.setText(content.remark());
            items.getChildren()
                    .setAll(content.items().stream()
                            .map(InsightsController::row)
                            .toList());
        }
        scroller.setAccessibleText(spoken(content));
    }

    /** All of the panel: whoever comes here by Tab hears what is worth a look. */
    private String spoken(@Nullable InsightsContent content) {
        if (content == null) {
            return title.getText();
        }
        return Stream.of(
                        Stream.of(title.getText(), content.since()),
                        content.items().stream().map(InsightsController::spoken),
                        Stream.of(content.remark()))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    private static String spoken(InsightsContent.Item item) {
        return item.title() + ". " + item.detail().replace(" · ", ", ");
    }

    private static Node row(InsightsContent.Item item) {
        Region sign = new Region();
        sign.getStyleClass().add("insight-sign");
        sign.pseudoClassStateChanged(
                PseudoClass.getPseudoClass(item.sign().name().toLowerCase(Locale.ROOT)), true);
        Label title = new Label(item.title());
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label detail = new Label(item.detail());
        detail.getStyleClass().add("note");
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(title, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox place = new HBox(sign);
        place.getStyleClass().add("insight-sign-place");
        HBox row = new HBox(place, words);
        row.getStyleClass().add("insight");
        row.setAccessibleText(spoken(item));
        return row;
    }

    private static void showOnlyWithText(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }
}
