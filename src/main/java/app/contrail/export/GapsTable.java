package app.contrail.export;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Gap;
import java.io.IOException;
import java.util.List;

/**
 * When nothing was recorded of one contest: a row for each gap, in the order given.
 *
 * @param lastIsOpen whether the last of them had not ended yet, so that nobody knows what came in meanwhile
 */
public record GapsTable(ContestId contest, List<Gap> gaps, boolean lastIsOpen) implements Table {
    private static final List<Column> COLUMNS = List.of(
            Column.time("begun_at"),
            Column.time("ended_at"),
            Column.text("contest_id"),
            Column.count("views_meanwhile"),
            Column.count("entries_meanwhile"),
            Column.text("reason"));

    public GapsTable {
        gaps = List.copyOf(gaps);
    }

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Cells cells) throws IOException {
        for (int number = 0; number < gaps.size(); number++) {
            Gap gap = gaps.get(number);
            boolean open = lastIsOpen && number == gaps.size() - 1;
            ApiFailure why = gap.why();
            cells.time(gap.from());
            cells.time(gap.to());
            cells.text(contest.value());
            if (open) {
                cells.unknown();
                cells.unknown();
            } else {
                cells.count(gap.views());
                cells.count(gap.entries());
            }
            cells.text(why == null ? null : FailureKind.of(why));
            cells.endRow();
        }
    }
}
