package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.settings.SettingsStore;
import app.contrail.testing.ManualClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookedSettingsTest {
    private static final String ORIGIN = "https://blitzrocket.com";
    private static final ContestId SUMMER = new ContestId("summer");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final List<Runnable> tasks = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void whatWasLookedAtIsKnownAtOnceAndAtTheNextStart() {
        LookedSettings looked = looked(ORIGIN);
        assertThat(looked.at(SUMMER)).isNull();

        looked.looked(SUMMER, NOON);
        assertThat(looked.at(SUMMER)).isEqualTo(NOON);
        assertThat(looked(ORIGIN).at(SUMMER)).isNull();
        tasks.forEach(Runnable::run);
        assertThat(looked(ORIGIN).at(SUMMER)).isEqualTo(NOON);
        assertThat(looked("https://example.com").at(SUMMER)).isNull();
    }

    @Test
    void whatCannotBeSavedIsKnownInThisRunAllTheSame() throws Exception {
        // Where the folder is to be, there is a file.
        Path blocked = Files.writeString(folder.resolve("blocked"), "").resolve("data");
        LookedSettings looked =
                new LookedSettings(SettingsStore.open(blocked, new ManualClock(NOON)), ORIGIN, Runnable::run);

        looked.looked(SUMMER, NOON);

        assertThat(looked.at(SUMMER)).isEqualTo(NOON);
    }

    private LookedSettings looked(String origin) {
        return new LookedSettings(SettingsStore.open(folder, new ManualClock(NOON)), origin, tasks::add);
    }
}
