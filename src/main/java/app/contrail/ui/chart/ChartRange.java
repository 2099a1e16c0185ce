package app.contrail.ui.chart;

import java.time.Duration;
import java.time.Instant;

/** How far back the chart looks. */
public enum ChartRange {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofHours(24)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    /** Everything recorded. */
    ALL(Duration.ZERO);

    private final Duration length;

    ChartRange(Duration length) {
        this.length = length;
    }

    /** The range to begin with: the last day, or everything where less than a day was recorded. */
    public static ChartRange fitting(Instant firstRecorded, Instant now) {
        return firstRecorded.isAfter(now.minus(DAY.length)) ? ALL : DAY;
    }

    /**
     * Where the range begins.
     *
     * @param firstRecorded when recording began, for {@link #ALL}
     */
    public Instant from(Instant now, Instant firstRecorded) {
        return this == ALL ? firstRecorded : now.minus(length);
    }
}
