package app.contrail.ui.leaderboard;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell that shows one text of its row. */
class TextCell extends TableCell<LeaderboardRow, LeaderboardRow> {
    private final Function<LeaderboardRow, String> text;

    TextCell(Function<LeaderboardRow, String> text) {
        this.text = text;
    }

    @Override
    protected void updateItem(@Nullable LeaderboardRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(row == null || empty ? null : text.apply(row));
    }
}
