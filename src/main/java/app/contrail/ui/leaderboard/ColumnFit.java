package app.contrail.ui.leaderboard;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Makes a column of numbers as wide as its longest, so that none is cut, and no wider. */
final class ColumnFit {
    /** The type of the cells, as the style sheet has it; all of its digits are as wide as each other. */
    private static final Font CELLS = Font.font("Contrail Sans", 13.5);

    private static final double PADDING = 18;
    private static final String USUAL_WIDTH = "usual width";

    private ColumnFit() {}

    /** Widens the column, or gives it back the width that it has in the view. */
    static void fit(
            TableColumn<LeaderboardRow, LeaderboardRow> column,
            List<LeaderboardRow> rows,
            Function<LeaderboardRow, String> text) {
        double usual = (double) column.getProperties().computeIfAbsent(USUAL_WIDTH, ignored -> column.getMinWidth());
        String longest = rows.stream()
                .map(text)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        double width = Math.max(usual, Math.ceil(width(longest) + PADDING));
        if (width != column.getMinWidth()) {
            // The least must not be above the most at any moment.
            column.setMinWidth(Math.min(width, column.getMaxWidth()));
            column.setMaxWidth(width);
            column.setMinWidth(width);
        }
    }

    private static double width(String text) {
        Text measured = new Text(text);
        measured.setFont(CELLS);
        return measured.getLayoutBounds().getWidth();
    }
}
