package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartRange;
import app.contrail.ui.common.EscapeKey;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Messages;
import app.contrail.ui.common.MomentField;
import app.contrail.ui.common.Scroll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where a range of one's own is written down. */
public final class RangeController {
    private final ChartModel model;
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final FxExecutor fx;

    @FXML
    private VBox editor;

    @FXML
    private MomentField from;

    @FXML
    private MomentField to;

    @FXML
    private Label wrong;

    @FXML
    private Button show;

    /** @param clock tells where to begin when the chart has no range yet */
    public RangeController(ChartModel model, Messages messages, Formats formats, Clock clock, FxExecutor fx) {
        this.model = model;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
        this.fx = fx;
    }

    @FXML
    private void initialize() {
        model.choosingRangeProperty().subscribe(this::edit);
        var inOrder = Bindings.createBooleanBinding(this::isInOrder, from.momentProperty(), to.momentProperty());
        show.disableProperty().bind(inOrder.not());
        wrong.setText(messages.text("chart.range.wrong"));
        wrong.visibleProperty().bind(inOrder.not());
        wrong.managedProperty().bind(wrong.visibleProperty());
        EscapeKey.leaves(editor, this::cancel);
        editor.sceneProperty().subscribe(scene -> from.requestFocus());
        from.onEnter(this::show);
        to.onEnter(this::show);
    }

    private boolean isInOrder() {
        Instant begin = from.momentProperty().get();
        Instant end = to.momentProperty().get();
        return begin != null && end != null && begin.isBefore(end);
    }

    private void edit(boolean choosing) {
        editor.setVisible(choosing);
        if (choosing) {
            ChartContent shown = model.contentProperty().get();
            Instant now = clock.instant();
            from.show(
                    shown == null ? now.minus(Duration.ofDays(1)) : shown.from(),
                    formats,
                    messages.text("chart.range.from"));
            to.show(shown == null ? now : shown.to(), formats, messages.text("chart.range.to"));
            from.requestFocus();
            fx.later(() -> Scroll.to(editor));
        }
    }

    @FXML
    private void show() {
        Instant begin = from.momentProperty().get();
        Instant end = to.momentProperty().get();
        if (begin != null && end != null && isInOrder()) {
            model.choosingRangeProperty().set(false);
            model.rangeProperty().set(new ChartRange.Between(begin, end));
        }
    }

    @FXML
    private void cancel() {
        model.choosingRangeProperty().set(false);
    }
}
