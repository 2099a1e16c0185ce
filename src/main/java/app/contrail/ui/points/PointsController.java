package app.contrail.ui.points;

import app.contrail.ui.common.MarkLabel;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The panel with the total, average and highest points. */
public final class PointsController {
    private final PointsModel model;

    @FXML
    private VBox root;

    @FXML
    private MarkLabel mark;

    @FXML
    private Label totalLabel;

    @FXML
    private Label averageLabel;

    @FXML
    private Label highestLabel;

    @FXML
    private Label total;

    /** Where the number is too long for the panel. */
    @FXML
    private Tooltip wholeTotal;

    @FXML
    private Label average;

    @FXML
    private Label highest;

    public PointsController(PointsModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.contentProperty().subscribe(this::show);
    }

    private void show(@Nullable PointsContent content) {
        if (content != null) {
            total.setText(content.total());
            wholeTotal.setText(content.total());
            average.setText(content.average());
            highest.setText(content.highest());
            mark.show(content.mark());
            content.mark().freshness().mark(root);
            root.setAccessibleText(spoken(content));
        }
    }

    private String spoken(PointsContent content) {
        return Stream.of(
                        totalLabel.getText() + " " + content.total(),
                        averageLabel.getText() + " " + content.average(),
                        highestLabel.getText() + " " + content.highest(),
                        content.mark().spoken())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }
}
