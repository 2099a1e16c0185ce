package app.contrail.report;

import org.openpdf.text.pdf.PdfContentByte;

/** A page to draw on. All lengths are in points, from the top left corner to the right and downwards. */
final class Sheet {
    private static final float HAIRLINE = 0.75f;

    private final PdfContentByte out;
    private final Lettering letters;
    private final TextPen pen;
    private final float height;

    Sheet(PdfContentByte out, Lettering letters, Paper paper) {
        this.out = out;
        this.letters = letters;
        height = paper.height();
        pen = new TextPen(out, letters, paper);
    }

    Lettering letters() {
        return letters;
    }

    /** Draws text as far as there is room, and an ellipsis if there is more. Returns where it ends. */
    double text(String text, double x, double baseline, double room, Style style, Ink ink) {
        String fitted = letters.fitted(text, style, room);
        pen.write(fitted, x, baseline, style, ink);
        return x + letters.width(fitted, style);
    }

    /** Draws text that ends at the right, as far as there is room to the left. Returns where it begins. */
    double textUpTo(String text, double right, double baseline, double room, Style style, Ink ink) {
        String fitted = letters.fitted(text, style, room);
        double x = right - letters.width(fitted, style);
        pen.write(fitted, x, baseline, style, ink);
        return x;
    }

    /** A panel: white, with a thin line around. */
    void card(Box box) {
        outline(box, 5, Ink.LINE);
    }

    /** A line around a box with round corners. */
    void outline(Box box, double radius, Ink ink) {
        out.setColorStroke(ink.colour());
        out.setLineWidth(HAIRLINE);
        roundRectangle(box, radius);
        out.stroke();
    }

    /** A filled box with round corners. */
    void block(Box box, double radius, Ink ink) {
        if (box.width() <= 0) {
            return;
        }
        out.setColorFill(ink.colour());
        roundRectangle(box, Math.min(radius, box.width() / 2));
        out.fill();
    }

    private void roundRectangle(Box box, double radius) {
        out.roundRectangle(
                (float) box.x(), up(box.bottom()), (float) box.width(), (float) box.height(), (float) radius);
    }

    void dot(double x, double y, double radius, Ink ink) {
        out.setColorFill(ink.colour());
        out.circle((float) x, up(y), (float) radius);
        out.fill();
    }

    void rule(double x, double y, double right, Ink ink) {
        moveTo(x, y);
        lineTo(right, y);
        stroke(ink, HAIRLINE);
    }

    void moveTo(double x, double y) {
        out.moveTo((float) x, up(y));
    }

    void lineTo(double x, double y) {
        out.lineTo((float) x, up(y));
    }

    /** Draws the path that was begun. */
    void stroke(Ink ink, double width) {
        out.setColorStroke(ink.colour());
        out.setLineWidth((float) width);
        out.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        out.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        out.stroke();
    }

    /** Draws the path that was begun, dashed. */
    void dash(Ink ink, double width) {
        out.setLineDash(3f, 3f, 0f);
        stroke(ink, width);
        out.setLineDash(0f);
    }

    /** Fills the path that was begun. */
    void fill(Ink ink) {
        out.setColorFill(ink.colour());
        out.fill();
    }

    /** Draws within a box only. */
    void within(Box box, Runnable drawing) {
        out.saveState();
        out.rectangle((float) box.x(), up(box.bottom()), (float) box.width(), (float) box.height());
        out.clip();
        out.newPath();
        drawing.run();
        out.restoreState();
    }

    private float up(double y) {
        return (float) (height - y);
    }
}
