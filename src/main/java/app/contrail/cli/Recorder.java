package app.contrail.cli;

import app.contrail.domain.Contest;
import app.contrail.domain.PollResult;
import java.util.List;

/** Keeps what polls brought. */
public interface Recorder extends AutoCloseable {

    /**
     * Keeps what a poll brought.
     *
     * @throws CommandFailure if it cannot be written; it then waits in memory, and is written with the next that can be
     */
    void keep(PollResult result);

    /** Keeps what the list of contests says, as far as it is new. Trouble is logged, never thrown. */
    void keepListed(List<Contest> contests);

    /**
     * Tries once more to write what waits, before the end.
     *
     * @throws CommandFailure if something cannot be written even now
     */
    void finish();

    @Override
    void close();
}
