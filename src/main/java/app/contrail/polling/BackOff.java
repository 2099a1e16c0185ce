package app.contrail.polling;

import app.contrail.domain.ApiFailure;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before what failed is asked for again: 1, 2, 4, 8 … seconds, give or take 20 %. A rate limit that
 * names its end is kept to, but never longer than 10 minutes. Holds no state but its source of randomness, and is as
 * safe for use by many threads as that.
 */
public final class BackOff {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final double RETRY_SPREAD = 0.2;
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration LONGEST_LIMIT = Duration.ofMinutes(10);
    private static final Duration LIMIT_SPREAD = Duration.ofSeconds(1);

    /** No rate limit is kept to for longer. */
    static final Duration LONGEST_WAIT = LONGEST_LIMIT.plus(LIMIT_SPREAD);

    private final RandomGenerator random;

    /** Whether another answer is to be expected. */
    public enum Prospect {
        /** Within seconds. */
        MAY_PASS,
        /** Perhaps, but not soon. */
        NEXT_TIME,
        /** Not before somebody changes something. */
        REFUSAL
    }

    public BackOff(RandomGenerator random) {
        this.random = random;
    }

    public static Prospect prospect(ApiFailure why) {
        return switch (why) {
            case ApiFailure.RateLimited ignored -> Prospect.MAY_PASS;
            case ApiFailure.ServiceFailing ignored -> Prospect.MAY_PASS;
            case ApiFailure.Unreachable ignored -> Prospect.MAY_PASS;
            case ApiFailure.TimedOut ignored -> Prospect.MAY_PASS;
            case ApiFailure.Malformed ignored -> Prospect.NEXT_TIME;
            case ApiFailure.TooLarge ignored -> Prospect.NEXT_TIME;
            case ApiFailure.Redirected ignored -> Prospect.NEXT_TIME;
            case ApiFailure.WebPage ignored -> Prospect.NEXT_TIME;
            case ApiFailure.NetworkLogin ignored -> Prospect.NEXT_TIME;
            case ApiFailure.ProxyLogin ignored -> Prospect.NEXT_TIME;
            case ApiFailure.NoService ignored -> Prospect.NEXT_TIME;
            case ApiFailure.KeyUnknown ignored -> Prospect.NEXT_TIME;
            case ApiFailure.KeyRefused ignored -> Prospect.REFUSAL;
            case ApiFailure.Forbidden ignored -> Prospect.REFUSAL;
            case ApiFailure.NotFound ignored -> Prospect.REFUSAL;
            case ApiFailure.Rejected ignored -> Prospect.REFUSAL;
        };
    }

    /**
     * How long to wait before one more try.
     *
     * @param failedInRow tries that have failed one after the other, from 1
     * @param why the last of them failed
     */
    public Duration after(int failedInRow, ApiFailure why) {
        Duration step = step(failedInRow);
        Duration asked = asked(List.of(why));
        return asked != null && asked.compareTo(step) > 0 ? asked : step;
    }

    /** The time that the number of failures alone asks for. */
    Duration step(int failedInRow) {
        Duration step = FIRST_RETRY.multipliedBy(1L << Math.min(failedInRow - 1, MOST_DOUBLINGS));
        return scaled(step, 1 - RETRY_SPREAD + 2 * RETRY_SPREAD * random.nextDouble());
    }

    /** The longest time that a rate limit among the failures asks for, and a little more; null if none says. */
    @Nullable Duration asked(Collection<ApiFailure> failures) {
        Duration longest = null;
        for (ApiFailure failure : failures) {
            if (failure instanceof ApiFailure.RateLimited limited) {
                Duration wait = limited.retryAfter();
                if (wait != null && (longest == null || wait.compareTo(longest) > 0)) {
                    longest = wait;
                }
            }
        }
        if (longest == null) {
            return null;
        }
        Duration kept = longest.compareTo(LONGEST_LIMIT) > 0 ? LONGEST_LIMIT : longest;
        return kept.plus(scaled(LIMIT_SPREAD, random.nextDouble()));
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }
}
