package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.ui.common.Shortcut;
import app.contrail.ui.shell.ShellModel.Page;
import app.contrail.ui.shortcuts.ShortcutRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The list of keys in a shown window, and that the keys of the window do what it says. */
class ShortcutsWindowTest {
    private final DashboardRig rig = new DashboardRig(1000, 760);
    private final Stage stage = Fx.get(Stage::new);
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void show() {
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
    void itIsNotMadeBeforeSomebodyAsks() {
        assertThat(robot.lookup(".shortcut-list").tryQuery()).isEmpty();
    }

    @Test
    void theQuestionMarkOpensTheListAndEscapeGoesBackToWhereTheFocusWas() {
        Node tile = robot.lookup(".tile").query();
        Fx.run(tile::requestFocus);

        robot.write("?");
        rig.settle();
        assertThat(isOpen()).isTrue();
        assertThat(Fx.get(() -> list().isFocused())).isTrue();
        assertThat(Fx.get(() -> robot.lookup(".shell").query().getParent().isVisible()))
                .isFalse();

        robot.push(KeyCode.ESCAPE);
        rig.settle();
        assertThat(isOpen()).isFalse();
        assertThat(Fx.get(tile::isFocused)).isTrue();
    }

    @Test
    void aQuestionMarkInTextIsOne() {
        TextField search = robot.lookup(".sidebar .text-field").queryAs(TextField.class);
        robot.clickOn(search).write("why?");
        rig.settle();

        assertThat(isOpen()).isFalse();
        assertThat(search.getText()).isEqualTo("why?");
        robot.push(KeyCode.F1);
        rig.settle();
        assertThat(isOpen()).isTrue();
        assertThat(search.getText()).isEqualTo("why?");
    }

    @Test
    void aQuestionMarkInADateIsOneToo() {
        Fx.run(() -> rig.models().chart().choosingRangeProperty().set(true));
        rig.settle();
        Node date = robot.lookup(".date-picker").query();
        Fx.run(date::requestFocus);
        robot.write("?");
        rig.settle();

        assertThat(isOpen()).isFalse();
    }

    @Test
    void itLiesOverTheSettingsTooAndGoesBackThere() {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        rig.settle();
        robot.push(KeyCode.F1);
        rig.settle();
        assertThat(isOpen()).isTrue();

        robot.push(KeyCode.F1);
        rig.settle();
        assertThat(isOpen()).isFalse();
        assertThat(Fx.get(() -> robot.lookup(".settings .contest-list").query().isFocused()))
                .isTrue();
    }

    @Test
    void aKeyThatIsTriedWhileTheListIsOpenDoesWhatItSays() {
        robot.push(KeyCode.F1);
        rig.settle();
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        rig.settle();

        assertThat(isOpen()).isFalse();
        assertThat(Fx.get(() -> rig.models().shell().pageProperty().get())).isEqualTo(Page.OVERVIEW);
    }

    @Test
    void theMenuNamesIt() {
        robot.clickOn(".top-line .menu").clickOn("Keyboard shortcuts");
        rig.settle();
        assertThat(isOpen()).isTrue();

        robot.clickOn("Close");
        assertThat(isOpen()).isFalse();
        assertThat(Fx.get(() -> robot.lookup(".top-line .menu")
                        .queryAs(MenuButton.class)
                        .isFocused()))
                .isTrue();
    }

    @Test
    void everyLineIsShownWithItsKeysAndSpoken() {
        robot.push(KeyCode.F1);
        rig.settle();
        ListView<ShortcutRow> list = Fx.get(this::list);
        List<String> shown = new ArrayList<>();
        for (int line = 0; line < list.getItems().size(); line++) {
            int at = line;
            Fx.run(() -> {
                list.scrollTo(at);
                rig.scene().snapshot(null);
                robot.lookup(".shortcut-list .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .forEach(shown::add);
            });
        }
        assertThat(shown)
                .containsAll(list.getItems().stream().map(ShortcutRow::text).toList())
                .contains("F5", "F11", "Tab  Shift+Tab", "Esc", "←  →  Home  End");
        assertThat(Fx.get(() -> robot.lookup(".shortcut-list .list-cell:filled").queryAll().stream()
                        .map(Node::getAccessibleText)
                        .toList()))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    /** The accelerators of the scene and those of the list that need no place are the same. */
    @Test
    void theMenusHaveTheKeysOfTheList() {
        List<KeyCombination> listed = Stream.of(Shortcut.values())
                .filter(shortcut -> shortcut.place() == Shortcut.Place.WINDOW)
                .filter(shortcut -> !List.of(Shortcut.NEXT, Shortcut.PRESS, Shortcut.MENU, Shortcut.LEAVE)
                        .contains(shortcut))
                .map(Shortcut::accelerator)
                .toList();

        // A cancel button, too, makes an accelerator of its key.
        assertThat(Fx.get(() -> rig.scene().getAccelerators().keySet().stream()
                        .filter(key -> !key.equals(Shortcut.LEAVE.accelerator()))
                        .toList()))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void nothingIsOpenedUnderneathThatNobodySees() {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        rig.settle();
        robot.push(KeyCode.SHORTCUT, KeyCode.N).push(KeyCode.SHORTCUT, KeyCode.E);
        rig.settle();

        assertThat(Fx.get(() -> rig.models().chart().notes().draftProperty().get()))
                .isNull();
        assertThat(Fx.get(() -> rig.models().export().menuOpenProperty().get())).isFalse();
    }

    private boolean isOpen() {
        return Fx.get(() -> robot.lookup(".shortcut-list").tryQuery().isPresent()
                && rig.models().shortcuts().openProperty().get()
                && list().getParent().getParent().isVisible());
    }

    @SuppressWarnings("unchecked")
    private ListView<ShortcutRow> list() {
        return (ListView<ShortcutRow>)
                (ListView<?>) robot.lookup(".shortcut-list").queryListView();
    }
}
