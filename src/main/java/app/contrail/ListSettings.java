package app.contrail;

import app.contrail.settings.SettingsStore;
import app.contrail.settings.TeamMemory;
import app.contrail.ui.shell.ListMemory;
import java.util.SequencedSet;

/**
 * Pins and order of one service's contests, kept in the settings from run to run.
 *
 * @param origin scheme, host and port of the service
 */
record ListSettings(SettingsStore settings, String origin) implements ListMemory {
    @Override
    public TeamMemory recall() {
        return settings.settings().team(origin);
    }

    @Override
    public void remember(SequencedSet<String> pinned, String order) {
        settings.update(before -> before.withTeam(
                origin, new TeamMemory(pinned, order, before.team(origin).looked())));
    }
}
