package app.contrail;

import app.contrail.api.BaseUrl;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import app.contrail.history.InMemoryHistoryStore;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.history.Retention;
import app.contrail.history.Thinning;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where polls are kept.
 *
 * @param notice what the user should know about it; null if all is well
 */
record Recording(HistoryStore store, @Nullable String notice) implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Recording.class.getName());

    /** For this run only. */
    static Recording inMemory() {
        return new Recording(new InMemoryHistoryStore(), null);
    }

    /** In the data folder or, where that cannot be, for this run only, with a notice that says so. Blocks on the disk. */
    static Recording in(Path dataDir, BaseUrl baseUrl, Clock clock) {
        try {
            return durable(dataDir, baseUrl, clock);
        } catch (HistoryException e) {
            return new Recording(new InMemoryHistoryStore(), e.getMessage());
        }
    }

    /** @throws HistoryException if the data folder cannot be used */
    static Recording durable(Path dataDir, BaseUrl baseUrl, Clock clock) {
        JdbcHistoryStore.Opened opened = JdbcHistoryStore.open(dataDir, origin(baseUrl.uri()), clock);
        return new Recording(opened.store(), opened.notice());
    }

    /** Scheme, host and port: trails of different services must never mix. */
    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** Thins polls that have come of age, as usual. Takes its time; failing to is no reason to stop recording. */
    void thin(Instant now) {
        if (store instanceof JdbcHistoryStore durable) {
            try {
                new Thinning(durable, Retention.USUAL, ZoneId.systemDefault()).thin(now);
            } catch (HistoryException e) {
                LOG.log(System.Logger.Level.WARNING, "Old polls could not be thinned", e);
            }
        }
    }

    @Override
    public void close() {
        if (store instanceof JdbcHistoryStore durable) {
            durable.close();
        }
    }
}
