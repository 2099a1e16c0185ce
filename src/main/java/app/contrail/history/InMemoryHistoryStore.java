package app.contrail.history;

import static java.util.Comparator.comparing;

import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.TotalsAt;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers the polls of this run. When a contest has too many, its oldest are forgotten. */
public final class InMemoryHistoryStore implements HistoryStore {
    /** At a poll every 30 seconds, a little over 17 days. */
    public static final int USUAL_CAPACITY = 50_000;

    private final int capacity;
    private final Map<ContestId, Deque<PollResult>> polls = new LinkedHashMap<>();

    public InMemoryHistoryStore() {
        this(USUAL_CAPACITY);
    }

    /** @param capacity how many polls of one contest are kept, at least one */
    public InMemoryHistoryStore(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is below 1: " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized void append(PollResult result) {
        Deque<PollResult> trail = polls.computeIfAbsent(result.contestId(), ignored -> new ArrayDeque<>());
        if (trail.size() == capacity) {
            trail.removeFirst();
        }
        trail.addLast(result);
    }

    @Override
    public synchronized List<TotalsAt> totals(ContestId contest, Instant from, Instant to) {
        return in(contest, from, to)
                .flatMap(poll -> value(poll.analytics()).map(totals -> new TotalsAt(poll.endedAt(), totals)).stream())
                .sorted(comparing(TotalsAt::at))
                .toList();
    }

    @Override
    public synchronized List<FailedPoll> failures(ContestId contest, Instant from, Instant to) {
        return in(contest, from, to)
                .flatMap(poll -> poll.failures().entrySet().stream()
                        .map(failed -> new FailedPoll(poll.endedAt(), failed.getKey(), failed.getValue())))
                .sorted(comparing(FailedPoll::at))
                .toList();
    }

    @Override
    public synchronized Optional<LeaderboardAt> firstLeaderboard(ContestId contest, Instant from) {
        return leaderboards(contest, from, Instant.MAX).min(comparing(LeaderboardAt::at));
    }

    @Override
    public synchronized Optional<LeaderboardAt> leaderboardBefore(ContestId contest, Instant to) {
        return leaderboards(contest, Instant.MIN, to).max(comparing(LeaderboardAt::at));
    }

    @Override
    public synchronized Optional<ContestAt> contestBefore(ContestId contest, Instant to) {
        return in(contest, Instant.MIN, to)
                .flatMap(poll -> value(poll.contest()).map(known -> new ContestAt(poll.endedAt(), known)).stream())
                .max(comparing(ContestAt::at));
    }

    @Override
    public synchronized List<ContestId> contests() {
        return List.copyOf(polls.keySet());
    }

    private Stream<LeaderboardAt> leaderboards(ContestId contest, Instant from, Instant to) {
        return in(contest, from, to)
                .flatMap(poll ->
                        value(poll.leaderboard()).map(rows -> new LeaderboardAt(poll.endedAt(), rows)).stream());
    }

    /** In the order appended, which is not that of time if the system's clock was set back meanwhile. */
    private Stream<PollResult> in(ContestId contest, Instant from, Instant to) {
        return polls.getOrDefault(contest, new ArrayDeque<>()).stream()
                .filter(poll ->
                        !poll.endedAt().isBefore(from) && !poll.endedAt().isAfter(to));
    }

    private static <T> Optional<T> value(@Nullable Outcome<T> outcome) {
        return outcome == null ? Optional.empty() : Optional.ofNullable(outcome.valueOrNull());
    }
}
