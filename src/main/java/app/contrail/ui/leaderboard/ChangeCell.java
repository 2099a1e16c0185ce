package app.contrail.ui.leaderboard;

import app.contrail.ui.common.PseudoState;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A cell with a change, coloured for the better or the worse; the arrow or sign in its text says the same. */
final class ChangeCell extends TextCell {
    private final Function<LeaderboardRow, @Nullable Boolean> good;

    ChangeCell(Function<LeaderboardRow, String> text, Function<LeaderboardRow, @Nullable Boolean> good) {
        super(text);
        this.good = good;
        getStyleClass().add("change-cell");
    }

    @Override
    protected void updateItem(@Nullable LeaderboardRow row, boolean empty) {
        super.updateItem(row, empty);
        Boolean better = (row == null || empty) ? null : good.apply(row);
        pseudoClassStateChanged(PseudoState.GOOD, Boolean.TRUE.equals(better));
        pseudoClassStateChanged(PseudoState.BAD, Boolean.FALSE.equals(better));
    }
}
