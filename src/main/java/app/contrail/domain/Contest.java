package app.contrail.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contest as the service describes it. Only the id is certain: the list of contests fills most fields, the answer for
 * one contest documents none of them.
 *
 * @param status the service's word, such as {@code active}; see {@link #knownStatus()}
 * @param start when it opens, or null if unknown
 * @param end when it closes, or null if unknown or evergreen
 * @param evergreen true if it runs without an end, null if the service did not say
 * @param mode the service's word: {@code giveaway}, {@code leaderboard}, {@code waitlist} or one still unknown
 * @param entries number of entries as the service counts them for its own list, or null if it did not say
 */
public record Contest(
        ContestId id,
        @Nullable String title,
        @Nullable String description,
        @Nullable String status,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Boolean evergreen,
        @Nullable String mode,
        @Nullable String slug,
        @Nullable Long entries) {

    public Contest {
        if (entries != null && entries < 0) {
            throw new IllegalArgumentException("entriesCount is negative: " + entries);
        }
    }

    /** A contest of which nothing but its id is known. */
    public static Contest unknown(ContestId id) {
        return new Contest(id, null, null, null, null, null, null, null, null, null);
    }

    /** The documented status behind the service's word. */
    public ContestStatus knownStatus() {
        return ContestStatus.of(status);
    }

    /** The title, or the best name there is without one: the slug, else the id. */
    public String displayTitle() {
        if (title != null && !title.isBlank()) {
            return title;
        }
        return slug != null && !slug.isBlank() ? slug : id.value();
    }

    /** This contest with another number of entries; null for one that is not known. */
    public Contest withEntries(@Nullable Long other) {
        return new Contest(id, title, description, status, start, end, evergreen, mode, slug, other);
    }

    /**
     * This contest with every field that {@code newer} knows taken from it; what {@code newer} leaves open stays.
     *
     * @param newer a later answer about the same contest
     */
    public Contest updatedBy(Contest newer) {
        return new Contest(
                id,
                newer.title != null ? newer.title : title,
                newer.description != null ? newer.description : description,
                newer.status != null ? newer.status : status,
                newer.start != null ? newer.start : start,
                newer.end != null ? newer.end : end,
                newer.evergreen != null ? newer.evergreen : evergreen,
                newer.mode != null ? newer.mode : mode,
                newer.slug != null ? newer.slug : slug,
                newer.entries != null ? newer.entries : entries);
    }
}
