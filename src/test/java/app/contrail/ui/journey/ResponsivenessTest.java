package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.FxWatchdog;
import app.contrail.testing.Route;
import java.time.Duration;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The FX thread never waits for the network. */
@Isolated
class ResponsivenessTest {
    private static final Duration LONGEST_PULSE = Duration.ofMillis(100);
    private static final int WARM_UP_POLLS = 30;
    private static final int ROUNDS = 4;

    /** A call is given up after twice this, so that a thread that waits for one is told from a busy machine. */
    private static final Duration HALF_A_STALL = Duration.ofMillis(350);

    private final DashboardRig rig = new DashboardRig();
    private final Stage stage = Fx.get(Stage::new);

    @AfterEach
    void close() {
        Fx.run(stage::hide);
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void noPulseTakesLongWhileTheServiceStalls() {
        show();
        // Class loading and compilation at the first polls are not what this is about.
        for (int poll = 0; poll < WARM_UP_POLLS; poll++) {
            rig.advance(DashboardRig.INTERVAL);
        }
        for (Route route : List.of(Route.ANALYTICS, Route.LEADERBOARD, Route.CONTEST, Route.CONTESTS)) {
            rig.service().always(route, new Answer.Stalled(Duration.ofSeconds(30)));
        }
        rig.advance(DashboardRig.INTERVAL);

        // Another process may take the processor for a moment; a thread that waits for the network waits in every
        // round.
        Duration calmest = longestPulseOfAStalledRound();
        for (int round = 1; round < ROUNDS && calmest.compareTo(HALF_A_STALL) >= 0; round++) {
            Duration longest = longestPulseOfAStalledRound();
            calmest = longest.compareTo(calmest) < 0 ? longest : calmest;
        }
        assertThat(calmest).isLessThan(HALF_A_STALL);
    }

    private Duration longestPulseOfAStalledRound() {
        try (FxWatchdog watchdog = new FxWatchdog(rig.scene())) {
            for (int poll = 0; poll < 3; poll++) {
                Fx.run(rig.dashboard()::refresh);
                rig.advance(DashboardRig.INTERVAL);
            }
            assertThat(watchdog.pulses()).isPositive();
            return watchdog.longest();
        }
    }

    @Test
    void theWatchdogNoticesABlockedThread() {
        show();
        try (FxWatchdog watchdog = new FxWatchdog(rig.scene())) {
            long until = System.nanoTime() + LONGEST_PULSE.toNanos() * 3 / 2;
            Fx.run(() -> {
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
            });
            rig.awaitFx(() -> watchdog.longest().compareTo(LONGEST_PULSE) > 0);
        }
    }

    private void show() {
        rig.opened();
        Fx.run(() -> {
            stage.setScene(rig.scene());
            stage.show();
        });
    }
}
