package app.contrail.roster;

import app.contrail.domain.ContestId;
import app.contrail.domain.Entry;
import java.time.Instant;
import java.util.List;

/**
 * All entries of a contest, as far as they could be read while entries came, went and changed. The numbers of what
 * happened meanwhile are what was noticed, and so the least.
 *
 * @param entries each of them once, as it was read last; the oldest first, those without a time at the end
 * @param begunAt when the first page was read, which is before an interruption if there was one
 * @param endedAt when the last page was read
 * @param cameIn how many came in meanwhile
 * @param vanished how many went away meanwhile
 * @param changed how many of the entries were read again and were different
 * @param mayLack how many may be missing here. Of those that were there all the time it is at most so many; of those that
 *     came in meanwhile one more may be missing for each that went away unnoticed
 */
public record Roster(
        ContestId contest,
        List<Entry> entries,
        Instant begunAt,
        Instant endedAt,
        long cameIn,
        long vanished,
        long changed,
        long mayLack) {

    public Roster {
        entries = List.copyOf(entries);
    }
}
