package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.Gap;
import app.contrail.domain.GapRule;
import app.contrail.domain.Gaps;
import app.contrail.domain.Trail;
import app.contrail.history.HistoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The trail of one contest as the window knows it: read once, and from then on only what is new, so that a poll costs as
 * much after a year as on the first day. Each method blocks on the disk and may throw
 * {@link app.contrail.history.HistoryException}; for one thread at a time.
 */
final class TrailFollower {
    /** What the tiles need: a day, and a little more so that the day counts as a full one. */
    private static final Duration RECENT = Duration.ofHours(25);

    /** As with what is polled by the window, two in a row may be late or lost before it counts as a gap. */
    private static final int LATE_POLLS = 3;

    private final HistoryStore history;
    private final ContestId contest;
    private Duration gapAfter;
    private Followed followed;

    /**
     * What has been read.
     *
     * @param gaps oldest first, with their reasons
     * @param whole whether this is all that was recorded; otherwise it is the last day
     */
    record Followed(Trail trail, List<Gap> gaps, GapRule rule, boolean whole) {}

    TrailFollower(HistoryStore history, ContestId contest, Duration gapAfter) {
        this.history = history;
        this.contest = contest;
        this.gapAfter = gapAfter;
        followed = new Followed(Trail.EMPTY, List.of(), new GapRule(gapAfter), false);
    }

    /** Takes polls further apart than this for a gap from now on. */
    void gapAfter(Duration length) {
        if (!length.equals(gapAfter)) {
            gapAfter = length;
            GapRule rule = new GapRule(length, followed.rule().thinned());
            follow(followed.trail(), List.of(), 0, rule, followed.whole());
        }
    }

    /** What was read last; nothing is read now. */
    Followed followed() {
        return followed;
    }

    /** What was read last, where more cannot be read: nobody is to wait for it. */
    Followed asFarAsRead() {
        return new Followed(followed.trail(), followed.gaps(), followed.rule(), true);
    }

    /** The last day alone, which takes no time however long the trail is. */
    Followed recent(Instant now) {
        Trail trail = history.trail(contest, now.minus(RECENT));
        return follow(trail, List.of(), 0, new GapRule(gapAfter), false);
    }

    /** All of it. */
    Followed whole() {
        return whole(history.trail(contest, Instant.MIN));
    }

    /**
     * All of it, as it was at this time. A contest may have been polled now and then only, as by a scheduled command: there
     * is no gap as long as its polls keep their usual distance, even if that is longer than what counts as a gap.
     */
    Followed asOf(Instant time) {
        Trail trail = history.trail(contest, Instant.MIN).until(time);
        Duration late = Gaps.usualDistance(trail).multipliedBy(LATE_POLLS);
        gapAfter = late.compareTo(gapAfter) > 0 ? late : gapAfter;
        return whole(trail);
    }

    private Followed whole(Trail trail) {
        return follow(trail, List.of(), 0, new GapRule(gapAfter, history.thinned(contest)), true);
    }

    /** What was known, and what has been recorded since, by this process or another. */
    Followed extended() {
        if (!followed.whole()) {
            return whole();
        }
        Trail before = followed.trail();
        return follow(
                history.extended(before, contest),
                followed.gaps(),
                Math.max(0, before.size() - 1),
                followed.rule(),
                true);
    }

    private Followed follow(Trail trail, List<Gap> known, int fromRow, GapRule rule, boolean whole) {
        List<Gap> gaps = new ArrayList<>(known);
        Gaps.in(trail, fromRow, rule).forEach(gap -> gaps.add(explained(gap)));
        followed = new Followed(trail, List.copyOf(gaps), rule, whole);
        return followed;
    }

    private Gap explained(Gap gap) {
        return gap.because(history.firstFailure(contest, Endpoint.ANALYTICS, gap.from(), gap.to())
                .map(FailedPoll::why)
                .orElse(null));
    }
}
