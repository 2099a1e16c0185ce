package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.ui.chart.NotesModel;
import app.contrail.ui.export.ExportSubject;
import app.contrail.ui.shell.ShellModel;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of twice its size in a small window: all can be reached, and what has just come up is in sight. */
class LargeTextWindowTest {
    private static final int LEAST_OF_A_LIST = 300;

    private final DashboardRig rig = new DashboardRig(1000, 700);

    @AfterEach
    void close() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void theRequestsOfTheDiagnosticsAreScrolledTo() {
        opened();
        Fx.run(() -> rig.models().diagnostics().shownProperty().set(true));
        layOut();

        assertThat(bounds(".diagnostics #table").getHeight()).isGreaterThan(LEAST_OF_A_LIST);
        assertThat(isReached(".diagnostics #table")).isTrue();
        assertThat(cut(".diagnostics .contest-title")).isFalse();
    }

    @Test
    void theOverviewIsAsWideAsTheWindow() {
        opened();
        Fx.run(() -> rig.models().shell().pageProperty().set(ShellModel.Page.OVERVIEW));
        layOut();

        assertThat(bounds(".overview").getMaxX()).isLessThanOrEqualTo(1000);
        assertThat(bounds(".overview .totals").getMaxX()).isLessThanOrEqualTo(1000);
        assertThat(bounds("#fullScreen").getMaxX()).isLessThanOrEqualTo(1000);
        assertThat(bounds("#fullScreen").getMaxY())
                .isLessThanOrEqualTo(bounds(".overview .totals").getMinY());
        assertThat(cut("#fullScreen")).isFalse();
    }

    @Test
    void theQuestionOfAnExportComesIntoSight() {
        opened();
        form(ExportSubject.LEADERBOARD);
        choose("#clear");

        assertThat(isInSight("#question", ".export-layer .scroll-pane")).isTrue();
    }

    @Test
    void theFieldsOfATimeOfOnesOwnComeIntoSight() {
        opened();
        form(ExportSubject.EVERYTHING);
        choose("#chosen");

        assertThat(isInSight(".export-layer .moments", ".export-layer .scroll-pane"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsOpenedOnTheChartComesIntoSight(boolean note) {
        opened();
        layOut();
        Fx.run(() -> {
            if (note) {
                rig.models().chart().notes().draftProperty().set(new NotesModel.Draft(null, DashboardRig.START));
            } else {
                rig.models().chart().choosingRangeProperty().set(true);
            }
        });
        layOut();

        assertThat(bounds(".editor").getMinY())
                .isGreaterThanOrEqualTo(bounds("#scroller").getMinY());
        assertThat(isInSight(".editor .text-field", "#scroller")).isTrue();
    }

    @Test
    void theHeadOfTheSettingsIsReadInFull() {
        opened();
        Fx.run(() -> rig.models().settings().openProperty().set(true));
        layOut();

        assertThat(cut(".settings #title")).isFalse();
        assertThat(cut(".settings #restore")).isFalse();
        assertThat(bounds(".settings #restore").getMaxX()).isLessThanOrEqualTo(1000);
        assertThat(bounds(".settings #restore").getMaxY())
                .isLessThanOrEqualTo(bounds(".settings #body").getMinY());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WELCOME", "ACCOUNTS"})
    void thePagesInPlaceOfTheDashboardAreScrolledToTheirEnds(String page) {
        opened();
        Fx.run(() -> rig.models().shell().pageProperty().set(ShellModel.Page.valueOf(page)));
        layOut();

        Bounds card = bounds(".welcome > .card");
        Bounds whole = bounds(".welcome");
        assertThat(card.getMaxY()).isLessThan(whole.getMaxY());
        assertThat(card.getMinY()).isGreaterThan(whole.getMinY());
        assertThat(whole.getHeight()).isGreaterThanOrEqualTo(700);
        assertThat(isReached(".welcome > .card")).isTrue();
    }

    private void opened() {
        Fx.run(() -> rig.models()
                .settings()
                .change(now -> now.withAppearance(now.appearance().withTextPercent(200))));
        rig.settle();
        rig.opened();
        layOut();
    }

    private void form(ExportSubject subject) {
        Fx.run(() -> rig.dashboard().export(subject));
        layOut();
    }

    private void choose(String selector) {
        RadioButton choice = (RadioButton) node(".export-layer " + selector);
        Fx.run(choice::fire);
        layOut();
    }

    /** Some sizes follow from others that are known only after the first time. */
    private void layOut() {
        rig.settle();
        Fx.run(() -> rig.scene().snapshot(null));
        Fx.run(() -> rig.scene().snapshot(null));
    }

    private Node node(String selector) {
        return Objects.requireNonNull(Fx.get(() -> rig.scene().lookup(selector)), selector);
    }

    private Bounds bounds(String selector) {
        Node node = node(selector);
        return Fx.get(() -> node.localToScene(node.getLayoutBounds()));
    }

    private boolean isInSight(String selector, String scroller) {
        Bounds node = bounds(selector);
        Bounds room = bounds(scroller + " > .viewport");
        return node.getMinY() >= room.getMinY() - 1 && node.getMaxY() <= room.getMaxY() + 1;
    }

    /** Whether all of it is in the content of what scrolls it. */
    private boolean isReached(String selector) {
        Node node = node(selector);
        return Fx.get(() -> {
            Node around = node;
            while (around != null && !(around instanceof ScrollPane)) {
                around = around.getParent();
            }
            Node content = Objects.requireNonNull((ScrollPane) around).getContent();
            return content.localToScene(content.getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds()));
        });
    }

    private boolean cut(String selector) {
        Labeled label = (Labeled) node(selector);
        return Fx.get(() -> label.lookupAll(".text").stream()
                .anyMatch(text -> !((Text) text).getText().equals(label.getText())));
    }
}
