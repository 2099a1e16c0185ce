package app.contrail.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Opens the file: finds out what it is, sets it aside if it is broken, and brings it to the newest schema. */
final class HistoryOpening {
    /** A lock of a file holds between processes; within one it must not even be asked for twice. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final HistoryFile file;
    private final Migrations migrations;
    private final Clock clock;

    HistoryOpening(HistoryFile file, Migrations migrations, Clock clock) {
        this.file = file;
        this.migrations = migrations;
        this.clock = clock;
    }

    /** A database that is ready, and what the user should know about it. */
    record Ready(Database database, @Nullable String notice) {}

    Ready open() {
        NativeLibrary.load();
        ONE_AT_A_TIME.lock();
        try {
            file.prepare();
            // Otherwise two processes might find the same file broken, and the second set aside the first one's new
            // one.
            try (FileChannel lock =
                    FileChannel.open(file.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                return openAlone();
            }
        } catch (SQLException e) {
            throw Trouble.of(e, file.path());
        } catch (IOException e) {
            throw new HistoryException(
                    "The history cannot be recorded in " + file.path()
                            + ". Check who may write to this folder, or choose another data folder.",
                    e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private Ready openAlone() throws SQLException, IOException {
        Connection sound = sound();
        String notice = null;
        if (sound == null) {
            Path aside = file.setAside(clock.instant());
            notice = "The recorded history was damaged. It was set aside as " + aside + ", and a new one was begun.";
            file.prepare();
            sound = file.connect();
        }
        Database database = file.database(sound);
        try {
            checkKind(database.read(migrations::kind));
            migrations.run(database);
            Files.deleteIfExists(file.suspicion());
            return new Ready(database, notice);
        } catch (RuntimeException | IOException e) {
            database.close();
            throw e;
        }
    }

    /** A connection to the file, or null if the file is broken. */
    private @Nullable Connection sound() throws SQLException, IOException {
        if (Soundness.brokenFromOutside(file)) {
            return null;
        }
        Connection connection;
        try {
            connection = file.connect();
        } catch (SQLException e) {
            if (Trouble.meansBroken(e)) {
                return null;
            }
            throw e;
        }
        boolean broken = true;
        try {
            broken = Soundness.brokenFromInside(connection, file);
        } finally {
            if (broken) {
                connection.close();
            }
        }
        return broken ? null : connection;
    }

    private void checkKind(Migrations.Kind kind) {
        switch (kind) {
            case OURS, EMPTY -> {}
            case NEWER ->
                throw new HistoryException("The recorded history " + file.path()
                        + " was written by a newer Contrail. Install that one, or choose another data folder.");
            case FOREIGN ->
                throw new HistoryException("The file " + file.path()
                        + " belongs to another program. Move it, or choose another data folder.");
        }
    }
}
