package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundnessTest {
    private static final int TIMES = 4_000;

    @TempDir
    Path folder;

    /** As SQLite's write-ahead log does when another process ends. */
    @Test
    void aFileThatVanishesWhileItIsLookedAtHasNoSize() throws Exception {
        Path log = folder.resolve("history.db-wal");
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> others = threads.submit(() -> comeAndGo(log));
            while (!others.isDone()) {
                assertThat(Soundness.sizeOf(log)).isBetween(0L, 3L);
            }
            others.get();
        }
    }

    private static Void comeAndGo(Path file) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            Files.writeString(file, "log");
            Files.delete(file);
        }
        return null;
    }
}
