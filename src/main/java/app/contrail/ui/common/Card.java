package app.contrail.ui.common;

/** What a picture of the dashboard can show: all of it, or a part that says something by itself. */
public enum Card {
    /** Everything, as in the window. */
    DASHBOARD,
    /** The row of tiles. */
    TILES,
    VIEWS,
    ENTRIES,
    CONVERSION,
    CONFIRMED,
    /** The tile of bonus actions. */
    BONUS,
    DISQUALIFIED,
    CHART,
    FUNNEL,
    POINTS,
    /** The leading participants, as many as are shown, with none left to be scrolled to. */
    LEADERBOARD,
    /** What is worth a look. */
    INSIGHTS
}
