package app.contrail.history;

import app.contrail.domain.LeaderboardEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes leaderboards that changed. Names and addresses are kept once, not again with every change of the points. */
final class LeaderboardWriter {
    private final Statements statements;

    /** What this transaction wrote or found already; nobody else writes meanwhile. */
    private final Map<Person, Long> participants = new HashMap<>();

    private final Map<Long, List<Row>> newestRows = new HashMap<>();

    LeaderboardWriter(Statements statements) {
        this.statements = statements;
    }

    private record Person(
            long contest,
            String entryId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String referralCode,
            @Nullable String joinedAt) {}

    private record Row(int rank, long participant, double points, long referrals) {}

    /** The id of this leaderboard: that of the newest one of the contest if nothing changed, else a new one. */
    long write(long contest, List<LeaderboardEntry> entries) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (LeaderboardEntry entry : entries) {
            // SQLite does not know a negative zero; adding zero makes it the usual one.
            rows.add(new Row(entry.rank(), participant(contest, entry), entry.points() + 0.0, entry.referrals()));
        }
        Long newest = statements.number(
                "SELECT leaderboard FROM poll WHERE contest = ? AND leaderboard IS NOT NULL"
                        + " ORDER BY at DESC, nth DESC LIMIT 1",
                contest);
        if (newest != null && rows(newest).equals(rows)) {
            return newest;
        }
        if (newest != null) {
            newestRows.remove(newest);
        }
        long leaderboard = insert(rows);
        newestRows.put(leaderboard, rows);
        return leaderboard;
    }

    private List<Row> rows(long leaderboard) throws SQLException {
        List<Row> known = newestRows.get(leaderboard);
        if (known != null) {
            return known;
        }
        List<Row> rows = new ArrayList<>();
        try (ResultSet found = statements.query(
                "SELECT rank, participant, points, referrals FROM leaderboard_row WHERE leaderboard = ?"
                        + " ORDER BY position",
                leaderboard)) {
            while (found.next()) {
                rows.add(new Row(found.getInt(1), found.getLong(2), found.getDouble(3), found.getLong(4)));
            }
        }
        return rows;
    }

    private long insert(List<Row> rows) throws SQLException {
        long leaderboard = statements.insertNew("INSERT INTO leaderboard (size) VALUES (?)", rows.size());
        for (int position = 0; position < rows.size(); position++) {
            Row row = rows.get(position);
            statements.run(
                    "INSERT INTO leaderboard_row (leaderboard, position, rank, participant, points, referrals)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    leaderboard,
                    position,
                    row.rank(),
                    row.participant(),
                    row.points(),
                    row.referrals());
        }
        return leaderboard;
    }

    private long participant(long contest, LeaderboardEntry entry) throws SQLException {
        Person person = new Person(
                contest,
                entry.id(),
                entry.email(),
                entry.name(),
                entry.referralCode(),
                PollWriter.text(entry.joinedAt()));
        Long known = participants.get(person);
        if (known == null) {
            known = participant(person);
            participants.put(person, known);
        }
        return known;
    }

    private long participant(Person person) throws SQLException {
        @Nullable Object[] values = {
            person.contest(), person.entryId(), person.email(), person.name(), person.referralCode(), person.joinedAt()
        };
        Long known = statements.number(
                "SELECT id FROM participant WHERE contest = ? AND entry_id = ?"
                        + " AND email IS ? AND name IS ? AND referral_code IS ? AND joined_at IS ?",
                values);
        return known != null
                ? known
                : statements.insertNew(
                        "INSERT INTO participant (contest, entry_id, email, name, referral_code, joined_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        values);
    }
}
