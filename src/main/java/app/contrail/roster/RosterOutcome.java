package app.contrail.roster;

import app.contrail.domain.ApiFailure;

/** How the reading of all entries ended. */
public sealed interface RosterOutcome {

    /** The walk is over; see {@link Roster#mayLack} for whether it is sure to have them all. */
    record Complete(Roster roster) implements RosterOutcome {}

    /**
     * The service did not give a page, however often it was asked.
     *
     * @param kept entries that need not be read again if there is another try within a day
     */
    record Failed(ApiFailure why, int kept) implements RosterOutcome {}

    /**
     * The thread was interrupted; its mark is still set.
     *
     * @param kept entries that need not be read again if there is another try within a day
     */
    record Cancelled(int kept) implements RosterOutcome {}
}
