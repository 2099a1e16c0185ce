package app.contrail;

import app.contrail.domain.ContestId;
import app.contrail.settings.ChartView;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.shell.ChartMemory;
import org.jspecify.annotations.Nullable;

/**
 * How the charts of one service's contests were looked at, kept in the settings from run to run.
 *
 * @param origin scheme, host and port of the service
 */
record ChartSettings(SettingsStore settings, String origin) implements ChartMemory {
    @Override
    public @Nullable ChartView recall(ContestId contest) {
        return settings.settings().chart(origin, contest);
    }

    @Override
    public void remember(ContestId contest, ChartView view) {
        settings.update(before -> before.withChart(origin, contest, view));
    }
}
