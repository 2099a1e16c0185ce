package app.contrail.report;

import app.contrail.domain.Note;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The user's notes on the chart: each a dashed line at its time, with its text beside where there is room. */
final class FlagsDrawing {
    private static final int ROWS = 4;
    private static final double MOST_WIDTH = 110;
    private static final double ROW_HEIGHT = 11;

    private final Sheet sheet;
    private final Box plot;
    private final ToDoubleFunction<Instant> x;

    /** @param x where a time lies */
    FlagsDrawing(Sheet sheet, Box plot, ToDoubleFunction<Instant> x) {
        this.sheet = sheet;
        this.plot = plot;
        this.x = x;
    }

    /** Texts that would lie on one another go one below the other; the list of notes has those without room. */
    void draw(List<Note> notes) {
        double[] takenUntil = new double[ROWS];
        Arrays.fill(takenUntil, Double.NEGATIVE_INFINITY);
        for (Note note : notes) {
            double at = x.applyAsDouble(note.at());
            sheet.moveTo(at, plot.y());
            sheet.lineTo(at, plot.bottom());
            sheet.dash(Ink.NOTE, 0.75);
            String text = sheet.letters().fitted(note.text(), Style.SMALL, MOST_WIDTH);
            double width = sheet.letters().width(text, Style.SMALL) + 4;
            double from = at + width > plot.right() ? at - width : at + 3;
            int row = freeRow(takenUntil, from);
            if (row >= 0) {
                takenUntil[row] = Math.max(at, from + width) + 4;
                sheet.text(text, from, plot.y() + 8 + row * ROW_HEIGHT, width, Style.SMALL, Ink.NOTE);
            }
        }
    }

    private static int freeRow(double[] takenUntil, double from) {
        for (int row = 0; row < takenUntil.length; row++) {
            if (takenUntil[row] <= from) {
                return row;
            }
        }
        return -1;
    }
}
