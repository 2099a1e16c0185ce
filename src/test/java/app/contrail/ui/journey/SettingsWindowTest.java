package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.settings.Alerts;
import app.contrail.settings.Polling;
import app.contrail.settings.Settings;
import app.contrail.settings.SettingsStore;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.ManualClock;
import app.contrail.testing.ShownWindow;
import app.contrail.ui.common.PseudoState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The settings by keyboard, with a file that keeps them. */
class SettingsWindowTest {
    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder = Path.of("");

    private DashboardRig rig;

    @BeforeEach
    void show() {
        rig = new DashboardRig(1000, 760, store());
        rig.opened();
        window.show(rig);
    }

    @Test
    void theShortcutOpensThemAndEscapeGoesBackToWhereTheFocusWas() {
        Node tile = robot.lookup(".tile").query();
        Fx.run(tile::requestFocus);

        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        rig.settle();
        assertThat(Fx.get(() -> robot.lookup(".settings").query().isVisible())).isTrue();
        assertThat(Fx.get(() -> robot.lookup(".settings .contest-list").query().isFocused()))
                .isTrue();
        assertThat(Fx.get(() -> robot.lookup(".shell").query().isVisible())).isFalse();

        robot.push(KeyCode.ESCAPE);
        rig.settle();
        assertThat(Fx.get(() -> robot.lookup(".settings").query().isVisible())).isFalse();
        assertThat(Fx.get(tile::isFocused)).isTrue();
    }

    @Test
    void whatIsChosenByKeyboardIsSavedAndThereAtTheNextStart() {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        rig.settle();
        // From the list over the button below it to the first field of the page.
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.DOWN);
        rig.settle();
        robot.push(KeyCode.TAB).push(KeyCode.UP).push(KeyCode.ESCAPE);
        rig.settle();

        assertThat(store().settings().polling().interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(store().settings().polling().allowance()).isEqualTo(81);
    }

    @Test
    void aNumberThatCannotHoldIsSaidSoAndChangesNothing() {
        open();
        TextField allowance = robot.lookup("#allowance").queryAs(TextField.class);
        robot.clickOn(allowance).push(KeyCode.SHORTCUT, KeyCode.A).write("101").push(KeyCode.ENTER);
        rig.settle();

        Label wrong = robot.lookup("#allowanceWrong").queryAs(Label.class);
        assertThat(Fx.get(wrong::isVisible)).isTrue();
        assertThat(Fx.get(wrong::getText)).contains("from 4 to 100");
        assertThat(Fx.get(allowance::getPseudoClassStates)).contains(PseudoState.SEVERE);
        assertThat(store().settings().polling().allowance()).isEqualTo(80);

        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("60").push(KeyCode.ENTER);
        rig.settle();
        assertThat(Fx.get(wrong::isVisible)).isFalse();
        assertThat(Fx.get(allowance::getPseudoClassStates)).doesNotContain(PseudoState.SEVERE);
        assertThat(store().settings().polling().allowance()).isEqualTo(60);
    }

    @Test
    void daysInFullAreKeptByTheHourToo() {
        open();
        page("History");
        robot.clickOn("#full").push(KeyCode.SHORTCUT, KeyCode.A).write("400").push(KeyCode.ENTER);
        rig.settle();

        assertThat(store().settings().history()).isEqualTo(new Settings.History(400, 400));
    }

    @Test
    void maskingGoesOffOnlyAfterTheQuestion() {
        open();
        page("Privacy");
        robot.clickOn("#mask");
        rig.settle();
        assertThat(store().settings().privacy().maskAddresses()).isTrue();
        assertThat(Fx.get(() -> robot.lookup("#mask").queryAs(CheckBox.class).isSelected()))
                .isTrue();

        robot.clickOn("Keep them masked").clickOn("#mask").clickOn("Show addresses");
        rig.settle();
        assertThat(store().settings().privacy().maskAddresses()).isFalse();

        robot.clickOn("#mask");
        rig.settle();
        assertThat(store().settings().privacy().maskAddresses()).isTrue();
    }

    @Test
    void aKindOfNewsIsSwitchedOffAndItsNumberChanged() {
        open();
        page("Alerts");
        robot.clickOn("A new leader");
        TextField ending = named("A contest ends soon: hours before its end");
        Fx.run(() -> ending.requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("48").push(KeyCode.ENTER);
        rig.settle();

        Alerts alerts = store().settings().alerts();
        assertThat(alerts.silent()).containsExactly("newLeader");
        assertThat(alerts.thresholds()).isEqualTo(Map.of("endsWithinHours", 48.0));

        TextField conversion = named("Conversion fell: per cent below the usual");
        assertThat(conversion.getText()).isEqualTo("33.3");
        Fx.run(conversion::requestFocus);
        Fx.run(ending::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("24").push(KeyCode.ENTER);
        rig.settle();
        assertThat(store().settings().alerts().thresholds()).isEmpty();
    }

    @Test
    void usualValuesAreRestoredAndBroughtBack() {
        open();
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.DOWN);
        rig.settle();
        robot.clickOn("Restore usual values");
        rig.settle();
        assertThat(store().settings().polling()).isEqualTo(Polling.USUAL);

        robot.push(KeyCode.SPACE);
        rig.settle();
        assertThat(store().settings().polling().interval()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void everyControlOfEveryPageHasAName() {
        open();
        List<@Nullable String> names = new ArrayList<>();
        for (String page : List.of("Polling", "History", "Appearance", "Privacy", "Alerts", "About")) {
            page(page);
            Fx.run(() -> Stream.of(".combo-box", ".text-field")
                    .flatMap(kind -> rig.scene().lookup(".settings-page").lookupAll(kind).stream())
                    .forEach(control -> names.add(name(control))));
        }
        assertThat(names)
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(name).isNotBlank());
    }

    @Test
    void escapeLeavesAnOpenListOfChoicesFirst() {
        open();
        ComboBox<?> interval = robot.lookup("#interval").queryAs(ComboBox.class);
        Fx.run(() -> {
            interval.requestFocus();
            interval.show();
        });
        robot.push(KeyCode.ESCAPE);
        rig.settle();

        assertThat(Fx.get(interval::isShowing)).isFalse();
        assertThat(Fx.get(() -> robot.lookup(".settings").query().isVisible())).isTrue();
    }

    private void open() {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        rig.settle();
    }

    private void page(String name) {
        Fx.run(() -> {
            ListView<?> pages = robot.lookup(".settings .contest-list").queryListView();
            pages.getItems().stream()
                    .filter(page -> page.toString().equals(name))
                    .forEach(page ->
                            pages.getSelectionModel().select(pages.getItems().indexOf(page)));
            rig.scene().snapshot(null);
        });
        rig.settle();
    }

    private TextField named(String name) {
        return Fx.get(() -> robot.lookup(".settings-page .text-field").queryAllAs(TextField.class).stream()
                .filter(field -> name.equals(name(field)))
                .findFirst()
                .orElseThrow());
    }

    private SettingsStore store() {
        return SettingsStore.open(folder, new ManualClock(DashboardRig.START));
    }

    private static @Nullable String name(Node control) {
        return control.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label
                ? label.getText()
                : null;
    }
}
