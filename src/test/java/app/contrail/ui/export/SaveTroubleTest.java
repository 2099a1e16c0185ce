package app.contrail.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What systems throw, and what it means. */
class SaveTroubleTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("kpis.csv");
    }

    @Test
    void aFullDiskIsKnownByWhatLinuxAndMacOsSay() {
        assertThat(of(new IOException("No space left on device"))).isEqualTo(SaveTrouble.NO_ROOM);
        assertThat(of(new FileSystemException("x", null, "Disk quota exceeded")))
                .isEqualTo(SaveTrouble.NO_ROOM);
    }

    @Test
    void aFolderThatTakesNoFilesIsProtected() {
        assertThat(of(new AccessDeniedException(
                        folder.resolve(".kpis.csv.1-1.part").toString())))
                .isEqualTo(SaveTrouble.FOLDER_PROTECTED);
        assertThat(of(new FileSystemException("x", null, "Read-only file system")))
                .isEqualTo(SaveTrouble.FOLDER_PROTECTED);
    }

    @Test
    void aFileThatCannotBeReplacedIsInUse() throws IOException {
        Files.createFile(file);
        Path aside = folder.resolve(".kpis.csv.1-1.part");

        assertThat(of(new AccessDeniedException(aside.toString(), file.toString(), null)))
                .isEqualTo(SaveTrouble.FILE_IN_USE);
        assertThat(of(new FileSystemException(aside.toString(), file.toString(), "is being used")))
                .isEqualTo(SaveTrouble.FILE_IN_USE);
        // The folder does not take the file that is written aside.
        assertThat(of(new AccessDeniedException(aside.toString()))).isEqualTo(SaveTrouble.FOLDER_PROTECTED);
    }

    @Test
    void aLongNameIsKnownByItself() {
        file = folder.resolve("x".repeat(240) + ".csv");

        assertThat(of(new FileSystemException("x", null, "File name too long"))).isEqualTo(SaveTrouble.NAME_TOO_LONG);
        assertThat(of(new NoSuchFileException("x"))).isEqualTo(SaveTrouble.NAME_TOO_LONG);
    }

    @Test
    void aFolderThatIsGoneIsSaidWhateverWasThrown() {
        file = folder.resolve("gone").resolve("kpis.csv");

        assertThat(of(new NoSuchFileException("x"))).isEqualTo(SaveTrouble.NO_FOLDER);
        assertThat(of(new IOException())).isEqualTo(SaveTrouble.NO_FOLDER);
    }

    @Test
    void theRestIsOther() {
        assertThat(of(new IOException("Input/output error"))).isEqualTo(SaveTrouble.OTHER);
    }

    private SaveTrouble of(IOException why) {
        return SaveTrouble.of(file, why);
    }
}
