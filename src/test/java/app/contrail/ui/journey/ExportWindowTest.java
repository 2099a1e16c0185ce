package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartRange;
import app.contrail.domain.Analytics;
import app.contrail.domain.ContestId;
import app.contrail.domain.Metric;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.export.ContestTables;
import app.contrail.export.CsvFormat;
import app.contrail.export.ExportPeriod;
import app.contrail.export.Table;
import app.contrail.history.RecordedView;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.testing.SampleContests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Exports from the window, by mouse and keyboard, on three days of recorded polls. */
class ExportWindowTest {
    private static final ContestId CONTEST = SampleContests.SUMMER.id();
    private static final Duration GAP = Duration.ofMinutes(30);
    private static final String NAME = "summer-giveaway-2025";
    private static final String DAY = "2025-08-19";

    private final DashboardRig rig = new DashboardRig(1000, 760);
    private final Stage stage = Fx.get(Stage::new);
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void show() {
        recordThreeDays();
        rig.letOthersRest();
        rig.gapAfter(GAP);
        rig.files().saveIn(folder);
        rig.opened();
        Fx.run(() -> {
            stage.setScene(rig.scene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::hide);
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    /** A poll each ten minutes. */
    private void recordThreeDays() {
        List<PollResult> polls = new ArrayList<>();
        for (int minute = 3 * 24 * 60; minute > 0; minute -= 10) {
            Instant at = DashboardRig.START.minus(Duration.ofMinutes(minute));
            long entries = 1523L - minute / 10;
            Analytics totals =
                    new Analytics(entries, entries, 12, 28_450L - minute, 4567, new Analytics.Points(1, 1, 1));
            polls.add(new PollResult(CONTEST, at, Duration.ZERO, new Outcome.Success<>(totals), null, null));
        }
        rig.history().appendAll(polls);
    }

    @Test
    void byKeyboardFromTheShortcutToTheFileAndToItsFolder() {
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        assertThat(Fx.get(() -> button().isShowing())).isTrue();
        // Leaderboard, entries, KPI history.
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        rig.awaitFx(() -> rig.scene().getFocusOwner() instanceof ComboBox<?>);
        assertThat(Fx.get(() -> ((Label) subject().queryAccessibleAttribute(AccessibleAttribute.LABELED_BY)).getText()))
                .isEqualTo("What to export");

        robot.push(KeyCode.ENTER);
        rig.settle();

        assertThat(isFormOpen()).isFalse();
        assertThat(Fx.get(() -> button().isFocused())).isTrue();
        assertThat(saved(NAME + "-kpis-" + DAY + ".csv"))
                .isEqualTo(csv(tables(shownPeriod(), true).kpis()));
        assertThat(bar()).isEqualTo("Saved " + NAME + "-kpis-" + DAY + ".csv.");

        Fx.run(barButton("Show in folder")::fire);
        rig.settle();
        assertThat(rig.shownInFolder()).containsExactly(folder.resolve(NAME + "-kpis-" + DAY + ".csv"));
        // It stays until it is dismissed.
        rig.advance(Duration.ofMinutes(10));
        assertThat(bar()).startsWith("Saved");
        Fx.run(barButton("Dismiss")::fire);
        assertThat(bar()).isEmpty();
    }

    @Test
    void theChartIsExportedAsItIsShown() {
        Fx.run(() -> {
            rig.models().chart().metricProperty().set(Metric.VIEWS);
            rig.models().chart().rangeProperty().set(ChartRange.Last.MONTH);
        });
        rig.settle();
        open("Chart data…");
        assertThat(Fx.get(() -> subject().getConverter().toString(subject().getValue())))
                .isEqualTo("Chart data: Views");
        assertThat(Fx.get(() -> radio("#shown").getText()))
                .contains("20 Jul, 19:59")
                .contains("19:59");
        save();

        ChartContent chart = Objects.requireNonNull(
                Fx.get(() -> rig.models().chart().contentProperty().get()));
        List<String> rows =
                saved(NAME + "-chart-views-" + DAY + ".csv").lines().skip(1).toList();
        assertThat(rows).hasSize(chart.buckets().size()).hasSizeGreaterThan(2);
        for (int row = 0; row < rows.size(); row++) {
            ChartContent.BucketPoint point = chart.buckets().get(row);
            assertThat(rows.get(row))
                    .startsWith(point.bucket().start() + "," + point.bucket().end() + "," + CONTEST.value() + ",views,"
                            + (long) point.value() + ",");
        }
    }

    @Test
    void addressesAreMaskedUntilAQuestionIsAnsweredWhichIsAskedOnce() {
        open("Leaderboard…");
        assertThat(Fx.get(() -> radio("#masked").isSelected())).isTrue();
        save();
        String board = NAME + "-leaderboard-" + DAY + ".csv";
        assertThat(saved(board)).contains("j•••@example.com").doesNotContain("jane@example.com");
        assertThat(saved(board)).isEqualTo(csv(tables(allPeriod(), true).leaderboard()));

        open("Leaderboard…");
        robot.clickOn("#clear");
        assertThat(Fx.get(() -> radio("#masked").isSelected())).isTrue();
        assertThat(Fx.get(() -> node("#question").isVisible())).isTrue();
        assertThat(Fx.get(() -> node("#keep").isFocused())).isTrue();
        robot.push(KeyCode.SPACE);
        assertThat(Fx.get(() -> node("#question").isVisible())).isFalse();
        assertThat(Fx.get(() -> radio("#masked").isSelected())).isTrue();

        robot.clickOn("#clear");
        robot.clickOn("Addresses in clear");
        assertThat(Fx.get(() -> radio("#clear").isSelected())).isTrue();
        save();
        assertThat(saved(board)).contains("jane@example.com");

        // Masked again, but not asked again.
        open("Leaderboard…");
        assertThat(Fx.get(() -> radio("#masked").isSelected())).isTrue();
        robot.clickOn("#clear");
        assertThat(Fx.get(() -> radio("#clear").isSelected())).isTrue();
        assertThat(Fx.get(() -> node("#question").isVisible())).isFalse();
    }

    @Test
    void whatTheScreenShowsOfAddressesChangesNothingInTheForm() {
        rig.settings().update(now -> now.withPrivacy(new app.contrail.settings.Privacy(false)));
        rig.settle();
        open("Leaderboard…");
        save();

        assertThat(saved(NAME + "-leaderboard-" + DAY + ".csv")).doesNotContain("jane@example.com");
    }

    @Test
    void formatAndTimeAreRememberedAndATimeOfOnesOwnIsKept() {
        open("KPI history…");
        robot.clickOn("JSON");
        robot.clickOn("#all");
        save();
        assertThat(saved(NAME + "-kpis-" + DAY + ".json")).startsWith("[");
        assertThat(rig.files().titles()).containsExactly("Export: KPI history");

        open("Notes…");
        assertThat(Fx.get(() -> radio("#all").isSelected())).isTrue();
        assertThat(Fx.get(() -> ((RadioButton) node("JSON")).isSelected())).isTrue();
        robot.clickOn("CSV");
        robot.clickOn("#chosen");
        robot.clickOn("#to .text-field");
        Fx.run(() -> {});
        save();
        assertThat(saved(NAME + "-notes-" + DAY + ".csv").lines()).hasSize(1);
        assertThat(bar()).endsWith("It has no rows, because there was nothing in that time.");
    }

    @Test
    void escapeLeavesTheFormAndNothingIsSaved() {
        open("KPI history…");
        robot.push(KeyCode.ESCAPE);
        rig.settle();

        assertThat(isFormOpen()).isFalse();
        assertThat(Fx.get(() -> button().isFocused())).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoWantsNoFileAfterAllIsBackInTheForm() {
        rig.files().saveIn(null);
        open("KPI history…");
        save();

        assertThat(isFormOpen()).isTrue();
        assertThat(bar()).isEmpty();
    }

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
    void withoutAContestTheButtonSaysWhyItIsOff() {
        rig.service().always(Route.CONTESTS, Answer.json("{\"success\":true,\"data\":[]}"));
        Fx.run(() -> rig.models().contests().selectedProperty().set(null));
        rig.settle();

        assertThat(Fx.get(() -> button().isDisabled())).isTrue();
        assertThat(Fx.get(() -> button().getAccessibleHelp())).startsWith("There is no contest to export.");
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        assertThat(Fx.get(() -> button().isShowing())).isFalse();
    }

    @Test
    void thePictureOfTheDashboardIsSavedOrCopiedAndTheChartDrawn() {
        Fx.run(item("Save at 1×, as in the window…")::fire);
        rig.settle();
        assertThat(folder.resolve(NAME + "-dashboard-" + DAY + ".png")).exists();
        assertThat(bar()).isEqualTo("Saved " + NAME + "-dashboard-" + DAY + ".png.");

        Fx.run(item("Copy")::fire);
        assertThat(rig.copied()).hasSize(1);
        assertThat(rig.copied().getFirst().getWidth()).isEqualTo(2000);

        Fx.run(item("Chart as SVG…")::fire);
        rig.settle();
        assertThat(saved(NAME + "-chart-" + DAY + ".svg")).contains("<svg");
        Fx.run(barButton("Show in folder")::fire);
        rig.settle();
        assertThat(rig.shownInFolder()).containsExactly(folder.resolve(NAME + "-chart-" + DAY + ".svg"));
    }

    @Test
    void everythingIsAZipWithEntriesAndAManifest() throws IOException {
        open("Everything as ZIP…");
        save();

        assertThat(bar()).isEqualTo("Saved " + NAME + "-" + DAY + ".zip.");
        try (ZipFile zip = new ZipFile(folder.resolve(NAME + "-" + DAY + ".zip").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName().replaceAll(".*/", "")))
                    .contains("kpis.csv", "chart.csv", "leaderboard.csv", "entries.csv", "notes.csv", "manifest.json");
        }
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
        rig.settle();

        assertThat(folder).isEmptyDirectory();
        gate.countDown();
    }

    @Test
    void theReportHasOneFormatAndIsAPdf() {
        open("Report as PDF…");
        assertThat(Fx.get(() -> node("#formatField").isVisible())).isFalse();
        save();

        assertThat(bar()).isEqualTo("Saved " + NAME + "-report-" + DAY + ".pdf.");
        assertThat(folder.resolve(NAME + "-report-" + DAY + ".pdf"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
    }

    @Test
    void aWorkbookIsSavedForSpreadsheets() {
        open("KPI history…");
        robot.clickOn("Excel");
        save();

        assertThat(folder.resolve(NAME + "-kpis-" + DAY + ".xlsx"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("PK");
    }

    @Test
    void everyItemHasAMnemonicOfItsOwn() {
        List<String> letters = Fx.get(this::items)
                .map(MenuItem::getText)
                .map(text -> text.replaceAll(".*_(.).*", "$1").toLowerCase(java.util.Locale.ROOT))
                .toList();

        assertThat(letters).allMatch(letter -> letter.length() == 1).doesNotHaveDuplicates();
    }

    /** Those of the menu itself. */
    private Stream<MenuItem> items() {
        prepareMenu();
        return button().getItems().stream()
                .filter(item -> item.getText() != null && !item.getText().isEmpty());
    }

    private void prepareMenu() {
        button().show();
        button().hide();
    }

    /** @param text without its mnemonic */
    private MenuItem item(String text) {
        return Fx.get(() -> items().flatMap(
                        item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item))
                .filter(item -> item.getText().replace("_", "").equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no item " + text)));
    }

    private void open(String item) {
        openOnly(item);
        assertThat(isFormOpen()).isTrue();
    }

    private void openOnly(String item) {
        Fx.run(item(item)::fire);
        // What scrolls gets its content when it is first drawn.
        Fx.run(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
        });
        Fx.run(() -> {});
    }

    private void save() {
        start();
        rig.settle();
    }

    private void start() {
        Fx.run(((Button) node("#save"))::fire);
    }

    private boolean isFormOpen() {
        return Fx.get(() -> rig.models().export().formProperty().get() != null
                && node(".export-layer").isVisible());
    }

    private String bar() {
        return Fx.get(this::barNow);
    }

    private String barNow() {
        Node bar = rig.scene().lookup(".export-bar");
        return bar == null || !bar.isVisible() ? "" : ((Labeled) bar.lookup("#text")).getText();
    }

    private Button barButton(String text) {
        return Fx.get(() -> node(".export-bar").lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.isVisible() && button.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + text)));
    }

    private MenuButton button() {
        return (MenuButton) node(".export-button");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<app.contrail.ui.export.ExportSubject> subject() {
        return (ComboBox<app.contrail.ui.export.ExportSubject>) node("#subject");
    }

    private RadioButton radio(String id) {
        return (RadioButton) node(id);
    }

    /** @param query a selector, or the text of a radio button */
    private Node node(String query) {
        Node found = query.startsWith("#") || query.startsWith(".")
                ? rig.scene().lookup(query)
                : rig.scene().getRoot().lookupAll(".radio-button").stream()
                        .filter(node -> ((RadioButton) node).getText().equals(query))
                        .findFirst()
                        .orElse(null);
        return Objects.requireNonNull(found, query);
    }

    private ContestTables tables(ExportPeriod period, boolean masked) {
        RecordedView view = new RecordedView(rig.history(), CONTEST);
        return new ContestTables(
                rig.history(), CONTEST, () -> view.at(period.to(), GAP), period, ZoneOffset.UTC, masked);
    }

    private ExportPeriod shownPeriod() {
        ChartContent chart = Objects.requireNonNull(
                Fx.get(() -> rig.models().chart().contentProperty().get()));
        return new ExportPeriod(chart.from(), chart.to());
    }

    private ExportPeriod allPeriod() {
        return new ExportPeriod(Instant.MIN, rig.clock().instant());
    }

    private static String csv(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CsvFormat(true).write(table, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String saved(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
