package app.contrail.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.GregorianCalendar;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Writes a report as PDF, on one page if it fits, else on two. Loads no toolkit. For any thread. */
public final class ReportWriter {
    private static final PdfName LANGUAGE = new PdfName("Lang");

    private ReportWriter() {}

    /**
     * Writes all of the file, and leaves the stream open.
     *
     * @throws IOException if the stream does not take it
     */
    public static void write(ReportContent content, OutputStream to) throws IOException {
        // Letters are laid out without a display, also where there is one: nothing is shown.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        // In memory first, because the library hides why a stream fails.
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Paper paper = content.paper();
        Document document = new Document(new Rectangle(paper.width(), paper.height()));
        PdfWriter writer = PdfWriter.getInstance(document, file);
        describe(document, writer, content);
        document.open();
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(GregorianCalendar.from(content.made())));
        Lettering letters = new Lettering();
        new ReportPages(content, letters, () -> new Sheet(writer.getDirectContent(), letters, paper), document::newPage)
                .draw();
        document.close();
        file.writeTo(to);
    }

    private static void describe(Document document, PdfWriter writer, ReportContent content) {
        document.addTitle(Lettering.clean(content.head().title()));
        document.addSubject(Lettering.clean(content.head().range()));
        document.addCreator(content.foot().maker());
        writer.getExtraCatalog().put(LANGUAGE, new PdfString(content.language()));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    }
}
