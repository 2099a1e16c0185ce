package app.contrail.ui.overview;

import app.contrail.ui.common.ColumnFit;
import app.contrail.ui.common.Messages;
import app.contrail.ui.overview.OverviewOrder.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the overview: what they show, how wide they are, and which go where room is short. */
final class OverviewColumns {
    private static final double WALL_SCALE = 1.6;
    private static final double LEAST_FOR_TITLE = 150;

    /** Wider than any screen, but a number that JavaFX can still reckon with when it hands out room. */
    private static final double WIDEST_TITLE = 5000;

    /** With less room than this for titles, columns go. */
    private static final double USUAL_FOR_TITLE = 190;

    private final TableView<OverviewRow> table;
    private final OverviewModel model;
    private final Messages messages;
    private final Map<TableColumn<OverviewRow, ?>, ColumnFit<OverviewRow>> fits = new LinkedHashMap<>();
    private final Map<TableColumn<OverviewRow, ?>, Column> sortable = new LinkedHashMap<>();

    /** What may go where room is short, and in this order. */
    private final List<TableColumn<OverviewRow, ?>> goFirst;

    private double scale = 1;

    OverviewColumns(TableView<OverviewRow> table, OverviewModel model, Messages messages) {
        this.table = table;
        this.model = model;
        this.messages = messages;
        fixed(add("", () -> new PinCell(model::pin)), 30, row -> "")
                .getStyleClass()
                .add("pin-column");
        var title = texts("overview.title.column", OverviewRow::title);
        title.getStyleClass().add("contest-name");
        title.setMinWidth(LEAST_FOR_TITLE);
        title.setMaxWidth(WIDEST_TITLE);
        sorts(title, Column.TITLE);
        fixed(add(messages.text("overview.status.column"), StatusCell::new), 98, row -> "");
        var when = fixed(texts("overview.when.column", OverviewRow::when), 112, OverviewRow::when);
        when.getStyleClass().add("quiet-column");
        sorts(when, Column.END);
        var views = number("overview.views.column", 84, Column.VIEWS, OverviewRow::views);
        number("overview.entries.column", 76, Column.ENTRIES, OverviewRow::entries);
        var change = add(messages.text("overview.change.column"), OverviewCell.OfChange::new);
        number(change, 80, Column.CHANGE, OverviewRow::change);
        var conversion = number("overview.conversion.column", 88, Column.CONVERSION, OverviewRow::conversion);
        var confirmed = number("overview.confirmed.column", 84, Column.CONFIRMED, OverviewRow::confirmed);
        var line = fixed(add(messages.text("overview.line.column"), LineCell::new), 78, row -> "");
        var asOf = number("overview.asof.column", 66, Column.AS_OF, OverviewRow::asOf);
        asOf.getStyleClass().add("as-of-column");
        goFirst = List.of(line, confirmed, when, asOf, views, conversion, change);
        table.widthProperty().subscribe(this::hideWhatDoesNotFit);
        table.setSortPolicy(sorted -> {
            follow();
            return true;
        });
    }

    /** Makes each column as wide as these rows need. */
    void fit(List<OverviewRow> rows) {
        fits.values().forEach(fit -> fit.to(rows, scale));
        hideWhatDoesNotFit();
    }

    /** What a click on a head does, for whoever has no mouse. */
    Menu sortMenu() {
        Menu menu = new Menu(messages.text("overview.sort.menu"));
        sortable.keySet().stream().filter(TableColumn::isVisible).forEach(column -> {
            MenuItem ascending = new MenuItem(messages.text("overview.ascending.item", column.getText()));
            ascending.setOnAction(event -> sort(column, TableColumn.SortType.ASCENDING));
            MenuItem descending = new MenuItem(messages.text("overview.descending.item", column.getText()));
            descending.setOnAction(event -> sort(column, TableColumn.SortType.DESCENDING));
            menu.getItems().addAll(ascending, descending);
        });
        MenuItem none = new MenuItem(messages.text("overview.unsorted.item"));
        none.setOnAction(event -> table.getSortOrder().clear());
        menu.getItems().add(none);
        return menu;
    }

    private void sort(TableColumn<OverviewRow, ?> column, TableColumn.SortType type) {
        column.setSortType(type);
        table.getSortOrder().setAll(List.of(column));
    }

    /** Makes room for the larger type of a display on a wall. */
    void wall(boolean wall) {
        scale = wall ? WALL_SCALE : 1;
        fit(table.getItems());
    }

    /** Hides as many of those that may go as it takes. */
    private void hideWhatDoesNotFit() {
        double needed = USUAL_FOR_TITLE * scale;
        for (TableColumn<OverviewRow, ?> column : fits.keySet()) {
            needed += column.getMinWidth();
        }
        for (TableColumn<OverviewRow, ?> column : goFirst) {
            boolean fits = needed <= table.getWidth();
            column.setVisible(fits);
            needed -= fits ? 0 : column.getMinWidth();
        }
    }

    private TableColumn<OverviewRow, OverviewRow> texts(String title, Function<OverviewRow, String> text) {
        return add(messages.text(title), () -> new OverviewCell(text));
    }

    private TableColumn<OverviewRow, OverviewRow> add(
            String title, Supplier<TableCell<OverviewRow, OverviewRow>> cell) {
        TableColumn<OverviewRow, OverviewRow> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(owner -> cell.get());
        column.setReorderable(false);
        column.setSortable(false);
        table.getColumns().add(column);
        return column;
    }

    private TableColumn<OverviewRow, OverviewRow> fixed(
            TableColumn<OverviewRow, OverviewRow> column, double width, Function<OverviewRow, String> text) {
        fits.put(column, new ColumnFit<>(column, width, text));
        return column;
    }

    private TableColumn<OverviewRow, OverviewRow> number(
            String title, double width, Column key, Function<OverviewRow, String> text) {
        return number(texts(title, text), width, key, text);
    }

    private TableColumn<OverviewRow, OverviewRow> number(
            TableColumn<OverviewRow, OverviewRow> column,
            double width,
            Column key,
            Function<OverviewRow, String> text) {
        column.getStyleClass().add("number-column");
        sorts(column, key);
        return fixed(column, width, text);
    }

    private void sorts(TableColumn<OverviewRow, OverviewRow> column, Column key) {
        column.setSortable(true);
        sortable.put(column, key);
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
