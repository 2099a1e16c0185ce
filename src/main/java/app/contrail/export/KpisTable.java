package app.contrail.export;

import app.contrail.domain.Analytics;
import app.contrail.domain.ContestId;
import app.contrail.domain.Conversion;
import app.contrail.domain.TotalsAt;
import app.contrail.history.HistoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * The totals of one contest over time: a row for each poll of the period that found any, oldest first.
 *
 * @param from of the period, included
 * @param to of the period, included
 */
public record KpisTable(HistoryStore history, ContestId contest, Instant from, Instant to) implements Table {
    private static final List<Column> COLUMNS = List.of(
            Column.time("recorded_at"),
            Column.text("contest_id"),
            Column.count("total_views"),
            Column.count("total_entries"),
            Column.count("confirmed_entries"),
            Column.count("disqualified_entries"),
            Column.count("total_bonus_completions"),
            Column.number("points_total"),
            Column.number("points_average"),
            Column.number("points_highest"),
            Column.number("conversion_percent"));

    @Override
    public String name() {
        return "kpis";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Cells cells) throws IOException {
        try {
            history.eachTotals(contest, from, to, poll -> {
                try {
                    row(poll, cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void row(TotalsAt poll, Cells cells) throws IOException {
        Analytics totals = poll.totals();
        cells.time(poll.at());
        cells.text(contest.value());
        cells.count(totals.totalViews());
        cells.count(totals.totalEntries());
        cells.count(totals.confirmedEntries());
        cells.count(totals.disqualifiedEntries());
        cells.count(totals.totalBonusCompletions());
        cells.number(totals.points().total());
        cells.number(totals.points().average());
        cells.number(totals.points().highest());
        cells.number(Conversion.percent(totals.totalEntries(), totals.totalViews()));
        cells.endRow();
    }
}
