package app.contrail.api;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import java.util.List;

/**
 * The part of the Blitz Rocket service that Contrail reads.
 *
 * <p>Every method makes one blocking request, on the caller's thread, and never throws for anything that the network or
 * the service does: that is an {@link Outcome.Failure}. Interrupting the thread ends the call early, as
 * {@link app.contrail.domain.ApiFailure.TimedOut}. Safe for use by many threads at once.
 */
public interface ContestApi {

    /** Every contest of the key's team, in the service's order. */
    Outcome<List<Contest>> contests();

    /** One contest; fields that the service leaves out are null. */
    Outcome<Contest> contest(ContestId id);

    /** The totals of this moment. */
    Outcome<Analytics> analytics(ContestId id);

    /**
     * The leading participants, best first, as ranked by the service.
     *
     * @param limit 1 to 100
     */
    Outcome<List<LeaderboardEntry>> leaderboard(ContestId id, int limit);

    /**
     * One page of all entries, in the service's order, which is not known.
     *
     * @param page from 1; beyond the last one it is empty
     * @param limit 1 to 100
     */
    Outcome<EntriesPage> entries(ContestId id, int page, int limit);
}
