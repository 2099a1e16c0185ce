package app.contrail.cli;

import app.contrail.domain.ApiFailure;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Says on stderr what goes wrong while a command goes on: each sentence once, until it has not been met for a while. */
final class Complaints {
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final PrintStream err;
    private final Clock clock;
    private final Map<String, Instant> met = new HashMap<>();

    Complaints(PrintStream err, Clock clock) {
        this.err = err;
        this.clock = clock;
    }

    /** Of a rate limit without the time to wait, which is another each time and is waited for anyway. */
    void about(ApiFailure why, String sentence) {
        about(why instanceof ApiFailure.RateLimited limited ? FailureText.limitedMeanwhile(limited) : sentence);
    }

    void about(String sentence) {
        Instant now = clock.instant();
        met.values().removeIf(last -> last.isBefore(now.minus(FORGOTTEN)));
        if (met.put(sentence, now) == null) {
            err.println(sentence);
        }
    }
}
