package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a screen reader says of each panel when Tab comes to it: whole sentences, with what each number counts. */
class SpokenPanelsTest {
    private final DashboardRig rig = new DashboardRig(1280, 800);

    @AfterEach
    void close() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void funnelPointsAndStatusLineSayWhatTheyCount() {
        rig.opened();

        assertThat(spoken(".funnel"))
                .isEqualTo(
                        "Funnel. Views 28,450, page views. Entries 1,523, 5.4 % of views. Confirmed 1,489, 97.8 % of entries."
                                + " Disqualified 12, 0.8 % of entries");
        assertThat(spoken(".points"))
                .isEqualTo("Points in total 45,890. Average per entry 30.1. Highest of one entry 890");
        assertThat(spoken(".status-line"))
                .isEqualTo(
                        "Next poll in 30 s. 3 requests in 0 ms. 4 of 100 requests this minute. 1 poll recorded since 19:59."
                                + " Addresses masked.");
    }

    @Test
    void theNoticeSaysWhatHappenedAndWhatToDo() {
        rig.opened();
        for (Route route : List.of(Route.ANALYTICS, Route.LEADERBOARD, Route.CONTEST)) {
            rig.service().always(route, Answer.serverError());
        }
        rig.advance(DashboardRig.INTERVAL);

        assertThat(spoken(".notice"))
                .startsWith(
                        "The service is failing. The service answered with an error (status 500). Contrail tries again by"
                                + " itself. It says: “Internal server error”.")
                .endsWith("stay on screen.");
    }

    @Test
    void theChartSaysThePointThatTheCrosshairStandsOn() {
        rig.opened();
        rig.advance(DashboardRig.INTERVAL);
        rig.advance(DashboardRig.INTERVAL);
        Fx.run(() -> rig.scene().snapshot(null));

        assertThat(spoken(".trend-chart"))
                .isEqualTo(
                        "Conversion chart from 19:55 to 20:00. Now: 5.4 %. Arrow keys walk the points, Enter adds a note.");
        Fx.run(() -> found(".trend-chart")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.HOME, false, false, false, false)));
        assertThat(spoken(".trend-chart"))
                .isEqualTo("Tue 19:59:00. No views in this time. Since start 5.4 % (1,523 of 28,450).");
    }

    private String spoken(String selector) {
        return Fx.get(() -> {
                    rig.scene().snapshot(null);
                    return String.valueOf(found(selector).getAccessibleText());
                })
                .replace('\u00a0', ' ');
    }

    private Node found(String selector) {
        return rig.scene().getRoot().lookup(selector);
    }
}
