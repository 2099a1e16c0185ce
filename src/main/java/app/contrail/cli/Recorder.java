package app.contrail.cli;

import app.contrail.domain.PollResult;

/** Keeps what polls brought. */
public interface Recorder extends AutoCloseable {

    /** @throws CommandFailure if it cannot be written */
    void keep(PollResult result);

    @Override
    void close();
}
