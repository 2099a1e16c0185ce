package app.contrail.ui.chart;

import app.contrail.ui.common.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.chart.ValueAxis;

/**
 * A horizontal axis of time. Its numbers are milliseconds since 1970 (UTC); its ticks fall on round local times: full
 * minutes, hours, midnights.
 */
final class TimeAxis extends ValueAxis<Number> {
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
    private static final double PIXELS_PER_LABEL = 96;
    private static final double EDGE_PIXELS = 24;

    private final Formats formats;

    TimeAxis(Formats formats) {
        this.formats = formats;
        setAutoRanging(false);
        setAnimated(false);
        setMinorTickVisible(false);
    }

    void show(Instant from, Instant to) {
        setLowerBound((double) from.toEpochMilli());
        setUpperBound((double) to.toEpochMilli());
        invalidateRange(List.of());
        requestAxisLayout();
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        Instant from = Instant.ofEpochMilli((long) getLowerBound());
        Instant to = Instant.ofEpochMilli((long) getUpperBound());
        Duration step = stepFor(Duration.between(from, to), length);
        // A label is centred on its tick: near the edges, half of it would stick out.
        Duration edge = Duration.ofMillis((long) (Duration.between(from, to).toMillis() * EDGE_PIXELS / length));
        List<Number> ticks = new ArrayList<>();
        for (ZonedDateTime tick = firstTick(from, step); !tick.toInstant().isAfter(to); tick = next(tick, step)) {
            if (!tick.toInstant().isBefore(from) && tick.toInstant().isBefore(to.minus(edge))) {
                ticks.add(tick.toInstant().toEpochMilli());
            }
        }
        return ticks;
    }

    private static Duration stepFor(Duration span, double length) {
        double most = Math.max(2, length / PIXELS_PER_LABEL);
        for (Duration step : STEPS) {
            if ((double) span.toMillis() / step.toMillis() <= most) {
                return step;
            }
        }
        return STEPS.getLast();
    }

    private ZonedDateTime firstTick(Instant from, Duration step) {
        ZonedDateTime midnight = from.atZone(formats.zone()).truncatedTo(ChronoUnit.DAYS);
        if (step.toDays() > 0) {
            return midnight;
        }
        long steps = Duration.between(midnight, from.atZone(formats.zone())).dividedBy(step);
        return midnight.plus(step.multipliedBy(steps));
    }

    /** Days are stepped on the calendar, so that ticks stay at midnight when the clocks change. */
    private static ZonedDateTime next(ZonedDateTime tick, Duration step) {
        return step.toDays() > 0 ? tick.plusDays(step.toDays()) : tick.plus(step);
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        Instant at = Instant.ofEpochMilli(value.longValue());
        LocalDateTime local = LocalDateTime.ofInstant(at, formats.zone());
        boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        boolean days = getUpperBound() - getLowerBound() > Duration.ofDays(1).toMillis();
        return midnight && days ? formats.day(at, Instant.ofEpochMilli((long) getUpperBound())) : formats.time(at);
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        setScale(calculateNewScale(getWidth(), getLowerBound(), getUpperBound()));
        currentLowerBound.set(getLowerBound());
    }

    @Override
    protected Object getRange() {
        return List.of(getLowerBound(), getUpperBound());
    }
}
