package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.settings.SettingsStore;
import app.contrail.settings.TeamMemory;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.ui.contests.ContestItem;
import app.contrail.ui.contests.ContestOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pins and the list's order, in a real settings file. */
class ListSettingsTest {
    private static final String ORIGIN = "https://blitzrocket.com";
    private static final ContestId DRAFT = new ContestId("clx2def456ghi789");

    @TempDir
    private Path folder;

    private final DashboardRig rig = new DashboardRig();

    @AfterEach
    void nothingWentWrongOnTheFxThread() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void pinsAndOrderAreThereAgainAtTheNextStart() {
        rig.list(memoryIn(folder));
        rig.opened();
        Fx.run(() -> {
            rig.models().contests().pin(DRAFT);
            rig.models().contests().orderProperty().set(ContestOrder.ENTRIES);
        });
        assertThat(lines().getFirst()).isEqualTo("PINNED");
        rig.settle();

        // Another run reads the file anew.
        rig.list(memoryIn(folder));
        rig.reopened();

        assertThat(lines()).startsWith("PINNED", "Product Launch Contest", "ACTIVE");
        assertThat(Fx.get(() -> rig.models().contests().orderProperty().get())).isEqualTo(ContestOrder.ENTRIES);
    }

    @Test
    void whatIsUnpinnedStaysUnpinned() {
        rig.list(memoryIn(folder));
        rig.opened();
        // Faster than any disk: the newest choice is the one that is kept.
        Fx.run(() -> {
            for (int i = 0; i < 4; i++) {
                rig.models().contests().pin(DRAFT);
            }
        });
        rig.settle();

        assertThat(memoryIn(folder).recall().pinned()).isEmpty();
        rig.list(memoryIn(folder));
        rig.reopened();
        assertThat(lines()).doesNotContain("PINNED");
    }

    @Test
    void teamsAreKeptApart() {
        memoryIn(folder).remember(new LinkedHashSet<>(List.of("a")), "TITLE");

        assertThat(new ListSettings(SettingsStore.open(folder, Clock.systemUTC()), "https://other.example").recall())
                .isEqualTo(TeamMemory.NONE);
    }

    @Test
    void whatElseIsKeptOfTheTeamStays() {
        SettingsStore store = SettingsStore.open(folder, Clock.systemUTC());
        Instant looked = Instant.parse("2026-06-10T10:00:00Z");
        store.update(before -> before.withTeam(ORIGIN, TeamMemory.NONE.lookedAt("a", looked)));

        new ListSettings(store, ORIGIN).remember(new LinkedHashSet<>(List.of("a")), "TITLE");

        assertThat(memoryIn(folder).recall())
                .isEqualTo(TeamMemory.NONE.pinning("a", true).ordered("TITLE").lookedAt("a", looked));
    }

    @Test
    void anOrderOfAnotherVersionAndABlankPinAreNoMistake() {
        memoryIn(folder).remember(new LinkedHashSet<>(List.of(" ", DRAFT.value())), "PHASE_OF_THE_MOON");
        rig.list(memoryIn(folder));
        rig.opened();

        assertThat(Fx.get(() -> rig.models().contests().orderProperty().get())).isEqualTo(ContestOrder.SERVICE);
        assertThat(lines()).startsWith("PINNED", "Product Launch Contest", "ACTIVE");
    }

    @Test
    void aPinThatCannotBeSavedHoldsForThisRunAndTheListSaysSo() throws IOException {
        // A folder cannot be made where a file lies.
        Path file = Files.writeString(folder.resolve("in-the-way"), "");
        rig.list(memoryIn(file));
        rig.opened();

        Fx.run(() -> rig.models().contests().pin(DRAFT));
        rig.settle();

        assertThat(lines()).startsWith("PINNED", "Product Launch Contest");
        assertThat(message())
                .startsWith("Pins and order hold until Contrail is closed. The settings could not be saved in ")
                .endsWith("and that the disk has room.");

        Files.delete(file);
        Fx.run(() -> rig.models().contests().pin(DRAFT));
        rig.settle();
        assertThat(message()).isEmpty();
    }

    private static ListSettings memoryIn(Path folder) {
        return new ListSettings(SettingsStore.open(folder, Clock.systemUTC()), ORIGIN);
    }

    private String message() {
        return Fx.get(() -> rig.models().contests().messageProperty().get());
    }

    private List<String> lines() {
        return Fx.get(() -> rig.models().contests().items().stream()
                .map(line -> switch (line) {
                    case ContestItem.Group group -> group.title();
                    case ContestItem.Row row -> row.title();
                })
                .toList());
    }
}
