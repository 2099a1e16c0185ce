package app.contrail.history;

import app.contrail.domain.LeaderboardEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes leaderboards that changed. Names and addresses are kept once, not again with every change of the points, and
 * most often only the rows that are others than before.
 */
final class LeaderboardWriter {
    /** So many changes of one whole leaderboard are kept: reading the last of them reads all. */
    private static final int MOST_CHANGES = 50;

    private final Statements statements;

    LeaderboardWriter(Statements statements) {
        this.statements = statements;
    }

    private record Row(int rank, long participant, double points, long referrals) {}

    /** What was kept last, and whom it is about. */
    private record Newest(long leaderboard, List<Row> rows, Map<String, Known> people) {}

    private record Known(long participant, LeaderboardPerson person) {}

    /** The id of this leaderboard: that of the newest one of the contest if nothing changed, else a new one. */
    long write(long contest, List<LeaderboardEntry> entries) throws SQLException {
        Newest newest = newest(contest);
        List<Row> rows = new ArrayList<>();
        for (LeaderboardEntry entry : entries) {
            Known known = newest == null ? null : newest.people().get(entry.id());
            LeaderboardPerson person = LeaderboardPerson.of(entry);
            long participant =
                    known != null && known.person().equals(person) ? known.participant() : participant(contest, person);
            // SQLite does not know a negative zero; adding zero makes it the usual one.
            rows.add(new Row(entry.rank(), participant, entry.points() + 0.0, entry.referrals()));
        }
        if (newest == null) {
            return insert(rows, List.of(), null);
        }
        return newest.rows().equals(rows) ? newest.leaderboard() : insertAfter(newest, rows);
    }

    private @Nullable Newest newest(long contest) throws SQLException {
        Long leaderboard = statements.number(
                "SELECT leaderboard FROM poll WHERE contest = ? AND leaderboard IS NOT NULL"
                        + " ORDER BY at DESC, nth DESC LIMIT 1",
                contest);
        if (leaderboard == null) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        Map<String, Known> people = new HashMap<>();
        try (ResultSet found = statements.query(
                Standing.SHOWN_BEGIN + "SELECT ? AS leaderboard, NULL AS at" + Standing.SHOWN_END
                        + " SELECT rank, points, referrals, participant, entry_id, email, name, referral_code, joined_at"
                        + " FROM " + Standing.ROWS + " standing CROSS JOIN participant ON participant.id = participant"
                        + " ORDER BY position",
                leaderboard)) {
            while (found.next()) {
                Row row = new Row(found.getInt(1), found.getLong(4), found.getDouble(2), found.getLong(3));
                LeaderboardPerson person = LeaderboardPerson.read(found, 5);
                rows.add(row);
                people.put(person.entryId(), new Known(row.participant(), person));
            }
        }
        return new Newest(leaderboard, rows, people);
    }

    /** Keeps only what differs, unless that would be most of it or would make reading slow. */
    private long insertAfter(Newest newest, List<Row> rows) throws SQLException {
        List<Row> before = newest.rows();
        int changed = 0;
        for (int position = 0; position < rows.size(); position++) {
            changed += differs(before, rows, position) ? 1 : 0;
        }
        Long base = 2 * changed > rows.size() ? null : baseAfter(newest.leaderboard());
        return base == null ? insert(rows, List.of(), null) : insert(rows, before, base);
    }

    /** The base of the next change after this leaderboard; null if the next has to be whole. */
    private @Nullable Long baseAfter(long leaderboard) throws SQLException {
        Long base = statements.number("SELECT coalesce(base, id) FROM leaderboard WHERE id = ?", leaderboard);
        Long changes = statements.number("SELECT count(*) FROM leaderboard WHERE base = ?", base);
        // Where the clock was set back, a change after a later one would be read as a change of that.
        Long later = statements.number("SELECT max(id) FROM leaderboard WHERE base = ? AND id > ?", base, leaderboard);
        return later == null && changes != null && changes < MOST_CHANGES ? base : null;
    }

    private static boolean differs(List<Row> before, List<Row> rows, int position) {
        return position >= before.size() || !before.get(position).equals(rows.get(position));
    }

    /** @param before what need not be kept again */
    private long insert(List<Row> rows, List<Row> before, @Nullable Long base) throws SQLException {
        long leaderboard =
                statements.insertNew("INSERT INTO leaderboard (size, base) VALUES (?, ?)", rows.size(), base);
        for (int position = 0; position < rows.size(); position++) {
            Row row = rows.get(position);
            if (differs(before, rows, position)) {
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
        }
        return leaderboard;
    }

    private long participant(long contest, LeaderboardPerson person) throws SQLException {
        Long known = statements.number(
                "SELECT id FROM participant WHERE contest = ? AND entry_id = ?"
                        + " AND email IS ? AND name IS ? AND referral_code IS ? AND joined_at IS ?",
                contest,
                person.entryId(),
                person.email(),
                person.name(),
                person.referralCode(),
                PollWriter.text(person.joinedAt()));
        return known != null
                ? known
                : statements.insertNew(
                        "INSERT INTO participant (contest, entry_id, email, name, referral_code, joined_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        contest,
                        person.entryId(),
                        person.email(),
                        person.name(),
                        person.referralCode(),
                        PollWriter.text(person.joinedAt()));
    }
}
