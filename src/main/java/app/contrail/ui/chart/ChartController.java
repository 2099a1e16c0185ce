package app.contrail.ui.chart;

import app.contrail.ui.common.Formats;
import app.contrail.ui.common.MarkLabel;
import app.contrail.ui.common.Messages;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The conversion panel: chart, legend, choice of range and the tooltip with the numbers behind a rate. */
public final class ChartController {
    private static final double TOOLTIP_DISTANCE = 12;
    private static final double WIDTH_FOR_LEGEND_AND_MARK = 820;

    private final ChartModel model;
    private final TrendChart chart;
    private final PointTexts texts;

    @FXML
    private VBox root;

    @FXML
    private HBox head;

    @FXML
    private Label intervalLegend;

    @FXML
    private Label sinceLegend;

    @FXML
    private MarkLabel mark;

    @FXML
    private ToggleGroup ranges;

    @FXML
    private StackPane stage;

    @FXML
    private Label empty;

    @FXML
    private VBox tooltip;

    @FXML
    private Label tooltipTime;

    @FXML
    private Label tooltipInterval;

    @FXML
    private Label tooltipSince;

    public ChartController(ChartModel model, Messages messages, Formats formats) {
        this.model = model;
        chart = new TrendChart(formats);
        texts = new PointTexts(messages, formats);
    }

    @FXML
    private void initialize() {
        stage.getChildren().addFirst(chart);
        intervalLegend.textProperty().bind(model.bucketWordProperty());
        empty.textProperty().bind(model.emptyProperty());
        model.markProperty().subscribe(newMark -> {
            mark.show(newMark);
            newMark.freshness().mark(root);
        });
        // Where room is short, what is wrong comes before what the colours mean.
        var legendFits = mark.visibleProperty().not().or(head.widthProperty().greaterThan(WIDTH_FOR_LEGEND_AND_MARK));
        for (Label legend : List.of(intervalLegend, sinceLegend)) {
            legend.visibleProperty().bind(legendFits);
            legend.managedProperty().bind(legendFits);
        }
        model.contentProperty().subscribe(this::show);
        chart.selectionProperty().subscribe(this::showTooltip);
        ranges.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                // A range is always chosen: a click on the chosen one leaves it chosen.
                ranges.selectToggle(before);
            } else {
                model.rangeProperty().set(ChartRange.valueOf((String) now.getUserData()));
            }
        });
        model.rangeProperty()
                .subscribe(range -> ranges.getToggles().stream()
                        .filter(toggle -> range.name().equals(toggle.getUserData()))
                        .forEach(ranges::selectToggle));
        ranges.getToggles().forEach(toggle -> ((ToggleButton) toggle).setMinWidth(ToggleButton.USE_PREF_SIZE));
    }

    private void show(@Nullable ChartContent content) {
        boolean drawn = content != null && !content.isEmpty();
        chart.setVisible(drawn);
        empty.setVisible(!drawn);
        if (content != null) {
            chart.show(content);
            chart.setAccessibleText(texts.summary(content));
        }
    }

    private void showTooltip(TrendChart.@Nullable Selection selection) {
        ChartContent content = model.contentProperty().get();
        tooltip.setVisible(selection != null && content != null);
        if (selection == null || content == null) {
            return;
        }
        tooltipTime.setText(texts.time(selection, content));
        tooltipInterval.setText(texts.interval(selection));
        tooltipSince.setText(texts.since(selection));
        chart.setAccessibleText(texts.spoken(selection, content));
        tooltip.autosize();
        double width = tooltip.prefWidth(-1);
        boolean left = selection.x() - TOOLTIP_DISTANCE - width > 0;
        tooltip.setTranslateX(left ? selection.x() - TOOLTIP_DISTANCE - width : selection.x() + TOOLTIP_DISTANCE);
    }
}
