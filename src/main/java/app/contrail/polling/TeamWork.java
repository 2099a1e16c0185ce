package app.contrail.polling;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.PollResult;
import app.contrail.domain.TotalsAt;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a team's contests up to date, one poll after the other, within the request budget. What another process has
 * polled and recorded meanwhile is not polled again. While the service fails, the polls become fewer. For one thread,
 * but for {@link #listed} and {@link #show}, which any thread may call.
 */
public final class TeamWork {
    /** Whoever waits longer than this looks again whether there is something to do. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final Duration FIRST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 8;

    /** As {@link Cadence} keeps to a limit. */
    private static final Duration LONGEST_LIMIT = Duration.ofMinutes(10);

    private final TeamSchedule schedule;
    private final RequestRoom room;
    private final Function<ContestId, PollResult> poll;
    private final Consumer<PollResult> record;
    private final HistoryStore history;
    private final Clock clock;
    private Instant restUntil = Instant.MIN;
    private int failedInRow;

    /**
     * Work that is done step by step.
     *
     * @param room for the requests of one poll, which need not wait for those of the contest on the dashboard
     * @param poll asks about one contest; blocks, never throws
     * @param record keeps what came
     * @param history where polls of other processes are found
     */
    public TeamWork(
            TeamSchedule schedule,
            RequestRoom room,
            Function<ContestId, PollResult> poll,
            Consumer<PollResult> record,
            HistoryStore history,
            Clock clock) {
        this.schedule = schedule;
        this.room = room;
        this.poll = poll;
        this.record = record;
        this.history = history;
        this.clock = clock;
    }

    /** The team's contests, as they were just listed. Never blocks. */
    public void listed(List<Contest> contests) {
        schedule.listed(contests, clock.instant());
    }

    /** Leaves out the contest that is on the dashboard; null for none. Never blocks. */
    public void show(@Nullable ContestId contest) {
        schedule.show(contest);
    }

    /**
     * Polls the contest whose turn it is, if there is one and there is room. Blocks as long as that takes; interrupted,
     * it ends early and records nothing.
     *
     * @return how long to wait before the next step, never negative and never long
     */
    public Duration step() {
        Instant now = clock.instant();
        // Further away than the longest rest means that the clock was set back meanwhile.
        if (now.isBefore(restUntil) && !restUntil.isAfter(now.plus(LONGEST_LIMIT))) {
            return atMost(LONGEST_WAIT, Duration.between(now, restUntil));
        }
        TeamSchedule.Due due = schedule.next(now);
        if (due == null) {
            return atMost(LONGEST_WAIT, schedule.untilNext(now));
        }
        TotalsAt recorded = recorded(due, now);
        if (recorded != null) {
            schedule.found(due.contest(), recorded.at(), recorded.totals().totalEntries());
            return Duration.ZERO;
        }
        Duration untilRoom = room.claim(Endpoint.values().length);
        if (untilRoom.isPositive()) {
            return atMost(LONGEST_WAIT, untilRoom);
        }
        PollResult result = poll.apply(due.contest());
        if (!Thread.currentThread().isInterrupted()) {
            record.accept(result);
            ended(result);
        }
        return Duration.ZERO;
    }

    /** What somebody else recorded that is as good as a poll now; null if there is nothing. */
    private @Nullable TotalsAt recorded(TeamSchedule.Due due, Instant now) {
        try {
            return history.totalsBefore(due.contest(), now)
                    .filter(found -> !found.at().isBefore(due.goodSince()))
                    .orElse(null);
        } catch (HistoryException e) {
            // Whether it works again shows when the poll is recorded.
            return null;
        }
    }

    private void ended(PollResult result) {
        Instant now = clock.instant();
        schedule.polled(result, now);
        Duration rest = Duration.ZERO;
        if (result.failures().size() < result.asked()) {
            failedInRow = 0;
        } else {
            failedInRow++;
            rest = atMost(LONGEST_REST, FIRST_REST.multipliedBy(1L << Math.min(failedInRow - 1, MOST_DOUBLINGS)));
        }
        for (ApiFailure why : result.failures().values()) {
            if (why instanceof ApiFailure.RateLimited limited) {
                rest = atLeast(rest, atMost(LONGEST_LIMIT, wait(limited)));
            } else if (why instanceof ApiFailure.KeyRefused && failedInRow > 0) {
                rest = atLeast(rest, LONGEST_REST);
            }
        }
        restUntil = now.plus(rest);
    }

    private static Duration wait(ApiFailure.RateLimited limited) {
        return Objects.requireNonNullElse(limited.retryAfter(), FIRST_REST);
    }

    private static Duration atMost(Duration most, Duration duration) {
        return duration.compareTo(most) > 0 ? most : duration;
    }

    private static Duration atLeast(Duration least, Duration duration) {
        return duration.compareTo(least) < 0 ? least : duration;
    }
}
