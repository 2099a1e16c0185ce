package app.contrail;

import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.api.OkHttpContestApi;
import app.contrail.api.RequestBudget;
import app.contrail.api.Timeouts;
import app.contrail.domain.ContestId;
import app.contrail.history.HistoryStore;
import app.contrail.history.InMemoryHistoryStore;
import app.contrail.polling.Cadence;
import app.contrail.polling.PollCycle;
import app.contrail.polling.PollUpdate;
import app.contrail.polling.Poller;
import app.contrail.ui.shell.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A session over HTTP, whose trail lasts as long as the program runs. */
final class LiveSession implements Session {
    private final ContestApi api;
    private final RequestBudget budget;
    private final HistoryStore history = new InMemoryHistoryStore();
    private final Workers workers;
    private final Clock clock;
    private final Duration interval;
    private final Duration gapAfter;
    private final Runnable onClose;

    /**
     * @param interval from poll to poll of the contest on the dashboard
     * @param gapAfter recorded totals further apart than this have a gap between them
     * @param onClose frees what was started for this session alone
     */
    LiveSession(
            Connection connection,
            Workers workers,
            Clock clock,
            Duration interval,
            Duration gapAfter,
            Runnable onClose) {
        this.workers = workers;
        this.clock = clock;
        this.interval = interval;
        this.gapAfter = gapAfter;
        this.onClose = onClose;
        budget = new RequestBudget(clock);
        api = OkHttpContestApi.open(connection, Timeouts.DEFAULT, budget, clock);
    }

    @Override
    public ContestApi api() {
        return api;
    }

    @Override
    public HistoryStore history() {
        return history;
    }

    @Override
    public Duration gapAfter() {
        return gapAfter;
    }

    @Override
    public int requestsUsed() {
        return budget.used();
    }

    @Override
    public int requestLimit() {
        return budget.limit();
    }

    @Override
    public Poller poller(ContestId contest, Consumer<PollUpdate> listener) {
        return new Poller(
                cycle(contest),
                new Cadence(interval, new SplittableRandom()),
                budget::untilRoomFor,
                history,
                clock,
                workers.alarm(),
                workers.background(),
                listener);
    }

    /** One poll of one contest, for whoever brings its own schedule. */
    PollCycle cycle(ContestId contest) {
        return new PollCycle(
                api,
                contest,
                PollCycle.USUAL_LEADERBOARD_LIMIT,
                PollCycle.USUAL_DEADLINE,
                workers.calls(),
                workers.alarm(),
                clock);
    }

    @Override
    public void close() {
        onClose.run();
    }
}
