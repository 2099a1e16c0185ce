package app.contrail.domain;

import java.time.Duration;

/** The sizes of bucket that the chart offers, smallest first. */
public enum BucketSize {
    ONE_MINUTE(Duration.ofMinutes(1)),
    TWO_MINUTES(Duration.ofMinutes(2)),
    FIVE_MINUTES(Duration.ofMinutes(5)),
    TEN_MINUTES(Duration.ofMinutes(10)),
    FIFTEEN_MINUTES(Duration.ofMinutes(15)),
    THIRTY_MINUTES(Duration.ofMinutes(30)),
    ONE_HOUR(Duration.ofHours(1)),
    THREE_HOURS(Duration.ofHours(3)),
    SIX_HOURS(Duration.ofHours(6)),
    TWELVE_HOURS(Duration.ofHours(12)),
    ONE_DAY(Duration.ofDays(1)),
    ONE_WEEK(Duration.ofDays(7));

    private static final int MOST_BUCKETS = 60;

    private final Duration duration;

    BucketSize(Duration duration) {
        this.duration = duration;
    }

    /** The smallest size with at most 60 buckets over the span; a week for every span too long even for that. */
    public static BucketSize forSpan(Duration span) {
        for (BucketSize size : values()) {
            if (span.compareTo(size.duration.multipliedBy(MOST_BUCKETS)) <= 0) {
                return size;
            }
        }
        return ONE_WEEK;
    }

    /** How long a bucket of this size is; a day stands for a calendar day. */
    public Duration duration() {
        return duration;
    }
}
