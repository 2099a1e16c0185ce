package app.contrail.demo;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a sample contest and all that it will ever do; asked for any moment. Times are epoch milliseconds.
 *
 * @param confirmedAt {@link #NEVER} if the address stays unconfirmed
 * @param disqualifiedAt {@link #NEVER} for almost all
 * @param reinstatedAt when an appeal succeeds, else {@link #NEVER}
 * @param bonus how bonus actions come
 * @param referrals how referred participants come
 */
record Participant(
        String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        String referralCode,
        long createdAt,
        long confirmedAt,
        long disqualifiedAt,
        long reinstatedAt,
        Course bonus,
        Course referrals) {

    static final long NEVER = Long.MAX_VALUE;

    private static final int POINTS_OF_ENTRY = 5;
    private static final int POINTS_OF_BONUS = 5;
    private static final int POINTS_OF_REFERRAL = 25;
    private static final long BETWEEN_FIRST_STEPS_MILLIS = 240_000;
    private static final double DAY_MILLIS = 86_400_000;

    /**
     * Steps over time: some in the first minutes, then at a steady pace up to a bound.
     *
     * @param atOnce how many in the first minutes
     * @param aDay how many a day from then on
     * @param headStart how near the first of those is, 0 to below 1
     * @param atMost bound of those
     */
    record Course(int atOnce, double aDay, double headStart, int atMost) {
        static Course once(int atOnce) {
            return new Course(atOnce, 0, 0, 0);
        }

        int after(long millis) {
            int early = (int) Math.min(atOnce, millis / BETWEEN_FIRST_STEPS_MILLIS);
            return early + (int) Math.min(atMost, Math.floor(headStart + aDay * millis / DAY_MILLIS));
        }
    }

    boolean confirmed(long now) {
        return confirmedAt <= now;
    }

    boolean disqualified(long now) {
        return disqualifiedAt <= now && now < reinstatedAt;
    }

    int bonusCompletions(long now) {
        return bonus.after(now - createdAt);
    }

    int referralCount(long now) {
        return referrals.after(now - createdAt);
    }

    int points(long now) {
        return points(now, bonusCompletions(now));
    }

    /** @param bonusCompletions those until then, for who knows them already */
    int points(long now, int bonusCompletions) {
        return POINTS_OF_ENTRY + POINTS_OF_BONUS * bonusCompletions + POINTS_OF_REFERRAL * referralCount(now);
    }
}
