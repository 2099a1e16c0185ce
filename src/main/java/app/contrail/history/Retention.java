package app.contrail.history;

import java.time.Duration;

/**
 * How long polls are kept in which detail. Nothing is ever given up wholly.
 *
 * @param full up to this age every poll is kept
 * @param hourly up to this age, an hour's polls are thinned to those that tell most; beyond it, a day's
 */
public record Retention(Duration full, Duration hourly) {
    public static final Retention USUAL = new Retention(Duration.ofDays(90), Duration.ofDays(365));

    /** @throws IllegalArgumentException if the first is not at least a day, or the second shorter than the first */
    public Retention {
        if (full.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("Polls must be kept in full for at least a day.");
        }
        if (hourly.compareTo(full) < 0) {
            throw new IllegalArgumentException("Polls must be kept by the hour for as long as in full, or longer.");
        }
    }
}
