package app.contrail.ui.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Metric;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.kpi.TileContent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A start without the network shows what earlier runs recorded. */
class OfflineStartTest {
    private final DashboardRig rig = new DashboardRig();

    @AfterEach
    void nothingWentWrongOnTheFxThread() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void showsTheRecordedValuesWithTheirAgeAndCatchesUp() {
        rig.opened();
        rig.advance(Duration.ofHours(2));
        for (Route route : Route.values()) {
            rig.service().always(route, new Answer.Reset());
        }

        rig.reopened();

        TileContent views = views();
        assertThat(views.value()).isEqualTo("28,450");
        assertThat(views.freshness()).isEqualTo(Freshness.STALE);
        assertThat(title()).isEqualTo("Summer Giveaway 2025");
        assertThat(Fx.get(() -> rig.models().contests().items().size())).isPositive();
        assertThat(Fx.get(() -> requireNonNull(
                                rig.models().notice().contentProperty().get())
                        .title()))
                .isEqualTo("Offline");

        rig.service().behave();
        rig.advance(Duration.ofMinutes(1));

        assertThat(views().freshness()).isEqualTo(Freshness.FRESH);
        assertThat(Fx.get(() -> rig.models().notice().contentProperty().get() == null))
                .isTrue();
    }

    private TileContent views() {
        return Fx.get(() -> requireNonNull(rig.models().kpi().tile(Metric.VIEWS).get()));
    }

    private String title() {
        return Fx.get(() ->
                requireNonNull(rig.models().header().contentProperty().get()).title());
    }
}
