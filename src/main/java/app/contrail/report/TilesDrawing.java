package app.contrail.report;

import java.util.List;

/** The figures, in rows of three. */
final class TilesDrawing {
    static final double GAP = 10;

    private static final int IN_A_ROW = 3;
    private static final double HEIGHT = 58;
    private static final double PADDING = 11;

    private TilesDrawing() {}

    /** Returns where they end. */
    static double draw(Sheet sheet, Box body, List<ReportContent.Tile> tiles) {
        double y = body.y();
        for (int i = 0; i < tiles.size(); i++) {
            if (i > 0 && i % IN_A_ROW == 0) {
                y += HEIGHT + GAP;
            }
            tile(sheet, body.below(y).high(HEIGHT).column(i % IN_A_ROW, IN_A_ROW, GAP), tiles.get(i));
        }
        return y + HEIGHT;
    }

    private static void tile(Sheet sheet, Box box, ReportContent.Tile tile) {
        sheet.card(box);
        Box inside = box.inside(PADDING, 0);
        sheet.text(tile.label(), inside.x(), box.y() + 15, inside.width(), Style.SMALL, Ink.MUTED);
        sheet.text(tile.value(), inside.x(), box.y() + 34, inside.width(), Style.VALUE, Ink.TEXT);
        double x = inside.x();
        double baseline = box.bottom() - 9;
        if (!tile.change().isEmpty()) {
            x = sheet.text(tile.change(), x, baseline, inside.width(), Style.SMALL_STRONG, tile.changeInk()) + 3;
        }
        sheet.text(tile.caption(), x, baseline, inside.right() - x, Style.SMALL, Ink.MUTED);
    }
}
