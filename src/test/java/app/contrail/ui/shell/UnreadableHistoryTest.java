package app.contrail.ui.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Metric;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.ui.common.PseudoState;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A dashboard whose history cannot be read any more. */
class UnreadableHistoryTest {
    private final DashboardRig rig = new DashboardRig();

    @AfterEach
    void nothingWentWrongOnTheFxThread() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void whatTheServiceSaysIsShownAndNobodyWaitsForTheRest() {
        AtomicBoolean settled = new AtomicBoolean();
        Fx.run(() -> rig.dashboard().onSettled(failures -> settled.set(true)));
        rig.history().close();

        rig.opened();

        assertThat(Fx.get(() -> requireNonNull(
                                rig.models().kpi().tile(Metric.VIEWS).get())
                        .value()))
                .isEqualTo("28,450");
        assertThat(Fx.get(() -> rig.models().chart().captionsProperty().get().empty()))
                .isEqualTo("The chart begins with the second reading.");
        assertThat(settled).isTrue();
    }

    @Test
    void whatIsWorthALookIsSaidToBeOutOfReach() {
        rig.history().close();
        rig.opened();
        rig.advance(DashboardRig.INTERVAL);

        assertThat(remark()).startsWith("What was recorded cannot be read");
    }

    @Test
    void whatWaitsToBeRecordedLooksLikeTrouble() {
        rig.opened();
        assertThat(looksLikeTrouble()).isFalse();

        rig.history().close();
        rig.advance(DashboardRig.INTERVAL);

        assertThat(looksLikeTrouble()).isTrue();
    }

    private boolean looksLikeTrouble() {
        return Fx.get(
                () -> rig.scene().lookup("#recorded").getPseudoClassStates().contains(PseudoState.SEVERE));
    }

    private String remark() {
        return Fx.get(() ->
                requireNonNull(rig.models().insights().contentProperty().get()).remark());
    }
}
