package app.contrail.domain;

import java.util.List;

/**
 * One page of a contest's entries, in the service's order, which is not known. What lies on which page changes while
 * entries come, go and gain points.
 *
 * @param entries immutable
 * @param page its number, from 1; may be beyond the last one, and is then empty
 * @param limit most entries of a page, as the service applied it
 * @param total entries on all pages, when this one was served
 * @param totalPages 0 or 1 if there are no entries
 */
public record EntriesPage(List<Entry> entries, int page, int limit, long total, int totalPages) {

    public EntriesPage {
        entries = List.copyOf(entries);
        if (page < 1) {
            throw new IllegalArgumentException("page is below 1: " + page);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit is below 1: " + limit);
        }
        if (total < 0) {
            throw new IllegalArgumentException("total is negative: " + total);
        }
        if (totalPages < Math.min(total, 1) || totalPages > Math.max(total, 1)) {
            throw new IllegalArgumentException("totalPages does not go with total: " + totalPages);
        }
        if (entries.size() > Math.min(limit, total)) {
            throw new IllegalArgumentException("the page holds more than limit or total: " + entries.size());
        }
        if (entries.isEmpty() && page < totalPages) {
            throw new IllegalArgumentException("the page is empty though more follow: " + page);
        }
    }
}
