package app.contrail.cli;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.roster.RosterOutcome;
import app.contrail.roster.RosterProgress;
import app.contrail.roster.Rosters;
import java.util.function.Consumer;

/**
 * Entries that the service does not give.
 *
 * @param why that is
 */
record NoRosters(ApiFailure why) implements Rosters {
    @Override
    public RosterOutcome read(ContestId contest, Consumer<RosterProgress> listener) {
        return new RosterOutcome.Failed(why, 0);
    }

    @Override
    public void written(ContestId contest) {
        throw new AssertionError("Nothing was read");
    }
}
