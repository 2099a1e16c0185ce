package app.contrail.ui.shell;

import app.contrail.settings.TeamMemory;
import java.util.SequencedSet;
import java.util.concurrent.atomic.AtomicReference;

/** What the user pinned to the top of a team's contests, and how they are ordered. Safe for use by many threads. */
public interface ListMemory {

    /** Never blocks. */
    TeamMemory recall();

    /**
     * Keeps pins and order, and nothing else of a team's memory. May block on a disk; not for the FX thread.
     *
     * @param pinned ids of contests, in the order in which they were pinned
     * @throws app.contrail.settings.SettingsException if they could not be kept
     */
    void remember(SequencedSet<String> pinned, String order);

    /** For this run only. */
    static ListMemory inMemory() {
        AtomicReference<TeamMemory> kept = new AtomicReference<>(TeamMemory.NONE);
        return new ListMemory() {
            @Override
            public TeamMemory recall() {
                return kept.get();
            }

            @Override
            public void remember(SequencedSet<String> pinned, String order) {
                kept.updateAndGet(before -> new TeamMemory(pinned, order, before.looked()));
            }
        };
    }
}
