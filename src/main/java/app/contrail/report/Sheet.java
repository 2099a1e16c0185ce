package app.contrail.report;

import app.contrail.report.OutlinedText.Piece;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** A page to draw on. All lengths are in points, from the top left corner to the right and downwards. */
final class Sheet {
    private static final PdfName SPAN = new PdfName("Span");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");
    private static final float HAIRLINE = 0.75f;
    private static final float FULL_WIDTH = 100;

    private final PdfContentByte out;
    private final Lettering letters;
    private final float height;

    Sheet(PdfContentByte out, Lettering letters, Paper paper) {
        this.out = out;
        this.letters = letters;
        height = paper.height();
    }

    Lettering letters() {
        return letters;
    }

    /** Draws text as far as there is room, and an ellipsis if there is more. Returns where it ends. */
    double text(String text, double x, double baseline, double room, Style style, Ink ink) {
        String fitted = letters.fitted(text, style, room);
        draw(fitted, x, baseline, style, ink);
        return x + letters.width(fitted, style);
    }

    /** Draws text that ends at the right, as far as there is room to the left. Returns where it begins. */
    double textUpTo(String text, double right, double baseline, double room, Style style, Ink ink) {
        String fitted = letters.fitted(text, style, room);
        double x = right - letters.width(fitted, style);
        draw(fitted, x, baseline, style, ink);
        return x;
    }

    private void draw(String text, double x, double baseline, Style style, Ink ink) {
        OutlinedText outlined = letters.outlined(text, style);
        out.setColorFill(ink.colour());
        if (outlined != null) {
            fill(outlined.shape(), x, baseline);
            outlined.pieces().forEach(piece -> hidden(piece, x, baseline, style));
        } else if (letters.faces().has(text, style)) {
            show(text, x, baseline, style);
        } else {
            says(text, () -> show(letters.boxed(text, style), x, baseline, style));
        }
    }

    private void show(String text, double x, double baseline, Style style) {
        out.beginText();
        out.setFontAndSize(letters.faces().of(style), (float) style.size());
        out.setTextMatrix((float) x, up(baseline));
        out.showText(text);
        out.endText();
    }

    /** Text that is not seen, but found, selected and copied, over its outline. */
    private void hidden(Piece piece, double x, double baseline, Style style) {
        boolean own = letters.faces().has(piece.text(), style);
        String carrier = own ? piece.text() : " ";
        double width = letters.faces().width(carrier, style);
        if (width <= 0 || piece.width() <= 0) {
            carrier = " ";
            width = letters.faces().width(carrier, style);
        }
        String shown = carrier;
        float scale = (float) (FULL_WIDTH * Math.max(piece.width(), 0.01) / width);
        Runnable write = () -> {
            out.beginText();
            out.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_INVISIBLE);
            out.setHorizontalScaling(scale);
            out.setFontAndSize(letters.faces().of(style), (float) style.size());
            out.setTextMatrix((float) (x + piece.x()), up(baseline));
            out.showText(shown);
            out.setHorizontalScaling(FULL_WIDTH);
            out.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
            out.endText();
        };
        if (shown.equals(piece.text())) {
            write.run();
        } else {
            says(piece.text(), write);
        }
    }

    /** Draws something that stands for this text. */
    private void says(String text, Runnable drawing) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(ACTUAL_TEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
        out.beginMarkedContentSequence(SPAN, properties, true);
        drawing.run();
        out.endMarkedContentSequence();
    }

    private void fill(Shape shape, double x, double baseline) {
        PathIterator path = shape.getPathIterator(new AffineTransform(1, 0, 0, -1, x, up(baseline)));
        float[] at = new float[6];
        float lastX = 0;
        float lastY = 0;
        boolean any = false;
        for (; !path.isDone(); path.next()) {
            any = true;
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> {
                    // A file has curves of the third degree only.
                    out.curveTo(
                            lastX + (at[0] - lastX) * 2 / 3,
                            lastY + (at[1] - lastY) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                    at[0] = at[2];
                    at[1] = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    out.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    at[0] = at[4];
                    at[1] = at[5];
                }
                default -> out.closePath();
            }
            lastX = at[0];
            lastY = at[1];
        }
        if (any) {
            out.fill();
        }
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
