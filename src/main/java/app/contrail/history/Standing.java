package app.contrail.history;

/**
 * The rows of a leaderboard, put together within a query: its own and, where it has none, those of the ones that it is a
 * change of.
 */
final class Standing {
    /** Begins a query about one leaderboard; what names it goes before {@link #SHOWN_END}. */
    static final String SHOWN_BEGIN =
            "WITH shown AS MATERIALIZED (SELECT leaderboard.id, coalesce(base, leaderboard.id) AS base, size, at"
                    + " FROM (";

    static final String SHOWN_END = ") found JOIN leaderboard ON leaderboard.id = found.leaderboard)";

    /** A table of position, rank, participant, points, referrals. With max(), SQLite takes the row that has the most. */
    static final String ROWS =
            "(SELECT position, rank, participant, points, referrals, max(leaderboard_row.leaderboard)"
                    + " FROM shown CROSS JOIN leaderboard part"
                    + " ON part.id <= shown.id AND (part.id = shown.base OR part.base = shown.base)"
                    + " CROSS JOIN leaderboard_row ON leaderboard_row.leaderboard = part.id AND position < shown.size"
                    + " GROUP BY position)";

    private Standing() {}
}
