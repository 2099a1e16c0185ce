package app.contrail.history;

import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Note;
import app.contrail.domain.PollResult;
import app.contrail.domain.Thinned;
import app.contrail.domain.TotalsAt;
import app.contrail.domain.Trail;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Trails in SQLite: in a file, for good, or in memory, until the store is closed.
 *
 * <p>Several stores, also of other processes, may have the same file open, and each sees what the others wrote. What was
 * written to a file survives the end of the process and of the power; what was not is not there in part.
 *
 * <p>Times are kept to the nanosecond, from 1677 to 2262. A text that is not Unicode, such as half of a character
 * outside of the basic plane, comes back with a question mark in its place.
 */
public final class JdbcHistoryStore implements HistoryStore, AutoCloseable {
    private final @Nullable HistoryFile file;
    private final String service;
    private final Database writing;
    private final Database reading;
    private final TrailReader trails;
    private final NoteRows notes;
    private @Nullable Database walking;
    private boolean closed;

    private JdbcHistoryStore(@Nullable HistoryFile file, String service, Database writing, Database reading) {
        this.file = file;
        this.service = service;
        this.writing = writing;
        this.reading = reading;
        trails = new TrailReader(service);
        notes = new NoteRows(service);
    }

    /**
     * A store that was opened.
     *
     * @param notice a sentence for the user if the recorded history was damaged and a new one begun; else null
     */
    public record Opened(JdbcHistoryStore store, @Nullable String notice) {}

    /**
     * Opens the history in a folder, which is made if it does not exist.
     *
     * @param service the origin of the service, such as {@code https://blitzrocket.com}; trails of different services
     *     share the file and never mix
     * @throws HistoryException if the file cannot be written, was written by a newer Contrail, or if SQLite cannot be
     *     loaded
     */
    public static Opened open(Path folder, String service, Clock clock) {
        HistoryFile file = new HistoryFile(folder);
        HistoryOpening.Ready ready = new HistoryOpening(file, new Migrations(Migrations.SCRIPTS), clock).open();
        try {
            JdbcHistoryStore store = new JdbcHistoryStore(file, service, ready.database(), file.another());
            return new Opened(store, ready.notice());
        } catch (RuntimeException e) {
            ready.database().close();
            throw e;
        }
    }

    /**
     * A history of this run only: nothing is written to disk, and once the store is closed, it is gone.
     *
     * @param service the origin of the service, as with a file
     * @throws HistoryException if SQLite cannot be loaded
     */
    public static JdbcHistoryStore inMemory(String service) {
        NativeLibrary.load();
        // One connection for everything: each one more to ":memory:" would have a database of its own.
        Database database;
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.enforceForeignKeys(true);
            database = new Database(config.createConnection("jdbc:sqlite::memory:"), null, () -> {});
        } catch (SQLException e) {
            throw Trouble.of(e, null);
        }
        try {
            new Migrations(Migrations.SCRIPTS).run(database);
            return new JdbcHistoryStore(null, service, database, database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void appendAll(Iterable<PollResult> results) {
        writing.inTransaction(connection -> {
            try (PollWriter writer = new PollWriter(connection, service)) {
                for (PollResult result : results) {
                    writer.write(result);
                }
            }
            return null;
        });
    }

    @Override
    public Trail trail(ContestId contest, Instant from) {
        return reading.read(connection -> trails.trail(connection, contest, Trail.EMPTY, from));
    }

    @Override
    public Trail extended(Trail trail, ContestId contest) {
        Instant from =
                trail.isEmpty() ? Instant.MIN : trail.at(trail.size() - 1).plusNanos(1);
        return reading.read(connection -> trails.trail(connection, contest, trail, from));
    }

    @Override
    public void eachTotals(ContestId contest, Instant from, Instant to, Consumer<TotalsAt> each) {
        walking().read(connection -> {
            trails.eachTotals(connection, contest, from, to, each);
            return null;
        });
    }

    /** A walk takes as long as what is done with each row, such as writing it to a slow disk: nobody else waits for it. */
    private synchronized Database walking() {
        if (file == null || closed) {
            return reading;
        }
        Database open = walking == null ? file.another() : walking;
        walking = open;
        return open;
    }

    @Override
    public Optional<TotalsAt> totalsBefore(ContestId contest, Instant to) {
        return reading.read(connection -> trails.totalsBefore(connection, contest, to));
    }

    @Override
    public List<FailedPoll> failures(ContestId contest, Instant from, Instant to) {
        return reading.read(connection -> trails.failures(connection, contest, from, to));
    }

    @Override
    public Optional<FailedPoll> firstFailure(ContestId contest, Endpoint endpoint, Instant after, Instant before) {
        return reading.read(connection -> trails.firstFailure(connection, contest, endpoint, after, before));
    }

    @Override
    public Optional<LeaderboardAt> firstLeaderboard(ContestId contest, Instant from) {
        return reading.read(connection -> trails.leaderboard(connection, contest, from, Instant.MAX, true));
    }

    @Override
    public Optional<LeaderboardAt> leaderboardBefore(ContestId contest, Instant to) {
        return reading.read(connection -> trails.leaderboard(connection, contest, Instant.MIN, to, false));
    }

    @Override
    public void leaderboardsBack(ContestId contest, Instant from, Instant to, Predicate<LeaderboardAt> further) {
        reading.readAsOfNow(connection -> {
            try (LeaderboardReader leaderboards = new LeaderboardReader(connection, service)) {
                leaderboards.back(contest, from, to, further);
            }
            return null;
        });
    }

    @Override
    public Optional<ContestAt> contestBefore(ContestId contest, Instant to) {
        return reading.read(connection -> trails.details(connection, contest, to));
    }

    @Override
    public List<ContestId> contests() {
        return reading.read(trails::contests);
    }

    @Override
    public List<Note> notes(ContestId contest) {
        return reading.read(connection -> notes.read(connection, contest));
    }

    @Override
    public void keepNote(ContestId contest, Note note) {
        writing.inTransaction(connection -> {
            notes.keep(connection, contest, note);
            return null;
        });
    }

    @Override
    public void removeNote(ContestId contest, UUID id) {
        writing.inTransaction(connection -> {
            notes.remove(connection, contest, id);
            return null;
        });
    }

    @Override
    public Thinned thinned(ContestId contest) {
        return reading.read(connection -> trails.thinned(connection, contest));
    }

    /** The file that holds the history; null if it is kept in memory. */
    public @Nullable Path file() {
        return file == null ? null : file.path();
    }

    /** Waits for work that is under way. What is asked of a closed store ends in a {@link HistoryException}. */
    @Override
    public void close() {
        Database walks = noMoreWalks();
        try (writing;
                reading) {
            if (walks != null) {
                walks.close();
            }
        }
    }

    private synchronized @Nullable Database noMoreWalks() {
        closed = true;
        return walking;
    }

    /** For tests that make writing fail. */
    Database writing() {
        return writing;
    }

    /** For tests that watch reading. */
    Database reading() {
        return reading;
    }

    @Nullable HistoryFile historyFile() {
        return file;
    }
}
