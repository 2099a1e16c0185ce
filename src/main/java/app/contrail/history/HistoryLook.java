package app.contrail.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/**
 * What a look at the history file tells, without opening it for writing, making it or setting it aside.
 *
 * @param file where it lies, or would
 * @param bytes size of the file and of what SQLite has not moved into it yet; 0 if there is none
 * @param polls recorded polls of all services, failed ones included; 0 unless {@link Condition#SOUND}
 * @param contests that were polled; 0 unless {@link Condition#SOUND}
 */
public record HistoryLook(Path file, Condition condition, long bytes, long polls, long contests) {
    private static final int BUSY_MILLIS = 1_000;

    /** What the list of contests told stands in the same table, as a row that has details only. */
    private static final String POLLS =
            "SELECT count(*), count(DISTINCT contest) FROM poll p WHERE totals IS NOT NULL OR leaderboard IS NOT NULL"
                    + " OR EXISTS (SELECT 1 FROM failure f WHERE f.contest = p.contest AND f.at = p.at AND f.nth = p.nth)";

    /** What became of the look. */
    public enum Condition {
        /** Nothing was recorded yet. */
        NONE,
        SOUND,
        DAMAGED,
        /** Written by a newer Contrail. */
        NEWER,
        /** Another program's. */
        FOREIGN,
        /** It cannot be read, or SQLite cannot be loaded. */
        UNREADABLE
    }

    /** Looks into the history of this data folder, which need not exist. Blocks on the disk, well below a second. */
    public static HistoryLook into(Path folder) {
        HistoryFile file = new HistoryFile(folder);
        long bytes = 0;
        try {
            bytes = Soundness.sizeOf(file.path()) + Soundness.sizeOf(file.writeAheadLog());
            if (Files.exists(file.suspicion()) || Soundness.brokenFromOutside(file)) {
                return empty(file, Condition.DAMAGED, bytes);
            }
            if (bytes == 0) {
                return empty(file, Condition.NONE, 0);
            }
            NativeLibrary.load();
            try (Connection connection = readOnly(file)) {
                return of(connection, file, bytes);
            }
        } catch (SQLException e) {
            return empty(file, Trouble.meansBroken(e) ? Condition.DAMAGED : Condition.UNREADABLE, bytes);
        } catch (IOException | HistoryException e) {
            return empty(file, Condition.UNREADABLE, bytes);
        }
    }

    private static HistoryLook of(Connection connection, HistoryFile file, long bytes)
            throws SQLException, IOException {
        if (Soundness.brokenFromInside(connection, file)) {
            return empty(file, Condition.DAMAGED, bytes);
        }
        return switch (new Migrations(Migrations.SCRIPTS).kind(connection)) {
            case EMPTY -> empty(file, Condition.NONE, bytes);
            case NEWER -> empty(file, Condition.NEWER, bytes);
            case FOREIGN -> empty(file, Condition.FOREIGN, bytes);
            case OURS -> counted(connection, file, bytes);
        };
    }

    /**
     * Where somebody has the file open, its write-ahead log lies beside it and must be read too. Where nobody has, SQLite
     * would make that log even to read, unless it is told that nothing changes.
     */
    private static Connection readOnly(HistoryFile file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        String still = Files.exists(file.writeAheadLog()) ? "" : "?immutable=1";
        return config.createConnection("jdbc:sqlite:" + file.path().toUri() + still);
    }

    private static HistoryLook counted(Connection connection, HistoryFile file, long bytes) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(POLLS)) {
            return new HistoryLook(file.path(), Condition.SOUND, bytes, row.getLong(1), row.getLong(2));
        }
    }

    private static HistoryLook empty(HistoryFile file, Condition condition, long bytes) {
        return new HistoryLook(file.path(), condition, bytes, 0, 0);
    }
}
