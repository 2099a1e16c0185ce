package app.contrail.ui.leaderboard;

import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A row of the table, which says all of itself to a screen reader and what has no room in a tooltip. */
final class ParticipantRow extends TableRow<LeaderboardRow> {
    private final Tooltip hint = new Tooltip();

    @Override
    protected void updateItem(@Nullable LeaderboardRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        setAccessibleText(row.spoken());
        hint.setText(row.hint());
        setTooltip(hint);
    }
}
