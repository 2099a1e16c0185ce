package app.contrail.ui.shell;

import app.contrail.api.Connection;
import app.contrail.history.HistoryException;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.settings.Surroundings;

/** Makes sessions. */
public interface Sessions {

    /** What the user has chosen, for all sessions. */
    SettingsStore settings();

    /** Where sessions with the service record. */
    default Surroundings surroundings() {
        return Surroundings.NOWHERE;
    }

    /**
     * A session with the service; asks it nothing yet. May block.
     *
     * @throws HistoryException if polls cannot even be kept in memory
     */
    Session connect(Connection connection);

    /**
     * A session with the built-in sample service, which this starts. May block.
     *
     * @throws java.io.UncheckedIOException if no port of this machine can be opened
     * @throws HistoryException if polls cannot even be kept in memory
     */
    Session sample();

    /** The accounts that sessions are opened for. */
    default AccountBook accounts() {
        return new NoAccounts();
    }
}
