package app.contrail.export;

import app.contrail.domain.Contest;
import java.io.IOException;
import java.util.List;

/** A row for each contest, in the order given. */
record ContestsTable(List<Contest> contests) implements Table {
    private static final List<Column> COLUMNS = List.of(
            Column.text("contest_id"),
            Column.text("title"),
            Column.text("status"),
            Column.text("mode"),
            Column.time("start_date"),
            Column.time("end_date"),
            Column.flag("is_evergreen"),
            Column.text("slug"),
            Column.count("entries_count"),
            Column.text("description"));

    @Override
    public String name() {
        return "contests";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Cells cells) throws IOException {
        for (Contest contest : contests) {
            cells.text(contest.id().value());
            cells.text(contest.title());
            cells.text(contest.status());
            cells.text(contest.mode());
            cells.time(contest.start());
            cells.time(contest.end());
            cells.flag(contest.evergreen());
            cells.text(contest.slug());
            cells.count(contest.entries());
            cells.text(contest.description());
            cells.endRow();
        }
    }
}
