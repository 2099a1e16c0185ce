package app.contrail.pictures;

import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.ui.common.Theme;
import app.contrail.ui.export.ExportSubject;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** What pops up: menus, lists and calendars, which are windows of their own beside a shown one. */
final class MenuStates {
    /** The width and height of the screen of JavaFX's headless platform; a larger window pops up elsewhere than usual. */
    static final int SCREEN = 1000;

    private static final String BEGINNING = "popup-";

    private static final MouseEvent POINTED = new MouseEvent(
            MouseEvent.MOUSE_ENTERED,
            0,
            0,
            0,
            0,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            false,
            true,
            null);

    private MenuStates() {}

    static void addTo(States states) {
        states.add(BEGINNING + "menu", menu(".top-line .menu"));
        states.add(BEGINNING + "order", menu(".menu-button.order"));
        states.add(BEGINNING + "chart", menu(".chart-menu"));
        states.add(BEGINNING + "export", menu(".export-button"));
        states.add(BEGINNING + "export-picture", rig -> {
            menu(".export-button").accept(rig);
            Fx.run(() -> ((MenuButton) Steps.find(rig.scene(), ".export-button"))
                    .getItems().stream()
                            .filter(Menu.class::isInstance)
                            .forEach(item -> Event.fireEvent(item.getStyleableNode(), POINTED)));
        });
        states.add(BEGINNING + "card", rig -> {
            ContestStates.dashboard(rig);
            show(rig);
            Fx.run(() -> {
                var node = Steps.find(rig.scene(), ".funnel-steps");
                node.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
            });
        });
        states.add(BEGINNING + "locale", rig -> {
            SettingsStates.open(rig, "appearance");
            show(rig);
            Fx.run(() -> ((ComboBoxBase<?>) rig.scene().lookup("#locale")).show());
        });
        states.add(BEGINNING + "subject", rig -> {
            ContestStates.dashboard(rig);
            Fx.run(() -> rig.dashboard().export(ExportSubject.KPIS));
            show(rig);
            Fx.run(() -> ((ComboBoxBase<?>) rig.scene().lookup("#subject")).show());
        });
        states.add(BEGINNING + "calendar", rig -> {
            ContestStates.dashboard(rig);
            Fx.run(() -> rig.models().chart().choosingRangeProperty().set(true));
            show(rig);
            Fx.run(() -> ((ComboBoxBase<?>) Steps.find(rig.scene(), ".date-picker")).show());
        });
    }

    /** Whether the state is drawn in windows only that fit on the screen. */
    static boolean needsItsOwnScreen(String state) {
        return state.contains(BEGINNING);
    }

    private static Consumer<DashboardRig> menu(String selector) {
        return rig -> {
            ContestStates.dashboard(rig);
            show(rig);
            Fx.run(() -> {
                MenuButton button = (MenuButton) Steps.find(rig.scene(), selector);
                button.requestFocus();
                button.show();
            });
        };
    }

    private static void show(DashboardRig rig) {
        Fx.run(() -> {
            // Before anything pops up, as in the program: its size is settled by then.
            Theme.LIGHT.applyTo(rig.scene(), rig.models().shell().zoomProperty().get());
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(rig.scene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
        Steps.layOut(rig);
    }
}
