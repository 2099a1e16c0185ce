package app.contrail.ui.leaderboard;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A cell with a participant's name and, more quietly, the masked address. */
final class ParticipantCell extends TableCell<LeaderboardRow, LeaderboardRow> {
    private static final double WIDTH_FOR_BOTH = 220;

    private final Label name = new Label();
    private final Label address = new Label();
    private final HBox both = new HBox(8, name, address);

    ParticipantCell() {
        both.getStyleClass().add("participant");
        name.getStyleClass().add("participant-name");
        address.getStyleClass().add("participant-address");
        // Where room is short, the address goes, so that the name can be read.
        address.visibleProperty()
                .bind(address.textProperty().isNotEmpty().and(widthProperty().greaterThan(WIDTH_FOR_BOTH)));
        address.managedProperty().bind(address.visibleProperty());
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
        setGraphic(both);
    }
}
