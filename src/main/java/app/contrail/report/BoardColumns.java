package app.contrail.report;

import app.contrail.report.ReportContent.Row;
import java.util.List;
import java.util.function.Function;

/** Where the columns of the leaderboard lie: each as wide as what is in it, and the participants have the rest. */
record BoardColumns(
        Column rank,
        Column movement,
        Column participant,
        Column points,
        Column bar,
        Column gained,
        Column referrals,
        Column joined) {

    private static final double GAP = 9;
    private static final double BAR = 48;
    private static final double MOST_WIDTH = 84;

    /** @param toRight whether it is aligned to the right */
    record Column(double x, double width, boolean toRight) {

        void text(Sheet sheet, String text, double baseline, Style style, Ink ink) {
            if (toRight) {
                sheet.textUpTo(text, x + width, baseline, width, style, ink);
            } else {
                sheet.text(text, x, baseline, width, style, ink);
            }
        }
    }

    static BoardColumns of(Lettering letters, Box inside, ReportContent.Columns heads, List<Row> rows) {
        double x = inside.x();
        Column rank = new Column(x, width(letters, heads.rank(), rows, Row::rank), true);
        x += rank.width() + GAP;
        Column movement = new Column(x, width(letters, "", rows, Row::movement), false);
        x += movement.width() + GAP;
        double right = inside.right();
        Column joined = upTo(right, width(letters, heads.joined(), rows, Row::joined));
        Column referrals = upTo(joined.x() - GAP, width(letters, heads.referrals(), rows, Row::referrals));
        Column gained = upTo(referrals.x() - GAP, width(letters, heads.gained(), rows, Row::gained));
        Column bar = new Column(gained.x() - GAP - BAR, BAR, false);
        Column points = upTo(bar.x() - GAP, width(letters, heads.points(), rows, Row::points));
        Column participant = new Column(x, points.x() - GAP - x, false);
        return new BoardColumns(rank, movement, participant, points, bar, gained, referrals, joined);
    }

    private static Column upTo(double right, double width) {
        return new Column(right - width, width, true);
    }

    /** A hair more than needed, so that rounding cuts nothing off. */
    private static double width(Lettering letters, String head, List<Row> rows, Function<Row, String> cell) {
        double widest = rows.stream()
                .mapToDouble(row -> letters.width(Lettering.clean(cell.apply(row)), Style.BODY))
                .max()
                .orElse(0);
        return Math.min(MOST_WIDTH, Math.max(widest, letters.width(Lettering.clean(head), Style.SMALL)) + 0.5);
    }
}
