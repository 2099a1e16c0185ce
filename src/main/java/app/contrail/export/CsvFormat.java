package app.contrail.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180, in UTF-8, with CRLF and a header row. Times are in ISO 8601 and UTC, numbers plain and unrounded,
 * what is unknown is empty. No cell is a formula.
 */
public final class CsvFormat implements TableFormat {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final boolean byteOrderMark;

    /** @param byteOrderMark whether files start with one, by which spreadsheets know UTF-8 */
    public CsvFormat(boolean byteOrderMark) {
        this.byteOrderMark = byteOrderMark;
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    @SuppressWarnings("resource") // closing the writer would close the caller's stream
    public void write(Table table, OutputStream to) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        write(table, writer);
        writer.flush();
    }

    /** As above, where the caller chooses the encoding. */
    @SuppressWarnings("resource") // closing the CSV would close the caller's writer
    void write(Table table, Writer to) throws IOException {
        if (byteOrderMark) {
            to.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        try {
            csv.writeRecord(table.columns().stream().map(Column::name).toArray(String[]::new));
            table.writeTo(new Rows(csv, table.columns().size()));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static final class Rows implements Cells {
        private final CsvWriter csv;
        private final String[] row;
        private int next;

        Rows(CsvWriter csv, int columns) {
            this.csv = csv;
            row = new String[columns];
        }

        private void add(String cell) {
            row[next++] = cell;
        }

        @Override
        public void text(@Nullable String text) {
            add(text == null ? "" : FormulaGuard.guard(PlainText.wellFormed(text)));
        }

        @Override
        public void time(@Nullable Instant time) {
            add(time == null ? "" : IsoTime.of(time));
        }

        @Override
        public void count(long count) {
            add(Long.toString(count));
        }

        @Override
        public void number(double number) {
            add(PlainNumber.of(number).toPlainString());
        }

        @Override
        public void flag(boolean flag) {
            add(Boolean.toString(flag));
        }

        @Override
        public void unknown() {
            add("");
        }

        @Override
        public void endRow() {
            if (next != row.length) {
                throw new IllegalStateException("A row of " + next + " cells in a table of " + row.length + " columns");
            }
            csv.writeRecord(row);
            next = 0;
        }
    }
}
