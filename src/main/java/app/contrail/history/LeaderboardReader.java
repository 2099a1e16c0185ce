package app.contrail.history;

import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes back through the leaderboards of one contest, within one transaction. */
final class LeaderboardReader implements AutoCloseable {
    private static final int MOST_CHANGES = 5_000;

    private final Statements statements;
    private final String service;
    private final Map<Long, Person> people = new HashMap<>();

    LeaderboardReader(Connection connection, String service) {
        statements = new Statements(connection);
        this.service = service;
    }

    private record Change(Instant at, long leaderboard) {}

    private record Person(
            String entryId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String referralCode,
            @Nullable Instant joinedAt) {}

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

    private List<LeaderboardEntry> entries(long leaderboard) throws SQLException {
        List<LeaderboardEntry> entries = new ArrayList<>();
        try (ResultSet row = statements.query(
                "SELECT rank, participant, points, referrals FROM leaderboard_row WHERE leaderboard = ?"
                        + " ORDER BY position",
                leaderboard)) {
            while (row.next()) {
                Person person = person(row.getLong(2));
                entries.add(new LeaderboardEntry(
                        row.getInt(1),
                        person.entryId(),
                        person.email(),
                        person.name(),
                        row.getDouble(3),
                        person.referralCode(),
                        row.getLong(4),
                        person.joinedAt()));
            }
        }
        return entries;
    }

    private Person person(long participant) throws SQLException {
        Person known = people.get(participant);
        if (known != null) {
            return known;
        }
        try (ResultSet row = statements.query(
                "SELECT entry_id, email, name, referral_code, joined_at FROM participant WHERE id = ?", participant)) {
            if (!row.next()) {
                throw new SQLException("A participant of a leaderboard is missing");
            }
            Person person = new Person(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    TrailReader.instant(row.getString(5)));
            people.put(participant, person);
            return person;
        }
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }
}
