package app.contrail.export;

import java.util.Locale;

/** A panel of the dashboard, as what can be exported of it is called. */
public enum Panel {
    /** The totals of every poll. */
    KPIS,
    /** What the chart shows, bucket by bucket. */
    CHART,
    FUNNEL,
    /** The newest leaderboard of the period. */
    LEADERBOARD,
    /** All entries, as the service has them now. */
    ENTRIES,
    NOTES,
    /** When nothing was recorded. */
    GAPS;

    /** As commands, files and sheets call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
