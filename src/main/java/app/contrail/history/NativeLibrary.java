package app.contrail.history;

import org.sqlite.SQLiteJDBCLoader;

/** SQLite's own code, which the driver unpacks for this system and loads at first use. */
final class NativeLibrary {
    private NativeLibrary() {}

    /** @throws HistoryException if it cannot be loaded, which no folder for the data can mend */
    static void load() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) {
            throw new HistoryException(
                    "SQLite, which keeps the history, cannot be loaded from the temporary folder "
                            + System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"))
                            + ". Check that this folder has space and lets programs run from it, then start Contrail again.",
                    e);
        }
    }
}
