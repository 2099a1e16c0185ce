package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartRange;
import app.contrail.domain.Analytics;
import app.contrail.domain.ContestId;
import app.contrail.domain.Metric;
import app.contrail.domain.Note;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.SampleContests;
import app.contrail.testing.ShownWindow;
import app.contrail.ui.chart.NotesModel;
import app.contrail.ui.common.PseudoState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** What can be asked of the chart, by mouse and keyboard, on three days of recorded polls with a gap. */
class ChartWindowTest {
    private static final ContestId CONTEST = SampleContests.SUMMER.id();
    private static final Instant GAP_BEGINS = DashboardRig.START.minus(Duration.ofHours(5));

    private final DashboardRig rig = new DashboardRig(1000, 760);

    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void show() {
        recordThreeDays();
        rig.opened();
        window.show(rig);
    }

    /** A poll a minute; nothing between five and four hours ago. */
    private void recordThreeDays() {
        List<PollResult> polls = new ArrayList<>();
        for (int minute = 3 * 24 * 60; minute > 0; minute--) {
            Instant at = DashboardRig.START.minus(Duration.ofMinutes(minute));
            if (at.isAfter(GAP_BEGINS) && at.isBefore(GAP_BEGINS.plus(Duration.ofHours(1)))) {
                continue;
            }
            long entries = 1523L - minute / 10;
            Analytics totals =
                    new Analytics(entries, entries, 12, 28_450L - minute, 4567, new Analytics.Points(1, 1, 1));
            polls.add(new PollResult(CONTEST, at, Duration.ZERO, new Outcome.Success<>(totals), null, null));
        }
        rig.history().appendAll(polls);
    }

    @Test
    void aTileChartsItsMetricAndTheContestKeepsIt() {
        assertThat(title()).isEqualTo("Conversion");

        robot.clickOn(tile(Metric.ENTRIES));
        assertThat(title()).isEqualTo("Entries");
        assertThat(content().metric()).isEqualTo(Metric.ENTRIES);
        assertThat(chosen(Metric.ENTRIES)).isTrue();
        assertThat(chosen(Metric.CONVERSION)).isFalse();

        Fx.run(tile(Metric.VIEWS)::requestFocus);
        robot.push(KeyCode.SPACE);
        assertThat(title()).isEqualTo("Views");
        rig.settle();

        ContestId other = new ContestId("clx9other");
        Fx.run(() -> rig.dashboard().choose(other));
        rig.settle();
        assertThat(title()).isEqualTo("Conversion");
        Fx.run(() -> rig.dashboard().choose(CONTEST));
        rig.settle();
        assertThat(title()).isEqualTo("Views");
    }

    @Test
    void whoClicksOnTheChartGoesOnWithTheKeyboard() {
        robot.clickOn(".trend-chart");
        String clicked = tooltip();
        robot.push(KeyCode.LEFT);
        assertThat(tooltip()).isNotEqualTo(clicked).contains("In this time");

        robot.push(KeyCode.ENTER).write("Posted");
        robot.push(KeyCode.ENTER);
        rig.settle();
        assertThat(notes()).extracting(Note::text).containsExactly("Posted");
    }

    @Test
    void theRangeAndTheComparisonAreKeptForTheNextRun() {
        robot.clickOn("7 d");
        Fx.run(() -> rig.models().chart().compareProperty().set(true));
        rig.settle();

        rig.reopened();

        assertThat(range()).isEqualTo(ChartRange.Last.WEEK);
        assertThat(Fx.get(() -> rig.models().chart().compareProperty().get())).isTrue();
    }

    @Test
    void theDayBeforeLiesUnderTheDay() {
        assertThat(content().before()).isEmpty();

        Fx.run(() -> rig.models().chart().compareProperty().set(true));

        assertThat(content().before()).hasSizeGreaterThan(40);
        assertThat(label(".legend-before").getText()).isEqualTo("the day before");
    }

    @Test
    void theNumbersAreThereAsATable() {
        robot.push(KeyCode.SHORTCUT, KeyCode.T);

        TableView<?> table = robot.lookup(".chart-panel .plain-table").queryTableView();
        assertThat(Fx.get(table::isVisible)).isTrue();
        assertThat(Fx.get(() -> robot.lookup(".trend-chart").query().isVisible()))
                .isFalse();
        List<String> rows =
                Fx.get(() -> table.getItems().stream().map(Object::toString).toList());
        assertThat(rows).hasSizeGreaterThan(40);
        assertThat(rows).filteredOn(row -> row.contains("Nothing was recorded")).hasSize(1);
        assertThat(rows.getFirst()).contains("so far").contains(" of ");

        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        assertThat(Fx.get(table::isVisible)).isFalse();
    }

    @Test
    void theCrosshairInAGapSaysSo() {
        Node chart = robot.lookup(".trend-chart").query();
        Fx.run(chart::requestFocus);
        robot.push(KeyCode.HOME);
        String said = "";
        for (int i = 0; i < 60 && !said.contains("Nothing was recorded"); i++) {
            robot.push(KeyCode.RIGHT);
            said = tooltip();
        }

        assertThat(said).isEqualTo("Tue 14:59 – 15:59\nNothing was recorded\nMeanwhile +60 views, +6 entries");
    }

    @Test
    void aNoteIsWrittenChangedRemovedAndTakenBack() {
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.write("Newsletter sent");
        robot.push(KeyCode.ENTER);
        rig.settle();
        assertThat(notes()).extracting(Note::text).containsExactly("Newsletter sent");
        assertThat(notes().getFirst().at()).isEqualTo(DashboardRig.START);

        press(flag());
        TextField text = robot.lookup(".editor #text").queryAs(TextField.class);
        Fx.run(() -> text.setText("Newsletter 7 sent"));
        robot.clickOn("Save");
        rig.settle();
        assertThat(notes()).extracting(Note::text).containsExactly("Newsletter 7 sent");
        assertThat(flag().getAccessibleText()).isEqualTo("Note, 19 Aug 2025, 19:59: Newsletter 7 sent");

        press(flag());
        robot.clickOn("Remove");
        rig.settle();
        assertThat(notes()).isEmpty();
        assertThat(robot.lookup(".note-flag").queryAll()).isEmpty();

        robot.clickOn("Undo");
        rig.settle();
        assertThat(notes()).extracting(Note::text).containsExactly("Newsletter 7 sent");
        assertThat(flag().getText()).isEqualTo("✉ Newsletter 7 sent");
    }

    @Test
    void aNoteThatCannotBeKeptIsOfferedAgainWithTheReason() {
        rig.history().close();
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.write("Newsletter sent");
        robot.push(KeyCode.ENTER);
        rig.settle();

        assertThat(Fx.get(() -> rig.models().chart().notes().problemProperty().get()))
                .isNotEmpty();
        TextField text = robot.lookup(".editor #text").queryAs(TextField.class);
        assertThat(Fx.get(() -> Fx.isShown(text))).isTrue();
        assertThat(Fx.<String>get(text::getText)).isEqualTo("Newsletter sent");
        Node bar = robot.lookup(".undo-bar").query();
        assertThat(bar.getPseudoClassStates()).contains(PseudoState.SEVERE);
        assertThat(bar.lookup(".glyph").isVisible()).isTrue();

        Fx.run(() -> rig.models().chart().notes().problemProperty().set(""));
        Fx.run(() -> rig.models()
                .chart()
                .notes()
                .undoProperty()
                .set(new NotesModel.Undo(Note.of(DashboardRig.START, "Newsletter"), true)));
        assertThat(bar.getPseudoClassStates()).doesNotContain(PseudoState.SEVERE);
        assertThat(bar.lookup(".glyph").isVisible()).isFalse();
    }

    @Test
    void aNoteWithoutTextOrTimeCannotBeSaved() {
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        Button save = robot.lookup("Save").queryAs(Button.class);
        assertThat(Fx.get(save::isDisabled)).isTrue();

        robot.write("x");
        assertThat(Fx.get(save::isDisabled)).isFalse();
        TextField time = timeFields().getFirst();
        Fx.run(() -> time.setText("half past"));
        assertThat(Fx.get(save::isDisabled)).isTrue();

        robot.push(KeyCode.ESCAPE);
        rig.settle();
        assertThat(notes()).isEmpty();
        assertThat(Fx.get(() -> Fx.isShown(save))).isFalse();
    }

    @Test
    void onlyOneThingIsWrittenDownAtATimeAndEscapeLeavesIt() {
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        Fx.run(() -> rig.models().chart().choosingRangeProperty().set(true));
        assertThat(Fx.get(() -> Fx.isShown(robot.lookup("Save").query()))).isFalse();
        assertThat(Fx.get(() -> Fx.isShown(robot.lookup("Show").query()))).isTrue();

        Fx.run(timeFields().getFirst()::requestFocus);
        robot.push(KeyCode.ESCAPE);
        assertThat(Fx.get(() -> Fx.isShown(robot.lookup("Show").query()))).isFalse();

        Fx.run(() -> rig.models().chart().choosingRangeProperty().set(true));
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        assertThat(Fx.get(() -> Fx.isShown(robot.lookup("Show").query()))).isFalse();
    }

    @Test
    void anotherTimeIsWrittenDown() {
        robot.clickOn(robot.lookup(".chart-panel .ranges .toggle-button").queryAll().stream()
                .reduce((first, last) -> last)
                .orElseThrow());
        assertThat(range()).as("until it is written down").isEqualTo(ChartRange.Last.DAY);
        List<TextField> times = timeFields();
        Fx.run(() -> {
            times.get(0).setText("20:30");
            times.get(1).setText("20:00");
        });
        assertThat(content().from()).isEqualTo(DashboardRig.START.minus(Duration.ofDays(1)));

        robot.clickOn("Show");

        assertThat(range())
                .isEqualTo(new ChartRange.Between(
                        Instant.parse("2025-08-18T20:30:00Z"), Instant.parse("2025-08-19T20:00:00Z")));
        assertThat(content().from()).isEqualTo(Instant.parse("2025-08-18T20:30:00Z"));
        robot.clickOn(robot.lookup(".chart-panel .ranges .toggle-button").nth(1).<Node>query());
        assertThat(range()).isEqualTo(ChartRange.Last.DAY);
    }

    private List<TextField> timeFields() {
        return Fx.get(() -> robot.lookup(".moment-field > .text-field").queryAllAs(TextField.class).stream()
                .filter(field -> Fx.isShown(field))
                .toList());
    }

    private Button flag() {
        return Fx.get(() -> robot.lookup(".note-flag").queryButton());
    }

    private void press(Button button) {
        Fx.run(button::fire);
    }

    private List<Note> notes() {
        return rig.history().notes(CONTEST);
    }

    private ChartContent content() {
        return Objects.requireNonNull(
                Fx.get(() -> rig.models().chart().contentProperty().get()));
    }

    private ChartRange range() {
        return Fx.get(() -> rig.models().chart().rangeProperty().get());
    }

    private String title() {
        return label(".chart-panel .panel-head > .panel-title").getText();
    }

    private Label label(String query) {
        return Fx.get(() -> robot.lookup(query).queryAs(Label.class));
    }

    private Node tile(Metric metric) {
        return robot.lookup(".tile")
                .nth(List.of(Metric.values()).indexOf(metric))
                .query();
    }

    private boolean chosen(Metric metric) {
        return Fx.get(tile(metric)::getPseudoClassStates).contains(PseudoClass.getPseudoClass("chosen"));
    }

    private String tooltip() {
        return Fx.get(() -> robot.lookup(".chart-tooltip .label").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .reduce("", (before, line) -> before.isEmpty() ? line : before + "\n" + line));
    }
}
