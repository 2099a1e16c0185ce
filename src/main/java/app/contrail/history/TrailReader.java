package app.contrail.history;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Thinned;
import app.contrail.domain.TotalsAt;
import app.contrail.domain.Trail;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the trails of one service's contests, each question with a single query, so that no writer can come between. */
final class TrailReader {
    private static final String CONTEST = ContestKeys.LOOK_UP;

    /** A cross join is SQLite's word for: the polls first, in their order. */
    private static final String TOTALS =
            "SELECT poll.at, poll.totals, entries, confirmed, disqualified, views, bonus_completions,"
                    + " points_total, points_average, points_highest FROM poll CROSS JOIN totals ON totals.id = poll.totals"
                    + " WHERE poll.contest = " + CONTEST + " AND poll.at BETWEEN ? AND ?";

    private static final String FAILURES =
            "SELECT at, endpoint, kind, status, detail, sentence FROM failure WHERE contest = " + CONTEST;

    private final String service;

    TrailReader(String service) {
        this.service = service;
    }

    void eachTotals(Connection connection, ContestId contest, Instant from, Instant to, Consumer<TotalsAt> each)
            throws SQLException {
        try (PreparedStatement statement =
                        prepare(connection, TOTALS + " ORDER BY poll.at, poll.nth", contest, from, to);
                ResultSet row = statement.executeQuery()) {
            long newestId = 0;
            Analytics newest = null;
            while (row.next()) {
                long id = row.getLong(2);
                // Polls that found the same share one object: a long, quiet trail costs little memory.
                if (newest == null || id != newestId) {
                    newest = analytics(row, 3);
                    newestId = id;
                }
                each.accept(new TotalsAt(Nanos.instant(row.getLong(1)), newest));
            }
        }
    }

    /** The trail with the rows added that were recorded from this time on. */
    Trail trail(Connection connection, ContestId contest, Trail begin, Instant from) throws SQLException {
        String query = "SELECT poll.at, entries, confirmed, disqualified, views, bonus_completions"
                + " FROM poll CROSS JOIN totals ON totals.id = poll.totals"
                + " WHERE poll.contest = " + CONTEST + " AND poll.at BETWEEN ? AND ? ORDER BY poll.at, poll.nth";
        Trail.Builder trail = new Trail.Builder(begin);
        try (PreparedStatement statement = prepare(connection, query, contest, from, Instant.MAX);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                trail.add(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
            }
        }
        return trail.build();
    }

    Optional<TotalsAt> totalsBefore(Connection connection, ContestId contest, Instant to) throws SQLException {
        String query = TOTALS + " ORDER BY poll.at DESC, poll.nth DESC LIMIT 1";
        try (PreparedStatement statement = prepare(connection, query, contest, Instant.MIN, to);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new TotalsAt(Nanos.instant(row.getLong(1)), analytics(row, 3)))
                    : Optional.empty();
        }
    }

    List<FailedPoll> failures(Connection connection, ContestId contest, Instant from, Instant to) throws SQLException {
        String query = FAILURES + " AND at BETWEEN ? AND ? ORDER BY at, nth, endpoint";
        List<FailedPoll> found = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, query, contest, from, to);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(failed(row));
            }
        }
        return found;
    }

    Optional<FailedPoll> firstFailure(
            Connection connection, ContestId contest, Endpoint endpoint, Instant after, Instant before)
            throws SQLException {
        String query = FAILURES + " AND at > ? AND at < ? AND endpoint = ? ORDER BY at, nth LIMIT 1";
        try (PreparedStatement statement = prepare(connection, query, contest, after, before)) {
            statement.setInt(5, EndpointCode.of(endpoint));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(failed(row)) : Optional.empty();
            }
        }
    }

    /** @param oldest whether the oldest of the period is asked for; otherwise the newest */
    Optional<LeaderboardAt> leaderboard(
            Connection connection, ContestId contest, Instant from, Instant to, boolean oldest) throws SQLException {
        String order = oldest ? "ASC" : "DESC";
        String query = Standing.SHOWN_BEGIN + "SELECT at, leaderboard FROM poll WHERE contest = " + CONTEST
                + " AND at BETWEEN ? AND ? AND leaderboard IS NOT NULL ORDER BY at " + order + ", nth " + order
                + " LIMIT 1" + Standing.SHOWN_END
                + " SELECT at, rank, entry_id, email, name, points, referral_code, referrals, joined_at FROM shown"
                + " LEFT JOIN " + Standing.ROWS + " standing"
                + " LEFT JOIN participant ON participant.id = standing.participant"
                + " ORDER BY position";
        try (PreparedStatement statement = prepare(connection, query, contest, from, to);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Instant at = Nanos.instant(row.getLong(1));
            List<LeaderboardEntry> entries = new ArrayList<>();
            // An empty leaderboard is one row, without a rank.
            do {
                int rank = row.getInt(2);
                if (!row.wasNull()) {
                    entries.add(entry(rank, row));
                }
            } while (row.next());
            return Optional.of(new LeaderboardAt(at, entries));
        }
    }

    Optional<ContestAt> details(Connection connection, ContestId contest, Instant to) throws SQLException {
        String query = "SELECT poll.at, title, description, status, starts_at, ends_at, evergreen, mode, slug,"
                + " poll.listed_entries FROM poll CROSS JOIN details ON details.id = poll.details"
                + " WHERE poll.contest = " + CONTEST
                + " AND poll.at BETWEEN ? AND ? ORDER BY poll.at DESC, poll.nth DESC LIMIT 1";
        try (PreparedStatement statement = prepare(connection, query, contest, Instant.MIN, to);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new ContestAt(Nanos.instant(row.getLong(1)), contest(contest, row)))
                    : Optional.empty();
        }
    }

    List<ContestId> contests(Connection connection) throws SQLException {
        List<ContestId> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT contest_id FROM contest JOIN service ON service.id = contest.service"
                        + " WHERE service.origin = ? ORDER BY contest.id")) {
            statement.setString(1, service);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new ContestId(row.getString(1)));
                }
            }
        }
        return found;
    }

    Thinned thinned(Connection connection, ContestId contest) throws SQLException {
        try (Statements statements = new Statements(connection)) {
            Long hourly = statements.number(
                    "SELECT hourly_until FROM thinned WHERE contest = " + CONTEST, service, contest.value());
            Long daily = statements.number(
                    "SELECT daily_until FROM thinned WHERE contest = " + CONTEST, service, contest.value());
            return new Thinned(
                    hourly == null ? null : Nanos.instant(hourly), daily == null ? null : Nanos.instant(daily));
        }
    }

    private PreparedStatement prepare(Connection connection, String query, ContestId contest, Instant from, Instant to)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setString(1, service);
        statement.setString(2, contest.value());
        statement.setLong(3, Nanos.nearest(from));
        statement.setLong(4, Nanos.nearest(to));
        return statement;
    }

    /** Reads eight columns, from this one on. */
    static Analytics analytics(ResultSet row, int first) throws SQLException {
        return new Analytics(
                row.getLong(first),
                row.getLong(first + 1),
                row.getLong(first + 2),
                row.getLong(first + 3),
                row.getLong(first + 4),
                new Analytics.Points(row.getDouble(first + 5), row.getDouble(first + 6), row.getDouble(first + 7)));
    }

    private static FailedPoll failed(ResultSet row) throws SQLException {
        return new FailedPoll(
                Nanos.instant(row.getLong(1)),
                EndpointCode.endpoint(row.getInt(2)),
                RecordedFailure.read(row, 3).failure());
    }

    private static LeaderboardEntry entry(int rank, ResultSet row) throws SQLException {
        return new LeaderboardEntry(
                rank,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getDouble(6),
                row.getString(7),
                row.getLong(8),
                instant(row.getString(9)));
    }

    private static Contest contest(ContestId id, ResultSet row) throws SQLException {
        int evergreen = row.getInt(7);
        Boolean knownEvergreen = row.wasNull() ? null : evergreen != 0;
        long entries = row.getLong(10);
        Long knownEntries = row.wasNull() ? null : entries;
        return new Contest(
                id,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                instant(row.getString(5)),
                instant(row.getString(6)),
                knownEvergreen,
                row.getString(8),
                row.getString(9),
                knownEntries);
    }

    static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
