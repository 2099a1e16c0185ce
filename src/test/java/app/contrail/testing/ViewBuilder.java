package app.contrail.testing;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestView;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.Gap;
import app.contrail.domain.GapRule;
import app.contrail.domain.Gaps;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Note;
import app.contrail.domain.RankSince;
import app.contrail.domain.Reading;
import app.contrail.domain.Snapshot;
import app.contrail.domain.TotalsAt;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what the panels are made from, for tests that care about a part of it only; the rest is not read yet. */
public final class ViewBuilder {
    public static final Duration GAP_AFTER = Duration.ofMinutes(90);

    private Reading<Analytics> analytics = Reading.pending();
    private Reading<List<LeaderboardEntry>> leaderboard = Reading.pending();
    private Reading<Contest> contest = Reading.pending();
    private @Nullable Contest listed;
    private Trail trail = Trail.EMPTY;
    private boolean whole = true;
    private List<FailedPoll> failures = List.of();
    private List<Note> notes = List.of();
    private @Nullable LeaderboardAt firstLeaderboard;
    private Map<String, RankSince> ranksHeld = Map.of();
    private Duration gapAfter = GAP_AFTER;

    public ViewBuilder analytics(Reading<Analytics> reading) {
        analytics = reading;
        return this;
    }

    public ViewBuilder leaderboard(Reading<List<LeaderboardEntry>> reading) {
        leaderboard = reading;
        return this;
    }

    public ViewBuilder contest(Reading<Contest> reading) {
        contest = reading;
        return this;
    }

    public ViewBuilder listed(Contest inTheList) {
        listed = inTheList;
        return this;
    }

    /** What was recorded; the last of it is what the totals show now. */
    public ViewBuilder recorded(TotalsAt... polls) {
        trail = Trail.of(List.of(polls));
        TotalsAt last = polls[polls.length - 1];
        return analytics(new Reading.Fresh<>(last.totals(), last.at()));
    }

    public ViewBuilder failures(FailedPoll... polls) {
        failures = List.of(polls);
        return this;
    }

    /** Older polls have not been read yet. */
    public ViewBuilder notWhole() {
        whole = false;
        return this;
    }

    public ViewBuilder notes(Note... kept) {
        notes = List.of(kept);
        return this;
    }

    public ViewBuilder firstLeaderboard(Instant at, LeaderboardEntry... entries) {
        firstLeaderboard = new LeaderboardAt(at, List.of(entries));
        return this;
    }

    /** Since when entries have held their ranks, by entry id. */
    public ViewBuilder ranksHeld(Map<String, RankSince> held) {
        ranksHeld = held;
        return this;
    }

    public ViewBuilder gapAfter(Duration length) {
        gapAfter = length;
        return this;
    }

    /** Every endpoint failed, and none has ever answered. */
    public ViewBuilder allFailed(ApiFailure why, Instant since) {
        return analytics(new Reading.Failed<>(why, since))
                .leaderboard(new Reading.Failed<>(why, since))
                .contest(new Reading.Failed<>(why, since));
    }

    public ContestView build() {
        GapRule rule = new GapRule(gapAfter);
        return new ContestView(
                new Snapshot(Samples.CONTEST, analytics, leaderboard, contest),
                listed,
                trail,
                whole,
                Gaps.in(trail, 0, rule).stream().map(this::explained).toList(),
                rule,
                notes,
                firstLeaderboard,
                ranksHeld);
    }

    private Gap explained(Gap gap) {
        return failures.stream()
                .filter(failed -> failed.at().isAfter(gap.from()) && failed.at().isBefore(gap.to()))
                .findFirst()
                .map(failed -> gap.because(failed.why()))
                .orElse(gap);
    }
}
