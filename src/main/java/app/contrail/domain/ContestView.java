package app.contrail.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the panels of one contest are made from. Immutable.
 *
 * @param listed the contest as the list of contests has it; null if it is not in the list
 * @param trail what has been recorded
 * @param whole whether that is all; otherwise it is the last day, and the rest is being read
 * @param gaps the times in which nothing was recorded, oldest first
 * @param gapRule what counts as a gap
 * @param notes what the user noted, oldest first
 * @param firstLeaderboard the oldest recorded leaderboard, to measure movement against; null if there is none
 * @param ranksHeld since when the entries of the leaderboard have held their ranks, by entry id; lacks what is unknown
 */
public record ContestView(
        Snapshot snapshot,
        @Nullable Contest listed,
        Trail trail,
        boolean whole,
        List<Gap> gaps,
        GapRule gapRule,
        List<Note> notes,
        @Nullable LeaderboardAt firstLeaderboard,
        Map<String, RankSince> ranksHeld) {

    /** The same with the contest as the list has it. */
    public ContestView withListed(@Nullable Contest other) {
        return new ContestView(snapshot, other, trail, whole, gaps, gapRule, notes, firstLeaderboard, ranksHeld);
    }

    /**
     * The gaps as of now; what has been missing up to now is one too, though nobody knows yet what came in meanwhile.
     */
    public List<Gap> gapsUntil(Instant now) {
        if (trail.isEmpty() || !gapRule.separates(trail.at(trail.size() - 1), now)) {
            return gaps;
        }
        List<Gap> all = new ArrayList<>(gaps);
        all.add(new Gap(
                trail.at(trail.size() - 1), now, 0, 0, snapshot.analytics().failureOrNull()));
        return List.copyOf(all);
    }

    /** The best description of the contest there is. */
    public Contest contest() {
        Contest polled = snapshot.contest().valueOrNull();
        if (listed != null) {
            return polled == null ? listed : listed.updatedBy(polled);
        }
        return polled != null ? polled : Contest.unknown(snapshot.contestId());
    }
}
