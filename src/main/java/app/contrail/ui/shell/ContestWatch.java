package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.RankSince;
import app.contrail.domain.Snapshot;
import app.contrail.domain.TotalsAt;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import app.contrail.polling.PollUpdate;
import app.contrail.polling.Poller;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.LatestOnly;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One contest that is being polled, with the newest that is known about it. The trail is read in the background; the
 * methods are for the FX thread.
 */
final class ContestWatch {
    private static final System.Logger LOG = System.getLogger(ContestWatch.class.getName());

    private static final Duration MOVEMENT_PERIOD = Duration.ofHours(24);

    private final ContestId contest;
    private final Clock clock;
    private final HistoryStore history;
    private final Tenures tenures;
    private final boolean online;
    private final Executor background;
    private final Poller poller;
    private volatile @Nullable Sight sight;

    /** A poll's update with the trail that belongs to it. */
    record Sight(
            PollUpdate update,
            List<TotalsAt> totals,
            List<FailedPoll> failures,
            @Nullable LeaderboardAt firstBoard,
            Map<String, RankSince> ranksHeld) {}

    /** @param changed called on the FX thread whenever {@link #sight()} is another */
    ContestWatch(
            Session session,
            ContestId contest,
            Executor background,
            FxExecutor fx,
            Clock clock,
            Consumer<ContestWatch> changed) {
        this.contest = contest;
        this.clock = clock;
        history = session.history();
        tenures = new Tenures(history, contest);
        online = session.online();
        this.background = background;
        Consumer<Sight> publish = fx.publishLatest(newSight -> {
            sight = newSight;
            changed.accept(this);
        });
        poller = session.poller(contest, new LatestOnly<>(background, update -> publish.accept(load(update))));
    }

    ContestId contest() {
        return contest;
    }

    /** Begins with what was recorded, then polls, unless the session is offline or {@code paused}. */
    void start(boolean paused) {
        if (paused || !online) {
            poller.pause();
        }
        background.execute(() -> poller.start(recorded()));
    }

    private Snapshot recorded() {
        try {
            return history.lastKnown(contest);
        } catch (HistoryException e) {
            LOG.log(System.Logger.Level.WARNING, "What was recorded cannot be read", e);
            return Snapshot.empty(contest);
        }
    }

    Poller poller() {
        return poller;
    }

    /** Null until the first update has arrived. */
    @Nullable Sight sight() {
        return sight;
    }

    private Sight load(PollUpdate update) {
        try {
            return new Sight(
                    update,
                    history.totals(contest, Instant.MIN, Instant.MAX),
                    history.failures(contest, Instant.MIN, Instant.MAX),
                    history.firstLeaderboard(contest, clock.instant().minus(MOVEMENT_PERIOD))
                            .orElse(null),
                    tenures.after(update.snapshot().leaderboard()));
        } catch (HistoryException e) {
            LOG.log(System.Logger.Level.WARNING, "The trail cannot be read; the one read before stays", e);
            Sight before = sight;
            // Not so the times at a rank: since then somebody else may have come to it.
            return before == null
                    ? new Sight(update, List.of(), List.of(), null, Map.of())
                    : new Sight(update, before.totals(), before.failures(), before.firstBoard(), Map.of());
        }
    }
}
