package app.contrail.ui.kpi;

import app.contrail.ui.common.Shortcut;
import app.contrail.ui.common.Sparkline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** One tile. */
public final class TileController {
    private static final double SPACE = 6;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    @FXML
    private VBox root;

    @FXML
    private Label label;

    @FXML
    private Label pace;

    @FXML
    private Label value;

    @FXML
    private Sparkline spark;

    @FXML
    private HBox change;

    @FXML
    private Label amount;

    @FXML
    private Label caption;

    private final Tooltip tooltip = new Tooltip();
    private final Text ruler = new Text();
    private @Nullable TileContent shown;

    @FXML
    private void initialize() {
        root.widthProperty().addListener(property -> fit());
        value.fontProperty().addListener(property -> fit());
        caption.fontProperty().addListener(property -> fit());
    }

    /**
     * To be called once.
     *
     * @param choose makes the chart show this metric
     */
    void bind(ReadOnlyObjectProperty<@Nullable TileContent> content, Runnable choose) {
        content.subscribe(this::show);
        root.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                root.requestFocus();
                choose.run();
            }
        });
        root.setOnKeyPressed(event -> {
            if (Shortcut.CHOOSE_TILE.matches(event)) {
                choose.run();
                event.consume();
            }
        });
    }

    /** Whether the chart shows this metric. */
    void markChosen(boolean chosen) {
        root.pseudoClassStateChanged(CHOSEN, chosen);
    }

    private void show(@Nullable TileContent content) {
        shown = content;
        root.setVisible(content != null);
        if (content == null) {
            return;
        }
        label.setText(content.label());
        pace.setText(content.pace());
        amount.setVisible(!content.amount().isEmpty());
        amount.setManaged(!content.amount().isEmpty());
        spark.valuesProperty().set(content.spark());
        content.tone().mark(change);
        content.freshness().mark(root);
        tooltip.setText(content.hint());
        Tooltip.install(root, tooltip);
        root.setAccessibleText(content.accessible());
        fit();
    }

    /** Shows full words where they fit, and compact ones or none where they do not; the line yields before the number. */
    private void fit() {
        TileContent content = shown;
        if (content == null) {
            return;
        }
        double room =
                root.getWidth() - root.getInsets().getLeft() - root.getInsets().getRight();
        boolean unknown = room <= 0;
        double needed = width(content.value(), value);
        value.setText(unknown || needed <= room ? content.value() : content.compactValue());
        boolean lineFits = needed + spark.getPrefWidth() + SPACE <= room;
        spark.setVisible(lineFits);
        spark.setManaged(lineFits);

        // The pace goes first: it is in the tooltip too.
        double above = width(content.label(), label) + SPACE + width(content.pace(), pace);
        pace.setVisible(unknown || above <= room);
        pace.setManaged(pace.isVisible());

        String full = withArrow(content, content.amount());
        double both = width(full, amount) + SPACE + width(content.caption(), caption);
        boolean wordsFit = unknown || both <= room;
        amount.setText(wordsFit ? full : withArrow(content, content.compactAmount()));
        caption.setText(wordsFit ? content.caption() : content.compactCaption());
    }

    private static String withArrow(TileContent content, String amount) {
        return content.arrow().isEmpty() ? amount : content.arrow() + "\u00a0" + amount;
    }

    private double width(String text, Label label) {
        ruler.setFont(label.getFont());
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
