package app.contrail.ui.leaderboard;

import app.contrail.ui.common.Tone;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A cell with a change, coloured by what it means; the arrow or sign in its text says the same. */
final class ChangeCell extends TextCell {
    private final Function<LeaderboardRow, Tone> tone;

    ChangeCell(Function<LeaderboardRow, String> text, Function<LeaderboardRow, Tone> tone) {
        super(text);
        this.tone = tone;
        getStyleClass().add("change-cell");
    }

    @Override
    protected void updateItem(@Nullable LeaderboardRow row, boolean empty) {
        super.updateItem(row, empty);
        (row == null || empty ? Tone.NEUTRAL : tone.apply(row)).mark(this);
    }
}
