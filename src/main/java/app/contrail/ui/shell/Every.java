package app.contrail.ui.shell;

import java.time.Duration;
import java.time.Instant;

/**
 * Says when something that is done again and again is due. A clock that was set back does not make it rest: what was done
 * in the future was done before that. For one thread.
 */
final class Every {
    private final Duration interval;
    private Instant last = Instant.MIN;

    Every(Duration interval) {
        this.interval = interval;
    }

    /** Whether it was never done, or the last time is as long ago as the interval. */
    boolean isDue(Instant now) {
        return last.isAfter(now) || !now.isBefore(next());
    }

    private Instant next() {
        return last.equals(Instant.MIN) ? Instant.MIN : last.plus(interval);
    }

    void done(Instant now) {
        last = now;
    }
}
