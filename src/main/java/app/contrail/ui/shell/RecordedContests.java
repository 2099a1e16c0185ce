package app.contrail.ui.shell;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.Reading;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The contests of earlier runs. */
final class RecordedContests {
    private static final System.Logger LOG = System.getLogger(RecordedContests.class.getName());

    private RecordedContests() {}

    /**
     * As they were last described, with the newest description's time; pending if there are none. Blocks.
     *
     * @param wanted which of them count
     */
    static Reading<List<Contest>> of(HistoryStore history, Predicate<ContestId> wanted) {
        try {
            List<Contest> contests = new ArrayList<>();
            Instant newest = Instant.MIN;
            for (ContestId id : history.contests()) {
                if (!wanted.test(id)) {
                    continue;
                }
                ContestAt described = history.contestBefore(id, Instant.MAX).orElse(null);
                if (described == null) {
                    contests.add(Contest.unknown(id));
                } else {
                    contests.add(described.contest());
                    newest = described.at().isAfter(newest) ? described.at() : newest;
                }
            }
            return contests.isEmpty() ? Reading.pending() : new Reading.Recorded<>(contests, newest);
        } catch (HistoryException e) {
            LOG.log(System.Logger.Level.WARNING, "The recorded contests cannot be read", e);
            return Reading.pending();
        }
    }
}
