package app.contrail.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One connection to a file, or to a history in memory, lent to one thread at a time. */
final class Database implements AutoCloseable {
    private final Connection connection;
    private final @Nullable Path file;
    private final Runnable onBroken;
    private final ReentrantLock lock = new ReentrantLock();

    /** Something done with the connection. */
    interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Lends this connection.
     *
     * @param file null for a history in memory
     * @param onBroken told when the file turns out to be damaged
     */
    Database(Connection connection, @Nullable Path file, Runnable onBroken) {
        this.connection = connection;
        this.file = file;
        this.onBroken = onBroken;
    }

    /** Does the work outside of a transaction, as for a single query. */
    <T extends @Nullable Object> T read(Work<T> work) {
        lock.lock();
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw trouble(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does the work wholly or not at all, and keeps other writers out meanwhile. When this returns, the work has reached
     * the disk.
     */
    <T extends @Nullable Object> T inTransaction(Work<T> work) {
        return inTransaction("BEGIN IMMEDIATE", work);
    }

    /** Does the work on the history as it is now: what others write meanwhile is not seen. */
    <T extends @Nullable Object> T readAsOfNow(Work<T> work) {
        return inTransaction("BEGIN", work);
    }

    private <T extends @Nullable Object> T inTransaction(String begin, Work<T> work) {
        return read(ignored -> {
            // Not by setAutoCommit: the driver would begin the next transaction as soon as one ends, and if that one
            // failed, work that was kept would look as if it was not.
            execute(begin);
            try {
                T result = work.with(connection);
                execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(e);
                throw e;
            }
        });
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw trouble(e);
        } finally {
            lock.unlock();
        }
    }

    private void rollBack(Exception why) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does when the disk is full.
            why.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private HistoryException trouble(SQLException e) {
        if (Trouble.meansBroken(e)) {
            onBroken.run();
        }
        return Trouble.of(e, file);
    }
}
