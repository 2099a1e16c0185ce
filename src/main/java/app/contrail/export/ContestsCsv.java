package app.contrail.export;

import app.contrail.domain.Contest;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A row for each contest. */
public final class ContestsCsv implements ContestsWriter {
    private final boolean byteOrderMark;

    /** @param byteOrderMark whether the file starts with one, by which spreadsheets know UTF-8 */
    public ContestsCsv(boolean byteOrderMark) {
        this.byteOrderMark = byteOrderMark;
    }

    @Override
    public void write(List<Contest> contests, Writer to) throws IOException {
        CsvRows rows = new CsvRows(
                to,
                byteOrderMark,
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
            rows.add(
                    CsvRows.text(contest.id().value()),
                    CsvRows.text(contest.title()),
                    CsvRows.text(contest.status()),
                    CsvRows.text(contest.mode()),
                    CsvRows.time(contest.start()),
                    CsvRows.time(contest.end()),
                    CsvRows.plain(contest.evergreen()),
                    CsvRows.text(contest.slug()),
                    CsvRows.plain(contest.entries()),
                    CsvRows.text(contest.description()));
        }
        rows.flush();
    }
}
