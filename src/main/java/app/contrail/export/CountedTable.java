package app.contrail.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table that tells how far it is written, and ends with an {@link InterruptedIOException} once the thread that writes
 * it is interrupted.
 *
 * @param written told after each row how many there are; on the thread that writes, so it must be brief
 */
public record CountedTable(Table table, LongConsumer written) implements Table {

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public List<Column> columns() {
        return table.columns();
    }

    @Override
    public void writeTo(Cells cells) throws IOException {
        table.writeTo(new CountedCells(cells, written));
    }

    private static final class CountedCells implements Cells {
        private final Cells cells;
        private final LongConsumer written;
        private long rows;

        CountedCells(Cells cells, LongConsumer written) {
            this.cells = cells;
            this.written = written;
        }

        @Override
        public void text(@Nullable String text) throws IOException {
            cells.text(text);
        }

        @Override
        public void time(@Nullable Instant time) throws IOException {
            cells.time(time);
        }

        @Override
        public void count(long count) throws IOException {
            cells.count(count);
        }

        @Override
        public void number(double number) throws IOException {
            cells.number(number);
        }

        @Override
        public void flag(boolean flag) throws IOException {
            cells.flag(flag);
        }

        @Override
        public void unknown() throws IOException {
            cells.unknown();
        }

        @Override
        public void endRow() throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("The export was cancelled");
            }
            cells.endRow();
            rows++;
            written.accept(rows);
        }
    }
}
