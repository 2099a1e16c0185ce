package app.contrail;

import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.api.OkHttpContestApi;
import app.contrail.api.RequestBudget;
import app.contrail.api.Timeouts;
import app.contrail.domain.ContestId;
import app.contrail.history.HistoryStore;
import app.contrail.insights.Thresholds;
import app.contrail.polling.Cadence;
import app.contrail.polling.PollCycle;
import app.contrail.polling.PollUpdate;
import app.contrail.polling.Poller;
import app.contrail.settings.Alerts;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.shell.ChartMemory;
import app.contrail.ui.shell.LastLooked;
import app.contrail.ui.shell.Pins;
import app.contrail.ui.shell.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A session over HTTP. */
final class LiveSession implements Session {
    /** Two polls in a row may be late or lost before it counts as a gap. */
    static final int GAP_POLLS = 3;

    private final ContestApi api;
    private final RequestBudget budget;
    private final Recording recording;
    private final Workers workers;
    private final Clock clock;
    private final boolean online;
    private final Supplier<Duration> interval;
    private final Duration leastGap;
    private final List<Runnable> onClose = new CopyOnWriteArrayList<>();
    private volatile SettingsStore settings;
    private final Pins pins = Pins.inMemory();
    private final LastLooked lastLooked = LastLooked.inMemory();

    /**
     * A session that asks the service.
     *
     * @param recording what is closed with this session
     * @param interval from poll to poll of the contest on the dashboard; asked again and again, because it may change
     * @param leastGap recorded totals less far apart than this have no gap between them, however short the interval
     * @param after the service is asked nothing before this is done, unless it takes long
     * @param onClose frees what was started for this session alone
     */
    static LiveSession online(
            Connection connection,
            Recording recording,
            Workers workers,
            Clock clock,
            Supplier<Duration> interval,
            Duration leastGap,
            Future<?> after,
            Runnable onClose) {
        RequestBudget budget = new RequestBudget(clock);
        ContestApi api =
                new LateContestApi(() -> OkHttpContestApi.open(connection, Timeouts.DEFAULT, budget, clock), after);
        return new LiveSession(api, budget, true, recording, workers, clock, interval, leastGap, onClose);
    }

    /** A session that shows what was recorded and never touches the network. */
    static LiveSession offline(Recording recording, Workers workers, Clock clock) {
        return new LiveSession(
                new NoService(),
                new RequestBudget(clock),
                false,
                recording,
                workers,
                clock,
                () -> Cadence.USUAL_INTERVAL,
                LiveSessions.USUAL_GAP,
                () -> {});
    }

    private LiveSession(
            ContestApi api,
            RequestBudget budget,
            boolean online,
            Recording recording,
            Workers workers,
            Clock clock,
            Supplier<Duration> interval,
            Duration leastGap,
            Runnable onClose) {
        this.api = api;
        this.budget = budget;
        this.online = online;
        this.recording = recording;
        this.workers = workers;
        this.clock = clock;
        settings = SettingsStore.forThisRun(clock);
        this.interval = interval;
        this.leastGap = leastGap;
        this.onClose.add(onClose);
    }

    @Override
    public ContestApi api() {
        return api;
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
    public LastLooked lastLooked() {
        return lastLooked;
    }

    @Override
    public Supplier<Thresholds> thresholds() {
        return () -> {
            Alerts alerts = settings.settings().alerts();
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

    @Override
    public Duration interval() {
        return interval.get();
    }

    @Override
    public Duration gapAfter() {
        Duration byInterval = interval.get().multipliedBy(GAP_POLLS);
        return byInterval.compareTo(leastGap) > 0 ? byInterval : leastGap;
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
                new Cadence(interval.get(), new SplittableRandom()),
                budget::untilRoomFor,
                recording.backlog(),
                clock,
                workers.alarm(),
                workers.background(),
                listener);
    }

    /** Keeps within the allowance and to the thresholds that the user wants, now and whenever these change. */
    LiveSession following(SettingsStore wanted) {
        settings = wanted;
        onClose.add(
                wanted.onChange(changed -> allowanceChanged(changed.polling().allowance())));
        allowanceChanged(wanted.settings().polling().allowance());
        return this;
    }

    /** @param requests how many Contrail may send within 60 s from now on */
    private void allowanceChanged(int requests) {
        budget.allow(requests);
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
        onClose.forEach(Runnable::run);
        recording.close();
    }
}
