package app.contrail.history;

import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.Gap;
import app.contrail.domain.GapRule;
import app.contrail.domain.Gaps;
import app.contrail.domain.Thinned;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The trail of one contest as the window knows it: read once, and from then on only what is new, so that a poll costs as
 * much after a year as on the first day. Each method blocks on the disk and may throw
 * {@link app.contrail.history.HistoryException}; for one thread at a time.
 */
public final class TrailFollower {
    /** What the tiles need: a day, and a little more so that the day counts as a full one. */
    private static final Duration RECENT = Duration.ofHours(25);

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
    public record Followed(Trail trail, List<Gap> gaps, GapRule rule, boolean whole) {}

    public TrailFollower(HistoryStore history, ContestId contest, Duration gapAfter) {
        this.history = history;
        this.contest = contest;
        this.gapAfter = gapAfter;
        followed = new Followed(Trail.EMPTY, List.of(), new GapRule(gapAfter), false);
    }

    /** Takes polls further apart than this for a gap from now on. */
    public void gapAfter(Duration length) {
        if (!length.equals(gapAfter)) {
            gapAfter = length;
            GapRule rule = new GapRule(length, followed.rule().thinned());
            follow(followed.trail(), List.of(), 0, rule, followed.whole());
        }
    }

    /** What was read last; nothing is read now. */
    public Followed followed() {
        return followed;
    }

    /** What was read last, where more cannot be read: nobody is to wait for it. */
    public Followed asFarAsRead() {
        return new Followed(followed.trail(), followed.gaps(), followed.rule(), true);
    }

    /** The last day alone, which takes no time however long the trail is. */
    public Followed recent(Instant now) {
        Trail trail = history.trail(contest, now.minus(RECENT));
        return follow(trail, List.of(), 0, new GapRule(gapAfter), false);
    }

    /** All of it. */
    public Followed whole() {
        Thinned thinned = history.thinned(contest);
        return follow(history.trail(contest, Instant.MIN), List.of(), 0, new GapRule(gapAfter, thinned), true);
    }

    /** What was known, and what has been recorded since, by this process or another. */
    public Followed extended() {
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
