package app.contrail.ui.leaderboard;

import java.util.List;
import javafx.scene.control.TableView;

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
        table.getItems().setAll(rows);
        int place = selected == null ? -1 : place(rows, selected.id());
        if (place >= 0) {
            table.getSelectionModel().clearAndSelect(place);
        } else {
            table.getSelectionModel().clearSelection();
        }
    }

    private static int place(List<LeaderboardRow> rows, String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
