package app.contrail.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who comes to a contest, as the script of the sample world has it.
 *
 * @param begin when the first visitor may come; on a full hour
 * @param stop when everything comes to a stand
 * @param viewsByEpoch views to expect by the world's epoch, or by {@code stop} if that is earlier
 * @param conversion the share of views that become entries, around which it drifts; 0 to 1
 * @param phases how busy the contest is, relative to its other days; in order, the first from day 0
 * @param pace referrals a day of the leading participants
 * @param climber the entry, counted from 0, that overtakes others later on
 * @param push a campaign that is running at the epoch, beyond {@code viewsByEpoch}'s rhythm
 */
record Audience(
        Instant begin,
        Instant stop,
        long viewsByEpoch,
        double conversion,
        List<Phase> phases,
        double pace,
        int climber,
        @Nullable Push push) {

    /** From that day of the contest on, that many times as busy as a day of weight 1. */
    record Phase(int fromDay, double weight) {}

    /** Visitors on top: so many an hour at first, then fewer by a factor of e in {@code decayHours}. */
    record Push(Instant at, double viewsPerHour, double decayHours) {}
}
