package app.contrail.ui.common;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Makes a column as wide as the longest of its texts, so that none is cut, and never narrower than usual. For the FX
 * thread.
 *
 * @param <R> the rows of the table
 */
public final class ColumnFit<R> {
    /** The type of the cells, as the style sheet has it; all of its digits are as wide as each other. */
    private static final String FAMILY = "Contrail Sans";

    private static final double SIZE = 13.5;
    private static final double PADDING = 18;

    /** With words, the one that has most letters need not be the widest; to measure all of a thousand would take long. */
    private static final int MEASURED = 8;

    private final TableColumn<R, ?> column;
    private final double usual;
    private final Function<R, String> text;

    /**
     * @param usual the least width in pixels, before it is scaled
     * @param text what the column shows of a row
     */
    public ColumnFit(TableColumn<R, ?> column, double usual, Function<R, String> text) {
        this.column = column;
        this.usual = usual;
        this.text = text;
    }

    /** Fits the column to these rows. */
    public void to(List<R> rows) {
        to(rows, 1);
    }

    /** @param scale how much larger the table is drawn than usual */
    public void to(List<R> rows, double scale) {
        double widest = rows.stream()
                .map(text)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MEASURED)
                .mapToDouble(ColumnFit::width)
                .max()
                .orElse(0);
        double width = Math.ceil(scale * Math.max(usual, widest + PADDING));
        if (width != column.getMinWidth() || width != column.getMaxWidth()) {
            fix(width);
            share();
        }
    }

    /** The least must not be above the most at any moment. */
    private void fix(double width) {
        column.setMinWidth(Math.min(width, column.getMaxWidth()));
        column.setMaxWidth(width);
        column.setMinWidth(width);
        column.setPrefWidth(width);
    }

    /** The table hands out its room only when its own width changes; without this the last column would be cut. */
    private void share() {
        TableView<R> table = column.getTableView();
        if (table != null) {
            table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
        }
    }

    private static double width(String text) {
        Text measured = new Text(text);
        measured.setFont(Font.font(FAMILY, SIZE));
        return measured.getLayoutBounds().getWidth();
    }
}
