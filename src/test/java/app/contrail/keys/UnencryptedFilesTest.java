package app.contrail.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import app.contrail.api.ApiKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

class UnencryptedFilesTest {
    private static final String KEY = "vk_live_canary_0123456789";

    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsFoundAgainInAnotherRun() {
        new UnencryptedFiles(folder).keep("a-1", ApiKey.of(KEY));

        assertThat(text(new UnencryptedFiles(folder), "a-1")).isEqualTo(KEY);
        assertThat(new UnencryptedFiles(folder).find("a-2")).isNull();
    }

    @Test
    void aNewKeyTakesThePlaceOfTheOldOneAndAForgottenOneLeavesNoFile() {
        UnencryptedFiles keys = new UnencryptedFiles(folder.resolve("made/when/needed"));
        keys.keep("a", ApiKey.of("vk_old"));
        keys.keep("a", ApiKey.of(KEY));
        assertThat(text(keys, "a")).isEqualTo(KEY);

        keys.forget("a");
        keys.forget("a");
        assertThat(keys.find("a")).isNull();
        assertThat(folder.resolve("made/when/needed")).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(value = WINDOWS, disabledReason = "there are no such permissions")
    void onlyTheOwnerMayReadTheFileWhoseNameSaysThatItIsUnencrypted() throws Exception {
        new UnencryptedFiles(folder).keep("a", ApiKey.of(KEY));

        Path file = folder.resolve("key-a.unencrypted");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().isEqualTo(KEY + "\n");
    }

    @Test
    void aFileWithoutAKeyIsSaidSoWithoutItsContents() throws Exception {
        Files.writeString(folder.resolve("key-a.unencrypted"), "vk_live canary\n");

        assertThatThrownBy(() -> new UnencryptedFiles(folder).find("a"))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("key-a.unencrypted does not hold an API key")
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaidInASentence() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> new UnencryptedFiles(inTheWay).keep("a", ApiKey.of(KEY)))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("Check who may write to this folder")
                .hasMessageNotContaining(KEY);
    }

    @Test
    void anIdFromEditedSettingsDoesNotLeadOutOfTheFolder() {
        UnencryptedFiles keys = new UnencryptedFiles(folder.resolve("data"));

        assertThatThrownBy(() -> keys.keep("../a", ApiKey.of(KEY))).isInstanceOf(KeyException.class);
        assertThatThrownBy(() -> keys.find("a/b")).isInstanceOf(KeyException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private static String text(KeyKeeper keys, String account) {
        ApiKey found = keys.find(account);
        return found == null ? "none" : found.toBeKept();
    }
}
