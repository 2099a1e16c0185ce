package app.contrail.ui.insights;

import java.util.List;

/**
 * What is worth a look, ready for display.
 *
 * @param since what changed since the user last looked, in one or two lines; empty if there is nothing to say
 * @param items newest first
 * @param remark why there are no items, or why there may be more to come; empty if nothing need be said
 */
public record InsightsContent(String since, List<Item> items, String remark) {

    /** One observation. */
    public record Item(Sign sign, String title, String detail) {}

    /** What kind of observation it is; repeats what the words say. */
    public enum Sign {
        /** More than usual, or a change at the top. */
        RISE,
        /** Less than usual, or something that fails. */
        ATTENTION,
        /** A matter of time. */
        CLOCK
    }
}
