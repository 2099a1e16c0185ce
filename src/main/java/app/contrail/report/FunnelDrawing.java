package app.contrail.report;

/** The funnel: a bar for each step. */
final class FunnelDrawing {
    static final double HEIGHT = 156;

    private static final double PADDING = 11;
    private static final double STEP = 37;
    private static final double BAR = 6;

    private FunnelDrawing() {}

    static void draw(Sheet sheet, Box box, ReportContent.Funnel funnel) {
        sheet.card(box);
        Box inside = box.inside(PADDING, 0);
        sheet.text(funnel.title(), inside.x(), box.y() + 18, inside.width(), Style.HEADING, Ink.TEXT);
        double y = box.y() + 36;
        for (ReportContent.Step step : funnel.steps()) {
            step(sheet, inside, y, step);
            y += STEP;
        }
        sheet.text(funnel.remark(), inside.x(), y, inside.width(), Style.SMALL, Ink.MUTED);
    }

    private static void step(Sheet sheet, Box inside, double baseline, ReportContent.Step step) {
        double value =
                sheet.textUpTo(step.value(), inside.right(), baseline, inside.width() * 0.6, Style.STRONG, Ink.TEXT);
        sheet.text(step.label(), inside.x(), baseline, value - inside.x() - 6, Style.BODY, Ink.TEXT);
        Box bar = new Box(inside.x(), baseline + 5, inside.width(), BAR);
        sheet.block(bar, 1.5, Ink.BAR_EMPTY);
        sheet.block(new Box(bar.x(), bar.y(), bar.width() * Math.clamp(step.share(), 0, 1), BAR), 1.5, Ink.BAR);
        sheet.text(step.note(), inside.x(), baseline + 21, inside.width(), Style.SMALL, Ink.MUTED);
    }
}
