package app.contrail.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.export.SampleTable.Row;
import app.contrail.testing.HostileNames;
import app.contrail.testing.OfficeSheet;
import app.contrail.testing.OfficeSheet.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What LibreOffice makes of the files: of CSV at its most eager, told to evaluate formulas and to detect numbers. Takes
 * some seconds, and fails if LibreOffice is missing.
 */
@EnabledIfSystemProperty(
        named = "contrail.office",
        matches = "true",
        disabledReason = "Needs LibreOffice Calc; -Dcontrail.office=true runs it")
class OfficeTest {
    private static final String EAGER_CSV = "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true";

    @TempDir
    static Path folder;

    private static List<List<Cell>> csv = List.of();
    private static List<List<Cell>> xlsx = List.of();

    @BeforeAll
    static void convert() throws Exception {
        Table table = new SampleTable(HostileNames.ALL.stream().map(Row::of).toList());
        write(folder.resolve("of-csv.csv"), new CsvFormat(true), table);
        write(folder.resolve("of-xlsx.xlsx"), new XlsxFormat(), table);
        office("--infilter=" + EAGER_CSV, "of-csv.csv");
        office("of-xlsx.xlsx");
        csv = OfficeSheet.rows(folder.resolve("of-csv.fods"));
        xlsx = OfficeSheet.rows(folder.resolve("of-xlsx.fods"));
    }

    @Test
    void csvAndXlsxHaveARowForEachName() {
        assertThat(csv).hasSize(1 + HostileNames.ALL.size());
        assertThat(xlsx).hasSize(1 + HostileNames.ALL.size());
        assertThat(csv.getFirst().stream().map(Cell::text))
                .containsExactly("name", "made_at", "entries", "points", "confirmed");
    }

    @Test
    void nothingIsEvaluated() {
        assertThat(csv).allSatisfy(row -> assertThat(row).noneMatch(Cell::isFormula));
        // LibreOffice's own way to hold what a file says is true.
        assertThat(xlsx)
                .allSatisfy(row -> assertThat(row)
                        .allMatch(cell -> !cell.isFormula() || cell.text().equals("TRUE")));
    }

    @Test
    void xlsxHoldsEveryNameAsTextAndExactly() {
        for (int i = 0; i < HostileNames.ALL.size(); i++) {
            Cell cell = xlsx.get(i + 1).getFirst();
            assertThat(cell.kind()).isEqualTo("string");
            assertThat(cell.text().replace("\r", ""))
                    .as("name %d", i)
                    .isEqualTo(withoutControls(HostileNames.ALL.get(i).replace("\r", "")));
        }
    }

    @Test
    void csvHoldsEveryNameThatIsNoNumberExactly() {
        for (int i = 0; i < HostileNames.ALL.size(); i++) {
            String name = HostileNames.ALL.get(i);
            if (HostileNames.LIKE_NUMBERS.contains(name)) {
                // CSV does not say what is text.
                continue;
            }
            assertThat(csv.get(i + 1).getFirst().text())
                    .as("name %d", i)
                    .isEqualTo(withoutControls(
                            FormulaGuard.guard(name).replace("\r\n", "\n").replace('\r', '\n')));
        }
    }

    @Test
    void numbersAreNumbersDatesAreDatesAndFlagsAreFlags() {
        for (List<Cell> row : xlsx.subList(1, xlsx.size())) {
            assertThat(row.stream().map(Cell::kind)).containsExactly("string", "date", "float", "float", "float");
            assertThat(row.get(4).text()).isEqualTo("TRUE");
            assertThat(row.get(1).value()).startsWith("2024-01-20T12:34:56");
            assertThat(row.get(1).text()).isEqualTo("2024-01-20 12:34:56 UTC");
            assertThat(row.get(2).value()).isEqualTo("1523");
            assertThat(row.get(3).value()).isEqualTo("30.1");
        }
        for (List<Cell> row : csv.subList(1, csv.size())) {
            assertThat(row.get(2).kind()).isEqualTo("float");
            assertThat(row.get(3).value()).isEqualTo("30.1");
        }
    }

    /** What LibreOffice saves is XML, which has no NUL and its like; LibreOffice leaves them out. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
    }

    private static void write(Path file, TableFormat format, Table table) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(table, out);
        }
    }

    /** Its own profile, so that it neither meets one that runs nor changes anybody's settings. */
    private static void office(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "fods",
                "--outdir",
                folder.toString()));
        line.addAll(List.of(arguments));
        Path log = folder.resolve("office.log");
        Process office = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).as("ended in time").isTrue();
        assertThat(office.exitValue()).as(Files.readString(log)).isZero();
    }
}
