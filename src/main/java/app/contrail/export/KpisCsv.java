package app.contrail.export;

import app.contrail.domain.Analytics;
import app.contrail.domain.ContestId;
import app.contrail.domain.Conversion;
import app.contrail.domain.TotalsAt;
import app.contrail.history.HistoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.function.LongConsumer;

/** The totals of one contest over time: a row for each poll that found any, oldest first. */
public final class KpisCsv {
    private final boolean byteOrderMark;

    /** @param byteOrderMark whether the file starts with one, by which spreadsheets know UTF-8 */
    public KpisCsv(boolean byteOrderMark) {
        this.byteOrderMark = byteOrderMark;
    }

    /**
     * Writes what was recorded in the period, both ends included. Needs no more memory for a long trail than for a short
     * one. Flushes the writer and leaves it open.
     *
     * @param written told after each row how many there are
     * @return how many rows there are besides the header
     * @throws app.contrail.history.HistoryException if the history cannot be read
     */
    public long write(
            HistoryStore history, ContestId contest, Instant from, Instant to, Writer out, LongConsumer written)
            throws IOException {
        CsvRows csv = new CsvRows(
                out,
                byteOrderMark,
                "recorded_at",
                "contest_id",
                "total_views",
                "total_entries",
                "confirmed_entries",
                "disqualified_entries",
                "total_bonus_completions",
                "points_total",
                "points_average",
                "points_highest",
                "conversion_percent");
        Rows rows = new Rows(csv, CsvRows.text(contest.value()), written);
        try {
            history.eachTotals(contest, from, to, rows::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
        return rows.count;
    }

    private static final class Rows {
        private final CsvRows csv;
        private final LongConsumer written;
        private final String[] cells = new String[11];
        private long count;

        Rows(CsvRows csv, String contest, LongConsumer written) {
            this.csv = csv;
            this.written = written;
            cells[1] = contest;
        }

        void add(TotalsAt poll) {
            Analytics totals = poll.totals();
            cells[0] = CsvRows.time(poll.at());
            cells[2] = CsvRows.plain(totals.totalViews());
            cells[3] = CsvRows.plain(totals.totalEntries());
            cells[4] = CsvRows.plain(totals.confirmedEntries());
            cells[5] = CsvRows.plain(totals.disqualifiedEntries());
            cells[6] = CsvRows.plain(totals.totalBonusCompletions());
            cells[7] = CsvRows.number(totals.points().total());
            cells[8] = CsvRows.number(totals.points().average());
            cells[9] = CsvRows.number(totals.points().highest());
            OptionalDouble conversion = Conversion.percent(totals.totalEntries(), totals.totalViews());
            cells[10] = conversion.isPresent() ? CsvRows.number(conversion.getAsDouble()) : "";
            try {
                csv.add(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count++;
            written.accept(count);
        }
    }
}
