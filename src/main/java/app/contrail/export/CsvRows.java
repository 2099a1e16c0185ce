package app.contrail.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What all CSV files have in common: RFC 4180 with CRLF, a header row, ISO 8601 times in UTC, plain decimal numbers,
 * empty for unknown, and no cell that is a formula.
 */
final class CsvRows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    /**
     * Begins a file.
     *
     * @param to stays the caller's to close
     * @param byteOrderMark whether the file starts with one, by which spreadsheets know UTF-8
     */
    @SuppressWarnings("resource") // closing the CSV would close the caller's writer
    CsvRows(Writer to, boolean byteOrderMark, String... header) throws IOException {
        if (byteOrderMark) {
            to.write(BYTE_ORDER_MARK);
        }
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        add(header);
    }

    /** @param cells as the static methods here make them */
    void add(String... cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Hands everything on to the writer. */
    void flush() throws IOException {
        csv.flush();
    }

    /** Text that somebody typed, or that the service made up. */
    static String text(@Nullable String text) {
        return text == null ? "" : FormulaGuard.guard(PlainText.withoutControls(text));
    }

    static String time(@Nullable Instant time) {
        return time == null ? "" : IsoTime.of(time);
    }

    static String number(double number) {
        return PlainNumber.of(number).toPlainString();
    }

    /** A count, or whether something is so. */
    static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
