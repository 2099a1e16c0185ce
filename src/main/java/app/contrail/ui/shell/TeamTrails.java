package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import app.contrail.domain.Trail;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import app.contrail.ui.common.FxExecutor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded lately of every contest of a team. Read in the background: each contest once, and from then on only
 * what is new. For the FX thread.
 */
final class TeamTrails {
    /** A day, and a little more so that the day counts as a full one. */
    private static final Duration RECENT = Duration.ofHours(25);

    /** In a window that stays open, what is older than this is given up. */
    private static final Duration LONGEST = Duration.ofHours(50);

    private static final System.Logger LOG = System.getLogger(TeamTrails.class.getName());

    private final Executor background;
    private final FxExecutor fx;
    private final Clock clock;
    private final Runnable changed;

    private @Nullable HistoryStore history;
    private Map<ContestId, Trail> trails = Map.of();
    private @Nullable List<ContestId> waiting;
    private boolean reading;

    /** @param changed called when something new has been read */
    TeamTrails(Executor background, FxExecutor fx, Clock clock, Runnable changed) {
        this.background = background;
        this.fx = fx;
        this.clock = clock;
        this.changed = changed;
    }

    /** Forgets the trails of another team. */
    void open(HistoryStore newHistory) {
        history = newHistory;
        trails = Map.of();
        waiting = null;
        reading = false;
    }

    /** Forgets the trails, until those of the next session are read. */
    void close() {
        history = null;
        trails = Map.of();
        waiting = null;
        reading = false;
    }

    /** What has been read; lacks contests of which nothing was recorded. Immutable. */
    Map<ContestId, Trail> trails() {
        return trails;
    }

    /** Whether there is nothing left to read of what was asked for. */
    boolean settled() {
        return !reading;
    }

    /** Reads what is new of these contests; while a reading runs, this one waits for it. */
    void read(List<ContestId> contests) {
        HistoryStore asked = history;
        if (asked == null) {
            return;
        }
        if (reading) {
            waiting = contests;
            return;
        }
        reading = true;
        Map<ContestId, Trail> known = trails;
        Instant now = clock.instant();
        background.execute(() -> {
            Map<ContestId, Trail> read = readAll(asked, contests, known, now);
            fx.execute(() -> received(asked, read));
        });
    }

    private void received(HistoryStore asked, Map<ContestId, Trail> read) {
        if (!asked.equals(history)) {
            return;
        }
        reading = false;
        boolean news = !read.equals(trails);
        trails = read;
        List<ContestId> next = waiting;
        waiting = null;
        if (next != null) {
            read(next);
        }
        if (news || next == null) {
            changed.run();
        }
    }

    private static Map<ContestId, Trail> readAll(
            HistoryStore history, List<ContestId> contests, Map<ContestId, Trail> known, Instant now) {
        Map<ContestId, Trail> read = new HashMap<>(known);
        try {
            for (ContestId contest : contests) {
                Trail trail = read(history, contest, known.getOrDefault(contest, Trail.EMPTY), now);
                if (!trail.isEmpty()) {
                    read.put(contest, trail);
                }
            }
        } catch (HistoryException e) {
            // As when the window is closed meanwhile. What was read before stays.
            LOG.log(System.Logger.Level.DEBUG, "What was recorded of the team's contests cannot be read", e);
        }
        return Map.copyOf(read);
    }

    private static Trail read(HistoryStore history, ContestId contest, Trail known, Instant now) {
        if (!known.isEmpty() && known.at(0).isAfter(now.minus(LONGEST))) {
            Trail extended = history.extended(known, contest);
            // The same as before is the same object, so that nothing is made anew of it.
            return extended.size() == known.size() ? known : extended;
        }
        Trail recent = history.trail(contest, now.minus(RECENT));
        return recent.isEmpty()
                ? history.totalsBefore(contest, now)
                        .map(last -> Trail.of(List.of(last)))
                        .orElse(Trail.EMPTY)
                : recent;
    }
}
