package app.contrail.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How often the service is asked.
 *
 * @param interval from poll to poll of the contest on the dashboard, from {@link #SHORTEST} to {@link #LONGEST}, in
 *     whole seconds
 * @param allowance requests within 60 s that Contrail may send under one key, from {@link #LEAST} to {@link #MOST}, of
 *     the 100 that the service grants
 */
public record Polling(Duration interval, int allowance) {
    public static final Duration SHORTEST = Duration.ofSeconds(10);
    public static final Duration LONGEST = Duration.ofHours(1);

    /** One poll of one contest, and the list. */
    public static final int LEAST = 4;

    public static final int MOST = 100;

    public static final Polling USUAL = new Polling(Duration.ofSeconds(30), 80);

    /** @throws IllegalArgumentException if a value is out of its range */
    public Polling {
        if (interval.compareTo(SHORTEST) < 0
                || interval.compareTo(LONGEST) > 0
                || !interval.truncatedTo(ChronoUnit.SECONDS).equals(interval)) {
            throw new IllegalArgumentException("no such interval: " + interval);
        }
        if (allowance < LEAST || allowance > MOST) {
            throw new IllegalArgumentException("no such allowance: " + allowance);
        }
    }
}
