package app.contrail;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.api.OkHttpContestApi;
import app.contrail.api.RequestBudget;
import app.contrail.api.Timeouts;
import app.contrail.domain.ContestId;
import app.contrail.history.HistoryStore;
import app.contrail.polling.Cadence;
import app.contrail.polling.PollCycle;
import app.contrail.polling.PollUpdate;
import app.contrail.polling.Poller;
import app.contrail.ui.shell.ChartMemory;
import app.contrail.ui.shell.KeyStanding;
import app.contrail.ui.shell.Pins;
import app.contrail.ui.shell.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A session over HTTP. */
final class LiveSession implements Session {
    private final ContestApi api;
    private final @Nullable LateKey key;
    private final RequestBudget budget;
    private final Recording recording;
    private final Workers workers;
    private final Clock clock;
    private final boolean online;
    private final Duration interval;
    private final Duration gapAfter;
    private final Runnable onClose;
    private final Pins pins = Pins.inMemory();

    /**
     * A session that asks the service.
     *
     * @param key with which it asks, as soon as it is there
     * @param recording what is closed with this session
     * @param interval from poll to poll of the contest on the dashboard
     * @param gapAfter recorded totals further apart than this have a gap between them
     * @param after the service is asked nothing before this is done, unless it takes long
     * @param onClose frees what was started for this session alone
     */
    static LiveSession online(
            BaseUrl baseUrl,
            LateKey key,
            Recording recording,
            Workers workers,
            Clock clock,
            Duration interval,
            Duration gapAfter,
            Future<?> after,
            Runnable onClose) {
        RequestBudget budget = new RequestBudget(clock);
        Supplier<@Nullable ContestApi> client = () -> {
            ApiKey known = key.keyOrNull();
            return known == null
                    ? null
                    : OkHttpContestApi.open(new Connection(baseUrl, known), Timeouts.DEFAULT, budget, clock);
        };
        boolean keyIsThere = key.keyOrNull() != null;
        ContestApi api = new LateContestApi(
                client, keyIsThere ? after : key.settled(), keyIsThere ? Patience.FOR_A_FRAME : Patience.FOR_A_KEY);
        return new LiveSession(api, key, budget, true, recording, workers, clock, interval, gapAfter, onClose);
    }

    /** A session that shows what was recorded and never touches the network. */
    static LiveSession offline(Recording recording, Workers workers, Clock clock) {
        return new LiveSession(
                new NoService(),
                null,
                new RequestBudget(clock),
                false,
                recording,
                workers,
                clock,
                Cadence.USUAL_INTERVAL,
                LiveSessions.USUAL_GAP,
                () -> {});
    }

    private LiveSession(
            ContestApi api,
            @Nullable LateKey key,
            RequestBudget budget,
            boolean online,
            Recording recording,
            Workers workers,
            Clock clock,
            Duration interval,
            Duration gapAfter,
            Runnable onClose) {
        this.api = api;
        this.key = key;
        this.budget = budget;
        this.online = online;
        this.recording = recording;
        this.workers = workers;
        this.clock = clock;
        this.interval = interval;
        this.gapAfter = gapAfter;
        this.onClose = onClose;
    }

    @Override
    public ContestApi api() {
        return api;
    }

    @Override
    public KeyStanding key() {
        if (key == null || key.keyOrNull() != null) {
            return new KeyStanding.Known();
        }
        String problem = key.problem();
        return problem == null ? new KeyStanding.Awaited() : new KeyStanding.Missing(problem);
    }

    @Override
    public HistoryStore history() {
        return recording.store();
    }

    @Override
    public ChartMemory charts() {
        return recording.charts();
    }

    @Override
    public Pins pins() {
        return pins;
    }

    @Override
    public boolean online() {
        return online;
    }

    @Override
    public @Nullable String recordingNotice() {
        return recording.notice();
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
                recording.backlog(),
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
        recording.close();
    }
}
