package app.contrail.ui.leaderboard;

import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Puts new rows into the table while somebody may be reading it: it stays scrolled as it is, and whoever was selected
 * stays selected at whatever place.
 */
final class RowUpdate {
    private RowUpdate() {}

    static void show(TableView<LeaderboardRow> table, List<LeaderboardRow> rows) {
        if (table.getItems().equals(rows)) {
            return;
        }
        LeaderboardRow selected = table.getSelectionModel().getSelectedItem();
        replace(table.getItems(), rows);
        int place = selected == null ? -1 : place(rows, selected.id());
        if (place >= 0) {
            table.getSelectionModel().clearAndSelect(place);
        } else {
            table.getSelectionModel().clearSelection();
        }
    }

    /** Row by row: with all at once the table would scroll to the top. */
    private static void replace(ObservableList<LeaderboardRow> items, List<LeaderboardRow> rows) {
        int common = Math.min(items.size(), rows.size());
        for (int i = 0; i < common; i++) {
            if (!Objects.equals(items.get(i), rows.get(i))) {
                items.set(i, rows.get(i));
            }
        }
        if (items.size() > common) {
            items.remove(common, items.size());
        } else {
            items.addAll(rows.subList(common, rows.size()));
        }
    }

    private static int place(List<LeaderboardRow> rows, @Nullable String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
