package app.contrail.history;

import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Goes back through the leaderboards of one contest, within one transaction. */
final class LeaderboardReader implements AutoCloseable {
    private static final int MOST_CHANGES = 5_000;

    private final Statements statements;
    private final String service;
    private final Map<Long, LeaderboardPerson> people = new HashMap<>();
    private final Map<Long, List<LeaderboardEntry>> read = new HashMap<>();

    LeaderboardReader(Connection connection, String service) {
        statements = new Statements(connection);
        this.service = service;
    }

    private record Change(Instant at, long leaderboard) {}

    /** @see HistoryStore#leaderboardsBack */
    void back(ContestId contest, Instant from, Instant to, Predicate<LeaderboardAt> further) throws SQLException {
        for (Change change : changes(contest, from, to)) {
            if (!further.test(new LeaderboardAt(change.at(), entries(change.leaderboard())))) {
                return;
            }
        }
    }

    private List<Change> changes(ContestId contest, Instant from, Instant to) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (ResultSet row = statements.query(
                "SELECT at, leaderboard FROM (SELECT at, nth, leaderboard,"
                        + " lag(leaderboard) OVER (ORDER BY at, nth) AS before FROM poll WHERE contest = "
                        + ContestKeys.LOOK_UP + " AND at BETWEEN ? AND ? AND leaderboard IS NOT NULL)"
                        + " WHERE leaderboard IS NOT before ORDER BY at DESC, nth DESC LIMIT " + MOST_CHANGES,
                service,
                contest.value(),
                Nanos.nearest(from),
                Nanos.nearest(to))) {
            while (row.next()) {
                changes.add(new Change(Nanos.instant(row.getLong(1)), row.getLong(2)));
            }
        }
        return changes;
    }

    /** Leaderboards of one base are read together: who goes back wants the others next. */
    private List<LeaderboardEntry> entries(long leaderboard) throws SQLException {
        List<LeaderboardEntry> known = read.get(leaderboard);
        if (known == null) {
            read.clear();
            readUntil(leaderboard);
            known = read.get(leaderboard);
        }
        if (known == null) {
            throw new SQLException("A leaderboard is missing");
        }
        return known;
    }

    private void readUntil(long leaderboard) throws SQLException {
        Long base = statements.number("SELECT coalesce(base, id) FROM leaderboard WHERE id = ?", leaderboard);
        List<LeaderboardEntry> entries = new ArrayList<>();
        long before = 0;
        try (ResultSet row = statements.query(
                "SELECT id, size, position, rank, participant, points, referrals FROM leaderboard"
                        + " LEFT JOIN leaderboard_row ON leaderboard_row.leaderboard = id"
                        + " WHERE id <= ? AND (id = ? OR base = ?) ORDER BY id, position",
                leaderboard,
                base,
                base)) {
            while (row.next()) {
                long id = row.getLong(1);
                if (id != before) {
                    read.put(before, List.copyOf(entries));
                    before = id;
                    entries.subList(Math.min(row.getInt(2), entries.size()), entries.size())
                            .clear();
                }
                int position = row.getInt(3);
                // A change that only left entries out has one row, without a position.
                if (!row.wasNull()) {
                    put(entries, position, row);
                }
            }
        }
        read.put(before, List.copyOf(entries));
    }

    private void put(List<LeaderboardEntry> entries, int position, ResultSet row) throws SQLException {
        LeaderboardEntry entry = person(row.getLong(5)).entry(row.getInt(4), row.getDouble(6), row.getLong(7));
        if (position < entries.size()) {
            entries.set(position, entry);
        } else {
            entries.add(entry);
        }
    }

    private LeaderboardPerson person(long participant) throws SQLException {
        LeaderboardPerson known = people.get(participant);
        if (known != null) {
            return known;
        }
        try (ResultSet row = statements.query(
                "SELECT entry_id, email, name, referral_code, joined_at FROM participant WHERE id = ?", participant)) {
            if (!row.next()) {
                throw new SQLException("A participant of a leaderboard is missing");
            }
            LeaderboardPerson person = LeaderboardPerson.read(row, 1);
            people.put(participant, person);
            return person;
        }
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }
}
