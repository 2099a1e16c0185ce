package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartRange;
import app.contrail.domain.Metric;
import app.contrail.export.ContestTables;
import app.contrail.export.CsvFormat;
import app.contrail.export.ExportPeriod;
import app.contrail.export.Table;
import app.contrail.history.RecordedView;
import app.contrail.testing.Answer;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.ui.common.Wording;
import app.contrail.ui.export.ExportSubject;
import app.contrail.ui.export.ExportTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipFile;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Exports from the window, by mouse and keyboard. */
class ExportWindowTest extends ExportJourney {
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
        Fx.run(barButton("Close")::fire);
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
    void withoutAContestTheButtonSaysWhyItIsOff() {
        rig.service().always(Route.CONTESTS, Answer.json("{\"success\":true,\"data\":[]}"));
        Fx.run(() -> rig.models().contests().selectedProperty().set(null));
        rig.settle();

        assertThat(Fx.get(() -> button().isDisabled())).isTrue();
        assertThat(Fx.get(() -> button().getAccessibleHelp())).startsWith("There is no contest to export.");
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        assertThat(Fx.get(() -> button().isShowing())).isFalse();
        // Else the shortcut would open nothing later, when there is a contest.
        assertThat(Fx.get(() -> rig.models().export().menuOpenProperty().get())).isFalse();
    }

    @Test
    void thePictureOfTheDashboardIsSavedOrCopiedAndTheChartDrawn() {
        Fx.run(item("Save at 1×, as in the window…")::fire);
        rig.settle();
        assertThat(folder.resolve(NAME + "-dashboard-" + DAY + ".png")).exists();
        assertThat(bar()).isEqualTo("Saved " + NAME + "-dashboard-" + DAY + ".png.");

        Fx.run(item("Copy")::fire);
        rig.settle();
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

    @Test
    void theMenuHasWhatTheFormHas() {
        for (ExportSubject subject : ExportSubject.values()) {
            String name = new ExportTexts(Wording.of(Locale.UK, ZoneOffset.UTC))
                    .subject(subject, Metric.VIEWS)
                    .replace(": Views", "");
            open(name + "…");
            assertThat(Fx.get(() -> subject().getValue())).isEqualTo(subject);
        }
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
}
