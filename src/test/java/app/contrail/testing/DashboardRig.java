package app.contrail.testing;

import static org.awaitility.Awaitility.await;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.polling.Backlog;
import app.contrail.polling.Cadence;
import app.contrail.settings.Account;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Theme;
import app.contrail.ui.common.Wording;
import app.contrail.ui.shell.AccountBook;
import app.contrail.ui.shell.ChartMemory;
import app.contrail.ui.shell.Dashboard;
import app.contrail.ui.shell.DashboardModels;
import app.contrail.ui.shell.LastLooked;
import app.contrail.ui.shell.ListMemory;
import app.contrail.ui.shell.Session;
import app.contrail.ui.shell.Sessions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * The whole dashboard, as in the window, over real HTTP against a {@link FaultyService}; only the clock is the test's
 * own. A stalled call is given up after a short real time instead of 15 s.
 */
public final class DashboardRig implements AutoCloseable {
    public static final String KEY = "vk_live_canary_0123456789";
    public static final Instant START = Instant.parse("2025-08-19T19:59:00Z");
    public static final Duration INTERVAL = Cadence.USUAL_INTERVAL;

    private static final String SERVICE = "http://127.0.0.1";

    private final FaultyService service = FaultyService.start();
    final ManualClock clock = new ManualClock(START);
    final ManualAlarm alarm = new ManualAlarm(clock);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final @Nullable AccountBook book;
    final JdbcHistoryStore history;
    final SettingsStore settings;
    final Backlog backlog;
    volatile boolean othersRest;
    final @Nullable Path folder;
    volatile @Nullable String keyProblem;
    volatile Duration gapAfter = INTERVAL.multipliedBy(3);
    final ChartMemory charts = ChartMemory.inMemory();
    final LastLooked lastLooked = LastLooked.inMemory();
    volatile ListMemory list = ListMemory.inMemory();
    private final AtomicInteger busy = new AtomicInteger();
    final Executor background = this::runCounted;
    private final FakeFilePicker files = new FakeFilePicker();
    private final List<Path> shownInFolder = new CopyOnWriteArrayList<>();
    private final List<Image> copied = new CopyOnWriteArrayList<>();
    private final Dashboard dashboard;
    volatile boolean online = true;
    private final Scene scene;

    public DashboardRig() {
        this(1280, 800);
    }

    /** Opens a session of an account with the key that is handed in, once there is one. */
    @FunctionalInterface
    public interface Opening extends BiFunction<Account, Supplier<ApiKey>, Session> {}

    /** A dashboard with accounts. */
    public DashboardRig(int width, int height, Function<Opening, AccountBook> accounts) {
        this(
                width,
                height,
                JdbcHistoryStore.inMemory(SERVICE),
                null,
                SettingsStore.forThisRun(new ManualClock(START)),
                accounts);
    }

    public DashboardRig(int width, int height) {
        this(width, height, SettingsStore.forThisRun(new ManualClock(START)));
    }

    /** A dashboard that follows these settings. */
    public DashboardRig(int width, int height, SettingsStore settings) {
        this(width, height, JdbcHistoryStore.inMemory(SERVICE), null, settings, null);
    }

    /** A dashboard that records in a file of this folder. */
    public DashboardRig(Path folder) {
        this(1280, 800, folder);
    }

    /** A dashboard that records in a file of this folder. */
    public DashboardRig(int width, int height, Path folder) {
        this(
                width,
                height,
                JdbcHistoryStore.open(folder, SERVICE, new ManualClock(START)).store(),
                folder,
                SettingsStore.forThisRun(new ManualClock(START)),
                null);
    }

    private DashboardRig(
            int width,
            int height,
            JdbcHistoryStore history,
            @Nullable Path folder,
            SettingsStore settings,
            @Nullable Function<Opening, AccountBook> accounts) {
        this.folder = folder;
        this.history = history;
        this.settings = settings;
        book = accounts == null ? null : accounts.apply(this::sessionOf);
        backlog = new Backlog(history);
        Fx.start();
        dashboard = Fx.get(() -> new Dashboard(
                sessions(),
                Wording.of(Locale.UK, ZoneOffset.UTC, settings.settings()),
                background,
                new FxExecutor(),
                clock));
        Fx.run(() -> dashboard.saveThrough(files, shownInFolder::add, copied::add));
        scene = Fx.get(() -> {
            Scene made = new Scene(dashboard.createView(), width, height);
            Theme.LIGHT.applyTo(made);
            return made;
        });
    }

    /** What keeps pins and order for the next session, instead of the memory of this rig. */
    public void list(ListMemory memory) {
        list = memory;
    }

    /** What the next session takes for a gap between polls, instead of three intervals. */
    public void gapAfter(Duration length) {
        gapAfter = length;
    }

    /** From now on only the contest on the dashboard is polled. */
    public void letOthersRest() {
        othersRest = true;
    }

    /** Connects and waits until the first poll is on the dashboard. */
    public DashboardRig opened() {
        Session session = sessions().connect(connection());
        Fx.run(() -> dashboard.open(session));
        settle();
        return this;
    }

    public SettingsStore settings() {
        return settings;
    }

    public FaultyService service() {
        return service;
    }

    public Dashboard dashboard() {
        return dashboard;
    }

    public DashboardModels models() {
        return dashboard.models();
    }

    /** Where the user saves. */
    public FakeFilePicker files() {
        return files;
    }

    /** What was shown in the file manager. */
    public List<Path> shownInFolder() {
        return shownInFolder;
    }

    /** What was put on the clipboard. */
    public List<Image> copied() {
        return copied;
    }

    /** From now on sessions are of recorded data only. */
    public void recordedOnly() {
        online = false;
    }

    public Scene scene() {
        return scene;
    }

    public JdbcHistoryStore history() {
        return history;
    }

    public ManualClock clock() {
        return clock;
    }

    public Connection connection() {
        return new Connection(service.baseUrl(), ApiKey.of(KEY));
    }

    /** Connects once more, as another run of the program with the same history would. */
    public void reopened() {
        opened();
    }

    /** Moves the time on, and waits until every poll that fell due meanwhile is on the dashboard. */
    public void advance(Duration by) {
        alarm.advance(by);
        settle();
        Fx.run(dashboard::tick);
        settle();
    }

    /** Waits until nothing is under way any more: no request, no reading of the trail, no hand-over to the FX thread. */
    public void settle() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(this::isSettled);
    }

    /** Waits until something is true on the FX thread. */
    public void awaitFx(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Fx.get(condition::getAsBoolean));
    }

    private boolean isSettled() {
        if (busy.get() > 0) {
            return false;
        }
        Fx.run(() -> {});
        return busy.get() == 0;
    }

    private void runCounted(Runnable task) {
        busy.incrementAndGet();
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                busy.decrementAndGet();
            }
        });
    }

    public Sessions sessions() {
        return new Sessions() {
            @Override
            public SettingsStore settings() {
                return settings;
            }

            @Override
            public Session connect(Connection connection) {
                return new RigSession(DashboardRig.this, connection);
            }

            @Override
            public AccountBook accounts() {
                return book == null ? Sessions.super.accounts() : book;
            }

            @Override
            public Session sample() {
                return new RigSession(DashboardRig.this, connection());
            }
        };
    }

    /** Why no session has a key from now on, so that nothing is asked; null if they have theirs. */
    public void keyProblem(@Nullable String sentence) {
        keyProblem = sentence;
    }

    private Session sessionOf(Account account, Supplier<ApiKey> key) {
        return new RigSession(this, new Connection(BaseUrl.parse(account.baseUrl()), key.get()));
    }

    @Override
    public void close() {
        Fx.run(dashboard::close);
        settle();
        service.close();
        threads.shutdownNow();
        history.close();
    }
}
