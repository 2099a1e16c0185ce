package app.contrail.demo;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One contest of the sample world, asked for any moment. Safe for use by many threads. */
final class SampleContest {
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
            bonus += participant.bonusCompletions(past.at());
            int own = participant.points(past.at());
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
        // Sorting is stable and the past is in order of entry: of two with equal points the earlier one is ahead.
        List<Standing> standings = past.participants().stream()
                .filter(participant -> participant.confirmed(past.at()) && !participant.disqualified(past.at()))
                .map(participant -> new Standing(participant, participant.points(past.at())))
                .sorted(Comparator.comparingInt(Standing::points).reversed())
                .limit(limit)
                .toList();
        List<LeaderboardEntry> leaderboard = new ArrayList<>(standings.size());
        for (Standing standing : standings) {
            leaderboard.add(ranked(leaderboard.size() + 1, standing, past.at()));
        }
        return List.copyOf(leaderboard);
    }

    List<SampleEntry> entries(Instant now) {
        Trail.Past past = past(now);
        return past.participants().stream()
                .map(participant -> SampleEntry.of(participant, past.at()))
                .toList();
    }

    private record Standing(Participant participant, int points) {}

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
