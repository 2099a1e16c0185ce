package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.SampleContests;
import app.contrail.testing.ShownWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What is needed to export from the window: three days of recorded polls, the menu, the form, and the bar below. */
abstract class ExportJourney {
    static final ContestId CONTEST = SampleContests.SUMMER.id();
    static final Duration GAP = Duration.ofMinutes(30);
    static final String NAME = "summer-giveaway-2025";
    static final String DAY = "2025-08-19";

    final DashboardRig rig = new DashboardRig(1000, 760);

    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    final FxRobot robot = new FxRobot();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void show() {
        recordThreeDays();
        rig.letOthersRest();
        rig.gapAfter(GAP);
        rig.files().saveIn(folder);
        rig.opened();
        window.show(rig);
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

    /** Those of the menu itself. */
    Stream<MenuItem> items() {
        prepareMenu();
        return button().getItems().stream()
                .filter(item -> item.getText() != null && !item.getText().isEmpty());
    }

    private void prepareMenu() {
        button().show();
        button().hide();
    }

    /** @param text without its mnemonic */
    MenuItem item(String text) {
        return Fx.get(() -> items().flatMap(
                        item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item))
                .filter(item -> item.getText().replace("_", "").equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no item " + text)));
    }

    void open(String item) {
        openOnly(item);
        assertThat(isFormOpen()).isTrue();
    }

    void openOnly(String item) {
        Fx.run(item(item)::fire);
        // What scrolls gets its content when it is first drawn.
        Fx.run(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
        });
        Fx.run(() -> {});
    }

    void save() {
        start();
        rig.settle();
    }

    void start() {
        Fx.run(((Button) node("#save"))::fire);
    }

    boolean isFormOpen() {
        return Fx.get(() -> rig.models().export().formProperty().get() != null
                && node(".export-layer").isVisible());
    }

    String bar() {
        return Fx.get(this::barNow);
    }

    String barNow() {
        Node bar = rig.scene().lookup(".export-bar");
        return bar == null || !bar.isVisible() ? "" : ((Labeled) bar.lookup("#text")).getText();
    }

    Button barButton(String text) {
        return Fx.get(() -> node(".export-bar").lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.isVisible() && button.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + text)));
    }

    MenuButton button() {
        return (MenuButton) node(".export-button");
    }

    @SuppressWarnings("unchecked")
    ComboBox<app.contrail.ui.export.ExportSubject> subject() {
        return (ComboBox<app.contrail.ui.export.ExportSubject>) node("#subject");
    }

    RadioButton radio(String id) {
        return (RadioButton) node(id);
    }

    /** @param query a selector, or the text of a radio button */
    Node node(String query) {
        Node found = query.startsWith("#") || query.startsWith(".")
                ? rig.scene().lookup(query)
                : rig.scene().getRoot().lookupAll(".radio-button").stream()
                        .filter(node -> ((RadioButton) node).getText().equals(query))
                        .findFirst()
                        .orElse(null);
        return Objects.requireNonNull(found, query);
    }

    String saved(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
