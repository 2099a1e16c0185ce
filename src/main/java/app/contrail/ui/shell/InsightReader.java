package app.contrail.ui.shell;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Trail;
import app.contrail.history.HistoryStore;
import app.contrail.insights.Evidence;
import app.contrail.insights.Insights;
import app.contrail.insights.Lead;
import app.contrail.insights.PointsTrail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the rules for what is worth a look need of one contest: once, and from then on only what is new. Each method
 * blocks on the disk and may throw {@link app.contrail.history.HistoryException}; for one thread at a time.
 */
final class InsightReader {
    /** Of leaderboards and failures only the days that are looked at matter, and what came right before. */
    private static final Duration DAYS = Duration.ofDays(Insights.DAYS + 1L);

    private final HistoryStore history;
    private final ContestId contest;
    private final Duration gapAfter;
    private PointsTrail points = PointsTrail.EMPTY;
    private List<Lead> leads = List.of();
    private final List<FailedPoll> failures = new ArrayList<>();
    private Instant leadsReadTo = Instant.MIN;
    private Instant readTo = Instant.MIN;
    private @Nullable Board board;

    /** The leaderboard of a moment, once asked for. */
    private record Board(Instant moment, @Nullable LeaderboardAt leaderboard) {}

    InsightReader(HistoryStore history, ContestId contest, Duration gapAfter) {
        this.history = history;
        this.contest = contest;
        this.gapAfter = gapAfter;
    }

    /** @param trail what has been read of the counts */
    Evidence evidence(Trail trail, Contest described, Instant now) {
        if (now.isBefore(readTo)) {
            startAnew();
        }
        readTo = now;
        readPoints(now);
        readLeads(now);
        readFailures(now);
        return new Evidence(contest, described, trail, points, leads, failures, gapAfter);
    }

    /** The clock was set back: from now on polls are recorded between those that were read. */
    private void startAnew() {
        points = PointsTrail.EMPTY;
        leads = List.of();
        failures.clear();
    }

    /** The leaderboard as it was at that moment; null if none was recorded by then. */
    @Nullable LeaderboardAt leaderboardAt(Instant moment) {
        Board known = board;
        if (known == null || !known.moment().equals(moment)) {
            known = new Board(moment, history.leaderboardBefore(contest, moment).orElse(null));
            board = known;
        }
        return known.leaderboard();
    }

    private void readPoints(Instant now) {
        Instant from = points.size() == 0
                ? now.minus(Insights.LOOKS_BACK)
                : points.end().plusNanos(1);
        PointsTrail.Builder builder = new PointsTrail.Builder(points);
        history.eachTotals(
                contest,
                from,
                now,
                poll -> builder.add(
                        poll.at(),
                        poll.totals().points().total(),
                        poll.totals().points().average()));
        points = builder.build();
    }

    private void readLeads(Instant now) {
        Instant from = leads.isEmpty() ? now.minus(DAYS) : leadsReadTo;
        List<Lead> found = new ArrayList<>();
        history.leaderboardsBack(contest, from, now, leaderboard -> {
            Lead.of(leaderboard).ifPresent(found::add);
            return true;
        });
        Collections.reverse(found);
        List<Lead> all = new ArrayList<>(leads);
        // A leaderboard that stays the same is found again under its first time.
        found.stream()
                .filter(lead -> all.isEmpty() || lead.at().isAfter(all.getLast().at()))
                .forEach(all::add);
        leads = Lead.changes(all);
        leadsReadTo = now;
    }

    private void readFailures(Instant now) {
        Instant from =
                failures.isEmpty() ? now.minus(DAYS) : failures.getLast().at().plusNanos(1);
        failures.addAll(history.failures(contest, from, now));
        failures.removeIf(failure -> failure.at().isBefore(now.minus(DAYS)));
    }
}
