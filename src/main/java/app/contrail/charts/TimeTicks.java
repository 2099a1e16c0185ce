package app.contrail.charts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a line of time is marked: at round local times, such as full minutes, hours and midnights.
 *
 * @param zone whose clock is round
 * @param from where the line begins
 * @param to where it ends, after {@code from}
 */
public record TimeTicks(ZoneId zone, Instant from, Instant to) {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(30),
            Duration.ofDays(90),
            Duration.ofDays(365));

    /**
     * The marks, oldest first.
     *
     * @param length of the line
     * @param perLabel how much of the length a label takes
     * @param edge how far from the line's end the last mark stays: a label is centred on its mark, and would stick out
     */
    public List<Instant> ticks(double length, double perLabel, double edge) {
        Duration step = step(Math.max(2, length / perLabel));
        Duration free = Duration.ofMillis((long) (span().toMillis() * edge / length));
        List<Instant> ticks = new ArrayList<>();
        LocalDate day = from.atZone(zone).toLocalDate();
        Instant tick = tick(day, step, 0);
        for (long number = 1; !tick.isAfter(to); number++) {
            if (!tick.isBefore(from) && tick.isBefore(to.minus(free))) {
                ticks.add(tick);
            }
            tick = tick(day, step, number);
        }
        return ticks;
    }

    /** Whether a mark is labelled with its day: at midnight, unless the whole line is one day. */
    public boolean showsDay(Instant tick) {
        return tick.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT) && span().compareTo(Duration.ofDays(1)) > 0;
    }

    private Duration span() {
        return Duration.between(from, to);
    }

    private Duration step(double most) {
        return STEPS.stream()
                .filter(step -> (double) span().toMillis() / step.toMillis() <= most)
                .findFirst()
                .orElse(STEPS.getLast());
    }

    /**
     * One of the marks that are counted from the midnight at which a day begins. Hours and days are those of the clock on
     * the wall, so that marks stay at midnight and noon when the clocks change; shorter steps are time that passes, because
     * on the wall an hour would be missing or come twice.
     */
    private Instant tick(LocalDate day, Duration step, long number) {
        Duration since = step.multipliedBy(number);
        return step.compareTo(HOUR) > 0
                ? day.atStartOfDay().plus(since).atZone(zone).toInstant()
                : day.atStartOfDay(zone).toInstant().plus(since);
    }
}
