package app.contrail.api;

import app.contrail.domain.LeaderboardEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the leaderboard as it arrives. */
record JsonLeaderboardEntry(
        @Nullable Integer rank,
        @Nullable String id,
        @Nullable String email,
        @Nullable String name,
        @Nullable Double points,
        @Nullable String referralCode,
        @Nullable Long referralsCount,
        @Nullable String joinedAt) {

    LeaderboardEntry toEntry(String path) throws MalformedAnswer {
        int place = JsonFields.required(rank, path + ".rank");
        String entryId = JsonFields.required(id, path + ".id");
        double score = JsonFields.required(points, path + ".points");
        long referrals = JsonFields.required(referralsCount, path + ".referralsCount");
        Instant joined = JsonFields.instant(joinedAt, path + ".joinedAt");
        return JsonFields.inRange(
                path, () -> new LeaderboardEntry(place, entryId, email, name, score, referralCode, referrals, joined));
    }

    /** Without its fields, which are personal data. */
    @Override
    public String toString() {
        return "JsonLeaderboardEntry[hidden]";
    }
}
