package app.contrail.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Deletes what no poll refers to any more, a little at a time. What that is, is found out once, at the beginning: whoever
 * records later refers to something new, or to what the newest poll refers to, and that is never given up.
 */
final class Sweep {
    private static final int AT_ONCE = 200;
    private static final String SOME = " IN (SELECT id FROM unused ORDER BY id LIMIT " + AT_ONCE + ")";

    /** A leaderboard is still needed where a poll refers to a later one that is a change of the same. */
    private static final String UNUSED_LEADERBOARDS = "SELECT leaderboard.id FROM leaderboard LEFT JOIN"
            + " (SELECT coalesce(base, id) AS whole, max(id) AS newest FROM leaderboard"
            + " WHERE id IN (SELECT leaderboard FROM poll WHERE leaderboard IS NOT NULL) GROUP BY whole) used"
            + " ON used.whole = coalesce(leaderboard.base, leaderboard.id)"
            + " WHERE used.newest IS NULL OR leaderboard.id > used.newest";

    private final Database database;

    /** @param database used by nobody else; its foreign keys are no longer enforced afterwards */
    Sweep(Database database) {
        this.database = database;
    }

    void run() {
        // With them, SQLite would search all polls for each row that is deleted.
        execute("PRAGMA foreign_keys = OFF");
        long newest = database.read(Sweep::newestLeaderboard);
        sweep(unreferred("totals", "poll", "totals"), "DELETE FROM totals WHERE id" + SOME);
        sweep(unreferred("details", "poll", "details"), "DELETE FROM details WHERE id" + SOME);
        sweep(
                UNUSED_LEADERBOARDS,
                "DELETE FROM leaderboard_row WHERE leaderboard" + SOME,
                "DELETE FROM leaderboard WHERE id" + SOME);
        // Unlike the others, a participant may come back: on a leaderboard that was recorded after the search.
        sweep(
                unreferred("participant", "leaderboard_row", "participant"),
                "DELETE FROM participant WHERE id" + SOME
                        + " AND id NOT IN (SELECT participant FROM leaderboard_row WHERE leaderboard > " + newest
                        + ")");
    }

    private static String unreferred(String table, String referring, String column) {
        return "SELECT id FROM " + table + " WHERE id NOT IN (SELECT " + column + " FROM " + referring + " WHERE "
                + column + " IS NOT NULL)";
    }

    private void sweep(String search, String... deletions) {
        execute("CREATE TEMP TABLE unused (id INTEGER PRIMARY KEY)");
        execute("INSERT INTO unused " + search);
        int found;
        do {
            found = database.inTransaction(connection -> {
                for (String deletion : deletions) {
                    update(connection, deletion);
                }
                return update(connection, "DELETE FROM unused WHERE id" + SOME);
            });
        } while (found > 0 && !Thread.currentThread().isInterrupted());
        execute("DROP TABLE unused");
    }

    private void execute(String sql) {
        database.read(connection -> update(connection, sql));
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static long newestLeaderboard(Connection connection) throws SQLException {
        try (Statements statements = new Statements(connection)) {
            Long newest = statements.number("SELECT max(id) FROM leaderboard");
            return newest == null ? 0 : newest;
        }
    }
}
