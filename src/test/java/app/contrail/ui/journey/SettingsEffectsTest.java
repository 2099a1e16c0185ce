package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.charts.ChartRange;
import app.contrail.settings.Appearance;
import app.contrail.settings.Appearance.Hours;
import app.contrail.settings.Appearance.Look;
import app.contrail.settings.Polling;
import app.contrail.settings.Privacy;
import app.contrail.settings.Settings;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.ui.common.ThemeChoice;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each setting does to the dashboard while it is open. */
class SettingsEffectsTest {
    private final DashboardRig rig = new DashboardRig(1000, 760).opened();

    @AfterEach
    void close() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void aShorterIntervalCountsFromTheLastPoll() {
        rig.advance(Duration.ofSeconds(12));
        int before = polls();

        choose(now -> now.withPolling(new Polling(Duration.ofSeconds(15), 80)));
        assertThat(polls()).isEqualTo(before);
        rig.advance(Duration.ofSeconds(3));
        assertThat(polls()).isEqualTo(before + 1);
        rig.advance(Duration.ofSeconds(15));
        assertThat(polls()).isEqualTo(before + 2);
    }

    @Test
    void aShorterIntervalThatHasPassedAlreadyMeansNow() {
        rig.letOthersRest();
        rig.advance(Duration.ofSeconds(20));
        int before = polls();

        choose(now -> now.withPolling(new Polling(Duration.ofSeconds(10), 80)));
        assertThat(polls()).isEqualTo(before + 1);
    }

    @Test
    void aLongerIntervalMakesTheNextPollWaitAndIsNoGap() {
        rig.letOthersRest();
        choose(now -> now.withPolling(new Polling(Duration.ofMinutes(10), 80)));
        int before = polls();

        rig.advance(Duration.ofMinutes(9));
        assertThat(polls()).isEqualTo(before);
        rig.gapAfter(Duration.ofMinutes(30));
        rig.advance(Duration.ofMinutes(1));
        assertThat(polls()).isEqualTo(before + 1);
        assertThat(Fx.get(() -> rig.models().chart().contentProperty().get().toString()))
                .doesNotContain("Nothing was recorded");
    }

    @Test
    void localeAndHoursAreThoseOfEveryTextAndNothingElseChanges() {
        Fx.run(() -> rig.models().chart().rangeProperty().set(ChartRange.Last.HOUR));
        Fx.run(() -> rig.scene().snapshot(null));
        assertThat(shown()).contains("28,450").contains("19:59").doesNotContain("28.450");
        int before = polls();

        appearance(now -> now.withLocale("de-DE").withHours(Hours.TWELVE));

        assertThat(shown())
                .contains("28.450")
                .contains("7:59\u202fPM")
                .doesNotContain("28,450")
                .doesNotContain("19:59");
        assertThat(Fx.get(() -> rig.models().chart().rangeProperty().get())).isEqualTo(ChartRange.Last.HOUR);
        assertThat(polls()).isEqualTo(before);
    }

    @Test
    void theAxisOfTheChartTellsTheTimeLikewise() {
        for (int i = 0; i < 20; i++) {
            rig.advance(DashboardRig.INTERVAL);
        }
        Fx.run(() -> rig.scene().snapshot(null));
        assertThat(axis()).contains("20:02").doesNotContain("PM");

        appearance(now -> now.withHours(Hours.TWELVE));

        assertThat(axis()).contains("8:02").doesNotContain("20:02");
    }

    @Test
    void addressesAreInClearOnlyWhileMaskingIsOff() {
        assertThat(participants())
                .contains("t•••@example.com")
                .contains("Addresses masked")
                .doesNotContain("test@");

        choose(now -> now.withPrivacy(new Privacy(false)));
        assertThat(participants())
                .contains("jane@example.com")
                .contains("Addresses in clear")
                .doesNotContain("•••@");

        choose(now -> now.withPrivacy(new Privacy(true)));
        assertThat(participants()).contains("j•••@example.com").doesNotContain("jane@");
    }

    @Test
    void aThemeChosenInTheMenuIsKeptAndOneChosenInTheSettingsIsTheMenus() {
        Fx.run(() -> rig.models().shell().themeProperty().set(ThemeChoice.DARK));
        rig.settle();
        assertThat(rig.settings().settings().appearance().look()).isEqualTo(Look.DARK);

        appearance(now -> now.withLook(Look.LIGHT));
        assertThat(Fx.get(() -> rig.models().shell().themeProperty().get())).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void largeTextIsLargeWhereverItStandsAndFillsTheWindow() {
        Fx.run(() -> rig.scene().snapshot(null));
        double before = sceneHeight(".app-title .text");

        appearance(now -> now.withTextPercent(150));
        assertThat(sceneHeight(".app-title .text")).isBetween(1.45 * before, 1.55 * before);
        assertThat(sceneBounds(".status-line").getMaxY()).isBetween(759.0, 761.0);
        assertThat(sceneBounds(".status-line").getMaxX()).isBetween(999.0, 1001.0);

        appearance(now -> now.withTextPercent(80));
        assertThat(sceneHeight(".app-title .text")).isBetween(0.75 * before, 0.85 * before);
        assertThat(sceneBounds(".status-line").getMaxX()).isBetween(999.0, 1001.0);
    }

    @Test
    void whatDoesNotFitWithTheLargestTextCanBeScrolledTo() {
        appearance(now -> now.withTextPercent(Appearance.LARGEST));

        assertThat(sceneBounds(".app-title").getMinY()).isGreaterThanOrEqualTo(0);
        ScrollPane scroller = (ScrollPane) rig.scene().lookup(".edge-to-edge");
        Fx.run(() -> {
            scroller.setHvalue(1);
            rig.scene().snapshot(null);
        });
        assertThat(sceneBounds(".funnel").getMaxX()).isBetween(900.0, 1000.0);
    }

    @Test
    void withLargeTextNothingLiesAboveSomethingElse() {
        appearance(now -> now.withTextPercent(150));

        assertThat(sceneBounds("#refresh").getMaxX())
                .isLessThanOrEqualTo(sceneBounds("#menu").getMinX());
    }

    @Test
    void aLeaderboardThatComesAfterwardsIsMaskedAsWell() {
        choose(now -> now.withPrivacy(new Privacy(false)));
        choose(now -> now.withPrivacy(new Privacy(true)));
        rig.service().next(Route.LEADERBOARD, Answer.example(Route.LEADERBOARD));
        rig.advance(DashboardRig.INTERVAL);

        assertThat(participants()).contains("j•••@example.com").doesNotContain("jane@");
    }

    private void appearance(UnaryOperator<Appearance> change) {
        choose(now -> now.withAppearance(change.apply(now.appearance())));
    }

    /** As a page of the settings does it. */
    private void choose(UnaryOperator<Settings> change) {
        Fx.run(() -> rig.models().settings().change(change));
        rig.settle();
        Fx.run(() -> rig.scene().snapshot(null));
    }

    private int polls() {
        return rig.service().requests(Route.ANALYTICS).size();
    }

    private String shown() {
        return Fx.get(() -> texts(rig.scene().getRoot()));
    }

    private String participants() {
        return Fx.get(() -> rig.models().leaderboard().contentProperty().get() + "\n"
                + rig.models().status().privacyProperty().get());
    }

    private String axis() {
        return Fx.get(() -> rig.scene().getRoot().lookupAll(".trend-chart .axis").stream()
                .map(axis -> ((Parent) axis)
                        .getChildrenUnmodifiable().stream()
                                .filter(Text.class::isInstance)
                                .map(tick -> ((Text) tick).getText())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n")));
    }

    private static String texts(Node node) {
        String own = node instanceof Labeled labeled ? labeled.getText() + "\n" : "";
        return node instanceof Parent parent
                ? own
                        + parent.getChildrenUnmodifiable().stream()
                                .map(SettingsEffectsTest::texts)
                                .collect(Collectors.joining())
                : own;
    }

    private double sceneHeight(String selector) {
        return sceneBounds(selector).getHeight();
    }

    private Bounds sceneBounds(String selector) {
        return Fx.get(() -> {
            Node node = rig.scene().lookup(selector);
            return node.localToScene(node.getBoundsInLocal());
        });
    }
}
