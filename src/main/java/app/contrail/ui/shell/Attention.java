package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user looks at, and since when things are new to them. Somebody looks while the window is in front; who is
 * away for less than five minutes was not away. For the FX thread.
 */
final class Attention {
    private static final Duration AWAY = Duration.ofMinutes(5);
    private static final Duration KEPT_EVERY = Duration.ofMinutes(1);

    private final Map<ContestId, Instant> newSince = new HashMap<>();
    private final Map<ContestId, Instant> opened = new HashMap<>();
    private @Nullable LastLooked lastLooked;
    private @Nullable ContestId shown;
    private boolean inFront;
    private final Every kept = new Every(KEPT_EVERY);

    boolean inFront() {
        return inFront;
    }

    void inFront(boolean now, Instant at) {
        if (inFront && !now) {
            keep(at);
        }
        inFront = now;
        if (now) {
            begin(at);
        }
    }

    void turnTo(LastLooked memory, ContestId contest, Instant at) {
        lastLooked = memory;
        shown = contest;
        opened.put(contest, at);
        begin(at);
    }

    void turnAway(Instant at) {
        keep(at);
        ContestId left = shown;
        if (left != null) {
            opened.put(left, at);
        }
        shown = null;
    }

    /** Another team's contests. */
    void forget() {
        shown = null;
        lastLooked = null;
        newSince.clear();
        opened.clear();
    }

    void tick(Instant now) {
        if (inFront && kept.isDue(now)) {
            keep(now);
        }
    }

    /** From when on the shown contest is news to the user; null if the user never looked at it before. */
    @Nullable Instant newSince() {
        return shown == null ? null : newSince.get(shown);
    }

    /** Whether the user has not had this contest in front since that moment. */
    boolean unseen(ContestId contest, Instant at) {
        Instant open = opened.get(contest);
        Instant looked = lastLooked == null ? null : lastLooked.at(contest);
        return !contest.equals(shown) && (open == null || at.isAfter(open)) && (looked == null || at.isAfter(looked));
    }

    private void begin(Instant at) {
        Instant looked = shown == null || lastLooked == null ? null : lastLooked.at(shown);
        if (shown != null && looked != null && Duration.between(looked, at).compareTo(AWAY) >= 0) {
            newSince.put(shown, looked);
        }
    }

    private void keep(Instant at) {
        if (inFront && shown != null && lastLooked != null) {
            lastLooked.looked(shown, at);
            kept.done(at);
        }
    }
}
