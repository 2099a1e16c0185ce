package app.contrail;

import app.contrail.api.BaseUrl;
import app.contrail.cli.OpenHistory;
import app.contrail.history.HistoryException;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.history.Retention;
import app.contrail.polling.Backlog;
import app.contrail.polling.Cadence;
import app.contrail.settings.Settings;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.shell.ChartMemory;
import app.contrail.ui.shell.LastLooked;
import app.contrail.ui.shell.ListMemory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a session keeps polls, and how the user looked at them.
 *
 * @param origin scheme, host and port of the service
 * @param settings what the user has chosen, which may change
 * @param retention how long polls are kept in which detail; asked each time that old ones are thinned
 * @param backlog records polls in the store; who polls goes by this
 * @param folder where the store's file lies; null if it is in memory only
 * @param notice what the user should know about it; null if all is well
 */
record Recording(
        JdbcHistoryStore store,
        String origin,
        SettingsStore settings,
        ChartMemory charts,
        ListMemory list,
        Supplier<Retention> retention,
        Backlog backlog,
        @Nullable Path folder,
        @Nullable String notice)
        implements OpenHistory {
    static final int GAP_POLLS = 3;

    /** However short the interval is that the user chose. */
    static final Duration LEAST_GAP = Cadence.USUAL_INTERVAL.multipliedBy(GAP_POLLS);

    /**
     * For this run only.
     *
     * @throws HistoryException if SQLite cannot be loaded
     */
    static Recording inMemory(BaseUrl baseUrl, SettingsStore settings) {
        return inMemory(baseUrl, settings, null);
    }

    /**
     * In the data folder or, where that cannot be, for this run only, with a notice that says so. Blocks on the disk.
     *
     * @throws HistoryException if SQLite cannot be loaded
     */
    static Recording in(Path dataDir, BaseUrl baseUrl, SettingsStore settings, Clock clock) {
        try {
            return durable(dataDir, baseUrl, settings, clock);
        } catch (HistoryException e) {
            return inMemory(baseUrl, settings, e.getMessage());
        }
    }

    private static Recording inMemory(BaseUrl baseUrl, SettingsStore settings, @Nullable String notice) {
        String origin = baseUrl.origin();
        return of(JdbcHistoryStore.inMemory(origin), origin, settings, null, notice);
    }

    /**
     * In the data folder, with the settings that lie there.
     *
     * @throws HistoryException if the data folder cannot be used
     */
    static Recording durable(Path dataDir, BaseUrl baseUrl, Clock clock) {
        return durable(dataDir, baseUrl, SettingsStore.open(dataDir, clock), clock);
    }

    /** @throws HistoryException if the data folder cannot be used */
    static Recording durable(Path dataDir, BaseUrl baseUrl, SettingsStore settings, Clock clock) {
        String origin = baseUrl.origin();
        JdbcHistoryStore.Opened opened = JdbcHistoryStore.open(dataDir, origin, clock);
        String notice = opened.notice() != null ? opened.notice() : settings.notice();
        return of(opened.store(), origin, settings, dataDir, notice);
    }

    private static Recording of(
            JdbcHistoryStore store,
            String origin,
            SettingsStore settings,
            @Nullable Path folder,
            @Nullable String notice) {
        return new Recording(
                store,
                origin,
                settings,
                new ChartSettings(settings, origin),
                new ListSettings(settings, origin),
                () -> retention(settings.settings()),
                new Backlog(store),
                folder,
                notice);
    }

    /**
     * How far apart two recorded totals are that have a gap between them: two polls in a row may be late or lost before.
     *
     * @param interval from poll to poll
     * @param least totals less far apart have no gap between them, however short the interval
     */
    static Duration gapAfter(Duration interval, Duration least) {
        Duration byInterval = interval.multipliedBy(GAP_POLLS);
        return byInterval.compareTo(least) > 0 ? byInterval : least;
    }

    /** @param background saves when the user looked */
    LastLooked lastLooked(Executor background) {
        return new LookedSettings(settings, origin, background);
    }

    private static Retention retention(Settings settings) {
        Settings.History history = settings.history();
        return new Retention(Duration.ofDays(history.fullDays()), Duration.ofDays(history.hourlyDays()));
    }

    @Override
    public Duration gapAfter() {
        return gapAfter(settings.settings().polling().interval(), LEAST_GAP);
    }

    @Override
    public void close() {
        try (store) {
            backlog.recordLast();
        }
    }
}
