package app.contrail.ui.common;

import app.contrail.domain.Contest;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Snapshot;
import app.contrail.domain.TotalsAt;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the panels of one contest are made from. Immutable.
 *
 * @param listed the contest as the list of contests has it; null if it is not in the list
 * @param totals what has been recorded, oldest first
 * @param failures what could not be recorded, oldest first
 * @param firstLeaderboard the oldest recorded leaderboard, to measure movement against; null if there is none
 * @param gapAfter totals further apart than this have a gap between them
 */
public record ContestView(
        Snapshot snapshot,
        @Nullable Contest listed,
        List<TotalsAt> totals,
        List<FailedPoll> failures,
        @Nullable LeaderboardAt firstLeaderboard,
        Duration gapAfter) {

    /** The best description of the contest there is. */
    public Contest contest() {
        Contest polled = snapshot.contest().valueOrNull();
        if (listed != null) {
            return polled == null ? listed : listed.updatedBy(polled);
        }
        return polled != null ? polled : Contest.unknown(snapshot.contestId());
    }
}
