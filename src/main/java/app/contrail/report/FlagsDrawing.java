package app.contrail.report;

import app.contrail.charts.ChartFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The user's notes on the chart: each a dashed line at its time, with its text in a strip above the chart, so that it
 * hides nothing. Of many notes only flags are drawn; their texts are in the list of notes.
 */
final class FlagsDrawing {
    private static final int MOST_TEXTS = 8;
    private static final int MOST_ROWS = 3;
    private static final double MOST_WIDTH = 130;
    private static final double ROW_HEIGHT = 12;
    private static final double FLAG_HEIGHT = 5;

    private final Lettering letters;
    private final Box plot;
    private final List<Flag> flags = new ArrayList<>();
    private final boolean few;
    private int rows;

    /** @param row in which the text stands; below zero if it has no room */
    private record Flag(double x, String text, double from, double width, int row) {}

    /** @param plot as far as its sides go; how high it is does not matter */
    FlagsDrawing(Lettering letters, Box plot, List<ChartFigure.Flag> notes) {
        this.letters = letters;
        this.plot = plot;
        few = notes.size() <= MOST_TEXTS;
        double[] takenUntil = new double[MOST_ROWS];
        Arrays.fill(takenUntil, Double.NEGATIVE_INFINITY);
        notes.forEach(note -> flags.add(flag(plot.x() + note.x(), note.note().text(), takenUntil)));
    }

    /** Texts that would lie on one another go one below the other. */
    private Flag flag(double x, String note, double[] takenUntil) {
        String text = letters.fitted(note, Style.SMALL, MOST_WIDTH);
        double width = letters.width(text, Style.SMALL);
        // At the right edge there is room on the left of the line only.
        double from = x + width + 6 > plot.right() ? x - width - 5 : x + 5;
        int row = few ? freeRow(takenUntil, from) : -1;
        if (row >= 0) {
            takenUntil[row] = from + width + 6;
            rows = Math.max(rows, row + 1);
        }
        return new Flag(x, text, from, width, row);
    }

    private static int freeRow(double[] takenUntil, double from) {
        for (int row = 0; row < takenUntil.length; row++) {
            if (takenUntil[row] <= from) {
                return row;
            }
        }
        return -1;
    }

    /** How much room is needed above the chart. */
    double height() {
        return flags.isEmpty() ? 0 : Math.max(FLAG_HEIGHT, rows * ROW_HEIGHT);
    }

    /** @param plotTop where the strip ends and the chart begins */
    void draw(Sheet sheet, double plotTop, double plotBottom) {
        double top = plotTop - height();
        for (Flag flag : flags) {
            double begin = flag.row() < 0 ? plotTop - FLAG_HEIGHT : top + flag.row() * ROW_HEIGHT + 2;
            triangle(sheet, flag.x(), begin);
            if (few) {
                sheet.moveTo(flag.x(), begin);
                sheet.lineTo(flag.x(), plotBottom);
                sheet.dash(Ink.NOTE, 0.75);
            }
        }
        flags.stream().filter(flag -> flag.row() >= 0).forEach(flag -> {
            double y = top + flag.row() * ROW_HEIGHT;
            // Lines of other notes would run through the text.
            sheet.block(new Box(flag.from() - 2, y, flag.width() + 4, ROW_HEIGHT - 1), 0, Ink.CARD);
            sheet.text(flag.text(), flag.from(), y + 8, flag.width() + 1, Style.SMALL, Ink.NOTE);
        });
    }

    /** A flag that points to what is below. */
    static void triangle(Sheet sheet, double x, double y) {
        sheet.moveTo(x - 3, y);
        sheet.lineTo(x + 3, y);
        sheet.lineTo(x, y + FLAG_HEIGHT);
        sheet.fill(Ink.NOTE);
    }
}
