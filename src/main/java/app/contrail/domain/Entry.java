package app.contrail.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a contest, as served. Holds personal data in clear; show and export it through {@link Masking}.
 *
 * @param id tells entries of a contest apart; never blank
 * @param email null for an entry made by phone
 * @param name null if the participant gave none
 * @param phone null if the participant gave none
 * @param points exact up to 2^53
 * @param createdAt when it was made; null if the service does not say
 */
public record Entry(
        String id,
        @Nullable String email,
        @Nullable String name,
        @Nullable String phone,
        double points,
        boolean emailConfirmed,
        boolean disqualified,
        @Nullable String referralCode,
        @Nullable Instant createdAt) {

    public Entry {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is blank");
        }
        if (!Double.isFinite(points)) {
            throw new IllegalArgumentException("points is not a finite number: " + points);
        }
    }

    /** The id alone: lists of entries are long, and the rest is personal data that must not get into a log. */
    @Override
    public String toString() {
        return "Entry[" + id + "]";
    }
}
