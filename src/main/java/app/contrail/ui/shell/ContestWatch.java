package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Note;
import app.contrail.domain.RankSince;
import app.contrail.domain.Snapshot;
import app.contrail.domain.Trail;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import app.contrail.history.RecordedView;
import app.contrail.history.Tenures;
import app.contrail.history.TrailFollower;
import app.contrail.polling.PollUpdate;
import app.contrail.polling.Poller;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.LatestOnly;
import java.time.Clock;
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

    private final Session session;
    private final ContestId contest;
    private final Clock clock;
    private final HistoryStore history;
    private final Tenures tenures;
    private final boolean online;
    private final Executor background;
    private final Poller poller;
    private final TrailFollower follower;
    private final Consumer<Sight> publish;
    private final LatestOnly<PollUpdate> loader;
    private volatile @Nullable Sight sight;
    private volatile boolean closed;

    /** What the loader was given last, which may not be loaded yet; guarded by the loader. */
    private @Nullable PollUpdate newest;

    /** Known to the loader only, which never works twice at once. */
    private @Nullable Instant newestPoll;

    /** A poll's update with what was recorded up to it. */
    record Sight(
            PollUpdate update,
            TrailFollower.Followed followed,
            List<Note> notes,
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
        this.session = session;
        history = session.history();
        tenures = new Tenures(history, contest);
        online = session.online();
        this.background = background;
        follower = new TrailFollower(history, contest, session.gapAfter());
        publish = fx.publishLatest(newSight -> {
            sight = newSight;
            changed.accept(this);
        });
        loader = new LatestOnly<>(background, this::load);
        poller = session.poller(contest, this::heard);
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

    /** Stops polling for good; blocks until running requests have ended, and so is for a background thread. */
    void close() {
        closed = true;
        poller.close();
    }

    /** Polls as often as the session wants it now, and takes for a gap what it does. */
    void keepPace() {
        poller.every(session.interval());
        reload();
    }

    private void heard(PollUpdate update) {
        synchronized (loader) {
            newest = update;
            loader.accept(update);
        }
    }

    /** Reads again what was noted; what was polled stays as it is. */
    void reload() {
        synchronized (loader) {
            if (newest != null) {
                loader.accept(newest);
            }
        }
    }

    /** A long trail takes a moment, so that its last day is shown before. */
    private void load(PollUpdate update) {
        try {
            follower.gapAfter(session.gapAfter());
            if (!follower.followed().whole()) {
                publish.accept(sight(update, follower.recent(clock.instant()), Map.of()));
            }
            TrailFollower.Followed followed = clockWentBack(update) ? follower.whole() : follower.extended();
            publish.accept(
                    sight(update, followed, tenures.after(update.snapshot().leaderboard())));
        } catch (HistoryException e) {
            if (closed) {
                // The history may have been closed meanwhile, and nobody looks any more.
                return;
            }
            LOG.log(System.Logger.Level.WARNING, "The trail cannot be read; what was read before stays", e);
            Sight before = sight;
            // Not so the times at a rank: since then somebody else may have come to it.
            publish.accept(
                    before == null
                            ? new Sight(update, follower.asFarAsRead(), List.of(), null, Map.of())
                            : new Sight(update, follower.asFarAsRead(), before.notes(), before.firstBoard(), Map.of()));
        }
    }

    private Sight sight(PollUpdate update, TrailFollower.Followed followed, Map<String, RankSince> ranksHeld) {
        return new Sight(
                update,
                followed,
                history.notes(contest),
                RecordedView.movedFrom(history, contest, clock.instant()),
                ranksHeld);
    }

    /**
     * Whether the newest poll lies before what is known, as when the clock was set back in this run or since an earlier
     * one: then polls are recorded between those that are known, and not after them.
     */
    private boolean clockWentBack(PollUpdate update) {
        var lastPoll = update.status().lastPoll();
        Trail known = follower.followed().trail();
        if (lastPoll == null || known.isEmpty() || lastPoll.endedAt().equals(newestPoll)) {
            return false;
        }
        newestPoll = lastPoll.endedAt();
        return newestPoll.isBefore(known.at(known.size() - 1));
    }
}
