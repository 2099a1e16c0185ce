package app.contrail.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF file as another library than the one that wrote it finds it.
 *
 * @param pages the text of each page, line by line
 * @param spoken what drawings are said to stand for, in the order in which they are drawn
 * @param fonts the names of those that are embedded, cut down or not
 * @param notEmbedded the names of the others
 * @param pictures how many raster pictures there are
 * @param outside text that does not lie on its page
 * @param properties title and everything else that the file says of itself, as {@code name=value}
 */
public record ReadPdf(
        List<String> pages,
        List<String> spoken,
        Set<String> fonts,
        Set<String> notEmbedded,
        int pictures,
        List<String> outside,
        List<String> properties,
        float width,
        float height) {

    public static ReadPdf of(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            Reader reader = new Reader();
            List<String> pages = new ArrayList<>();
            List<String> spoken = new ArrayList<>();
            int pictures = 0;
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDPage page = document.getPage(i);
                reader.page(page, i + 1);
                StringWriter text = new StringWriter();
                reader.writeText(document, text);
                pages.add(text.toString());
                spoken.addAll(spoken(page));
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            List<String> properties = new ArrayList<>();
            for (String key : document.getDocumentInformation().getMetadataKeys()) {
                properties.add(key + "=" + document.getDocumentInformation().getPropertyStringValue(key));
            }
            properties.add("Lang=" + document.getDocumentCatalog().getLanguage());
            PDPage first = document.getPage(0);
            return new ReadPdf(
                    pages,
                    spoken,
                    reader.embedded,
                    reader.notEmbedded,
                    pictures,
                    reader.outside,
                    properties,
                    first.getMediaBox().getWidth(),
                    first.getMediaBox().getHeight());
        }
    }

    /** All of it. */
    public String text() {
        return String.join("\n", pages);
    }

    private static List<String> spoken(PDPage page) throws IOException {
        List<String> spoken = new ArrayList<>();
        List<COSBase> operands = new ArrayList<>();
        PDFStreamParser parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                if (operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                        && operands.getLast() instanceof COSDictionary properties
                        && properties.getDictionaryObject("ActualText") instanceof COSString text) {
                    spoken.add(text.getString());
                }
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
        return spoken;
    }

    private static final class Reader extends PDFTextStripper {
        private final Set<String> embedded = new TreeSet<>();
        private final Set<String> notEmbedded = new TreeSet<>();
        private final List<String> outside = new ArrayList<>();
        private float width;
        private float height;

        void page(PDPage page, int number) {
            setSortByPosition(true);
            setStartPage(number);
            setEndPage(number);
            width = page.getMediaBox().getWidth();
            height = page.getMediaBox().getHeight();
        }

        @Override
        protected void processTextPosition(TextPosition at) {
            PDFont font = at.getFont();
            (font.isEmbedded() ? embedded : notEmbedded).add(font.getName());
            if (at.getX() < 20 || at.getX() + at.getWidth() > width - 20 || at.getY() < 20 || at.getY() > height - 20) {
                outside.add(at.getUnicode());
            }
            super.processTextPosition(at);
        }
    }
}
