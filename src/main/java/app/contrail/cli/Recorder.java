package app.contrail.cli;

import app.contrail.domain.PollResult;

/** Keeps what polls brought. */
public interface Recorder extends AutoCloseable {

    /**
     * Keeps what a poll brought.
     *
     * @throws CommandFailure if it cannot be written; it then waits in memory, and is written with the next that can be
     */
    void keep(PollResult result);

    /**
     * Tries once more to write what waits, before the end.
     *
     * @throws CommandFailure if something cannot be written even now
     */
    void finish();

    @Override
    void close();
}
