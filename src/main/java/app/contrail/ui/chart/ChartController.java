package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.LateView;
import app.contrail.ui.common.Messages;
import app.contrail.ui.common.Shortcut;
import app.contrail.ui.common.ViewLoader;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The chart's panel: the drawing with its tooltip, or the table in its place. */
public final class ChartController {
    private static final double TOOLTIP_DISTANCE = 12;

    private final ChartModel model;
    private final TrendChart chart;
    private final PointTexts texts;
    private final Messages messages;
    private final ViewLoader views;
    private @Nullable ChartTable table;

    @FXML
    private VBox root;

    @FXML
    private StackPane stage;

    @FXML
    private Label empty;

    @FXML
    private VBox tooltip;

    /** @param views loads what is written on the chart */
    public ChartController(ChartModel model, Messages messages, Formats formats, ViewLoader views) {
        this.model = model;
        this.messages = messages;
        this.views = views;
        texts = new PointTexts(messages, formats);
        NoteFlags flags = new NoteFlags(
                new NoteWords(messages, formats), note -> model.notes().open(note));
        chart = new TrendChart(formats, flags);
    }

    @FXML
    private void initialize() {
        stage.getChildren().addFirst(chart);
        NotesModel notes = model.notes();
        var annotating = notes.draftProperty()
                .isNotNull()
                .or(notes.undoProperty().isNotNull())
                .or(notes.problemProperty().isNotEmpty());
        LateView.on(stage, annotating, () -> views.load(ChartController.class, "notes.fxml"));
        LateView.on(stage, model.choosingRangeProperty(), () -> views.load(ChartController.class, "range.fxml"));
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        chart.setAccessibleRoleDescription(messages.text("chart.drawing.role"));
        model.markProperty().subscribe(mark -> {
            mark.freshness().mark(root);
            describe();
        });
        model.captionsProperty().subscribe(captions -> empty.setText(captions.empty()));
        model.contentProperty().subscribe(ignored -> show());
        model.tableProperty().subscribe(ignored -> show());
        chart.selectionProperty().subscribe(this::showTooltip);
        chart.widthProperty().subscribe(this::setColumns);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::noteByMouse);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::noteByKey);
    }

    /** Before it is laid out for the first time, the chart has no width. */
    private void setColumns(Number width) {
        if (width.intValue() > 0) {
            model.columnsProperty().set(width.intValue());
        }
    }

    private void show() {
        ChartContent content = model.contentProperty().get();
        boolean drawn = content != null && !content.isEmpty();
        boolean asTable = model.tableProperty().get();
        chart.setVisible(drawn && !asTable);
        if (table != null || asTable) {
            showTable(drawn && asTable ? content : null);
        }
        empty.setVisible(!drawn);
        if (content != null) {
            chart.show(content);
            describe();
        }
    }

    /** @param content null to hide it */
    private void showTable(@Nullable ChartContent content) {
        if (table == null) {
            table = new ChartTable();
            table.setAccessibleText(messages.text("chart.table.name"));
            table.prepare(texts);
            stage.getChildren().add(1, table);
        }
        table.setVisible(content != null);
        if (content != null) {
            table.show(content);
        }
    }

    /** A double click notes something about that time. */
    private void noteByMouse(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            model.notes().begin(chart.timeAt(event.getX()));
        }
    }

    /** Enter or N notes something about the time of the crosshair. */
    private void noteByKey(KeyEvent event) {
        TrendChart.Selection selection = chart.selectionProperty().get();
        if (selection != null && Shortcut.NOTE_THERE.matches(event)) {
            model.notes().begin(selection.stop().at());
            event.consume();
        }
    }

    /** The point below the crosshair, or else the whole chart and how good its numbers are. */
    private void describe() {
        ChartContent content = model.contentProperty().get();
        TrendChart.Selection selection = chart.selectionProperty().get();
        if (content == null) {
            return;
        }
        if (selection != null) {
            chart.setAccessibleText(texts.spoken(selection.stop(), content));
            return;
        }
        String summary = texts.summary(content, model.captionsProperty().get().title());
        String mark = model.markProperty().get().spoken();
        chart.setAccessibleText(mark.isEmpty() ? summary : summary + " " + mark);
    }

    private void showTooltip(TrendChart.@Nullable Selection selection) {
        ChartContent content = model.contentProperty().get();
        tooltip.setVisible(selection != null && content != null);
        describe();
        if (selection == null || content == null) {
            return;
        }
        tooltip.getChildren().clear();
        Label time = new Label(texts.time(selection.stop(), content));
        time.getStyleClass().add("chart-tooltip-time");
        tooltip.getChildren().add(time);
        texts.lines(selection.stop(), content.metric())
                .forEach(line -> tooltip.getChildren().add(new Label(line)));
        // Labels without their style have no width yet.
        tooltip.applyCss();
        tooltip.autosize();
        double width = tooltip.prefWidth(-1);
        boolean left = selection.x() - TOOLTIP_DISTANCE - width > 0;
        tooltip.setTranslateX(left ? selection.x() - TOOLTIP_DISTANCE - width : selection.x() + TOOLTIP_DISTANCE);
    }
}
