package app.contrail.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The first sheet of a flat OpenDocument spreadsheet (.fods). */
public final class OfficeSheet {

    /**
     * A cell.
     *
     * @param kind such as string, float, date and boolean; empty for an empty cell
     * @param value as the file has it, for what is no text
     * @param text as it is shown
     */
    public record Cell(String kind, String value, String text, boolean isFormula) {}

    private OfficeSheet() {}

    /** The rows with anything in them, each up to its last cell with anything in it. */
    public static List<List<Cell>> rows(Path file) throws IOException, ParserConfigurationException, SAXException {
        Element sheet = (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("table:table")
                .item(0);
        List<List<Cell>> rows = new ArrayList<>();
        NodeList found = sheet.getElementsByTagName("table:table-row");
        for (int i = 0; i < found.getLength(); i++) {
            List<Cell> row = row((Element) found.item(i));
            if (!row.isEmpty()) {
                // Rows that are the same in a row are kept as one.
                for (int n = repeated((Element) found.item(i), "table:number-rows-repeated"); n > 0; n--) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static List<Cell> row(Element row) {
        List<Cell> cells = new ArrayList<>();
        int filled = 0;
        NodeList found = row.getElementsByTagName("table:table-cell");
        for (int i = 0; i < found.getLength(); i++) {
            Element cell = (Element) found.item(i);
            String kind = cell.getAttribute("office:value-type");
            boolean empty = kind.isEmpty() && !cell.hasChildNodes();
            int times = empty ? 1 : repeated(cell, "table:number-columns-repeated");
            for (int n = 0; n < times; n++) {
                cells.add(new Cell(kind, value(cell, kind), text(cell), cell.hasAttribute("table:formula")));
            }
            filled = empty ? filled : cells.size();
        }
        return List.copyOf(cells.subList(0, filled));
    }

    private static int repeated(Element element, String attribute) {
        String times = element.getAttribute(attribute);
        return times.isEmpty() ? 1 : Integer.parseInt(times);
    }

    private static String value(Element cell, String kind) {
        return switch (kind) {
            case "date" -> cell.getAttribute("office:date-value");
            case "boolean" -> cell.getAttribute("office:boolean-value");
            default -> cell.getAttribute("office:value");
        };
    }

    /** Its paragraphs, which are lines. */
    private static String text(Element cell) {
        List<String> lines = new ArrayList<>();
        for (Node child = cell.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals("text:p")) {
                StringBuilder line = new StringBuilder();
                add(child, line);
                lines.add(line.toString());
            }
        }
        return String.join("\n", lines);
    }

    private static void add(Node part, StringBuilder line) {
        for (Node child = part.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeName()) {
                case "#text" -> line.append(child.getNodeValue());
                case "text:s" -> line.repeat(' ', repeated((Element) child, "text:c"));
                case "text:tab" -> line.append('\t');
                case "text:line-break" -> line.append('\n');
                default -> add(child, line);
            }
        }
    }
}
