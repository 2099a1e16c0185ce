package app.contrail.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the polls of a contest have been thinned. Of a thinned bucket, first, last and extremes are left: two of its
 * polls that lie apart have no gap between them, as long as they are less than the bucket apart.
 *
 * @param hourlyUntil polls before this were thinned to buckets of an hour or more; null if none were
 * @param dailyUntil polls before this were thinned to buckets of a day; null if none were
 */
public record Thinned(
        @Nullable Instant hourlyUntil, @Nullable Instant dailyUntil) {
    /** Every poll is kept. */
    public static final Thinned NOT_AT_ALL = new Thinned(null, null);

    private static final Duration HOUR = Duration.ofHours(1);

    /** A day on which the clocks are set back. */
    private static final Duration LONGEST_DAY = Duration.ofHours(25);

    /** How long the buckets can be to which polls of this time were thinned; zero if they were not. */
    public Duration bucketAt(Instant at) {
        if (dailyUntil != null && at.isBefore(dailyUntil)) {
            return LONGEST_DAY;
        }
        return hourlyUntil != null && at.isBefore(hourlyUntil) ? HOUR : Duration.ZERO;
    }
}
