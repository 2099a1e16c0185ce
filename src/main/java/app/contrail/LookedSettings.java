package app.contrail;

import app.contrail.domain.ContestId;
import app.contrail.settings.SettingsException;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.shell.LastLooked;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * When the user looked at the contests of one service, kept in the settings from run to run. For the FX thread, but for
 * the saving, which the background does.
 */
final class LookedSettings implements LastLooked {
    private static final System.Logger LOG = System.getLogger(LookedSettings.class.getName());

    private final SettingsStore settings;
    private final String origin;
    private final Executor background;

    /** What may not be saved yet. */
    private final Map<ContestId, Instant> known = new HashMap<>();

    /**
     * @param origin scheme, host and port of the service
     * @param background saves
     */
    LookedSettings(SettingsStore settings, String origin, Executor background) {
        this.settings = settings;
        this.origin = origin;
        this.background = background;
    }

    @Override
    public @Nullable Instant at(ContestId contest) {
        Instant lately = known.get(contest);
        return lately != null
                ? lately
                : settings.settings().team(origin).looked().get(contest.value());
    }

    @Override
    public void looked(ContestId contest, Instant at) {
        known.put(contest, at);
        background.execute(() -> save(contest, at));
    }

    private void save(ContestId contest, Instant at) {
        try {
            settings.update(
                    before -> before.withTeam(origin, before.team(origin).lookedAt(contest.value(), at)));
        } catch (SettingsException e) {
            LOG.log(Level.WARNING, "It is not remembered when a contest was looked at last", e);
        }
    }
}
