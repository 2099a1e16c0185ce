package app.contrail.export;

import app.contrail.domain.ContestView;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Writes what was ordered of one contest. Commands and the window both go this way, so that they give the same file.
 * For one thread.
 */
public final class ExportRun {
    private final ExportSource source;
    private final Clock clock;

    /** @param clock its zone is the one whose midnights the chart's buckets are counted from */
    public ExportRun(ExportSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Writes the whole file and flushes; leaves the stream open. Blocks on the disk; interrupt the thread to cancel. The
     * caller sees to it that no half file stays, and writes to a file through {@code WholeFile}.
     *
     * @param rows told how many are written so far, headers not counted; on this thread, so it must be brief
     * @return how many rows there are
     * @throws java.io.InterruptedIOException if the thread was interrupted
     * @throws IllegalArgumentException if entries alone are ordered and they are missing
     */
    public long write(ExportOrder order, OutputStream to, LongConsumer rows) throws IOException {
        Panel panel = order.panel();
        if (panel == null) {
            throw new IllegalArgumentException("Everything is still to come");
        }
        AtomicLong written = new AtomicLong();
        Table table = new CountedTable(table(panel, order), count -> {
            written.setPlain(count);
            rows.accept(count);
        });
        order.format().tables(order.byteOrderMark()).write(table, to);
        return written.getPlain();
    }

    private Table table(Panel panel, ExportOrder order) {
        ContestTables tables = new ContestTables(
                source.history(), source.contest(), view(order), order.period(), clock.getZone(), order.masked());
        return switch (panel) {
            case KPIS -> tables.kpis();
            case CHART -> tables.chart(order.metric());
            case FUNNEL -> tables.funnel();
            case LEADERBOARD -> tables.leaderboard();
            case ENTRIES -> entries(order.masked());
            case NOTES -> tables.notes();
            case GAPS -> tables.gaps();
        };
    }

    private Supplier<ContestView> view(ExportOrder order) {
        return () -> source.views().apply(order.period().to());
    }

    private Table entries(boolean masked) {
        return switch (source.entries()) {
            case EntriesPart.Read read -> new EntriesTable(read.roster().entries(), masked);
            case EntriesPart.Missing missing -> throw new IllegalArgumentException(missing.why());
        };
    }
}
