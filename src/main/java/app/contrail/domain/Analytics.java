package app.contrail.domain;

/**
 * The totals of one contest at the moment they were asked for, counted by the service since the contest began.
 *
 * <p>No count is derived from another: whether a disqualified entry also counts as confirmed is not documented, and
 * totals may fall.
 *
 * @param totalEntries entries made
 * @param confirmedEntries entries whose e-mail address was confirmed
 * @param disqualifiedEntries entries taken out of the contest
 * @param totalViews page views, not unique visitors
 * @param totalBonusCompletions bonus actions completed
 */
public record Analytics(
        long totalEntries,
        long confirmedEntries,
        long disqualifiedEntries,
        long totalViews,
        long totalBonusCompletions,
        Points points) {

    public Analytics {
        requireCount("totalEntries", totalEntries);
        requireCount("confirmedEntries", confirmedEntries);
        requireCount("disqualifiedEntries", disqualifiedEntries);
        requireCount("totalViews", totalViews);
        requireCount("totalBonusCompletions", totalBonusCompletions);
    }

    /**
     * Points of all entries together; exact up to 2^53.
     *
     * @param total sum over all entries
     * @param average per entry, as the service rounds it
     * @param highest of one entry; may exceed the leader's, who must be confirmed and not disqualified
     */
    public record Points(double total, double average, double highest) {
        public Points {
            requireFinite("points.total", total);
            requireFinite("points.average", average);
            requireFinite("points.highest", highest);
        }
    }

    private static void requireCount(String field, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(field + " is negative: " + count);
        }
    }

    private static void requireFinite(String field, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(field + " is not a finite number: " + number);
        }
    }
}
