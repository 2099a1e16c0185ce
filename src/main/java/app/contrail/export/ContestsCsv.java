package app.contrail.export;

import app.contrail.domain.Contest;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with CRLF, a header row, ISO 8601 times in UTC, empty for unknown, and no cell that is a formula. */
public final class ContestsCsv implements ContestsWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final boolean byteOrderMark;

    /** @param byteOrderMark whether the file starts with one, by which spreadsheets know UTF-8 */
    public ContestsCsv(boolean byteOrderMark) {
        this.byteOrderMark = byteOrderMark;
    }

    @Override
    @SuppressWarnings("resource") // closing the CSV would close the caller's writer
    public void write(List<Contest> contests, Writer to) throws IOException {
        if (byteOrderMark) {
            to.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord(
                "contest_id",
                "title",
                "status",
                "mode",
                "start_date",
                "end_date",
                "is_evergreen",
                "slug",
                "entries_count",
                "description");
        for (Contest contest : contests) {
            csv.writeRecord(
                    text(contest.id().value()),
                    text(contest.title()),
                    text(contest.status()),
                    text(contest.mode()),
                    time(contest.start()),
                    time(contest.end()),
                    plain(contest.evergreen()),
                    text(contest.slug()),
                    plain(contest.entries()),
                    text(contest.description()));
        }
        csv.flush();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : FormulaGuard.guard(PlainText.withoutControls(text));
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : IsoTime.of(time);
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
