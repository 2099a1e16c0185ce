package app.contrail.report;

import java.util.List;

/** The leaderboard as a table. */
final class BoardDrawing {
    private static final double PADDING = 11;
    private static final double HEAD_HEIGHT = 44;
    private static final double ROW_HEIGHT = 19;
    private static final double BOTTOM = 5;
    private static final double MORE_HEIGHT = 16;
    private static final double BAR = 4;
    private static final double GAP = 8;

    private final ReportContent.Board board;

    /** Where columns begin, or end if they are aligned to the right, within the panel. */
    private record Columns(
            double rank,
            double movement,
            double participant,
            double points,
            double bar,
            double barEnd,
            double gained,
            double referrals,
            double joined) {

        static Columns within(Box inside) {
            double width = inside.width();
            double x = inside.x();
            return new Columns(
                    x + 18,
                    x + 26,
                    x + 60,
                    x + width * 0.56,
                    x + width * 0.56 + GAP,
                    x + width * 0.68,
                    x + width * 0.78,
                    x + width * 0.885,
                    inside.right());
        }
    }

    BoardDrawing(ReportContent.Board board) {
        this.board = board;
    }

    /** How high the panel is with at most so many rows. */
    double height(int rows) {
        int shown = Math.min(rows, board.rows().size());
        double more = shown < board.rows().size() ? MORE_HEIGHT : 0;
        return HEAD_HEIGHT + Math.max(1, shown) * ROW_HEIGHT + more + BOTTOM;
    }

    /** How many rows fit into a panel of this height, but not more than that. */
    int fitting(double height, int most) {
        int rows = Math.min(most, board.rows().size());
        while (rows > 1 && height(rows) > height) {
            rows--;
        }
        return rows;
    }

    /** @param rows at most so many */
    void draw(Sheet sheet, Box box, int rows) {
        sheet.card(box);
        Box inside = box.inside(PADDING, 0);
        Columns columns = Columns.within(inside);
        double title = sheet.text(board.title(), inside.x(), box.y() + 18, inside.width(), Style.HEADING, Ink.TEXT);
        sheet.text(board.remark(), title + GAP, box.y() + 18, inside.right() - title - GAP, Style.SMALL, Ink.MUTED);
        double y = box.y() + HEAD_HEIGHT;
        List<ReportContent.Row> shown =
                board.rows().subList(0, Math.min(rows, board.rows().size()));
        if (shown.isEmpty()) {
            sheet.text(board.empty(), inside.x(), y + 2, inside.width(), Style.SMALL, Ink.MUTED);
            return;
        }
        heads(sheet, inside, columns, y - 6);
        for (ReportContent.Row row : shown) {
            sheet.rule(inside.x(), y, inside.right(), Ink.LINE);
            row(sheet, columns, y + 12.5, row);
            y += ROW_HEIGHT;
        }
        int more = board.rows().size() - shown.size();
        if (more > 0) {
            sheet.rule(inside.x(), y, inside.right(), Ink.LINE);
            sheet.text(board.more().apply(more), inside.x(), y + 12, inside.width(), Style.SMALL, Ink.MUTED);
        }
    }

    private void heads(Sheet sheet, Box inside, Columns at, double y) {
        ReportContent.Columns words = board.columns();
        double width = inside.width() / 8;
        sheet.textUpTo(words.rank(), at.rank(), y, width, Style.SMALL, Ink.MUTED);
        sheet.text(words.participant(), at.participant(), y, width * 2, Style.SMALL, Ink.MUTED);
        sheet.textUpTo(words.points(), at.points(), y, width, Style.SMALL, Ink.MUTED);
        sheet.textUpTo(words.gained(), at.gained(), y, width, Style.SMALL, Ink.MUTED);
        sheet.textUpTo(words.referrals(), at.referrals(), y, width, Style.SMALL, Ink.MUTED);
        sheet.textUpTo(words.joined(), at.joined(), y, width, Style.SMALL, Ink.MUTED);
    }

    private static void row(Sheet sheet, Columns at, double y, ReportContent.Row row) {
        sheet.textUpTo(row.rank(), at.rank(), y, 24, Style.BODY, Ink.TEXT);
        sheet.text(
                row.movement(), at.movement(), y, at.participant() - at.movement() - 4, Style.BODY, row.movementInk());
        double points = sheet.textUpTo(row.points(), at.points(), y, 80, Style.BODY, Ink.TEXT);
        participant(sheet, at, y, points - GAP, row);
        double width = (at.barEnd() - at.bar()) * Math.clamp(row.share(), 0, 1);
        sheet.block(new Box(at.bar(), y - 5, width, BAR), BAR / 2, Ink.BAR_SOFT);
        sheet.textUpTo(row.gained(), at.gained(), y, at.gained() - at.barEnd() - 3, Style.BODY, row.gainedInk());
        sheet.textUpTo(row.referrals(), at.referrals(), y, at.referrals() - at.gained() - 4, Style.BODY, Ink.TEXT);
        sheet.textUpTo(row.joined(), at.joined(), y, at.joined() - at.referrals() - 4, Style.BODY, Ink.MUTED);
    }

    /** The name has the room that it needs, but leaves some to the address. */
    private static void participant(Sheet sheet, Columns at, double y, double right, ReportContent.Row row) {
        double room = right - at.participant();
        double address = sheet.letters().width(Lettering.clean(row.address()), Style.SMALL);
        double forName = row.address().isEmpty() ? room : room - Math.min(address + GAP, room * 0.45);
        double name = sheet.text(row.name(), at.participant(), y, forName, Style.STRONG, Ink.TEXT);
        sheet.text(row.address(), name + 5, y, Math.max(0, right - name - 5), Style.SMALL, Ink.MUTED);
    }
}
