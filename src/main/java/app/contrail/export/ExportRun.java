package app.contrail.export;

import app.contrail.domain.ContestView;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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
        ContestTables tables = tables(order);
        Panel panel = order.panel();
        TableFormat format = order.format().tables(order.byteOrderMark());
        if (panel == null) {
            return everything(order, tables, new ContestArchive(to, format, clock.instant()), rows);
        }
        AtomicLong written = new AtomicLong();
        Table counted = new CountedTable(table(panel, order, tables), count -> {
            written.setPlain(count);
            rows.accept(count);
        });
        format.write(counted, to);
        return written.getPlain();
    }

    private long everything(ExportOrder order, ContestTables tables, ContestArchive archive, LongConsumer rows)
            throws IOException {
        Manifest manifest = new Manifest(source, order, clock.instant(), clock.getZone());
        long before = 0;
        for (Panel panel : Panel.values()) {
            if (panel == Panel.ENTRIES && source.entries() instanceof EntriesPart.Missing) {
                continue;
            }
            long soFar = before;
            archive.add(table(panel, order, tables), count -> rows.accept(soFar + count));
            before += archive.files().getLast().rows();
        }
        manifest.put(archive.files());
        manifest.put(source.entries());
        archive.finish(manifest.bytes());
        return before;
    }

    private Table table(Panel panel, ExportOrder order, ContestTables tables) {
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

    private ContestTables tables(ExportOrder order) {
        return new ContestTables(
                source.history(),
                source.contest(),
                // Chart and gaps ask for the same, and it may take a while to read.
                once(() -> source.views().apply(order.period().to())),
                order.period(),
                clock.getZone(),
                order.masked());
    }

    private static Supplier<ContestView> once(Supplier<ContestView> view) {
        AtomicReference<ContestView> known = new AtomicReference<>();
        return () -> {
            ContestView seen = known.getPlain();
            if (seen == null) {
                seen = view.get();
                known.setPlain(seen);
            }
            return seen;
        };
    }

    private Table entries(boolean masked) {
        return switch (source.entries()) {
            case EntriesPart.Read read -> new EntriesTable(read.roster().entries(), masked);
            case EntriesPart.Missing missing -> throw new IllegalArgumentException(missing.why());
        };
    }
}
