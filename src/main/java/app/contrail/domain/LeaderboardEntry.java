package app.contrail.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the leaderboard, as served: Contrail never ranks anew. Holds personal data in clear; show and export it
 * through {@link Masking}.
 *
 * @param rank from 1
 * @param id of the entry
 * @param email null for an entry made by phone
 * @param name null if the participant gave none
 * @param points exact up to 2^53
 * @param referrals how many others this participant brought
 */
public record LeaderboardEntry(
        int rank,
        String id,
        @Nullable String email,
        @Nullable String name,
        double points,
        @Nullable String referralCode,
        long referrals,
        @Nullable Instant joinedAt) {

    public LeaderboardEntry {
        if (rank < 1) {
            throw new IllegalArgumentException("rank is below 1: " + rank);
        }
        if (!Double.isFinite(points)) {
            throw new IllegalArgumentException("points is not a finite number: " + points);
        }
        if (referrals < 0) {
            throw new IllegalArgumentException("referralsCount is negative: " + referrals);
        }
    }
}
