package app.contrail.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {
    @TempDir
    Path folder;

    @Test
    void pathsStartFromTheFolderOfTheFileAndUnknownFieldsAreLeftAlone() throws IOException {
        ConfigFile config = ConfigFile.read(file("""
                {"baseUrl": "https://example.com/api/v1", "apiKeyFile": "secrets/key", "dataDir": "/srv/contrail",
                 "colour": {"accent": 7}}"""));
        assertThat(config)
                .isEqualTo(new ConfigFile(
                        "https://example.com/api/v1", folder.resolve("secrets/key"), Path.of("/srv/contrail")));
    }

    @Test
    void everyFieldIsOptional() throws IOException {
        assertThat(ConfigFile.read(file("{\"dataDir\": null}"))).isEqualTo(ConfigFile.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKey", "api_key", "API-KEY", "key", "x-api-key"})
    void aKeyInItIsRefusedWithoutShowingIt(String name) throws IOException {
        Path file = file("{\"" + name + "\": \"vk_live_secret\"}");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ConfigFile.read(file))
                .withMessageContainingAll("must not hold a key", "apiKeyFile")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{} x", "{\"dataDir\":\"a\",\"dataDir\":\"b\"}"})
    void whatIsNoJsonObjectIsRefused(String content) throws IOException {
        Path file = file(content);
        assertThatIOException()
                .isThrownBy(() -> ConfigFile.read(file))
                .withMessageContainingAll(file.toString(), "is not a JSON object");
    }

    @Test
    void aFieldThatIsNotTextIsNamed() throws IOException {
        Path file = file("{\"baseUrl\": 7}");
        assertThatIOException().isThrownBy(() -> ConfigFile.read(file)).withMessageContaining("baseUrl is not text");
    }

    @Test
    void anEndlessFileIsNotReadToItsEnd() throws IOException {
        Path file = file("{}" + " ".repeat(65 * 1024));
        assertThatIOException().isThrownBy(() -> ConfigFile.read(file));
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing.json");
        assertThatIOException()
                .isThrownBy(() -> ConfigFile.read(missing))
                .withMessageContainingAll(missing.toString(), "cannot be read");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("contrail.json"), content);
    }
}
