package app.contrail.export;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table with a column of every kind. */
record SampleTable(List<Row> rows) implements Table {

    record Row(
            @Nullable String text,
            @Nullable Instant time,
            @Nullable Long count,
            @Nullable Double number,
            @Nullable Boolean flag) {
        static Row of(@Nullable String text) {
            return new Row(text, Instant.parse("2024-01-20T12:34:56.250Z"), 1_523L, 30.1, true);
        }

        static Row counted(long count) {
            return new Row("a", null, count, null, null);
        }
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("name"),
                Column.time("made_at"),
                Column.count("entries"),
                Column.number("points"),
                Column.flag("confirmed"));
    }

    @Override
    public void writeTo(Cells cells) throws IOException {
        for (Row row : rows) {
            cells.text(row.text());
            cells.time(row.time());
            cells.count(row.count());
            if (row.number() == null) {
                cells.unknown();
            } else {
                cells.number(row.number().doubleValue());
            }
            cells.flag(row.flag());
            cells.endRow();
        }
    }
}
