package app.contrail.ui.overview;

import app.contrail.ui.common.Messages;
import app.contrail.ui.overview.OverviewOrder.Column;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the overview: what they show, how wide they are, and which go where room is short. */
final class OverviewColumns {
    private static final double WALL_SCALE = 1.6;
    private static final double LEAST_FOR_TITLE = 150;

    /** Wider than any screen, but a number that JavaFX can still reckon with when it hands out room. */
    private static final double WIDEST_TITLE = 5000;

    /** In a table this wide and wider there is room for all columns, and for most titles as a whole. */
    private static final double WIDTH_FOR_LINE = 1000;

    private static final double WIDTH_FOR_CONFIRMED = 900;
    private static final double WIDTH_FOR_WHEN = 776;
    private static final double WIDTH_FOR_AS_OF = 690;
    private static final double WIDTH_FOR_VIEWS = 620;
    private static final double WIDTH_FOR_CONVERSION = 540;
    private static final double WIDTH_FOR_CHANGE = 450;

    private final TableView<OverviewRow> table;
    private final OverviewModel model;
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final Map<TableColumn<OverviewRow, ?>, Column> sortable = new LinkedHashMap<>();

    OverviewColumns(TableView<OverviewRow> table, OverviewModel model, Messages messages) {
        this.table = table;
        this.model = model;
        add("", 30, () -> new PinCell(model::pin)).getStyleClass().add("pin-column");
        TableColumn<OverviewRow, OverviewRow> title =
                add(messages.text("overview.title.column"), 0, () -> new OverviewCell(OverviewRow::title));
        title.getStyleClass().add("contest-name");
        sorts(title, Column.TITLE);
        add(messages.text("overview.status.column"), 98, StatusCell::new);
        TableColumn<OverviewRow, OverviewRow> when =
                add(messages.text("overview.when.column"), 112, () -> new OverviewCell(OverviewRow::when));
        when.getStyleClass().add("quiet-column");
        sorts(when, Column.END);
        var views = number(
                messages.text("overview.views.column"), 84, Column.VIEWS, () -> new OverviewCell(OverviewRow::views));
        number(
                messages.text("overview.entries.column"),
                76,
                Column.ENTRIES,
                () -> new OverviewCell(OverviewRow::entries));
        var change = number(messages.text("overview.change.column"), 80, Column.CHANGE, OverviewCell.OfChange::new);
        var conversion = number(
                messages.text("overview.conversion.column"),
                88,
                Column.CONVERSION,
                () -> new OverviewCell(OverviewRow::conversion));
        var confirmed = number(
                messages.text("overview.confirmed.column"),
                84,
                Column.CONFIRMED,
                () -> new OverviewCell(OverviewRow::confirmed));
        TableColumn<OverviewRow, OverviewRow> line = add(messages.text("overview.line.column"), 78, LineCell::new);
        var asOf = number(
                messages.text("overview.asof.column"), 66, Column.AS_OF, () -> new OverviewCell(OverviewRow::asOf));
        asOf.getStyleClass().add("as-of-column");
        hideBelow(WIDTH_FOR_LINE, line);
        hideBelow(WIDTH_FOR_CONFIRMED, confirmed);
        hideBelow(WIDTH_FOR_WHEN, when);
        hideBelow(WIDTH_FOR_AS_OF, asOf);
        hideBelow(WIDTH_FOR_VIEWS, views);
        hideBelow(WIDTH_FOR_CONVERSION, conversion);
        hideBelow(WIDTH_FOR_CHANGE, change);
        table.setSortPolicy(sorted -> {
            follow();
            return true;
        });
    }

    /** Makes room for the larger type of a display on a wall. */
    void wall(boolean wall) {
        scale.set(wall ? WALL_SCALE : 1);
    }

    private TableColumn<OverviewRow, OverviewRow> add(
            String title, double width, Supplier<TableCell<OverviewRow, OverviewRow>> cell) {
        TableColumn<OverviewRow, OverviewRow> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(owner -> cell.get());
        column.setReorderable(false);
        column.setSortable(false);
        if (width > 0) {
            scale.subscribe(by -> fix(column, width * by.doubleValue()));
        } else {
            column.setMinWidth(LEAST_FOR_TITLE);
            column.setMaxWidth(WIDEST_TITLE);
        }
        table.getColumns().add(column);
        return column;
    }

    private TableColumn<OverviewRow, OverviewRow> number(
            String title, double width, Column key, Supplier<TableCell<OverviewRow, OverviewRow>> cell) {
        TableColumn<OverviewRow, OverviewRow> column = add(title, width, cell);
        column.getStyleClass().add("number-column");
        sorts(column, key);
        return column;
    }

    private void sorts(TableColumn<OverviewRow, OverviewRow> column, Column key) {
        column.setSortable(true);
        sortable.put(column, key);
    }

    /** The least must not be above the most at any moment. */
    private static void fix(TableColumn<OverviewRow, OverviewRow> column, double width) {
        column.setMinWidth(Math.min(width, column.getMaxWidth()));
        column.setMaxWidth(width);
        column.setMinWidth(width);
        column.setPrefWidth(width);
    }

    private void hideBelow(double width, TableColumn<OverviewRow, OverviewRow> column) {
        column.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> table.getWidth() >= width * scale.get(), table.widthProperty(), scale));
    }

    private void follow() {
        var by = table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        Column key = by == null ? null : sortable.get(by);
        model.orderProperty()
                .set(
                        by == null || key == null
                                ? OverviewOrder.OF_THE_LIST
                                : new OverviewOrder(key, by.getSortType() == TableColumn.SortType.DESCENDING));
    }
}
