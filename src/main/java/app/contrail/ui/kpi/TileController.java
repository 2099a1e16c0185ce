package app.contrail.ui.kpi;

import app.contrail.ui.common.PseudoState;
import app.contrail.ui.common.Sparkline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** One tile. */
public final class TileController {
    @FXML
    private VBox root;

    @FXML
    private Label label;

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
        root.widthProperty().addListener(change -> fitValue());
        value.fontProperty().addListener(change -> fitValue());
    }

    void bind(ReadOnlyObjectProperty<@Nullable TileContent> content) {
        content.subscribe(this::show);
    }

    private void show(@Nullable TileContent content) {
        shown = content;
        root.setVisible(content != null);
        if (content == null) {
            return;
        }
        label.setText(content.label());
        amount.setText(content.arrow().isEmpty() ? content.amount() : content.arrow() + "\u00a0" + content.amount());
        amount.setVisible(!content.amount().isEmpty());
        amount.setManaged(!content.amount().isEmpty());
        caption.setText(content.caption());
        spark.valuesProperty().set(content.spark());
        change.pseudoClassStateChanged(PseudoState.GOOD, Boolean.TRUE.equals(content.good()));
        change.pseudoClassStateChanged(PseudoState.BAD, Boolean.FALSE.equals(content.good()));
        content.freshness().mark(root);
        tooltip.setText(content.hint());
        Tooltip.install(root, tooltip);
        root.setAccessibleText(content.accessible());
        fitValue();
    }

    /** Shows the full number where it fits, and the compact one where it does not; the line yields before the number. */
    private void fitValue() {
        if (shown == null) {
            return;
        }
        double room =
                root.getWidth() - root.getInsets().getLeft() - root.getInsets().getRight();
        ruler.setFont(value.getFont());
        ruler.setText(shown.value());
        double needed = ruler.getLayoutBounds().getWidth();
        value.setText(room > 0 && needed > room ? shown.compactValue() : shown.value());
        boolean lineFits = needed + spark.getPrefWidth() + 8 <= room;
        spark.setVisible(lineFits);
        spark.setManaged(lineFits);
    }
}
