package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.testing.ShownWindow;
import app.contrail.testing.SystemProperties;
import app.contrail.ui.shell.ShellModel;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The pane with the last requests, over real HTTP and with a real history file. */
class DiagnosticsWindowTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    private final FxRobot robot = new FxRobot();
    private final SystemProperties properties = new SystemProperties();
    private DashboardRig rig;

    @BeforeEach
    void show() {
        properties.set("user.home", home.toString());
        rig = new DashboardRig(home.resolve("data"));
        window.show(rig);
    }

    @AfterEach
    void close() {
        properties.close();
    }

    @Test
    void thePaneIsNotMadeBeforeItIsAskedFor() {
        rig.opened();

        assertThat(Fx.get(() -> rig.scene().getRoot().lookup(".diagnostics"))).isNull();
    }

    @Test
    void theMenuOpensItAndItTellsRequestsBudgetAndWhatIsRecorded() {
        rig.service().next(Route.LEADERBOARD, Answer.html(502));
        rig.opened();
        open();

        assertThat(labels())
                .contains(rig.service().baseUrl().toString(), "4 of 100 requests in the last minute")
                .anyMatch(text -> text.matches("1 poll, \\d+ kB"))
                .contains("~/data", "~/data/contrail.0.log");
        assertThat(cells())
                .contains("GET /contests", "GET /contests/clx1abc123def456/analytics", "200, understood")
                .contains("Service failing (502)")
                .anyMatch(text -> text.matches("\\d+ ms"))
                .anyMatch(text -> text.matches("\\d+ bytes|\\d\\.\\d kB"));
        assertThat(Fx.get(
                        () -> rig.models().diagnostics().contentProperty().get().requests()))
                .hasSize(4);
    }

    @Test
    void whoGoesToAnotherPageLeavesThePane() {
        rig.opened();
        open();
        Fx.run(() -> rig.models().shell().pageProperty().set(ShellModel.Page.OVERVIEW));

        assertThat(Fx.get(() -> rig.models().diagnostics().shownProperty().get()))
                .isFalse();
    }

    @Test
    void readingAgainShowsWhatCameMeanwhile() {
        rig.letOthersRest();
        rig.opened();
        open();
        rig.advance(DashboardRig.INTERVAL);
        press("Read again");

        assertThat(Fx.get(
                        () -> rig.models().diagnostics().contentProperty().get().requests()))
                .hasSizeGreaterThan(4);
        assertThat(labels()).anyMatch(text -> text.startsWith("2 polls, "));
    }

    @Test
    void whatIsCopiedNamesNeitherKeyNorAddressNorHome() {
        rig.opened();
        open();
        press("Copy diagnostics");

        String copied = Fx.get(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .startsWith("Contrail diagnostics, 2025-08-19T19:59:00Z\n")
                .contains("requests in the last minute: 4 of 100", "recorded: 1 poll of 1 contest in ")
                .contains("data folder: ~/data\n", "GET /contests/clx1abc123def456/leaderboard  200  ")
                .doesNotContain(DashboardRig.KEY, "@", home.toString());
        assertThat(labels()).contains("Copied");
    }

    @Test
    void escapeGoesBackToTheDashboard() {
        rig.opened();
        open();
        assertThat(Fx.get(() -> pane().lookupAll(".button").contains(rig.scene().getFocusOwner())))
                .isTrue();

        robot.push(KeyCode.ESCAPE);

        assertThat(Fx.get(() -> Fx.isShown(rig.scene().getRoot().lookup(".diagnostics"))))
                .isFalse();
        assertThat(Fx.get(() -> rig.models().diagnostics().shownProperty().get()))
                .isFalse();
        assertThat(Fx.get(() -> rig.scene().getRoot().lookup(".sidebar").isDisabled()))
                .isFalse();
    }

    private void open() {
        Fx.run(() -> {
            rig.scene().getRoot().lookupAll(".menu").stream()
                    .map(MenuButton.class::cast)
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> "Diagnostics".equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
        rig.settle();
        Fx.run(() -> rig.scene().getRoot().layout());
    }

    private void press(String button) {
        robot.clickOn(button);
        rig.settle();
    }

    private List<String> labels() {
        return Fx.get(() -> pane().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private List<String> cells() {
        return Fx.get(() -> pane().lookupAll(".table-cell").stream()
                .map(node -> String.valueOf(((TableCell<?, ?>) node).getText()))
                .toList());
    }

    private Parent pane() {
        Node pane = rig.scene().getRoot().lookup(".diagnostics");
        return (Parent) pane;
    }
}
