package app.contrail.ui.overview;

/**
 * By which column the contests are sorted.
 *
 * @param column null for the order of the contest list
 */
public record OverviewOrder(
        @org.jspecify.annotations.Nullable Column column, boolean descending) {
    /** As the contest list has it. */
    public static final OverviewOrder OF_THE_LIST = new OverviewOrder(null, false);

    /** The columns by which the contests can be sorted. */
    public enum Column {
        TITLE,
        END,
        VIEWS,
        ENTRIES,
        CHANGE,
        CONVERSION,
        CONFIRMED,
        AS_OF
    }
}
