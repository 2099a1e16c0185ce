package app.contrail.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.contrail.export.SampleTable.Row;
import app.contrail.testing.HostileNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class XlsxFormatTest {

    /** @param kind as the file has it: n, b or inlineStr */
    private record Cell(String kind, String value) {}

    @Test
    void everyKindOfCellIsWhatItIs() throws Exception {
        Map<String, Cell> cells = cells(written(List.of(Row.of("Ann")), 10), 1);
        assertThat(cells).containsEntry("A1", text("name")).containsEntry("E1", text("confirmed"));
        assertThat(cells).containsEntry("A2", text("Ann"));
        assertThat(cells).containsEntry("C2", new Cell("n", "1523")).containsEntry("D2", new Cell("n", "30.1"));
        assertThat(cells).containsEntry("E2", new Cell("b", "1"));
        // Days since the end of 1899, as spreadsheets count them.
        assertThat(cell(cells, "B2").kind()).isEqualTo("n");
        assertThat(Double.parseDouble(cell(cells, "B2").value()))
                .isEqualTo(45311 + (12 * 3600 + 34 * 60 + 56.25) / 86_400, within(1e-9));
    }

    @Test
    void timesSayThatTheyAreInUtc() throws Exception {
        assertThat(parts(written(List.of(Row.of("a")), 10)).get("xl/styles.xml"))
                .contains("formatCode=\"yyyy-mm-dd hh:mm:ss&quot; UTC&quot;\"");
    }

    @Test
    void whatIsUnknownIsEmpty() throws Exception {
        Map<String, Cell> cells = cells(written(List.of(new Row(null, null, null, null, null), Row.of("b")), 10), 1);
        assertThat(cells).containsKey("A3").doesNotContainKeys("A2", "B2", "C2", "D2", "E2");
    }

    @Test
    void theHeaderStaysInViewAndFilters() throws Exception {
        assertThat(parts(written(List.of(Row.of("a"), Row.of("b")), 10)).get("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "ySplit=\"1\"", "<autoFilter ref=\"A1:E3\"");
    }

    @Test
    void everyNameIsExactAndNoneIsAFormula() throws Exception {
        byte[] file = written(HostileNames.ALL.stream().map(Row::of).toList(), 1_000);
        Map<String, Cell> cells = cells(file, 1);
        for (int i = 0; i < HostileNames.ALL.size(); i++) {
            assertThat(cells.get("A" + (i + 2))).isEqualTo(text(HostileNames.ALL.get(i)));
        }
        assertThat(parts(file).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void whiteSpaceAroundTextCounts() throws Exception {
        for (String text : List.of(" a", "a ", "\na", "a\t")) {
            assertThat(parts(written(List.of(Row.of(text)), 10)).get("xl/worksheets/sheet1.xml"))
                    .contains("<t xml:space=\"preserve\">");
        }
    }

    @Test
    void aLongTableGoesOnOnFurtherSheetsWithTheirOwnHeaders() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 2_000; i++) {
            rows.add(Row.counted(i));
        }
        byte[] file = written(rows, 1_000);
        assertThat(parts(file).get("xl/workbook.xml"))
                .contains("name=\"sample\"", "name=\"sample 2\"")
                .doesNotContain("sample 3");
        assertThat(cells(file, 1)).containsEntry("C1001", new Cell("n", "1000")).doesNotContainKey("A1002");
        assertThat(cells(file, 2))
                .containsEntry("A1", text("name"))
                .containsEntry("C2", new Cell("n", "1001"))
                .containsEntry("C1001", new Cell("n", "2000"));
    }

    @Test
    void aWholeNumberOfWhichDigitsWouldBeLostIsText() throws Exception {
        long largest = 1L << 53;
        Map<String, Cell> cells = cells(
                written(List.of(Row.counted(largest), Row.counted(largest + 1), Row.counted(-largest - 1)), 10), 1);
        assertThat(cells)
                .containsEntry("C2", new Cell("n", "9007199254740992"))
                .containsEntry("C3", text("9007199254740993"))
                .containsEntry("C4", text("-9007199254740993"));
    }

    @Test
    void aTimeThatNoSpreadsheetKnowsIsText() throws Exception {
        Row early = new Row("a", Instant.parse("1899-12-31T23:59:59Z"), null, null, null);
        Row late = new Row("a", Instant.parse("+10000-01-01T00:00:00Z"), null, null, null);
        assertThat(cells(written(List.of(early, late), 10), 1))
                .containsEntry("B2", text("1899-12-31T23:59:59Z"))
                .containsEntry("B3", text("+10000-01-01T00:00:00Z"));
    }

    @Test
    void textThatIsTooLongIsCutWithAMark() throws Exception {
        String longest = "x".repeat(32_767);
        Map<String, Cell> cells =
                cells(written(List.of(Row.of(longest), Row.of(longest + "x"), Row.of("🚀".repeat(20_000))), 10), 1);
        assertThat(cells).containsEntry("A2", text(longest));
        assertThat(cell(cells, "A3").value()).hasSize(32_767).endsWith("x…[cut]");
        assertThat(cell(cells, "A4").value()).endsWith("🚀…[cut]").hasSizeLessThanOrEqualTo(32_767);
    }

    @Test
    void anEmptyTableIsAHeader() throws Exception {
        assertThat(cells(written(Collections.emptyList(), 10), 1)).hasSize(5).containsEntry("A1", text("name"));
    }

    private static Cell cell(Map<String, Cell> cells, String at) {
        return Objects.requireNonNull(cells.get(at));
    }

    private static Cell text(String value) {
        return new Cell("inlineStr", value);
    }

    private static byte[] written(List<Row> rows, int rowsPerSheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxFormat(rowsPerSheet).write(new SampleTable(rows), out);
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path copy = Files.createTempFile("contrail", ".xlsx");
        try {
            Files.write(copy, file);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                    parts.put(part.getName(), text);
                }
            }
        } finally {
            Files.delete(copy);
        }
        return parts;
    }

    private static Map<String, Cell> cells(byte[] file, int sheet)
            throws IOException, ParserConfigurationException, SAXException {
        String xml = Objects.requireNonNull(parts(file).get("xl/worksheets/sheet" + sheet + ".xml"));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Map<String, Cell> cells = new HashMap<>();
        NodeList found = document.getElementsByTagName("c");
        for (int i = 0; i < found.getLength(); i++) {
            Element cell = (Element) found.item(i);
            cells.put(cell.getAttribute("r"), new Cell(cell.getAttribute("t"), shown(cell.getTextContent())));
        }
        return cells;
    }

    /** As a spreadsheet reads what is written as its number. */
    private static String shown(String text) {
        return Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
    }
}
