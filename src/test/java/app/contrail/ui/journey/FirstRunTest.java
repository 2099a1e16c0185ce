package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.testing.ShownWindow;
import app.contrail.ui.shell.ShellModel.Page;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** What a new user does first, with mouse and keyboard. */
class FirstRunTest {
    private final DashboardRig rig = new DashboardRig(980, 760);

    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void show() {
        window.show(rig);
        Fx.run(() -> rig.models()
                .welcome()
                .baseUrlProperty()
                .set(rig.service().baseUrl().toString()));
    }

    @Test
    void theKeyCanBePastedAtOnce() {
        robot.write("vk_test");

        assertThat(Fx.get(() -> rig.models().welcome().keyProperty().get())).isEqualTo("vk_test");
    }

    @Test
    void pastingAKeyAndPressingEnterShowsTheDashboard() {
        assertThat(page()).isEqualTo(Page.WELCOME);

        robot.clickOn(".password-field").write(DashboardRig.KEY).push(KeyCode.ENTER);
        rig.settle();

        assertThat(page()).isEqualTo(Page.DASHBOARD);
        assertThat(shown("#value")).contains("28,450");
        assertThat(Fx.get(() -> rig.models().welcome().keyProperty().get())).isEmpty();
        assertThat(rig.service().requests()).allSatisfy(request -> {
            assertThat(request.header("x-api-key")).isEqualTo(DashboardRig.KEY);
            assertThat(request.target()).doesNotContain(DashboardRig.KEY);
        });
    }

    @Test
    void aRefusedKeyIsSaidSoAndCanBeEnteredAgain() {
        rig.service().next(Route.CONTESTS, Answer.keyRefused());
        robot.clickOn(".password-field").write("wrong").push(KeyCode.ENTER);
        rig.settle();

        assertThat(page()).isEqualTo(Page.WELCOME);
        assertThat(shown("#problem")).contains("did not accept the API key").contains("Missing or invalid API key");

        robot.clickOn("#connect");
        rig.settle();
        assertThat(page()).isEqualTo(Page.DASHBOARD);
    }

    @Test
    void plainHttpToAnotherMachineIsRefusedBeforeAnythingIsSent() {
        Fx.run(() -> rig.models().welcome().baseUrlProperty().set("http://example.com/api/v1"));
        robot.clickOn(".password-field").write(DashboardRig.KEY).push(KeyCode.ENTER);
        rig.settle();

        assertThat(shown("#problem")).contains("Use https for example.com");
        assertThat(rig.service().requests()).isEmpty();
    }

    @Test
    void lookingAroundWithSampleDataNeedsNoKey() {
        robot.clickOn("#sample");
        rig.settle();

        assertThat(page()).isEqualTo(Page.DASHBOARD);
        assertThat(shown("#value")).contains("28,450");
    }

    @Test
    void theSearchFieldFindsContestsAndEscapeShowsAllAgain() {
        robot.clickOn("#sample");
        rig.settle();
        TextField search = robot.lookup(".sidebar .text-field").queryAs(TextField.class);

        robot.clickOn(search).write("launch");
        assertThat(lines()).isEqualTo(2);
        robot.push(KeyCode.ESCAPE);
        assertThat(lines()).isEqualTo(4);
        assertThat(shown(".sidebar .text-field")).isEmpty();
    }

    @Test
    void theArrowKeysGoFromContestToContestPastTheHeads() {
        robot.clickOn("#sample");
        rig.settle();
        robot.clickOn(".sidebar .text-field").push(KeyCode.DOWN).push(KeyCode.DOWN);
        rig.settle();

        assertThat(String.valueOf(
                        Fx.get(() -> rig.models().contests().selectedProperty().get())))
                .isEqualTo("clx2def456ghi789");
    }

    private Page page() {
        return Fx.get(() -> rig.models().shell().pageProperty().get());
    }

    private int lines() {
        return Fx.get(() -> rig.models().contests().items().size());
    }

    private String shown(String query) {
        Node node = robot.lookup(query).query();
        return Fx.get(() -> switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            default -> throw new AssertionError("No text: " + node);
        });
    }
}
