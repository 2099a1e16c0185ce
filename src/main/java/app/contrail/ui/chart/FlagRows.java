package app.contrail.ui.chart;

import java.util.Arrays;

/** Finds a row for each of the texts of notes, which come from left to right, so that few lie on one another. */
final class FlagRows {
    private static final int ROWS = 4;

    private final double[] takenUntil = new double[ROWS];

    FlagRows() {
        Arrays.fill(takenUntil, Double.NEGATIVE_INFINITY);
    }

    /** Where a text begins: right of its line, unless there is room on the left of it only, as at the right edge. */
    static double begin(double line, double width, double whole) {
        return line + width > whole ? Math.max(0, line - width) : line;
    }

    /** The highest row in which nothing lies there, or else the one that is free soonest; it is taken from now on. */
    int take(double from, double width) {
        int row = 0;
        for (int other = 0; other < ROWS; other++) {
            if (takenUntil[other] <= from) {
                row = other;
                break;
            }
            if (takenUntil[other] < takenUntil[row]) {
                row = other;
            }
        }
        takenUntil[row] = from + width;
        return row;
    }
}
