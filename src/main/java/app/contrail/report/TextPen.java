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

/** Writes text onto a page so that it can be selected and found, as an outline too. */
final class TextPen {
    private static final PdfName SPAN = new PdfName("Span");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");
    private static final float FULL_WIDTH = 100;

    private final PdfContentByte out;
    private final Lettering letters;
    private final float height;

    TextPen(PdfContentByte out, Lettering letters, Paper paper) {
        this.out = out;
        this.letters = letters;
        height = paper.height();
    }

    /** Writes a line that has been measured already. */
    void write(String text, double x, double baseline, Style style, Ink ink) {
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

    private float up(double y) {
        return (float) (height - y);
    }
}
