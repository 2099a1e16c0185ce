package app.contrail.polling;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Endpoint;
import app.contrail.domain.PollResult;
import app.contrail.polling.BackOff.Prospect;
import app.contrail.polling.PollStatus.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Decides when to poll next, and whom.
 *
 * <ul>
 *   <li>All endpoints are asked at a fixed rate, counted from the start of the last such poll; a tick that passed while
 *       it ran is left out.
 *   <li>After a failure that may pass, only the endpoints that failed so are asked again after 1, 2, 4, 8 … seconds,
 *       give or take 20 %, unless the regular poll comes first. The steps go on growing over regular polls until one
 *       meets no such failure, so that a long failure costs nothing but regular polls.
 *   <li>A rate limit that names its end is kept to, even beyond the regular poll, but never longer than 10 minutes.
 *   <li>An answer that cannot be used is asked for again by the regular poll.
 *   <li>A refusal is not asked for again early. If every endpoint refuses, the next poll is 5 minutes away.
 * </ul>
 *
 * <p>Holds no state but its source of randomness.
 */
public final class Cadence {
    public static final Duration USUAL_INTERVAL = Duration.ofSeconds(30);

    private static final Duration REFUSED_WAIT = Duration.ofMinutes(5);
    private static final Set<Endpoint> ALL = Set.of(Endpoint.values());

    private final Duration interval;
    private final BackOff backOff;

    /** @throws IllegalArgumentException if the interval is not positive */
    public Cadence(Duration interval, RandomGenerator random) {
        this(interval, new BackOff(random));
    }

    private Cadence(Duration interval, BackOff backOff) {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("The interval is not positive: " + interval);
        }
        this.interval = interval;
        this.backOff = backOff;
    }

    /** The same rules with another time from poll to poll. */
    Cadence every(Duration other) {
        return new Cadence(other, backOff);
    }

    Duration interval() {
        return interval;
    }

    /**
     * A poll that is still to come, as this cadence would have planned it. What the service asked for is kept to.
     *
     * @param before the time from poll to poll when it was planned
     */
    PlannedPoll replanned(PlannedPoll plan, Duration before, Instant now) {
        Instant regularAt = later(now, plan.regularAt().minus(before).plus(interval));
        if (plan.earlyRetry()) {
            return plan.withRegular(plan.at(), later(plan.at(), regularAt));
        }
        boolean due = !plan.at().isAfter(now);
        return due || plan.reason() != Reason.USUAL ? plan : plan.withRegular(regularAt, regularAt);
    }

    /** A full poll now, with no failures behind it. */
    PlannedPoll atOnce(Instant now) {
        return new PlannedPoll(now, ALL, false, Reason.USUAL, now, 0, null);
    }

    /** A full poll as soon as a rate limit met earlier allows, with no failures behind it otherwise. */
    PlannedPoll atOnce(Instant now, PlannedPoll earlier) {
        Instant limit = earlier.limitedUntil();
        // A limit beyond the longest one means that the system's clock was set back meanwhile.
        if (limit == null || !limit.isAfter(now) || limit.isAfter(now.plus(BackOff.LONGEST_WAIT))) {
            return atOnce(now);
        }
        return new PlannedPoll(limit, ALL, false, Reason.RATE_LIMITED, limit, 0, limit);
    }

    /**
     * The poll that follows.
     *
     * @param done the poll that was planned and has ended
     * @param result what it brought
     */
    PlannedPoll after(PlannedPoll done, PollResult result, Instant now) {
        Map<Endpoint, ApiFailure> failures = result.failures();
        // Whatever the system's clock did meanwhile, the regular poll is never further away than one interval.
        Instant latest = now.plus(interval);
        Instant regularAt = done.earlyRetry()
                ? later(now, earlier(done.regularAt(), latest))
                : nextTick(earlier(result.startedAt(), now), now);
        if (allRefused(failures)) {
            Instant at = later(latest, now.plus(REFUSED_WAIT));
            return new PlannedPoll(at, ALL, false, Reason.REFUSED, at, 0, null);
        }
        Set<Endpoint> retried = thatMayPass(failures);
        if (retried.isEmpty()) {
            return new PlannedPoll(regularAt, ALL, false, Reason.USUAL, regularAt, 0, null);
        }
        int failedInRow = done.failedInRow() + 1;
        Instant retryAt = now.plus(backOff.step(failedInRow));
        Duration asked = backOff.asked(failures.values());
        Instant limit = asked == null ? null : now.plus(asked);
        if (limit != null) {
            retryAt = later(retryAt, limit);
        }
        Reason reason = limit == null ? Reason.USUAL : Reason.RATE_LIMITED;
        if (retryAt.isBefore(regularAt)) {
            return new PlannedPoll(retryAt, retried, true, reason, regularAt, failedInRow, limit);
        }
        Instant at = limit == null ? regularAt : later(regularAt, limit);
        return new PlannedPoll(at, ALL, false, reason, at, failedInRow, limit);
    }

    private Instant nextTick(Instant startedAt, Instant now) {
        long ticks = Duration.between(startedAt, now).dividedBy(interval) + 1;
        return startedAt.plus(interval.multipliedBy(ticks));
    }

    private static boolean allRefused(Map<Endpoint, ApiFailure> failures) {
        return failures.size() == ALL.size()
                && failures.values().stream().allMatch(why -> BackOff.prospect(why) == Prospect.REFUSAL);
    }

    private static Set<Endpoint> thatMayPass(Map<Endpoint, ApiFailure> failures) {
        Set<Endpoint> endpoints = EnumSet.noneOf(Endpoint.class);
        failures.forEach((endpoint, why) -> {
            if (BackOff.prospect(why) == Prospect.MAY_PASS) {
                endpoints.add(endpoint);
            }
        });
        return Set.copyOf(endpoints);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
