package app.contrail.ui.chart;

import app.contrail.charts.ChartRange;
import app.contrail.ui.common.MarkLabel;
import app.contrail.ui.common.MenuPlace;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The line above the chart: what is shown, what the colours mean, and what else can be shown. */
public final class ChartHeadController {
    /** The user data of the button that is no range by itself but asks for one. */
    private static final String CUSTOM = "CUSTOM";

    private final ChartModel model;
    private final Clock clock;

    @FXML
    private ChartHead head;

    @FXML
    private Label title;

    @FXML
    private HBox legends;

    @FXML
    private Label bucketLegend;

    @FXML
    private Label runningLegend;

    @FXML
    private Label beforeLegend;

    @FXML
    private MarkLabel mark;

    @FXML
    private ToggleGroup ranges;

    @FXML
    private MenuButton menu;

    @FXML
    private CheckMenuItem compare;

    @FXML
    private CheckMenuItem table;

    /** @param clock tells at what time a new note is offered */
    public ChartHeadController(ChartModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        model.captionsProperty().subscribe(captions -> {
            title.setText(captions.title());
            bucketLegend.setText(captions.buckets());
            runningLegend.setText(captions.running());
            beforeLegend.setText(captions.before());
        });
        model.markProperty().subscribe(mark::show);
        showWhile(model.tableProperty().not(), legends);
        showWhile(model.compareProperty(), beforeLegend);
        MenuPlace.endWith(menu);
        compare.selectedProperty().bindBidirectional(model.compareProperty());
        table.selectedProperty().bindBidirectional(model.tableProperty());
        ranges.getToggles().forEach(toggle -> ((ToggleButton) toggle).setMinWidth(ToggleButton.USE_PREF_SIZE));
        ranges.selectedToggleProperty().addListener((property, before, now) -> choose(before, now));
        model.rangeProperty().subscribe(range -> ranges.selectToggle(toggleOf(range)));
    }

    private static void showWhile(ObservableBooleanValue wanted, Node node) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(wanted);
    }

    private void choose(Toggle before, Toggle now) {
        if (now == null) {
            // A range is always chosen: a click on the chosen one leaves it chosen; on the own one it asks again.
            ranges.selectToggle(before);
            model.choosingRangeProperty().set(CUSTOM.equals(before.getUserData()));
        } else if (!CUSTOM.equals(now.getUserData())) {
            model.choosingRangeProperty().set(false);
            model.rangeProperty().set(ChartRange.Last.valueOf((String) now.getUserData()));
        } else if (model.rangeProperty().get() instanceof ChartRange.Last) {
            // Until a range is written down, the one before stays.
            ranges.selectToggle(before);
            model.choosingRangeProperty().set(true);
        }
    }

    private Toggle toggleOf(ChartRange range) {
        String name = switch (range) {
            case ChartRange.Last last -> last.name();
            case ChartRange.Between between -> CUSTOM;
        };
        return ranges.getToggles().stream()
                .filter(toggle -> name.equals(toggle.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    @FXML
    private void addNote() {
        if (isShown()) {
            model.notes().begin(clock.instant());
        }
    }

    /** The shortcut is heard everywhere, but an editor that is covered would open unseen. */
    private boolean isShown() {
        return !head.isDisabled()
                && Stream.iterate((Node) head, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible);
    }

    @FXML
    private void chooseRange() {
        model.choosingRangeProperty().set(true);
    }
}
