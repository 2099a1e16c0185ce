package app.contrail.report;

import java.util.function.Supplier;

/** What goes onto which page. */
final class ReportPages {
    private static final double GAP = TilesDrawing.GAP;

    /** On one page with everything else. */
    private static final int MOST_ROWS_ON_ONE = 10;

    private static final int MOST_ROWS = 25;

    /** Beyond that notes would take the chart's room. */
    private static final double MOST_LIST = 235;

    private final ReportContent content;
    private final Lettering letters;
    private final Supplier<Sheet> sheets;
    private final Runnable nextPage;
    private final Box body;
    private final BoardDrawing board;
    private final ListDrawing notes;
    private final ListDrawing missing;

    /**
     * @param sheets gives the page that is to be drawn on
     * @param nextPage turns to the page after it
     */
    ReportPages(ReportContent content, Lettering letters, Supplier<Sheet> sheets, Runnable nextPage) {
        this.content = content;
        this.letters = letters;
        this.sheets = sheets;
        this.nextPage = nextPage;
        body = content.paper().body();
        board = new BoardDrawing(content.board());
        notes = new ListDrawing(letters, content.notes(), notesIn(body).width());
        missing = new ListDrawing(letters, content.missing(), body.width());
    }

    void draw() {
        Sheet sheet = sheets.get();
        double y = HeadDrawing.draw(sheet, body, content.head());
        String nothing = content.nothing();
        if (nothing != null) {
            nothing(sheet, y, nothing);
            return;
        }
        y = TilesDrawing.draw(sheet, body.below(y), content.tiles()) + GAP;
        Box rest = body.below(y);
        double leastChart = ChartDrawing.leastHeight(content.chart());
        double needed = leastChart + GAP + FunnelDrawing.HEIGHT + GAP;
        double spare = rest.height() - needed;
        int rows = content.board().rows().size();
        boolean onePage = rows <= MOST_ROWS_ON_ONE
                && notes.height() <= FunnelDrawing.HEIGHT
                && board.height(rows) + GAP + missing.height() <= spare;
        if (onePage) {
            double below = first(sheet, rest, leastChart, FunnelDrawing.HEIGHT);
            second(sheet, body.below(below + GAP), rows);
            foot(sheet, 1, 1);
        } else {
            double list = Math.clamp(notes.height(), FunnelDrawing.HEIGHT, MOST_LIST);
            double chart = ChartDrawing.height(content.chart(), rest.height() - GAP - list);
            first(sheet, rest, chart, list);
            foot(sheet, 1, 2);
            nextPage.run();
            Sheet next = sheets.get();
            second(next, body, board.fitting(body.height() - GAP - leastMissing(), MOST_ROWS));
            foot(next, 2, 2);
        }
    }

    private void nothing(Sheet sheet, double y, String words) {
        double baseline = y + 20;
        for (String line : letters.wrapped(words, Style.BODY, body.width(), 4)) {
            sheet.text(line, body.x(), baseline, body.width(), Style.BODY, Ink.TEXT);
            baseline += Style.BODY.leading();
        }
        foot(sheet, 1, 1);
    }

    /** Chart, funnel and notes. Returns where they end. */
    private double first(Sheet sheet, Box rest, double chartHeight, double listHeight) {
        ChartDrawing.draw(sheet, rest.high(chartHeight), content.chart());
        Box row = rest.below(rest.y() + chartHeight + GAP).high(listHeight);
        FunnelDrawing.draw(sheet, row.column(0, 3, GAP), content.funnel());
        notes.draw(sheet, notesIn(row));
        return row.bottom();
    }

    /** Beside the funnel, as wide as two tiles. */
    private static Box notesIn(Box row) {
        Box second = row.column(1, 3, GAP);
        return new Box(second.x(), row.y(), row.right() - second.x(), row.height());
    }

    /** Leaderboard, and what was not recorded. */
    private void second(Sheet sheet, Box rest, int rows) {
        double height = board.height(rows);
        board.draw(sheet, rest.high(height), rows);
        Box below = rest.below(rest.y() + height + GAP);
        missing.draw(sheet, below.high(Math.min(missing.height(), below.height())));
    }

    private double leastMissing() {
        return Math.min(missing.height(), 110);
    }

    private void foot(Sheet sheet, int number, int of) {
        ReportContent.Foot foot = content.foot();
        double rule = body.bottom() + 14;
        sheet.rule(body.x(), rule, body.right(), Ink.LINE);
        double y = rule + 14;
        double page =
                sheet.textUpTo(foot.page().page(number, of), body.right(), y, body.width() / 3, Style.SMALL, Ink.MUTED);
        double maker = sheet.text(foot.maker(), body.x(), y, body.width() / 3, Style.SMALL, Ink.MUTED);
        sheet.text(foot.recorded(), maker + 12, y, page - maker - 24, Style.SMALL, Ink.MUTED);
    }
}
