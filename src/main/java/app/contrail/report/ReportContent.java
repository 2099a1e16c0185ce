package app.contrail.report;

import app.contrail.charts.ChartContent;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a report says: words and numbers ready for display, in the user's language and locale, with addresses masked or
 * not as they are to be printed. Immutable.
 *
 * @param language of the words, as a BCP 47 tag
 * @param made when the report was made, for the file's properties
 * @param nothing what to say instead of all panels, if nothing was recorded until the end of the period; else null
 * @param notes what the user noted within the period
 * @param missing what was not recorded in it
 */
public record ReportContent(
        Paper paper,
        String language,
        ZonedDateTime made,
        Head head,
        @Nullable String nothing,
        List<Tile> tiles,
        Chart chart,
        Funnel funnel,
        Listing notes,
        Board board,
        Listing missing,
        Foot foot) {

    /**
     * The contest and the period.
     *
     * @param kind what this page is
     * @param status null if the service has not said
     * @param mode null if the service has not said
     * @param dates of the contest; empty if unknown
     * @param range the period, with its time zone
     * @param asOf when the totals were taken; empty if there are none
     */
    public record Head(
            String kind,
            String made,
            String title,
            @Nullable String status,
            Ink statusInk,
            @Nullable String mode,
            String dates,
            String range,
            String asOf) {}

    /**
     * A figure.
     *
     * @param change with its arrow; empty if there is none
     * @param caption the period of the change, or what else there is to say
     */
    public record Tile(String label, String value, String change, Ink changeInk, String caption) {}

    /**
     * The chart.
     *
     * @param keys the legend
     * @param times where the time is marked, oldest first
     * @param values what stands at the marks of the scale, from the bottom up
     * @param empty what to say instead, if there is nothing to draw
     */
    public record Chart(
            String title,
            List<Key> keys,
            ChartContent content,
            List<TimeMark> times,
            List<String> values,
            String empty) {}

    /** A line of the legend. */
    public record Key(Line line, String word) {}

    /** What the chart draws. */
    public enum Line {
        INTERVAL,
        SINCE,
        UNFINISHED,
        GAP,
        NOTE
    }

    /** A mark on the line of time. */
    public record TimeMark(Instant at, String label) {}

    /** From view to confirmed entry. */
    public record Funnel(String title, List<Step> steps, String remark) {}

    /**
     * A step of the funnel.
     *
     * @param share of the bar that is filled, 0 to 1
     */
    public record Step(String label, String value, double share, String note) {}

    /**
     * A list of which as much is printed as there is room for.
     *
     * @param empty what to say if it has no items
     * @param more what to say if so many have no room
     */
    public record Listing(String title, List<Item> items, String empty, IntFunction<String> more) {}

    /** When, and what. */
    public record Item(String when, String text) {}

    /**
     * The leaderboard, of which as many rows are printed as there is room for.
     *
     * @param remark what movement and gains are measured against; empty if there is nothing
     * @param empty what to say if it has no rows
     * @param more what to say if so many have no room
     */
    public record Board(
            String title, String remark, Columns columns, List<Row> rows, String empty, IntFunction<String> more) {}

    /** What stands above the columns. */
    public record Columns(
            String rank, String participant, String points, String gained, String referrals, String joined) {}

    /**
     * An entry.
     *
     * @param movement empty if unknown
     * @param address beside the name; empty if there is none, or if it stands in for the name
     * @param share of the leader's points, 0 to 1
     * @param gained empty if unknown
     */
    public record Row(
            String rank,
            String movement,
            Ink movementInk,
            String name,
            String address,
            String points,
            double share,
            String gained,
            Ink gainedInk,
            String referrals,
            String joined) {}

    /**
     * What stands at the foot of each page.
     *
     * @param maker the program with its version
     * @param page says which page of how many
     */
    public record Foot(String maker, String recorded, PageWords page) {}

    /** Puts a page's number into words. */
    @FunctionalInterface
    public interface PageWords {
        String page(int number, int of);
    }
}
