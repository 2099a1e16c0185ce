package app.contrail.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Cuts time into buckets that agree with the calendar of a zone.
 *
 * <p>Buckets shorter than a day are multiples of elapsed time from local midnight; the last one of a day ends at the
 * next midnight, so that it may be cut short. Buckets of whole days are calendar days, 23 or 25 hours long where clocks
 * change; weeks begin on Monday.
 */
public final class BucketGrid {
    private static final Duration DAY = Duration.ofDays(1);

    private final Duration size;
    private final ZoneId zone;

    /** @throws IllegalArgumentException if the size is not positive, or longer than a day and not of whole days */
    public BucketGrid(Duration size, ZoneId zone) {
        boolean wholeDays = size.equals(Duration.ofDays(size.toDays()));
        if (!size.isPositive() || (size.compareTo(DAY) > 0 && !wholeDays)) {
            throw new IllegalArgumentException("Not a size of buckets: " + size);
        }
        this.size = size;
        this.zone = zone;
    }

    /** One bucket's time: from {@code start}, inclusive, to {@code end}, exclusive. */
    public record Span(Instant start, Instant end) {
        boolean holds(Instant at) {
            return !at.isBefore(start) && at.isBefore(end);
        }
    }

    /** The bucket that holds this instant. */
    public Span around(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return size.compareTo(DAY) < 0 ? withinDay(day, at) : days(day);
    }

    private Span withinDay(LocalDate day, Instant at) {
        Instant midnight = midnight(day);
        Instant nextMidnight = midnight(day.plusDays(1));
        long index = Duration.between(midnight, at).dividedBy(size);
        Instant start = midnight.plus(size.multipliedBy(index));
        Instant end = start.plus(size);
        return new Span(start, end.isAfter(nextMidnight) ? nextMidnight : end);
    }

    private Span days(LocalDate day) {
        // Day 0 of the epoch was a Thursday; counting from the Monday before it makes seven days a calendar week.
        int mondayBeforeEpoch = DayOfWeek.MONDAY.getValue() - DayOfWeek.THURSDAY.getValue();
        long sinceMonday = Math.floorMod(day.toEpochDay() - mondayBeforeEpoch, size.toDays());
        LocalDate first = day.minusDays(sinceMonday);
        return new Span(midnight(first), midnight(first.plusDays(size.toDays())));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
