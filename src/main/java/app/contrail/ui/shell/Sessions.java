package app.contrail.ui.shell;

import app.contrail.api.Connection;
import app.contrail.history.HistoryException;

/** Makes sessions. */
public interface Sessions {

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
