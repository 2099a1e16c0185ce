package app.contrail;

import app.contrail.api.BaseUrl;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import app.contrail.history.InMemoryHistoryStore;
import app.contrail.history.JdbcHistoryStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Where polls are kept.
 *
 * @param notice what the user should know about it; null if all is well
 */
record Recording(HistoryStore store, @Nullable String notice) implements AutoCloseable {

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

    @Override
    public void close() {
        if (store instanceof JdbcHistoryStore durable) {
            durable.close();
        }
    }
}
