package app.contrail.ui.common;

import app.contrail.domain.Contest;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.RankSince;
import app.contrail.domain.Snapshot;
import app.contrail.domain.TotalsAt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the panels of one contest are made from. Immutable.
 *
 * @param listed the contest as the list of contests has it; null if it is not in the list
 * @param totals what has been recorded, oldest first
 * @param failures what could not be recorded, oldest first
 * @param firstLeaderboard the oldest recorded leaderboard, to measure movement against; null if there is none
 * @param ranksHeld since when the entries of the leaderboard have held their ranks, by entry id; lacks what is unknown
 * @param gapAfter totals further apart than this have a gap between them
 */
public record ContestView(
        Snapshot snapshot,
        @Nullable Contest listed,
        List<TotalsAt> totals,
        List<FailedPoll> failures,
        @Nullable LeaderboardAt firstLeaderboard,
        Map<String, RankSince> ranksHeld,
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
