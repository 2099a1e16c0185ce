package app.contrail.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsSectionsTest {
    private static final String ORIGIN = "https://blitzrocket.com";
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theFileReadsAsDescribed() throws IOException {
        SettingsStore store = open();
        store.update(s -> s.withPolling(new Polling(Duration.ofMinutes(1), 60))
                .withAppearance(new Appearance(Appearance.Look.DARK, 125, "de-DE", Appearance.Hours.TWENTY_FOUR))
                .withPrivacy(new Privacy(false))
                .withAlerts(new Alerts(false, new TreeMap<>(Map.of("burst", 4.5)), new TreeSet<>(Set.of("silence"))))
                .withAccounts(Accounts.NONE
                        .with(new Account("7f", "Rocket Agency", ORIGIN + "/api/v1", Account.KeyPlace.KEYRING)
                                .listing(new LinkedHashSet<>(Set.of("x"))))
                        .choosing("7f"))
                .withTeam(
                        ORIGIN,
                        TeamMemory.NONE.pinning("b", true).ordered("ENTRIES").lookedAt("b", NOON)));

        assertThat(json(Files.readString(store.file()))).isEqualTo(json("""
                {"polling": {"intervalSeconds": 60, "requestsPerMinute": 60},
                 "appearance": {"theme": "dark", "textPercent": 125, "locale": "de-DE", "hours": "twenty_four"},
                 "privacy": {"maskAddresses": false},
                 "alerts": {"notifications": false, "thresholds": {"burst": 4.5}, "silent": ["silence"]},
                 "accounts": [{"id": "7f", "name": "Rocket Agency", "baseUrl": "https://blitzrocket.com/api/v1",
                               "key": "keyring", "contests": ["x"]}],
                 "account": "7f",
                 "teams": {"https://blitzrocket.com":
                   {"pinned": ["b"], "order": "ENTRIES", "looked": {"b": "2026-06-01T12:00:00Z"}}}}"""));
        assertThat(open().settings()).isEqualTo(store.settings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "polling    | {\"intervalSeconds\": 9}          | polling.intervalSeconds",
                "polling    | {\"intervalSeconds\": 3601}       | polling.intervalSeconds",
                "polling    | {\"intervalSeconds\": 30.5}       | polling.intervalSeconds",
                "polling    | {\"requestsPerMinute\": 101}      | polling.requestsPerMinute",
                "polling    | {\"requestsPerMinute\": 0}        | polling.requestsPerMinute",
                "polling    | 5                                 | polling",
                "appearance | {\"theme\": \"pink\"}             | appearance.theme",
                "appearance | {\"textPercent\": 1000}           | appearance.textPercent",
                "appearance | {\"hours\": 12}                   | appearance.hours",
                "appearance | {\"locale\": 12}                  | appearance.locale",
                "privacy    | {\"maskAddresses\": \"no\"}       | privacy.maskAddresses",
                "alerts     | {\"notifications\": 1}            | alerts.notifications",
                "alerts     | {\"thresholds\": {\"burst\": []}} | alerts.thresholds",
                "alerts     | {\"silent\": \"burst\"}           | alerts.silent",
                "accounts   | [{\"id\": \"1\"}]                 | account",
                "accounts   | {}                                | account",
                "teams      | {\"https://a.com\": 5}            | teams.https://a.com",
                "teams      | {\"https://a.com\": {\"looked\": {\"x\": \"noon\"}}} | teams.https://a.com"
            })
    void aValueThatCannotHoldIsNamedAndTheUsualOneHolds(String name, String value, String named) throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"" + name + "\": " + value + "}");

        assertThat(open().settings()).isEqualTo(Settings.USUAL);
        assertThat(open().notice())
                .contains("In the settings, ")
                .contains(named)
                .endsWith(".");
    }

    @Test
    void whatAnotherVersionKeepsWithAnAccountSurvives() throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                {"accounts": [
                   {"id": "1", "name": "One", "baseUrl": "https://a.com", "key": "memory", "colour": "red"},
                   {"id": "2", "name": "Two", "baseUrl": "https://a.com", "key": "keyring"},
                   {"note": "not an account"}],
                 "teams": {"https://a.com": {"pinned": ["x"], "layout": "wide"}}}""");
        SettingsStore store = open();
        Account one = store.settings().accounts().all().getFirst();
        store.update(s -> s.withAccounts(s.accounts().with(one.named("First")).without("2"))
                .withTeam("https://a.com", s.team("https://a.com").pinning("y", true)));

        JsonNode file = json(Files.readString(store.file()));
        assertThat(file.get("accounts")).isEqualTo(json("""
                [{"id": "1", "name": "First", "baseUrl": "https://a.com", "key": "memory", "colour": "red"},
                 {"note": "not an account"}]"""));
        assertThat(file.get("teams").get("https://a.com").get("layout")).isEqualTo(json("\"wide\""));
        assertThat(file.get("teams").get("https://a.com").get("pinned")).isEqualTo(json("[\"x\", \"y\"]"));
    }

    @Test
    void theChosenAccountComesFirstAndWithoutOneTheOldestDoes() {
        Account one = new Account("1", "One", ORIGIN, Account.KeyPlace.MEMORY);
        Account two = new Account("2", "Two", ORIGIN, Account.KeyPlace.FILE);
        Accounts both = Accounts.NONE.with(one).with(two);

        assertThat(both.first()).isEqualTo(one);
        assertThat(both.choosing("2").first()).isEqualTo(two);
        assertThat(both.choosing("2").without("2").first()).isEqualTo(one);
        assertThat(both.choosing("2").without("2").current()).isNull();
        assertThat(Accounts.NONE.first()).isNull();
    }

    private SettingsStore open() {
        return SettingsStore.open(folder, new ManualClock(Instant.parse("2026-06-01T10:00:00Z")));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
