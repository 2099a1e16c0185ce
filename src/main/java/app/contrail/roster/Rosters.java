package app.contrail.roster;

import app.contrail.domain.ContestId;
import java.util.function.Consumer;

/**
 * Reads all entries of contests of one service. What is read is kept on the disk until {@link #written}, so that an
 * interruption costs nothing; see decision 017 for that file. Safe for use by many threads.
 */
public interface Rosters {

    /**
     * Reads all entries of a contest: one request for every hundred, within the share of the request budget that is left
     * to what the window does not show. Takes minutes for a large contest. Goes on where an earlier reading was
     * interrupted within the last 24 hours. Blocks; interrupt the thread to cancel. Never throws for what network,
     * service or disk do.
     *
     * @param listener told on the caller's thread before each wait; must be brief
     */
    RosterOutcome read(ContestId contest, Consumer<RosterProgress> listener);

    /** Says that a roster is where it should be, so that nothing of it need be kept here. Blocks on the disk. */
    void written(ContestId contest);
}
