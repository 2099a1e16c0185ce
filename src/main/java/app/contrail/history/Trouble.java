package app.contrail.history;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** What went wrong with the file, in words for the user. */
final class Trouble {
    private Trouble() {}

    /** @param file null for a history in memory */
    static HistoryException of(SQLException e, @Nullable Path file) {
        String sentence = file == null
                ? "What was kept in memory cannot be used. Start Contrail again; the log says what went wrong."
                : sentence(e, file);
        return new HistoryException(sentence, e);
    }

    /** Whether what lies there is no database, or one that is damaged. */
    static boolean meansBroken(SQLException e) {
        return switch (primaryCode(e)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> true;
            default -> false;
        };
    }

    private static String sentence(SQLException e, Path file) {
        return switch (primaryCode(e)) {
            case SQLITE_FULL -> "The disk is full, so nothing can be recorded in " + file + ". Free some space.";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN ->
                "The recorded history " + file
                        + " cannot be opened for writing. Check who may write to this file and its folder.";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "Another program keeps the recorded history " + file + " locked. Close that program.";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                "The recorded history " + file
                        + " is damaged. Start Contrail again: it sets this file aside and begins a new one.";
            case SQLITE_IOERR ->
                "The disk failed while the recorded history " + file + " was in use. Check the disk and its space.";
            default ->
                "The recorded history " + file + " cannot be used. Start Contrail again; the log says what went wrong.";
        };
    }

    /** The low byte of SQLite's code says what happened; the rest, where. */
    private static SQLiteErrorCode primaryCode(SQLException e) {
        return SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
    }
}
