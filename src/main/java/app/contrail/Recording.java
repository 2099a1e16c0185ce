package app.contrail;

import app.contrail.api.BaseUrl;
import app.contrail.cli.OpenHistory;
import app.contrail.history.HistoryException;
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
record Recording(JdbcHistoryStore store, @Nullable String notice) implements OpenHistory {

    /**
     * For this run only.
     *
     * @throws HistoryException if SQLite cannot be loaded
     */
    static Recording inMemory(BaseUrl baseUrl) {
        return new Recording(JdbcHistoryStore.inMemory(origin(baseUrl.uri())), null);
    }

    /**
     * In the data folder or, where that cannot be, for this run only, with a notice that says so. Blocks on the disk.
     *
     * @throws HistoryException if SQLite cannot be loaded
     */
    static Recording in(Path dataDir, BaseUrl baseUrl, Clock clock) {
        try {
            return durable(dataDir, baseUrl, clock);
        } catch (HistoryException e) {
            return new Recording(JdbcHistoryStore.inMemory(origin(baseUrl.uri())), e.getMessage());
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
        store.close();
    }
}
