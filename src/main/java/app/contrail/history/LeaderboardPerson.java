package app.contrail.history;

import app.contrail.domain.LeaderboardEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a leaderboard tells about a participant that seldom changes. Personal data in clear. */
record LeaderboardPerson(
        String entryId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String referralCode,
        @Nullable Instant joinedAt) {

    static LeaderboardPerson of(LeaderboardEntry entry) {
        return new LeaderboardPerson(entry.id(), entry.email(), entry.name(), entry.referralCode(), entry.joinedAt());
    }

    /** Reads five columns, from this one on: entry_id, email, name, referral_code, joined_at. */
    static LeaderboardPerson read(ResultSet row, int first) throws SQLException {
        return new LeaderboardPerson(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                TrailReader.instant(row.getString(first + 4)));
    }

    LeaderboardEntry entry(int rank, double points, long referrals) {
        return new LeaderboardEntry(rank, entryId, email, name, points, referralCode, referrals, joinedAt);
    }
}
