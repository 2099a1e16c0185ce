package app.contrail.ui.common;

import app.contrail.domain.Change;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Metric;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All contests of a team, as far as they are known: what the list is made from. Immutable.
 *
 * @param contests in the service's order
 * @param trails what was recorded of each in the last day, or the last poll if that is older; lacks those never polled
 * @param listedEntries how many entries the last readings of the list told, oldest first
 * @param pinned those that the user wants on top
 * @param unseen those with something new that is worth a look
 */
public record TeamView(
        List<Contest> contests,
        Map<ContestId, Trail> trails,
        Map<ContestId, List<Double>> listedEntries,
        Set<ContestId> pinned,
        Set<ContestId> unseen) {

    private static final Duration PERIOD = Duration.ofHours(24);

    /** How much of the period may be unknown at either end. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    /** A team of which nothing new is worth a look. */
    public TeamView(
            List<Contest> contests,
            Map<ContestId, Trail> trails,
            Map<ContestId, List<Double>> listedEntries,
            Set<ContestId> pinned) {
        this(contests, trails, listedEntries, pinned, Set.of());
    }

    /** What is known before the list was read. */
    public static final TeamView EMPTY = new TeamView(List.of(), Map.of(), Map.of(), Set.of());

    /** What was recorded of this contest in the last day; empty if nothing. */
    public Trail trail(ContestId contest) {
        return trails.getOrDefault(contest, Trail.EMPTY);
    }

    /**
     * How a figure moved in the last 24 hours, as far as it was recorded; empty if the newest poll is old, because nobody
     * knows what came after it.
     */
    public Optional<Change> change(Metric metric, ContestId contest, Instant now) {
        return Change.of(metric, trail(contest), PERIOD, now, TOLERANCE)
                .filter(change -> !change.until().isBefore(now.minus(TOLERANCE)));
    }

    /** How the number of entries went: by the polls if there were any, else by the list. */
    public List<Double> entriesLine(ContestId contest) {
        List<Double> recorded = SparkValues.of(Metric.ENTRIES, trail(contest));
        return recorded.isEmpty() ? listedEntries.getOrDefault(contest, List.of()) : recorded;
    }
}
