package app.contrail.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the program's files lie, for the user to know. Safe for use by many threads. */
public interface Surroundings {
    /** A program that writes nothing to disk. */
    Surroundings NOWHERE = new Surroundings() {
        @Override
        public @Nullable Path dataFolder() {
            return null;
        }

        @Override
        public Path history() {
            throw new IllegalStateException("There is no data folder");
        }

        @Override
        public long historyBytes() {
            return 0;
        }

        @Override
        public void showInFolder(Path file) {
            throw new IllegalStateException("There is no data folder");
        }
    };

    /** The folder of everything that is written; null if nothing is. */
    @Nullable Path dataFolder();

    /** The file of the recorded history, in the data folder. */
    Path history();

    /** How much room the recorded history takes on the disk. Blocks. */
    long historyBytes() throws IOException;

    /**
     * Shows the file, or the folder that it would lie in, in the desktop's file manager. Blocks.
     *
     * @throws IOException if there is none
     */
    void showInFolder(Path file) throws IOException;
}
