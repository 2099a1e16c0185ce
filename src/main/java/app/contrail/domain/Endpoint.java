package app.contrail.domain;

/** The three sources of one poll. */
public enum Endpoint {
    ANALYTICS,
    LEADERBOARD,
    CONTEST
}
