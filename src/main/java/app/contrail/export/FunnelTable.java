package app.contrail.export;

import app.contrail.domain.Analytics;
import app.contrail.domain.ContestId;
import app.contrail.domain.Conversion;
import app.contrail.domain.TotalsAt;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The way from view to confirmed entry: a row for each step, each with its share of the step before in per cent, and one
 * for the disqualified beside it, with their share of all entries.
 *
 * @param totals null if none were recorded: then there are no rows
 */
public record FunnelTable(ContestId contest, @Nullable TotalsAt totals) implements Table {
    private static final List<Column> COLUMNS = List.of(
            Column.time("recorded_at"),
            Column.text("contest_id"),
            Column.text("step"),
            Column.count("count"),
            Column.number("share_percent"));

    @Override
    public String name() {
        return "funnel";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Cells cells) throws IOException {
        if (totals == null) {
            return;
        }
        Analytics counts = totals.totals();
        long entries = counts.totalEntries();
        row(cells, totals.at(), "views", counts.totalViews(), OptionalDouble.empty());
        row(cells, totals.at(), "entries", entries, Conversion.percent(entries, counts.totalViews()));
        row(
                cells,
                totals.at(),
                "confirmed",
                counts.confirmedEntries(),
                Conversion.percent(counts.confirmedEntries(), entries));
        row(
                cells,
                totals.at(),
                "disqualified",
                counts.disqualifiedEntries(),
                Conversion.percent(counts.disqualifiedEntries(), entries));
    }

    private void row(Cells cells, Instant at, String step, long count, OptionalDouble share) throws IOException {
        cells.time(at);
        cells.text(contest.value());
        cells.text(step);
        cells.count(count);
        cells.number(share);
        cells.endRow();
    }
}
