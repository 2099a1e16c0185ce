package app.contrail.polling;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records what the list of contests says, so that a contest is known without the network even if it was never polled.
 * Only what the history does not know yet is recorded. Safe for use by many threads.
 */
public final class ListedContests {
    private static final System.Logger LOG = System.getLogger(ListedContests.class.getName());

    private final HistoryStore history;
    private final Clock clock;

    /** What was recorded, or found to be known, as the list said it; asking the history again would cost a query each. */
    private final Map<ContestId, Contest> done = new HashMap<>();

    private boolean failing;

    public ListedContests(HistoryStore history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** May block on the disk. Trouble is logged, once until it has passed; the next list is another try. */
    public synchronized void record(List<Contest> contests) {
        Instant now = clock.instant();
        List<PollResult> news = new ArrayList<>();
        try {
            for (Contest contest : contests) {
                Contest update = contest.equals(done.get(contest.id())) ? null : news(contest);
                if (update != null) {
                    Outcome<Contest> success = new Outcome.Success<>(update);
                    news.add(new PollResult(contest.id(), now, Duration.ZERO, null, null, success));
                }
            }
            if (!news.isEmpty()) {
                history.appendAll(news);
            }
            contests.forEach(contest -> done.put(contest.id(), contest));
            failing = false;
        } catch (HistoryException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "The list of contests was not recorded; the next one is another try", e);
            }
            failing = true;
        }
    }

    /** What the history should know of the contest; null if it does. */
    private @Nullable Contest news(Contest listed) {
        Contest known = history.contestBefore(listed.id(), Instant.MAX)
                .map(ContestAt::contest)
                .orElse(null);
        if (known == null) {
            return listed;
        }
        // What the list leaves open, such as a description, is not forgotten.
        Contest updated = known.updatedBy(listed);
        return Objects.equals(updated, known) ? null : updated;
    }
}
