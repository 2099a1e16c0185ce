package app.contrail.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads how long the service asks to wait. */
final class RetryAfter {
    /** A longer wait is not believed: the service's own window is a minute. */
    static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** The wait asked for, from zero to an hour; null if the headers name none that can be read. */
    static @Nullable Duration of(Headers headers, Clock clock) {
        String text = headers.get("Retry-After");
        if (text == null) {
            return null;
        }
        if (text.matches("\\d+")) {
            // Ten digits are centuries, and more than that would not fit a long.
            return text.length() >= 10 ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant until = headers.getInstant("Retry-After");
        if (until == null) {
            return null;
        }
        // The service's own clock made this date, so its own clock measures the distance where it tells the time.
        Instant servedAt = headers.getInstant("Date");
        return bounded(Duration.between(servedAt != null ? servedAt : clock.instant(), until));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
