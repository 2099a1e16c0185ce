package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import app.contrail.ui.common.ColumnFit;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The chart's numbers in rows, newest first. */
public final class ChartTable extends TableView<ChartTable.Row> {
    private @Nullable PointTexts texts;
    private List<ColumnFit<Row>> fits = List.of();

    /**
     * One stop of the chart in words.
     *
     * @param gap whether nothing was recorded there
     * @param bucket what came in, or why nothing was recorded
     * @param before what came in during the period before; empty if that is not shown
     * @param running the figure itself
     */
    public record Row(String time, boolean gap, String bucket, String before, String running) {}

    private final TableColumn<Row, String> before = new TableColumn<>();

    public ChartTable() {
        getStyleClass().add("plain-table");
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    /** To be called once, before anything is shown. */
    void prepare(PointTexts newTexts) {
        texts = newTexts;
        TableColumn<Row, String> time = new TableColumn<>();
        TableColumn<Row, String> bucket = new TableColumn<>();
        TableColumn<Row, String> running = new TableColumn<>();
        column(time, newTexts.timeHead(), Row::time);
        column(bucket, newTexts.bucketHead(), Row::bucket);
        column(before, newTexts.beforeHead(), Row::before);
        column(running, newTexts.runningHead(), Row::running);
        time.setMinWidth(135);
        // The numbers stay whole; why there are none is told by a tooltip too.
        fits = List.of(
                new ColumnFit<>(bucket, 110, row -> row.gap() ? "" : row.bucket()),
                new ColumnFit<>(before, 110, Row::before),
                new ColumnFit<>(running, 90, Row::running));
        List.of(bucket, before, running)
                .forEach(numbers -> numbers.getStyleClass().add("number-column"));
        getColumns().setAll(List.of(time, bucket, before, running));
    }

    private static void column(TableColumn<Row, String> column, String head, Function<Row, String> text) {
        column.setText(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(ignored -> new ToldCell());
    }

    /** What is cut of its text is told by its tooltip. */
    private static final class ToldCell extends TableCell<Row, String> {
        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            String shown = empty || item == null ? "" : item;
            setText(shown);
            setTooltip(shown.isEmpty() ? null : new Tooltip(shown));
        }
    }

    void show(ChartContent content) {
        PointTexts known = texts;
        if (known == null) {
            return;
        }
        before.setVisible(!content.before().isEmpty());
        List<Row> rows = new ChartStops(content)
                .all().reversed().stream().map(stop -> known.row(stop, content)).toList();
        if (!rows.equals(getItems())) {
            getItems().setAll(rows);
            fits.forEach(fit -> fit.to(rows));
        }
    }
}
