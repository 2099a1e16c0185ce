package app.contrail.export;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The rows of one table on their way to a sheet, and to further ones where one is full. */
final class XlsxSheets implements Cells {
    private static final String TIME_FORMAT = "yyyy-mm-dd hh:mm:ss\" UTC\"";
    private static final long LARGEST_EXACT = 1L << 53;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final Workbook workbook;
    private final String name;
    private final List<Column> columns;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int number = 1;
    private int row = 1;
    private int column;

    XlsxSheets(Workbook workbook, Table table, int rowsPerSheet) {
        this.workbook = workbook;
        this.name = table.name();
        this.columns = table.columns();
        this.rowsPerSheet = rowsPerSheet;
        sheet = begin(workbook, name, columns);
    }

    private static Worksheet begin(Workbook workbook, String name, List<Column> columns) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.inlineString(0, i, column.name());
            sheet.style(0, i).bold().set();
            sheet.width(i, Math.max(width(column.kind()), column.name().length() + 4));
        }
        return sheet;
    }

    /** The sheet for the next cell. Another one is begun only when there is a row for it. */
    private Worksheet sheet() throws IOException {
        if (column == 0 && row > rowsPerSheet) {
            finish();
            number++;
            sheet = begin(workbook, name + " " + number, columns);
            row = 1;
        }
        return sheet;
    }

    /** In characters. */
    private static int width(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> 26;
            case TIME -> 25;
            case COUNT, NUMBER -> 12;
            case FLAG -> 8;
        };
    }

    @Override
    public void text(@Nullable String text) throws IOException {
        if (text == null || text.isEmpty()) {
            unknown();
        } else {
            sheet().inlineString(row, column++, XlsxText.of(text));
        }
    }

    @Override
    public void time(@Nullable Instant time) throws IOException {
        if (time == null) {
            unknown();
            return;
        }
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            text(IsoTime.of(time));
            return;
        }
        sheet().value(row, column, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        sheet.style(row, column).format(TIME_FORMAT).set();
        column++;
    }

    @Override
    public void count(long count) throws IOException {
        if (count > LARGEST_EXACT || count < -LARGEST_EXACT) {
            text(Long.toString(count));
        } else {
            sheet().value(row, column++, count);
        }
    }

    @Override
    public void number(double number) throws IOException {
        sheet().value(row, column++, number);
    }

    @Override
    public void flag(boolean flag) throws IOException {
        sheet().value(row, column++, flag);
    }

    @Override
    public void unknown() throws IOException {
        // A row may begin with it, and then asks for its sheet.
        sheet();
        column++;
    }

    @Override
    public void endRow() throws IOException {
        if (column != columns.size()) {
            throw new IllegalStateException(
                    "A row of " + column + " cells in a table of " + columns.size() + " columns");
        }
        column = 0;
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    /** After the last row. */
    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(1, row - 1), columns.size() - 1);
        sheet.close();
    }
}
