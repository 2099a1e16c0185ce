package app.contrail;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.api.OkHttpContestApi;
import app.contrail.api.RequestBudget;
import app.contrail.api.RequestLog;
import app.contrail.api.Timeouts;
import app.contrail.demo.SamplePast;
import app.contrail.demo.SampleService;
import app.contrail.demo.SampleWorld;
import app.contrail.domain.Contest;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import app.contrail.settings.Account;
import app.contrail.settings.Polling;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.settings.Surroundings;
import app.contrail.ui.shell.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes sessions with the real service and with the built-in sample service. */
final class LiveSessions implements Sessions {
    /** The sample service is all this program's own, so it may be asked more often. */
    static final Duration SAMPLE_INTERVAL = Duration.ofSeconds(6);

    private static final System.Logger LOG = System.getLogger(LiveSessions.class.getName());

    /** The user may have to find a password first. */
    private static final Duration KEYRING_PATIENCE = Duration.ofMinutes(1);

    private final SettingsStore settings;
    private final Surroundings surroundings;
    private final Budgets budgets;
    private final KeptAccounts kept;
    private final LiveAccounts.@Nullable Given given;
    private final Workers workers;
    private final Clock clock;
    private final Function<BaseUrl, Recording> recordings;
    private final long seed;
    private final Future<?> after;

    /** Of all sessions, those that were tried and given up included. */
    private final RequestLog requests = new RequestLog();

    /**
     * Sessions that record in this folder.
     *
     * @param settings those in the same folder
     * @param given access that came with the start, which goes before the kept accounts; null if none did
     * @param after the service is asked nothing before this is done, unless it takes long
     */
    static LiveSessions recordingIn(
            Path dataDir,
            SettingsStore settings,
            Budgets budgets,
            LiveAccounts.@Nullable Given given,
            Workers workers,
            Clock clock,
            Future<?> after) {
        return new LiveSessions(
                settings,
                new DataFolder(dataDir),
                budgets,
                KeptAccounts.in(dataDir, settings, workers.background(), KEYRING_PATIENCE),
                given,
                workers,
                clock,
                baseUrl -> Recording.in(dataDir, baseUrl, settings, clock),
                SampleWorld.USUAL_SEED,
                after);
    }

    /** Sessions of which nothing is written to disk; {@code after} is as in {@link #recordingIn}. */
    static LiveSessions ofSamples(Workers workers, Clock clock, long seed, Future<?> after) {
        SettingsStore settings = SettingsStore.forThisRun(clock);
        return new LiveSessions(
                settings,
                Surroundings.NOWHERE,
                Budgets.apart(clock),
                KeptAccounts.forThisRun(settings),
                null,
                workers,
                clock,
                baseUrl -> Recording.inMemory(baseUrl, settings),
                seed,
                after);
    }

    /** @param seed of the sample service, whose polls are kept for this run only */
    private LiveSessions(
            SettingsStore settings,
            Surroundings surroundings,
            Budgets budgets,
            KeptAccounts kept,
            LiveAccounts.@Nullable Given given,
            Workers workers,
            Clock clock,
            Function<BaseUrl, Recording> recordings,
            long seed,
            Future<?> after) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.budgets = budgets;
        this.kept = kept;
        this.given = given;
        this.workers = workers;
        this.clock = clock;
        this.recordings = recordings;
        this.seed = seed;
        this.after = after;
    }

    @Override
    public SettingsStore settings() {
        return settings;
    }

    @Override
    public LiveAccounts accounts() {
        return new LiveAccounts(
                kept,
                given,
                this::open,
                connection -> OkHttpContestApi.open(
                        connection, Timeouts.DEFAULT, budgetOf(connection, budgets), requests, clock));
    }

    @Override
    public Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public LiveSession connect(Connection connection) {
        return open(connection.baseUrl(), LateKey.of(connection.key()));
    }

    /** A session that waits for its key, but not with what was recorded. */
    private LiveSession open(Account account, Supplier<ApiKey> key) {
        return open(BaseUrl.parse(account.baseUrl()), LateKey.fetched(key, after, workers.background()));
    }

    private LiveSession open(BaseUrl baseUrl, LateKey key) {
        Recording recording = recordings.apply(baseUrl);
        Runnable forget = () -> EntriesFolder.in(recording.folder()).forgetOld(clock);
        Housekeeping housekeeping = Housekeeping.begin(
                recording.store(), forget, recording.retention(), clock, workers.alarm(), workers.background());
        workers.background().execute(forget);
        return LiveSession.online(
                baseUrl,
                key,
                connection -> budgetOf(connection, budgets),
                recording,
                workers,
                clock,
                () -> settings.settings().polling().interval(),
                Recording.LEAST_GAP,
                requests,
                after,
                housekeeping::close);
    }

    @Override
    public LiveSession sample() {
        try {
            Instant now = clock.instant();
            SampleWorld world = new SampleWorld(seed, now);
            // To work out the past takes longer than everything else, so it begins first.
            CompletableFuture<SamplePast.Recorded> past = CompletableFuture.supplyAsync(
                    () -> new SamplePast(world).of(world.mainContest(), now), workers.background());
            SampleService service = SampleService.start(0, world, clock, workers.background());
            LiveSession session = LiveSession.online(
                    service.connection().baseUrl(),
                    LateKey.of(service.connection().key()),
                    connection -> budgetOf(connection, Budgets.apart(clock)),
                    Recording.inMemory(service.connection().baseUrl(), settings),
                    workers,
                    clock,
                    this::sampleInterval,
                    SamplePast.STEP.multipliedBy(Recording.GAP_POLLS),
                    requests,
                    after,
                    service::close);
            past.join().writeTo(session.history());
            // The others' past follows while the user looks at the main contest.
            workers.background().execute(() -> recordOthers(world, now, session.history()));
            return session;
        } catch (IOException e) {
            throw new UncheckedIOException("The sample service cannot be started", e);
        }
    }

    private RequestBudget budgetOf(Connection connection, Budgets found) {
        return found.of(connection, settings.settings().polling().allowance());
    }

    private Duration sampleInterval() {
        Polling polling = settings.settings().polling();
        return polling.interval().equals(Polling.USUAL.interval()) ? SAMPLE_INTERVAL : polling.interval();
    }

    private static void recordOthers(SampleWorld world, Instant now, HistoryStore history) {
        SamplePast past = new SamplePast(world);
        try {
            world.contests(now).stream()
                    .map(Contest::id)
                    .filter(contest -> !contest.equals(world.mainContest()))
                    .forEach(contest -> past.of(contest, now).writeTo(history));
        } catch (HistoryException e) {
            // Usually because the session was closed meanwhile, and its history with it.
            LOG.log(System.Logger.Level.DEBUG, "The past of the sample contests is not complete", e);
        }
    }
}
