package app.contrail.ui.leaderboard;

import app.contrail.ui.common.ShareBar;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell with the row's points as a share of the leader's. */
final class BarCell extends TableCell<LeaderboardRow, LeaderboardRow> {
    private final ShareBar bar = new ShareBar();

    BarCell() {
        bar.getStyleClass().add("points-bar");
        bar.setMaxHeight(6);
    }

    @Override
    protected void updateItem(@Nullable LeaderboardRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
        } else {
            bar.shareProperty().set(row.share());
            bar.prefWidthProperty().bind(widthProperty().subtract(16));
            setGraphic(bar);
        }
    }
}
