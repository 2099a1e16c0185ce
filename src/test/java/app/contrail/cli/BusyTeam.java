package app.contrail.cli;

import app.contrail.api.ContestApi;
import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.testing.Paging;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service with many contests that counts requests over a sliding minute and refuses more than 100. */
final class BusyTeam implements ContestApi {
    private static final int LIMIT = 100;
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<ContestId, String> statuses = new HashMap<>();
    private final Map<ContestId, Long> entries = new HashMap<>();
    private final List<ContestId> order = new ArrayList<>();
    private final Map<ContestId, Instant> unseen = new HashMap<>();
    private final Deque<Instant> window = new ArrayDeque<>();

    /** How long each change waited until somebody asked for the contest's totals. */
    final List<Duration> waits = new ArrayList<>();

    /** How often each contest's totals were asked for. */
    final Map<ContestId, Integer> asked = new HashMap<>();

    int requests;
    int most;
    int refused;

    BusyTeam(Clock clock) {
        this.clock = clock;
    }

    void add(String id, String status) {
        ContestId contest = new ContestId(id);
        order.add(contest);
        statuses.put(contest, status);
        entries.put(contest, 10L);
    }

    /** One more entry. */
    synchronized void change(ContestId contest) {
        entries.merge(contest, 1L, Long::sum);
        unseen.putIfAbsent(contest, clock.instant());
    }

    /** How long changes that nobody has asked for yet have waited. */
    synchronized List<Duration> waiting() {
        return unseen.values().stream()
                .map(since -> Duration.between(since, clock.instant()))
                .toList();
    }

    private synchronized boolean refuses() {
        Instant now = clock.instant();
        while (!window.isEmpty() && !window.getFirst().isAfter(now.minus(WINDOW))) {
            window.removeFirst();
        }
        requests++;
        if (window.size() >= LIMIT) {
            refused++;
            return true;
        }
        window.addLast(now);
        most = Math.max(most, window.size());
        return false;
    }

    private static <T> Outcome<T> tooMany() {
        return new Outcome.Failure<>(new ApiFailure.RateLimited(null, null));
    }

    @Override
    public synchronized Outcome<List<Contest>> contests() {
        return refuses()
                ? tooMany()
                : new Outcome.Success<>(order.stream().map(this::listed).toList());
    }

    @Override
    public synchronized Outcome<Contest> contest(ContestId id) {
        return refuses() ? tooMany() : new Outcome.Success<>(listed(id));
    }

    private Contest listed(ContestId id) {
        return new Contest(
                id, "Contest " + id.value(), null, statuses.get(id), null, null, null, null, null, entries.get(id));
    }

    @Override
    public synchronized Outcome<Analytics> analytics(ContestId id) {
        if (refuses()) {
            return tooMany();
        }
        Instant changed = unseen.remove(id);
        if (changed != null) {
            waits.add(Duration.between(changed, clock.instant()));
        }
        asked.merge(id, 1, Integer::sum);
        return new Outcome.Success<>(
                new Analytics(entries.getOrDefault(id, 0L), 5, 0, 1_000, 0, new Analytics.Points(0, 0, 0)));
    }

    @Override
    public synchronized Outcome<List<LeaderboardEntry>> leaderboard(ContestId id, int limit) {
        return refuses() ? tooMany() : new Outcome.Success<>(List.of());
    }

    @Override
    public synchronized Outcome<EntriesPage> entries(ContestId id, int page, int limit) {
        return refuses() ? tooMany() : new Outcome.Success<>(Paging.page(List.of(), page, limit));
    }
}
