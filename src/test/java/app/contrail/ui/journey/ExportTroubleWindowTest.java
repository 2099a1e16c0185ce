package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Exports that take long, fail, or are left before they are done. */
class ExportTroubleWindowTest extends ExportJourney {
    @Test
    void entriesAreReadPageByPageWithProgressWhileTheWindowGoesOn() {
        CountDownLatch gate = new CountDownLatch(1);
        rig.service().always(Route.ENTRIES, new Answer.Gated(gate, Answer.example(Route.ENTRIES)));
        open("Entries…");
        assertThat(Fx.get(() -> node("#shown").isVisible())).isFalse();
        start();

        rig.awaitFx(() -> !barNow().isEmpty());
        assertThat(bar()).startsWith("Reading entries from the service.");
        assertThat(Fx.get(() -> ((ProgressBar) node(".export-bar .progress-bar")).getAccessibleText()))
                .isEqualTo("Progress of the export");
        // Another contest on screen disturbs nothing.
        Fx.run(() -> rig.dashboard().choose(new ContestId("clx9other")));
        openOnly("KPI history…");
        assertThat(Fx.get(() -> node("#save").isDisabled())).isTrue();
        assertThat(Fx.get(() -> node("#busy").isVisible())).isTrue();
        robot.push(KeyCode.ESCAPE);

        gate.countDown();
        rig.settle();
        assertThat(bar()).isEqualTo("Saved " + NAME + "-entries-" + DAY + ".csv.");
        assertThat(saved(NAME + "-entries-" + DAY + ".csv").lines().findFirst().orElseThrow())
                .contains("entry_id,name,email");
    }

    @Test
    void whatIsCancelledLeavesNothing() {
        CountDownLatch gate = new CountDownLatch(1);
        rig.service().always(Route.ENTRIES, new Answer.Gated(gate, Answer.example(Route.ENTRIES)));
        open("Entries…");
        start();
        rig.awaitFx(() -> !barNow().isEmpty());

        Fx.run(barButton("Cancel")::fire);
        rig.settle();

        assertThat(bar()).startsWith("Cancelled. " + NAME + "-entries-" + DAY + ".csv was not written");
        assertThat(folder).isEmptyDirectory();
        gate.countDown();
    }

    @Test
    void otherDataThatAreOpenedEndTheExportAndSayWhy() {
        CountDownLatch gate = new CountDownLatch(1);
        rig.service().always(Route.ENTRIES, new Answer.Gated(gate, Answer.example(Route.ENTRIES)));
        open("Entries…");
        start();
        rig.awaitFx(() -> !barNow().isEmpty());

        rig.reopened();

        assertThat(bar()).contains("because other data were opened meanwhile");
        assertThat(folder).isEmptyDirectory();
        gate.countDown();
    }

    @Test
    void whatFailedIsNotTriedAgainWithTheDataThatWereLeft() {
        rig.service().always(Route.ENTRIES, Answer.error(403, "The plan of this team has no entries"));
        open("Entries…");
        start();
        rig.settle();
        assertThat(bar()).contains("could not be saved");

        rig.reopened();

        assertThat(bar()).isEmpty();
    }

    @Test
    void everythingThatWasRecordedDoesNotWaitForAServiceThatIsNotThere() throws IOException {
        for (Route route : Route.values()) {
            rig.service().always(route, new Answer.Reset());
        }
        rig.advance(DashboardRig.INTERVAL);
        open("Everything as ZIP…");
        start();
        rig.settle();

        assertThat(bar()).startsWith("Saved").contains("The entries are missing in it");
        assertThat(rig.service().requests(Route.ENTRIES)).isEmpty();
    }

    @Test
    void entriesThatTheServiceDoesNotGiveAreSaidAndCanBeTriedAgain() {
        rig.service().always(Route.ENTRIES, Answer.error(403, "The plan of this team has no entries"));
        open("Entries…");
        save();
        assertThat(bar()).contains("could not be saved").contains("The plan of this team has no entries");
        assertThat(folder).isEmptyDirectory();

        rig.service().always(Route.ENTRIES, Answer.example(Route.ENTRIES));
        Fx.run(barButton("Try again")::fire);
        rig.settle();
        assertThat(bar()).startsWith("Saved");
        assertThat(rig.files().names()).hasSize(1);
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsSaidAndAnotherOneAskedFor() throws IOException {
        rig.files().saveIn(protectedFolder());
        open("KPI history…");
        save();

        assertThat(bar())
                .isEqualTo(NAME + "-kpis-" + DAY + ".csv could not be saved, and nothing half-written is left."
                        + " Files may not be written in this folder. Choose another one.");
        rig.files().saveIn(folder);
        Fx.run(barButton("Try again")::fire);
        rig.settle();
        assertThat(bar()).startsWith("Saved");
        assertThat(rig.files().names()).hasSize(2);
    }

    /** The superuser may write into any folder but those of the system itself. */
    private Path protectedFolder() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        return locked.toFile().setWritable(false) && !Files.isWritable(locked) ? locked : Path.of("/sys");
    }

    @Test
    void recordedDataGiveEverythingButEntries() {
        rig.recordedOnly();
        rig.reopened();

        MenuItem entries = item("Entries: only while connected");
        assertThat(Fx.get(entries::isDisable)).isTrue();
        open("KPI history…");
        save();
        assertThat(bar()).startsWith("Saved");
    }

    @Test
    void everythingIsSavedWithoutEntriesThatTheServiceDoesNotGiveAndThatIsSaid() throws IOException {
        rig.service().always(Route.ENTRIES, Answer.error(403, "The plan of this team has no entries"));
        open("Everything as ZIP…");
        save();

        assertThat(bar())
                .startsWith("Saved " + NAME + "-" + DAY + ".zip. The entries are missing in it: ")
                .contains("The plan of this team has no entries");
        try (ZipFile zip = new ZipFile(folder.resolve(NAME + "-" + DAY + ".zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).noneMatch(name -> name.endsWith("entries.csv"));
        }
    }

    @Test
    void aWindowThatIsClosedMeanwhileLeavesNoHalfFile() {
        CountDownLatch gate = new CountDownLatch(1);
        rig.service().always(Route.ENTRIES, new Answer.Gated(gate, Answer.example(Route.ENTRIES)));
        open("Entries…");
        start();
        rig.awaitFx(() -> !barNow().isEmpty());

        Fx.run(rig.dashboard()::close);
        // Whoever had not given it up would now get what it waits for, and write it.
        gate.countDown();
        rig.settle();

        assertThat(folder).isEmptyDirectory();
    }
}
