package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFoldersTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachSystemShowsAFileInItsOwnFileManagerAndSelectsItWhereItCan() {
        Path file = folder.resolve("history.db");

        assertThat(SystemFolders.commands("mac os x", file, false))
                .containsExactly(List.of("open", "-R", file.toString()));
        assertThat(SystemFolders.commands("windows 11", file, false))
                .containsExactly(List.of("explorer.exe", "/select," + file));
        List<List<String>> linux = SystemFolders.commands("linux", file, false);
        assertThat(linux.getFirst()).contains("org.freedesktop.FileManager1.ShowItems", "array:string:" + file.toUri());
        // Where no file manager listens, the folder is opened.
        assertThat(linux.getLast()).containsExactly("xdg-open", folder.toString());
        assertThat(SystemFolders.commands("linux", folder, true))
                .containsExactly(List.of("xdg-open", folder.toString()));
    }

    @Test
    void aFileWithACommaIsOneFile() {
        Path file = folder.resolve("a, b.csv");

        assertThat(SystemFolders.commands("linux", file, false).getFirst())
                .filteredOn(word -> word.startsWith("array:string:"))
                .containsExactly("array:string:" + folder.toUri() + "a%2C%20b.csv");
    }
}
