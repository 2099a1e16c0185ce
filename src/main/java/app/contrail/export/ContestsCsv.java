package app.contrail.export;

import app.contrail.domain.Contest;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A row for each contest. */
public final class ContestsCsv implements ContestsWriter {
    private final CsvFormat format;

    /** @param byteOrderMark whether the file starts with one, by which spreadsheets know UTF-8 */
    public ContestsCsv(boolean byteOrderMark) {
        format = new CsvFormat(byteOrderMark);
    }

    @Override
    public void write(List<Contest> contests, Writer to) throws IOException {
        format.write(new ContestsTable(contests), to);
    }
}
