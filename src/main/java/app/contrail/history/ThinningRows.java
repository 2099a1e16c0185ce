package app.contrail.history;

import app.contrail.domain.Analytics;
import app.contrail.domain.Endpoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that thinning reads and deletes within one transaction. */
final class ThinningRows implements AutoCloseable {
    private final Connection connection;
    private final Statements statements;

    ThinningRows(Connection connection) {
        this.connection = connection;
        statements = new Statements(connection);
    }

    List<Long> contests() throws SQLException {
        List<Long> found = new ArrayList<>();
        try (ResultSet row = statements.query("SELECT id FROM contest ORDER BY id")) {
            while (row.next()) {
                found.add(row.getLong(1));
            }
        }
        return found;
    }

    long thinnedUntil(long contest, Thinning.Level level) throws SQLException {
        Long until = statements.number("SELECT " + column(level) + " FROM thinned WHERE contest = ?", contest);
        return until == null ? Long.MIN_VALUE : until;
    }

    void setThinnedUntil(long contest, Thinning.Level level, long until) throws SQLException {
        String column = column(level);
        statements.run(
                "INSERT INTO thinned (contest, " + column + ") VALUES (?, ?)" + " ON CONFLICT DO UPDATE SET " + column
                        + " = excluded." + column,
                contest,
                until);
    }

    /** When the first poll of the period ended; null if there is none. */
    @Nullable Long firstPoll(long contest, long from, long before) throws SQLException {
        return statements.number(
                "SELECT min(at) FROM poll WHERE contest = ? AND at >= ? AND at < ?", contest, from, before);
    }

    /** The polls of the period, sorted by time. */
    List<RecordedPoll> polls(long contest, long from, long before) throws SQLException {
        List<RecordedPoll> found = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT at, nth, poll.leaderboard IS NOT NULL, poll.details IS NOT NULL,"
                        + " (SELECT sum(1 << failure.endpoint) FROM failure WHERE failure.contest = poll.contest"
                        + " AND failure.at = poll.at AND failure.nth = poll.nth),"
                        + " totals.id IS NOT NULL, entries, confirmed, disqualified, views, bonus_completions,"
                        + " points_total, points_average, points_highest"
                        + " FROM poll LEFT JOIN totals ON totals.id = poll.totals"
                        + " WHERE contest = ? AND at >= ? AND at < ? ORDER BY at, nth")) {
            statement.setLong(1, contest);
            statement.setLong(2, from);
            statement.setLong(3, before);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Analytics totals = row.getBoolean(6) ? TrailReader.analytics(row, 7) : null;
                    found.add(new RecordedPoll(
                            row.getLong(1),
                            row.getLong(2),
                            totals,
                            row.getBoolean(3),
                            row.getBoolean(4),
                            endpoints(row.getInt(5))));
                }
            }
        }
        return found;
    }

    /** Deletes the poll and its failures. */
    void delete(long contest, RecordedPoll poll) throws SQLException {
        statements.run("DELETE FROM poll WHERE contest = ? AND at = ? AND nth = ?", contest, poll.at(), poll.nth());
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }

    private static Set<Endpoint> endpoints(int bits) {
        Set<Endpoint> endpoints = EnumSet.noneOf(Endpoint.class);
        for (Endpoint endpoint : Endpoint.values()) {
            if ((bits & 1 << EndpointCode.of(endpoint)) != 0) {
                endpoints.add(endpoint);
            }
        }
        return endpoints;
    }

    private static String column(Thinning.Level level) {
        return switch (level) {
            case HOURLY -> "hourly_until";
            case DAILY -> "daily_until";
        };
    }
}
