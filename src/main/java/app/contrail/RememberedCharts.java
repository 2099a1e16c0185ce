package app.contrail;

import app.contrail.domain.ContestId;
import app.contrail.settings.ChartView;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.shell.ChartMemory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where it is kept how the charts of a service's contests were looked at. */
final class RememberedCharts {
    private RememberedCharts() {}

    /** In the settings, from run to run. */
    static ChartMemory in(SettingsStore settings, String origin) {
        return new ChartMemory() {
            @Override
            public @Nullable ChartView recall(ContestId contest) {
                return settings.settings().chart(origin, contest);
            }

            @Override
            public void remember(ContestId contest, ChartView view) {
                settings.update(before -> before.withChart(origin, contest, view));
            }
        };
    }

    /** For this run only. */
    static ChartMemory inMemory() {
        Map<ContestId, ChartView> kept = new ConcurrentHashMap<>();
        return new ChartMemory() {
            @Override
            public @Nullable ChartView recall(ContestId contest) {
                return kept.get(contest);
            }

            @Override
            public void remember(ContestId contest, ChartView view) {
                kept.put(contest, view);
            }
        };
    }
}
