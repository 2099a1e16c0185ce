package app.contrail;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.api.OkHttpContestApi;
import app.contrail.api.RequestBudget;
import app.contrail.api.RequestLog;
import app.contrail.api.Timeouts;
import app.contrail.diagnosis.Facts;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.history.HistoryStore;
import app.contrail.insights.Thresholds;
import app.contrail.polling.Cadence;
import app.contrail.polling.PollCycle;
import app.contrail.polling.PollUpdate;
import app.contrail.polling.Poller;
import app.contrail.polling.TeamPoller;
import app.contrail.polling.TeamSchedule;
import app.contrail.polling.Unrecorded;
import app.contrail.roster.Rosters;
import app.contrail.settings.Alerts;
import app.contrail.ui.shell.ChartMemory;
import app.contrail.ui.shell.KeyStanding;
import app.contrail.ui.shell.LastLooked;
import app.contrail.ui.shell.ListMemory;
import app.contrail.ui.shell.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A session over HTTP. */
final class LiveSession implements Session {
    /** The others' views matter less than those of the contest that is looked at. */
    private static final Duration SELDOM = Duration.ofMinutes(5);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final ContestApi api;
    private final @Nullable BaseUrl baseUrl;
    private final @Nullable LateKey key;
    private final RequestLog requests;
    private final LateBudget budget;
    private final Recording recording;
    private final Workers workers;
    private final Clock clock;
    private final boolean online;
    private final Supplier<Duration> interval;
    private final Duration leastGap;
    private final List<Runnable> onClose = new CopyOnWriteArrayList<>();
    private final TeamPoller team;
    private volatile Instant lookedAt = Instant.EPOCH;
    private final LastLooked lastLooked;

    /**
     * A session that asks the service.
     *
     * @param key with which it asks, as soon as it is there
     * @param budgets finds the budget of that key
     * @param recording what is closed with this session
     * @param interval from poll to poll of the contest on the dashboard; asked again and again, because it may change
     * @param leastGap recorded totals less far apart than this have no gap between them, however short the interval
     * @param requests is told of every request
     * @param after the service is asked nothing before this is done, unless it takes long
     * @param onClose frees what was started for this session alone
     */
    static LiveSession online(
            BaseUrl baseUrl,
            LateKey key,
            Function<Connection, RequestBudget> budgets,
            Recording recording,
            Workers workers,
            Clock clock,
            Supplier<Duration> interval,
            Duration leastGap,
            RequestLog requests,
            Future<?> after,
            Runnable onClose) {
        LateBudget budget = new LateBudget(new RequestBudget(clock));
        Supplier<@Nullable ContestApi> client = () -> {
            ApiKey known = key.keyOrNull();
            if (known == null) {
                return null;
            }
            Connection connection = new Connection(baseUrl, known);
            RequestBudget ofKey = budgets.apply(connection);
            budget.set(ofKey);
            return OkHttpContestApi.open(connection, Timeouts.DEFAULT, ofKey, requests, clock);
        };
        boolean keyIsThere = key.keyOrNull() != null;
        ContestApi api = new LateContestApi(
                client, keyIsThere ? after : key.settled(), keyIsThere ? Patience.FOR_A_FRAME : Patience.FOR_A_KEY);
        return new LiveSession(
                api, baseUrl, key, requests, budget, true, recording, workers, clock, interval, leastGap, onClose);
    }

    /** A session that shows what was recorded and never touches the network. */
    static LiveSession offline(Recording recording, Workers workers, Clock clock) {
        return new LiveSession(
                new NoService(),
                null,
                null,
                new RequestLog(),
                new LateBudget(new RequestBudget(clock)),
                false,
                recording,
                workers,
                clock,
                () -> Cadence.USUAL_INTERVAL,
                Recording.LEAST_GAP,
                () -> {});
    }

    private LiveSession(
            ContestApi api,
            @Nullable BaseUrl baseUrl,
            @Nullable LateKey key,
            RequestLog requests,
            LateBudget budget,
            boolean online,
            Recording recording,
            Workers workers,
            Clock clock,
            Supplier<Duration> interval,
            Duration leastGap,
            Runnable onClose) {
        this.api = api;
        this.baseUrl = baseUrl;
        this.key = key;
        this.requests = requests;
        this.budget = budget;
        this.online = online;
        this.recording = recording;
        this.workers = workers;
        this.clock = clock;
        this.interval = interval;
        this.leastGap = leastGap;
        lastLooked = recording.lastLooked(workers.background());
        this.onClose.add(onClose);
        this.onClose.add(recording
                .settings()
                .onChange(changed -> budget.get().allow(changed.polling().allowance())));
        team = new TeamPoller(
                new TeamSchedule(SELDOM, new SplittableRandom()),
                new BudgetRoom(budget, RequestBudget.Priority.BESIDES),
                contest -> cycle(contest).run(Set.of(Endpoint.values())),
                recording.backlog(),
                recording.store(),
                clock,
                workers.alarm(),
                workers.background());
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
    public ListMemory list() {
        return recording.list();
    }

    @Override
    public LastLooked lastLooked() {
        return lastLooked;
    }

    @Override
    public Supplier<Thresholds> thresholds() {
        return () -> {
            Alerts alerts = recording.settings().settings().alerts();
            return Thresholds.of(alerts.thresholds(), alerts.silent());
        };
    }

    @Override
    public boolean online() {
        return online;
    }

    @Override
    public @Nullable String recordingNotice() {
        return recording.notice();
    }

    /** Whether polls are recorded in the data folder, not only for this run. */
    boolean isDurable() {
        return recording.folder() != null;
    }

    /**
     * Why what was polled is not in the data folder though it should be, in sentences for the user; null if it is, or if
     * nothing waits. Never blocks.
     */
    @Nullable String unrecorded() {
        if (!isDurable()) {
            return recording.notice();
        }
        Unrecorded waiting = recording.backlog().unrecorded();
        return waiting == null ? null : waiting.why();
    }

    @Override
    public Duration interval() {
        return interval.get();
    }

    @Override
    public Duration gapAfter() {
        return Recording.gapAfter(interval.get(), leastGap);
    }

    @Override
    public int requestsUsed() {
        Instant now = clock.instant();
        if (online && (lookedAt.isAfter(now) || !lookedAt.plus(LOOK_EVERY).isAfter(now))) {
            lookedAt = now;
            workers.background().execute(() -> budget.get().look());
        }
        return budget.get().used();
    }

    @Override
    public int requestLimit() {
        return budget.get().limit();
    }

    @Override
    public Facts facts() {
        return Facts.of(baseUrl, budget.get().used(), budget.get().limit(), recording.folder(), requests.requests());
    }

    @Override
    public Poller poller(ContestId contest, Consumer<PollUpdate> listener) {
        return new Poller(
                cycle(contest),
                new Cadence(interval.get(), new SplittableRandom()),
                new BudgetRoom(budget, RequestBudget.Priority.SHOWN),
                recording.backlog(),
                clock,
                workers.alarm(),
                workers.background(),
                listener);
    }

    @Override
    public @Nullable Rosters rosters() {
        return baseUrl == null
                ? null
                : EntriesFolder.in(recording.folder())
                        .rosters(api, new BudgetRoom(budget, RequestBudget.Priority.BESIDES), baseUrl, clock);
    }

    @Override
    public TeamPoller team() {
        return team;
    }

    /** One poll of one contest, for whoever brings its own schedule. */
    PollCycle cycle(ContestId contest) {
        return workers.cycle(api, contest, clock);
    }

    @Override
    public void close() {
        onClose.forEach(Runnable::run);
        team.close();
        recording.close();
    }
}
