package app.contrail.report;

import java.util.List;

/** The leaderboard as a table. */
final class BoardDrawing {
    private static final double PADDING = 11;
    private static final double HEAD_HEIGHT = 44;
    private static final double EMPTY_HEIGHT = 47;
    private static final double ROW_HEIGHT = 19;
    private static final double BOTTOM = 5;
    private static final double MORE_HEIGHT = 16;
    private static final double BAR = 4;
    private static final double GAP = 8;

    private final ReportContent.Board board;

    BoardDrawing(ReportContent.Board board) {
        this.board = board;
    }

    /** How high the panel is with at most so many rows. */
    double height(int rows) {
        int shown = Math.min(rows, board.rows().size());
        double more = shown < board.rows().size() ? MORE_HEIGHT : 0;
        return shown == 0 ? EMPTY_HEIGHT : HEAD_HEIGHT + shown * ROW_HEIGHT + more + BOTTOM;
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
        double title = sheet.text(board.title(), inside.x(), box.y() + 18, inside.width(), Style.HEADING, Ink.TEXT);
        sheet.text(board.remark(), title + GAP, box.y() + 18, inside.right() - title - GAP, Style.SMALL, Ink.MUTED);
        double y = box.y() + HEAD_HEIGHT;
        List<ReportContent.Row> shown =
                board.rows().subList(0, Math.min(rows, board.rows().size()));
        if (shown.isEmpty()) {
            sheet.text(board.empty(), inside.x(), box.y() + 35, inside.width(), Style.SMALL, Ink.MUTED);
            return;
        }
        BoardColumns columns = BoardColumns.of(sheet.letters(), inside, board.columns(), shown);
        heads(sheet, columns, y - 6);
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

    private void heads(Sheet sheet, BoardColumns at, double y) {
        ReportContent.Columns words = board.columns();
        at.rank().text(sheet, words.rank(), y, Style.SMALL, Ink.MUTED);
        at.participant().text(sheet, words.participant(), y, Style.SMALL, Ink.MUTED);
        at.points().text(sheet, words.points(), y, Style.SMALL, Ink.MUTED);
        at.gained().text(sheet, words.gained(), y, Style.SMALL, Ink.MUTED);
        at.referrals().text(sheet, words.referrals(), y, Style.SMALL, Ink.MUTED);
        at.joined().text(sheet, words.joined(), y, Style.SMALL, Ink.MUTED);
    }

    private static void row(Sheet sheet, BoardColumns at, double y, ReportContent.Row row) {
        at.rank().text(sheet, row.rank(), y, Style.BODY, Ink.TEXT);
        at.movement().text(sheet, row.movement(), y, Style.BODY, row.movementInk());
        participant(sheet, at.participant(), y, row);
        at.points().text(sheet, row.points(), y, Style.BODY, Ink.TEXT);
        double width = at.bar().width() * Math.clamp(row.share(), 0, 1);
        sheet.block(new Box(at.bar().x(), y - 5, width, BAR), BAR / 2, Ink.BAR_SOFT);
        at.gained().text(sheet, row.gained(), y, Style.BODY, row.gainedInk());
        at.referrals().text(sheet, row.referrals(), y, Style.BODY, Ink.TEXT);
        at.joined().text(sheet, row.joined(), y, Style.BODY, Ink.MUTED);
    }

    /** The name has the room that it needs, but leaves some to the address. */
    private static void participant(Sheet sheet, BoardColumns.Column at, double y, ReportContent.Row row) {
        double address = sheet.letters().width(Lettering.clean(row.address()), Style.SMALL);
        double forName = row.address().isEmpty() ? at.width() : at.width() - Math.min(address + GAP, at.width() * 0.45);
        double name = sheet.text(row.name(), at.x(), y, forName, Style.STRONG, Ink.TEXT);
        sheet.text(row.address(), name + 5, y, Math.max(0, at.x() + at.width() - name - 5), Style.SMALL, Ink.MUTED);
    }
}
