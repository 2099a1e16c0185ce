package app.contrail.ui.leaderboard;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A cell with a participant's name and, more quietly, the masked address. */
final class ParticipantCell extends TableCell<LeaderboardRow, LeaderboardRow> {
    private static final double WIDTH_FOR_BOTH = 220;
    private static final double LEAST_FOR_ADDRESS = 110;

    private final Label name = new Label();
    private final Label address = new Label();
    private final HBox both = new HBox(8, name, address);

    ParticipantCell() {
        both.getStyleClass().add("participant");
        name.getStyleClass().add("participant-name");
        address.getStyleClass().add("participant-address");
        // Where room is short, the address goes, so that the name can be read; a long name leaves no room for it
        // either.
        address.visibleProperty()
                .bind(address.textProperty()
                        .isNotEmpty()
                        .and(widthProperty().greaterThan(WIDTH_FOR_BOTH))
                        .and(Bindings.createBooleanBinding(
                                () -> widthProperty().get() - name.prefWidth(-1) > LEAST_FOR_ADDRESS,
                                widthProperty(),
                                name.textProperty(),
                                name.fontProperty())));
        address.managedProperty().bind(address.visibleProperty());
        name.setMinWidth(0);
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
