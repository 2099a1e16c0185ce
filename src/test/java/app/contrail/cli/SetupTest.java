package app.contrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.settings.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the address, the key and the data folder come from, seen through {@code contests}. */
class SetupTest {
    private static final Accounts TWO_TEAMS = new Accounts(
            List.of(
                    new Account("a", "First", "https://first.example/api", KeyPlace.MEMORY),
                    new Account("b", "Second", "https://second.example/api", KeyPlace.FILE)),
            "b");

    @TempDir
    Path folder;

    private FakeServices services;

    @BeforeEach
    void start() {
        services = new FakeServices(folder.resolve("default"));
    }

    @Test
    void anOptionBeatsTheEnvironmentWhichBeatsTheConfigurationFileWhichBeatsTheDefault() throws IOException {
        assertThat(address()).isEqualTo("https://blitzrocket.com/api/v1");
        assertThat(services.logFolder).isEqualTo(folder.resolve("default"));

        String config = file("contrail.json", "{\"baseUrl\": \"https://config.example/api\", \"dataDir\": \"config\"}");
        assertThat(address("--config", config)).isEqualTo("https://config.example/api");
        assertThat(services.logFolder).isEqualTo(folder.resolve("config"));

        services.environment.put("CONTRAIL_BASE_URL", "https://environment.example/api");
        services.environment.put(
                "CONTRAIL_DATA_DIR", folder.resolve("environment").toString());
        assertThat(address("--config", config)).isEqualTo("https://environment.example/api");
        assertThat(services.logFolder).isEqualTo(folder.resolve("environment"));

        String dir = folder.resolve("option").toString();
        assertThat(address("--config", config, "--base-url", "https://option.example/api/", "--data-dir", dir))
                .isEqualTo("https://option.example/api");
        assertThat(services.logFolder).isEqualTo(folder.resolve("option"));
    }

    @Test
    void theKeyComesFromTheFileOfTheOptionElseTheEnvironmentElseTheFileOfTheConfiguration() throws IOException {
        String config = file("contrail.json", "{\"apiKeyFile\": \"config.key\"}");
        file("config.key", "key-in-config");
        String option = file("option.key", "key-in-option");

        assertThat(key("--config", config, "--api-key-file", option)).isEqualTo("key-in-option");
        assertThat(key("--config", config)).isEqualTo("key-in-environment");
        services.environment.remove("CONTRAIL_API_KEY");
        assertThat(key("--config", config)).isEqualTo("key-in-config");
    }

    @Test
    void withoutAnyKeyThatOfTheAccountLastUsedIsTakenTogetherWithItsAddress() {
        services.environment.clear();
        services.accounts = TWO_TEAMS;

        assertThat(address()).isEqualTo("https://second.example/api");
        assertThat(services.events).containsExactly("key of Second in default");
        assertThat(address("--base-url", "https://first.example/api")).isEqualTo("https://first.example/api");
        assertThat(services.run("contests", "--base-url", "https://third.example/api"))
                .isEqualTo(ExitCode.KEY_REFUSED.code());
    }

    @Test
    void aKeyThatIsGivenNeverGoesToTheAddressOfAnAccount() {
        services.accounts = TWO_TEAMS;

        assertThat(address()).isEqualTo("https://blitzrocket.com/api/v1");
        assertThat(key()).isEqualTo("key-in-environment");
        assertThat(services.events).noneMatch(event -> event.startsWith("key of"));
    }

    @Test
    void theWindowHearsWhereTheKeyCameFromAndFetchesThatOfAnAccountItself() throws IOException {
        services.accounts = TWO_TEAMS;
        services.run();
        assertThat(Objects.requireNonNull(services.windows.given).source()).isEqualTo(GivenKey.Source.ENVIRONMENT);
        services.run("--api-key-file", file("key", "the-key"));
        assertThat(Objects.requireNonNull(services.windows.given).source()).isEqualTo(GivenKey.Source.KEY_FILE);

        services.environment.clear();
        services.run();
        assertThat(services.windows.given).isNull();
        assertThat(services.windows.baseUrl).isNull();
        assertThat(services.events).isEmpty();
    }

    @Test
    void anEmptyVariableCountsAsUnset() throws IOException {
        String config = file("contrail.json", "{\"apiKeyFile\": \"config.key\"}");
        file("config.key", "key-in-config");
        services.environment.put("CONTRAIL_API_KEY", " ");
        services.environment.put("CONTRAIL_BASE_URL", "");
        assertThat(key("--config", config)).isEqualTo("key-in-config");
        assertThat(address("--config", config)).isEqualTo("https://blitzrocket.com/api/v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  the-key \r\nsecond line", "\uFEFFthe-key\n", "the-key"})
    void aKeyFileIsItsFirstLineTrimmed(String content) throws IOException {
        assertThat(key("--api-key-file", file("key", content))).isEqualTo("the-key");
    }

    @Test
    void anEmptyDataFolderIsMisuseAndNotTheFolderThatHappensToBeTheCurrentOne() {
        complains(2, "--data-dir", "contests", "--data-dir=");
        assertThat(services.logFolder).isNull();
    }

    @Test
    void globalOptionsStandBeforeAndAfterTheCommand() throws IOException {
        String key = file("key", "the-key");
        assertThat(services.run("--base-url", "https://a.example", "contests", "--api-key-file", key))
                .isZero();
        assertThat(Objects.requireNonNull(services.connection).baseUrl()).hasToString("https://a.example");
        assertThat(services.run("--api-key-file", key, "contests", "--base-url", "https://b.example"))
                .isZero();
        assertThat(Objects.requireNonNull(services.connection).baseUrl()).hasToString("https://b.example");
        assertThat(sentKey()).isEqualTo("the-key");
    }

    @Test
    void withoutAKeyTheCommandCountsAsRefused() {
        services.environment.clear();
        complains(3, "No API key is known", "contests");
    }

    @Test
    void anEmptyKeyFileCountsAsRefused() throws IOException {
        complains(3, "is empty", "contests", "--api-key-file", file("key", "\nvk_second_line"));
    }

    @Test
    void aKeyThatCannotBeOneIsRefusedWithoutShowingIt() throws IOException {
        complains(3, "cannot be an API key", "contests", "--api-key-file", file("key", "two words"));
        assertThat(services.complaint()).doesNotContain("two words");
    }

    @Test
    void aKeyFileThatCannotBeReadIsAProblemOfLocalData() {
        complains(
                6,
                "cannot be read",
                "contests",
                "--api-key-file",
                folder.resolve("missing").toString());
        complains(6, "cannot be read", "contests", "--api-key-file", folder.toString());
    }

    @Test
    void aConfigurationFileThatCannotBeReadIsAProblemOfLocalDataAndOneWithAKeyIsMisuse() throws IOException {
        complains(
                6,
                "cannot be read",
                "contests",
                "--config",
                folder.resolve("missing").toString());
        complains(6, "not a JSON object", "contests", "--config", file("a.json", "nonsense"));
        complains(2, "must not hold a key", "contests", "--config", file("b.json", "{\"apiKey\": \"vk\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://blitzrocket.com/api/v1", "http://127.0.0.1.example.com", "ftp://x", "no address", ""})
    void anAddressThatNoKeyIsSentToIsMisuse(String address) {
        complains(2, "", "contests", "--base-url", address);
        assertThat(services.connection).isNull();
    }

    @Test
    void plainHttpIsTakenOnThisMachine() {
        assertThat(address("--base-url", "http://127.0.0.1:8080/api/v1")).isEqualTo("http://127.0.0.1:8080/api/v1");
    }

    private void complains(int code, String reason, String... arguments) {
        services.complaints.reset();
        assertThat(services.run(arguments)).isEqualTo(code);
        assertThat(services.complaint().lines().toList())
                .singleElement()
                .asString()
                .contains(reason)
                .endsWith(".");
        assertThat(services.result()).isEmpty();
    }

    private String address(String... options) {
        assertThat(contests(options)).isZero();
        return Objects.requireNonNull(services.connection).baseUrl().toString();
    }

    private Object key(String... options) {
        assertThat(contests(options)).isZero();
        return sentKey();
    }

    private int contests(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addFirst("contests");
        return services.run(arguments.toArray(String[]::new));
    }

    /** Only the client may see a key's text, so this looks where no code of Contrail's does. */
    private Object sentKey() {
        return assertThat(services.connection).extracting("key.text").actual();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
