package app.contrail.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** The file that holds the trails, with the files that SQLite keeps beside it. */
final class HistoryFile {
    static final String NAME = "history.db";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int BUSY_MILLIS = 5_000;

    private final Path path;

    HistoryFile(Path folder) {
        path = folder.toAbsolutePath().resolve(NAME);
    }

    Path path() {
        return path;
    }

    /** Exists while the file is held to be damaged, so that the next start looks at all of it. */
    Path suspicion() {
        return beside("-suspect");
    }

    Path lock() {
        return beside("-lock");
    }

    Path writeAheadLog() {
        return beside("-wal");
    }

    /** Makes the folder, and the file too, so that nobody but its owner can ever read it: it holds personal data. */
    void prepare() throws IOException {
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (Files.isDirectory(path)) {
            throw new HistoryException(
                    "A folder lies where the history is to be recorded: " + path + ". Move or rename that folder.");
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException e) {
                // Another process was faster, and made it the same way.
            }
        }
    }

    Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        // As a URI, because the driver takes what follows a question mark in a plain path for settings.
        return config.createConnection("jdbc:sqlite:" + path.toUri());
    }

    Database database(Connection connection) {
        return new Database(connection, path, this::suspect);
    }

    /** One more connection to a file that has been opened before. */
    Database another() {
        try {
            return database(connect());
        } catch (SQLException e) {
            throw Trouble.of(e, path);
        }
    }

    /**
     * Renames the file and those that belong to it; nothing is deleted.
     *
     * @return the file's new name
     */
    Path setAside(Instant now) throws IOException {
        String stamp = ".damaged-" + STAMP.format(now);
        String suffix = stamp;
        for (int i = 2; Files.exists(beside(suffix), LinkOption.NOFOLLOW_LINKS); i++) {
            suffix = stamp + "-" + i;
        }
        // The file itself goes last: cut off before that, the next start finds it damaged still, and without a
        // write-ahead log that would be taken for that of a new file.
        for (String part : List.of("-wal", "-shm", "")) {
            if (Files.exists(beside(part), LinkOption.NOFOLLOW_LINKS)) {
                Files.move(beside(part), beside(suffix + part));
            }
        }
        Files.deleteIfExists(suspicion());
        return beside(suffix);
    }

    private void suspect() {
        try {
            Files.createFile(suspicion());
        } catch (IOException e) {
            // Noted before, or not to be noted: the user is told of the damage in either case.
        }
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }
}
