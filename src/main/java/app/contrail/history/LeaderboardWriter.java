package app.contrail.history;

import app.contrail.domain.LeaderboardEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes leaderboards that changed. Names and addresses are kept once, not again with every change of the points. */
final class LeaderboardWriter {
    private final Statements statements;

    LeaderboardWriter(Statements statements) {
        this.statements = statements;
    }

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
        return newest != null && rows(newest).equals(rows) ? newest : insert(rows);
    }

    private List<Row> rows(long leaderboard) throws SQLException {
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
        String joinedAt = PollWriter.text(entry.joinedAt());
        Long known = statements.number(
                "SELECT id FROM participant WHERE contest = ? AND entry_id = ?"
                        + " AND email IS ? AND name IS ? AND referral_code IS ? AND joined_at IS ?",
                contest,
                entry.id(),
                entry.email(),
                entry.name(),
                entry.referralCode(),
                joinedAt);
        return known != null
                ? known
                : statements.insertNew(
                        "INSERT INTO participant (contest, entry_id, email, name, referral_code, joined_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        contest,
                        entry.id(),
                        entry.email(),
                        entry.name(),
                        entry.referralCode(),
                        joinedAt);
    }
}
