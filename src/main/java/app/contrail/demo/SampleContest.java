package app.contrail.demo;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** One contest of the sample world, asked for any moment. Safe for use by many threads. */
final class SampleContest {
    /** @param number in order of entry */
    private record Standing(Participant participant, int number, int points) {}

    /** Of two with equal points the earlier one is ahead. */
    private static final Comparator<Standing> WORST_FIRST = Comparator.comparingInt(Standing::points)
            .thenComparing(Comparator.comparingInt(Standing::number).reversed());

    private final ContestId id;
    private final ContestScript script;
    private final @Nullable Trail trail;

    SampleContest(ContestId id, ContestScript script, @Nullable Trail trail) {
        this.id = id;
        this.script = script;
        this.trail = trail;
    }

    ContestId id() {
        return id;
    }

    Contest contest(Instant now) {
        return script.at(id, now, past(now).participants().size());
    }

    Analytics analytics(Instant now) {
        Trail.Past past = past(now);
        long confirmed = 0;
        long disqualified = 0;
        long bonus = 0;
        long points = 0;
        long highest = 0;
        for (Participant participant : past.participants()) {
            confirmed += participant.confirmed(past.at()) ? 1 : 0;
            disqualified += participant.disqualified(past.at()) ? 1 : 0;
            int bonusCompletions = participant.bonusCompletions(past.at());
            bonus += bonusCompletions;
            int own = participant.points(past.at(), bonusCompletions);
            points += own;
            highest = Math.max(highest, own);
        }
        long entries = past.participants().size();
        double average = entries == 0 ? 0 : Math.round(10.0 * points / entries) / 10.0;
        return new Analytics(
                entries, confirmed, disqualified, past.views(), bonus, new Analytics.Points(points, average, highest));
    }

    List<LeaderboardEntry> leaderboard(Instant now, int limit) {
        Trail.Past past = past(now);
        List<Standing> standings = new ArrayList<>(best(past, limit));
        standings.sort(WORST_FIRST.reversed());
        List<LeaderboardEntry> leaderboard = new ArrayList<>(standings.size());
        for (Standing standing : standings) {
            leaderboard.add(ranked(leaderboard.size() + 1, standing, past.at()));
        }
        return List.copyOf(leaderboard);
    }

    /** Chosen without sorting all: the sample's past asks for hundreds of leaderboards, of thousands of entries. */
    private static Collection<Standing> best(Trail.Past past, int limit) {
        PriorityQueue<Standing> best = new PriorityQueue<>(WORST_FIRST);
        int number = 0;
        for (Participant participant : past.participants()) {
            number++;
            if (participant.confirmed(past.at()) && !participant.disqualified(past.at())) {
                int points = participant.points(past.at());
                Standing worst = best.peek();
                if (best.size() < limit || worst == null || points > worst.points()) {
                    best.add(new Standing(participant, number, points));
                }
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best;
    }

    List<SampleEntry> entries(Instant now) {
        Trail.Past past = past(now);
        return past.participants().stream()
                .map(participant -> SampleEntry.of(participant, past.at()))
                .toList();
    }

    private static LeaderboardEntry ranked(int rank, Standing standing, long at) {
        Participant participant = standing.participant();
        return new LeaderboardEntry(
                rank,
                participant.id(),
                participant.email(),
                participant.name(),
                standing.points(),
                participant.referralCode(),
                participant.referralCount(at),
                Instant.ofEpochMilli(participant.createdAt()));
    }

    private Trail.Past past(Instant now) {
        long millis = now.toEpochMilli();
        return trail == null ? new Trail.Past(millis, 0, List.of()) : trail.until(millis);
    }
}
