package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The chart's numbers in rows, newest first. */
public final class ChartTable extends TableView<ChartTable.Row> {
    private @Nullable PointTexts texts;

    /**
     * One stop of the chart in words.
     *
     * @param bucket what came in
     * @param before what came in during the period before; empty if that is not shown
     * @param running the figure itself
     */
    public record Row(String time, String bucket, String before, String running) {}

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
        // So that in a small window nothing is cut, as long as there is no time before to compare with.
        time.setPrefWidth(235);
        bucket.setPrefWidth(120);
        before.setPrefWidth(130);
        running.setPrefWidth(175);
        List.of(bucket, before, running)
                .forEach(numbers -> numbers.getStyleClass().add("number-column"));
        getColumns().setAll(List.of(time, bucket, before, running));
    }

    private static void column(TableColumn<Row, String> column, String head, Function<Row, String> text) {
        column.setText(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
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
        }
    }
}
