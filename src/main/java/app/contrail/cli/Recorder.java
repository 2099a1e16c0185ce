package app.contrail.cli;

import app.contrail.api.ContestApi;
import app.contrail.domain.Contest;
import app.contrail.domain.PollResult;
import app.contrail.polling.TeamWork;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

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

    /**
     * The work of keeping all contests of a team recorded, beside other processes that do the same.
     *
     * @param api as {@link Services#apiFor} gave it
     * @param shortest no contest is polled more often than this unless it changed
     * @param keep is given what polls bring; what it throws ends the step
     */
    TeamWork work(ContestApi api, Duration shortest, Consumer<PollResult> keep);

    @Override
    void close();
}
