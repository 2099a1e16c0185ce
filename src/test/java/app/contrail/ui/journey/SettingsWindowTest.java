package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.settings.SettingsStore;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The settings by keyboard, with a file that keeps them. */
class SettingsWindowTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder = Path.of("");

    private DashboardRig rig;
    private Stage stage;

    @BeforeEach
    void show() {
        rig = new DashboardRig(1000, 760, store());
        stage = Fx.get(Stage::new);
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

    private SettingsStore store() {
        return SettingsStore.open(folder, new ManualClock(DashboardRig.START));
    }
}
