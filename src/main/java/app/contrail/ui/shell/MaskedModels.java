package app.contrail.ui.shell;

import app.contrail.charts.ChartContent;
import app.contrail.domain.ContestView;
import app.contrail.domain.Metric;
import app.contrail.ui.common.Wording;
import app.contrail.ui.leaderboard.LeaderboardTexts;
import app.contrail.ui.status.StatusTexts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Copies what the panels show into other models, with addresses masked. What is open, being typed or under way on screen
 * is no part of it. For the FX thread.
 */
final class MaskedModels {
    private MaskedModels() {}

    /** @param view what the panels were made from; null if no contest is shown */
    static DashboardModels of(DashboardModels shown, @Nullable ContestView view, Wording wording, Instant now) {
        Wording masked = wording.masked();
        DashboardModels copy = new DashboardModels();
        copyRest(shown, copy);
        copyChart(shown, copy);
        for (Metric metric : Metric.values()) {
            copy.kpi().tile(metric).set(shown.kpi().tile(metric).get());
        }
        copy.kpi().chosenProperty().set(shown.kpi().chosenProperty().get());
        // All that tells of participants; what is worth a look never tells more than a masked address.
        copy.leaderboard().sizeProperty().set(shown.leaderboard().sizeProperty().get());
        if (view != null) {
            copy.leaderboard().contentProperty().set(new LeaderboardTexts(masked).leaderboard(view, now));
        }
        copy.status().privacyProperty().set(new StatusTexts(masked).privacy());
        return copy;
    }

    private static void copyRest(DashboardModels shown, DashboardModels copy) {
        copy.shell().pageProperty().set(ShellModel.Page.DASHBOARD);
        copy.shell().zoomProperty().set(shown.shell().zoomProperty().get());
        copy.contests().show(shown.contests().items());
        copy.contests().messageProperty().set(shown.contests().messageProperty().get());
        copy.contests().orderProperty().set(shown.contests().orderProperty().get());
        copy.contests()
                .selectedProperty()
                .set(shown.contests().selectedProperty().get());
        copy.header().contentProperty().set(shown.header().contentProperty().get());
        copy.header().pausedProperty().set(shown.header().pausedProperty().get());
        copy.notice().contentProperty().set(shown.notice().contentProperty().get());
        copy.funnel().contentProperty().set(shown.funnel().contentProperty().get());
        copy.points().contentProperty().set(shown.points().contentProperty().get());
        copy.insights().contentProperty().set(shown.insights().contentProperty().get());
        copy.status().nextProperty().set(shown.status().nextProperty().get());
        copy.status().lastProperty().set(shown.status().lastProperty().get());
        copy.status().budgetProperty().set(shown.status().budgetProperty().get());
        copy.status().recordedProperty().set(shown.status().recordedProperty().get());
        copy.status()
                .unrecordedProperty()
                .set(shown.status().unrecordedProperty().get());
    }

    private static void copyChart(DashboardModels shown, DashboardModels copy) {
        copy.chart().metricProperty().set(shown.chart().metricProperty().get());
        copy.chart().rangeProperty().set(shown.chart().rangeProperty().get());
        copy.chart().compareProperty().set(shown.chart().compareProperty().get());
        copy.chart().tableProperty().set(shown.chart().tableProperty().get());
        copy.chart().captionsProperty().set(shown.chart().captionsProperty().get());
        copy.chart().markProperty().set(shown.chart().markProperty().get());
        ChartContent content = shown.chart().contentProperty().get();
        copy.chart().contentProperty().set(content == null ? null : content.masked());
    }
}
