package app.contrail.cli;

import app.contrail.history.HistoryStore;
import java.time.Duration;

/** The recorded history of one service, for as long as a command uses it. */
public interface OpenHistory extends AutoCloseable {

    HistoryStore store();

    /** Recorded totals further apart than this have a gap between them. */
    Duration gapAfter();

    @Override
    void close();
}
