package app.contrail.cli;

/** What a picture shows. */
public enum Card {
    DASHBOARD,
    TILES,
    VIEWS,
    ENTRIES,
    CONVERSION,
    CONFIRMED,
    BONUS,
    DISQUALIFIED,
    CHART,
    FUNNEL,
    POINTS,
    LEADERBOARD,
    INSIGHTS
}
