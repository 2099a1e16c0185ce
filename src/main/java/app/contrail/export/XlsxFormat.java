package app.contrail.export;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * A spreadsheet file (XLSX) with a sheet named like the table: a bold header row that stays in view and filters, numbers
 * as numbers, times as dates in UTC, which they say, flags as booleans, what is unknown empty. Text is text: a cell of a
 * file says of what kind it is, so nothing that somebody typed is read as a formula, and nothing is put before it.
 *
 * <p>A table with more rows than a sheet holds goes on on further sheets: {@code kpis 2}. Whole numbers beyond 2^53, of
 * which a spreadsheet would lose digits, and times outside its calendar, are text.
 */
final class XlsxFormat implements TableFormat {
    /** What a sheet holds, less its header. */
    private static final int ROWS_PER_SHEET = 1_048_575;

    private final int rowsPerSheet;

    XlsxFormat() {
        this(ROWS_PER_SHEET);
    }

    /** As if a sheet held this many rows besides its header. */
    XlsxFormat(int rowsPerSheet) {
        this.rowsPerSheet = rowsPerSheet;
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    @SuppressWarnings("resource") // closing the workbook would make what breaks off in the middle look whole
    public void write(Table table, OutputStream to) throws IOException {
        Workbook workbook = new Workbook(to, "Contrail", null);
        XlsxSheets sheets = new XlsxSheets(workbook, table, rowsPerSheet);
        table.writeTo(sheets);
        sheets.finish();
        workbook.finish();
        to.flush();
    }
}
