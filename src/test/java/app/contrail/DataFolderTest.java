package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theRoomOfTheHistoryIsThatOfItsFileAndCompanions() throws IOException {
        DataFolder data = new DataFolder(folder);
        assertThat(new DataFolder(folder.resolve("none")).historyBytes()).isZero();

        Files.write(folder.resolve("history.db"), new byte[1000]);
        Files.write(folder.resolve("history.db-wal"), new byte[20]);
        Files.write(folder.resolve("settings.json"), new byte[300]);
        assertThat(data.historyBytes()).isEqualTo(1020);
    }
}
