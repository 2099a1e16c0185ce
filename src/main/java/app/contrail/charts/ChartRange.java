package app.contrail.charts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which time the chart shows. */
public sealed interface ChartRange {

    /** So much time up to now. */
    enum Last implements ChartRange {
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofHours(24)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30)),
        /** Everything recorded. */
        ALL(null);

        private final @Nullable Duration length;

        Last(@Nullable Duration length) {
            this.length = length;
        }
    }

    /**
     * A time that the user chose.
     *
     * @param from before {@code to}
     */
    record Between(Instant from, Instant to) implements ChartRange {
        public Between {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("A range ends after it begins.");
            }
        }
    }

    /** The range to begin with: the last day, or everything where less than a day was recorded. */
    static ChartRange fitting(Instant firstRecorded, Instant now) {
        return firstRecorded.isAfter(now.minus(Duration.ofHours(24))) ? Last.ALL : Last.DAY;
    }

    /**
     * The range on the time line.
     *
     * @param firstRecorded when recording began, which is where {@link Last#ALL} begins
     */
    default Span span(Instant firstRecorded, Instant now) {
        return switch (this) {
            case Last last ->
                last.length == null ? Span.until(firstRecorded, now) : Span.until(now.minus(last.length), now);
            case Between between -> new Span(between.from, between.to);
        };
    }

    /** The edges of the chart. */
    record Span(Instant from, Instant to) {
        /** The first polls of a contest would look like a day if they filled the chart. */
        private static final Duration SHORTEST = Duration.ofMinutes(5);

        private static Span until(Instant from, Instant now) {
            Instant latest = now.minus(SHORTEST);
            return new Span(from.isAfter(latest) ? latest : from, now);
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }
}
