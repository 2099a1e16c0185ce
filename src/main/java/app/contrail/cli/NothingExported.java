package app.contrail.cli;

import app.contrail.domain.ContestId;
import app.contrail.export.ExportPeriod;
import app.contrail.export.Panel;
import app.contrail.history.HistoryStore;
import org.jspecify.annotations.Nullable;

/** What to tell whoever gets a file without rows. */
final class NothingExported {
    private NothingExported() {}

    /** A sentence; null if a panel without rows is an answer like any other. Blocks on the disk. */
    static @Nullable String sentence(Panel panel, HistoryStore history, ContestId contest, ExportPeriod period) {
        return switch (panel) {
            case KPIS, FUNNEL -> "No totals were recorded in that period; there are no rows in the file.";
            case CHART -> "Nothing is known about that period but its gaps; there are no rows in the file.";
            case LEADERBOARD ->
                history.leaderboardBefore(contest, period.to()).isPresent()
                        ? null
                        : "No leaderboard was recorded until then; there are no rows in the file.";
            case ENTRIES -> "The contest has no entries yet; there are no rows in the file.";
            case NOTES -> "Nothing was noted in that period; there are no rows in the file.";
            case GAPS -> "There are no gaps in that period; there are no rows in the file.";
        };
    }
}
