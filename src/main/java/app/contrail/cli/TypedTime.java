package app.contrail.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** A time as a person types it: an instant, or a local date with or without a time of day. */
sealed interface TypedTime {

    record Exact(Instant instant) implements TypedTime {}

    record Local(LocalDateTime time) implements TypedTime {}

    record Day(LocalDate date) implements TypedTime {}

    /**
     * Reads a time such as {@code 2026-11-01}, {@code 2026-11-01T09:00}, {@code 2026-11-01T09:00:00Z} or
     * {@code 2026-11-01T09:00:00+02:00}.
     *
     * @throws IllegalArgumentException with a reason for the user, if it is none
     */
    static TypedTime parse(String text) {
        try {
            if (!text.matches("\\d{4}-.*")) {
                throw new DateTimeException("Years have four digits");
            }
            if (text.length() == "yyyy-MM-dd".length()) {
                return new Day(LocalDate.parse(text));
            }
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime exact
                    ? new Exact(exact.toInstant())
                    : new Local(LocalDateTime.from(time));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a time looks like 2026-11-01, 2026-11-01T09:00 or 2026-11-01T09:00:00Z", e);
        }
    }

    /** The first moment that is meant, for the beginning of a period. */
    default Instant first(ZoneId zone) {
        return switch (this) {
            case Exact exact -> exact.instant();
            case Local local ->
                local.time().atZone(zone).withEarlierOffsetAtOverlap().toInstant();
            case Day day -> day.date().atStartOfDay(zone).toInstant();
        };
    }

    /** The last moment that is meant, for an end that belongs to the period. */
    default Instant last(ZoneId zone) {
        return switch (this) {
            case Exact exact -> lastOf(exact.instant());
            case Local local ->
                lastOf(local.time().atZone(zone).withLaterOffsetAtOverlap().toInstant());
            case Day day ->
                day.date().plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        };
    }

    /** Files show milliseconds: nobody can type more of a time that was read there. */
    private static Instant lastOf(Instant instant) {
        boolean toTheMillisecond = instant.equals(instant.truncatedTo(ChronoUnit.MILLIS));
        return toTheMillisecond ? instant.plusMillis(1).minusNanos(1) : instant;
    }
}
