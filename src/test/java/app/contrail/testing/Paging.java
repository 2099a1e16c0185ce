package app.contrail.testing;

import app.contrail.domain.EntriesPage;
import app.contrail.domain.Entry;
import java.util.List;

/** Cuts a list of entries into pages as the service does. */
public final class Paging {
    private Paging() {}

    /** One page of the list; empty beyond its end. */
    public static EntriesPage page(List<Entry> entries, int page, int limit) {
        int from = (int) Math.min(entries.size(), (page - 1L) * limit);
        int to = Math.min(entries.size(), from + limit);
        return new EntriesPage(
                entries.subList(from, to), page, limit, entries.size(), Math.ceilDiv(entries.size(), limit));
    }
}
