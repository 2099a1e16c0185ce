package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import app.contrail.settings.ChartView;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How the user last looked at the chart of each contest. */
public interface ChartMemory {

    /** Null if this contest's chart was never changed. Never blocks. */
    @Nullable ChartView recall(ContestId contest);

    /**
     * May block on a disk; not for the FX thread.
     *
     * @throws app.contrail.settings.SettingsException if it could not be kept
     */
    void remember(ContestId contest, ChartView view);

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
