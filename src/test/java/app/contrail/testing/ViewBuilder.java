package app.contrail.testing;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.RankSince;
import app.contrail.domain.Reading;
import app.contrail.domain.Snapshot;
import app.contrail.domain.TotalsAt;
import app.contrail.ui.common.ContestView;
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
    private List<TotalsAt> totals = List.of();
    private List<FailedPoll> failures = List.of();
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
        totals = List.of(polls);
        TotalsAt last = totals.getLast();
        return analytics(new Reading.Fresh<>(last.totals(), last.at()));
    }

    public ViewBuilder failures(FailedPoll... polls) {
        failures = List.of(polls);
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
        return new ContestView(
                new Snapshot(Samples.CONTEST, analytics, leaderboard, contest),
                listed,
                totals,
                failures,
                firstLeaderboard,
                ranksHeld,
                gapAfter);
    }
}
