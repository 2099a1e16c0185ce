package app.contrail.polling;

import app.contrail.api.ContestApi;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

/** One poll of one contest: asks its endpoints all at once, each on a thread of its own. Safe for use by many threads. */
public final class PollCycle {
    public static final int USUAL_LEADERBOARD_LIMIT = 100;

    /** Above the time that one call may take, so that this one only ends what got out of hand. */
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(20);

    private static final System.Logger LOG = System.getLogger(PollCycle.class.getName());

    private final ContestApi api;
    private final ContestId contestId;
    private final int leaderboardLimit;
    private final Duration deadline;
    private final ThreadFactory threads;
    private final Alarm alarm;
    private final Clock clock;

    /** @param threads makes the thread of each call; meant for virtual ones */
    public PollCycle(
            ContestApi api,
            ContestId contestId,
            int leaderboardLimit,
            Duration deadline,
            ThreadFactory threads,
            Alarm alarm,
            Clock clock) {
        this.api = api;
        this.contestId = contestId;
        this.leaderboardLimit = leaderboardLimit;
        this.deadline = deadline;
        this.threads = threads;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** Whom this asks about. */
    public ContestId contestId() {
        return contestId;
    }

    /**
     * Asks and waits for every answer, at most until the deadline. A call that is late by then is interrupted and ends
     * as {@link ApiFailure.TimedOut}; one that throws ends as {@link ApiFailure.Malformed}. Interrupting the caller's
     * thread ends all calls the same way, and leaves its interrupt status set.
     *
     * @param asked at least one
     */
    public PollResult run(Set<Endpoint> asked) {
        Instant startedAt = clock.instant();
        Calls calls = new Calls();
        var analytics = asked.contains(Endpoint.ANALYTICS) ? calls.start(() -> api.analytics(contestId)) : null;
        var leaderboard = asked.contains(Endpoint.LEADERBOARD)
                ? calls.start(() -> api.leaderboard(contestId, leaderboardLimit))
                : null;
        var contest = asked.contains(Endpoint.CONTEST) ? calls.start(() -> api.contest(contestId)) : null;
        Alarm.Pending late = alarm.after(deadline, calls::cancel);
        try {
            calls.await();
        } finally {
            late.cancel();
        }
        return new PollResult(
                contestId,
                startedAt,
                since(startedAt),
                analytics == null ? null : outcome(analytics),
                leaderboard == null ? null : outcome(leaderboard),
                contest == null ? null : outcome(contest));
    }

    private Duration since(Instant startedAt) {
        Duration took = Duration.between(startedAt, clock.instant());
        return took.isNegative() ? Duration.ZERO : took;
    }

    private <T> Outcome<T> outcome(FutureTask<Outcome<T>> call) {
        return switch (call.state()) {
            case SUCCESS -> call.resultNow();
            case FAILED -> failed(call.exceptionNow());
            case CANCELLED, RUNNING -> new Outcome.Failure<>(new ApiFailure.TimedOut(deadline));
        };
    }

    private static <T> Outcome<T> failed(Throwable unexpected) {
        LOG.log(Level.ERROR, "A call to the service ended in an unexpected way", unexpected);
        // Only the name of its class: a message may quote what the service answered.
        String problem = "unexpected " + unexpected.getClass().getSimpleName();
        return new Outcome.Failure<>(new ApiFailure.Malformed(problem));
    }

    /** The calls of one run. */
    private final class Calls {
        private final List<FutureTask<?>> started = new ArrayList<>();

        <T> FutureTask<Outcome<T>> start(Callable<Outcome<T>> call) {
            FutureTask<Outcome<T>> task = new FutureTask<>(call);
            started.add(task);
            threads.newThread(task).start();
            return task;
        }

        void await() {
            for (FutureTask<?> call : started) {
                try {
                    call.get();
                } catch (CancellationException | ExecutionException ended) {
                    // How it ended is asked for later, of each call by itself.
                } catch (InterruptedException interrupted) {
                    cancel();
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        void cancel() {
            started.forEach(call -> call.cancel(true));
        }
    }
}
