package app.contrail.report;

import org.jspecify.annotations.Nullable;

/** The head of the first page: the contest and the period. */
final class HeadDrawing {
    private static final int MOST_TITLE_LINES = 2;
    private static final double PILL_HEIGHT = 15;
    private static final double GAP = 6;

    private HeadDrawing() {}

    /** Returns where it ends. */
    static double draw(Sheet sheet, Box body, ReportContent.Head head) {
        double y = body.y() + Style.SMALL.size();
        double made = sheet.textUpTo(head.made(), body.right(), y, body.width() / 2, Style.SMALL, Ink.MUTED);
        sheet.text(head.kind(), body.x(), y, made - body.x() - GAP, Style.SMALL, Ink.MUTED);

        y += 10;
        for (String line : sheet.letters().wrapped(head.title(), Style.TITLE, body.width(), MOST_TITLE_LINES)) {
            y += Style.TITLE.size() + 4;
            sheet.text(line, body.x(), y, body.width(), Style.TITLE, Ink.TEXT);
        }

        y += 12;
        double x = pill(sheet, body.x(), y, head.status(), head.statusInk(), true);
        x = pill(sheet, x, y, head.mode(), Ink.MUTED, false);
        sheet.text(head.dates(), x, y + 11, body.right() - x, Style.BODY, Ink.MUTED);
        if (x > body.x() || !head.dates().isEmpty()) {
            y += PILL_HEIGHT + 8;
        }

        y += Style.STRONG.size();
        double asOf = sheet.textUpTo(head.asOf(), body.right(), y, body.width() / 2, Style.BODY, Ink.MUTED);
        sheet.text(head.range(), body.x(), y, asOf - body.x() - 2 * GAP, Style.STRONG, Ink.TEXT);
        return y + 12;
    }

    /** Returns where the next one begins. */
    private static double pill(Sheet sheet, double x, double y, @Nullable String word, Ink ink, boolean dotted) {
        if (word == null) {
            return x;
        }
        double dot = dotted ? 8 : 0;
        String shown = sheet.letters().fitted(word, Style.SMALL, 140);
        double width = sheet.letters().width(shown, Style.SMALL) + 16 + dot;
        Ink frame = ink == Ink.MUTED ? Ink.LINE : ink;
        sheet.outline(new Box(x, y, width, PILL_HEIGHT), PILL_HEIGHT / 2, frame);
        if (dotted) {
            sheet.dot(x + 10, y + PILL_HEIGHT / 2, 2.4, ink);
        }
        sheet.text(shown, x + 8 + dot, y + 10.5, width, Style.SMALL, ink);
        return x + width + GAP;
    }
}
