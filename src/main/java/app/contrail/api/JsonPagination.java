package app.contrail.api;

import app.contrail.domain.EntriesPage;
import app.contrail.domain.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which part of a list arrives. */
record JsonPagination(
        @Nullable Integer page,
        @Nullable Integer limit,
        @Nullable Long total,
        @Nullable Integer totalPages) {
    private static final String PATH = "pagination";

    static JsonPagination of(@Nullable JsonNode node) throws MalformedAnswer {
        return JsonReader.object(node, JsonPagination.class, PATH);
    }

    /** @param asked the number of the page that was asked for */
    EntriesPage toPage(List<Entry> entries, int asked) throws MalformedAnswer {
        int number = JsonFields.required(page, PATH + ".page");
        int most = JsonFields.required(limit, PATH + ".limit");
        long all = JsonFields.required(total, PATH + ".total");
        int pages = JsonFields.required(totalPages, PATH + ".totalPages");
        EntriesPage served = JsonFields.inRange(PATH, () -> new EntriesPage(entries, number, most, all, pages));
        // Beyond the end a service may give the last page instead of an empty one.
        if (number != asked && asked <= pages) {
            throw new MalformedAnswer(PATH + ".page is not the one that was asked for");
        }
        return served;
    }
}
