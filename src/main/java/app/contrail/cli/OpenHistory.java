package app.contrail.cli;

import app.contrail.history.HistoryStore;

/** The recorded history of one service, for as long as a command uses it. */
public interface OpenHistory extends AutoCloseable {

    HistoryStore store();

    @Override
    void close();
}
