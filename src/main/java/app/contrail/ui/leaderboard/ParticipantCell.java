package app.contrail.ui.leaderboard;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A cell with a participant's name and, more quietly, the masked address. */
final class ParticipantCell extends TableCell<LeaderboardRow, LeaderboardRow> {
    private final Label name = new Label();
    private final Label address = new Label();
    private final HBox both = new HBox(8, name, address);

    ParticipantCell() {
        both.getStyleClass().add("participant");
        name.getStyleClass().add("participant-name");
        address.getStyleClass().add("participant-address");
    }

    @Override
    protected void updateItem(@Nullable LeaderboardRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        name.setText(row.name());
        address.setText(row.address());
        address.setVisible(row.address() != null);
        address.setManaged(row.address() != null);
        setGraphic(both);
    }
}
