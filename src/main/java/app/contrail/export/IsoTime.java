package app.contrail.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as files hold them. */
final class IsoTime {
    private IsoTime() {}

    /** ISO 8601 in UTC, such as {@code 2026-11-23T09:14:00.250Z}; nothing finer than a millisecond. */
    static String of(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
