package app.contrail.testing;

import app.contrail.api.ContestApi;
import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.Entry;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service in memory: knows the contests it was given, and a 404 for every other. For one thread. */
public final class FakeContestApi implements ContestApi {
    private final Map<ContestId, Known> known = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private @Nullable ApiFailure failure;

    private final Map<ContestId, List<Entry>> entries = new LinkedHashMap<>();

    private record Known(Contest contest, Analytics analytics, List<LeaderboardEntry> leaderboard) {}

    /** Adds a contest. */
    public FakeContestApi knowing(Contest contest, Analytics analytics, List<LeaderboardEntry> leaderboard) {
        known.put(contest.id(), new Known(contest, analytics, List.copyOf(leaderboard)));
        return this;
    }

    /** Gives a contest, which must be known, its entries; without this it has none. */
    public FakeContestApi withEntries(ContestId contest, List<Entry> all) {
        entries.put(contest, List.copyOf(all));
        return this;
    }

    /** Lets every call from now on fail. */
    public FakeContestApi failing(ApiFailure why) {
        failure = why;
        return this;
    }

    /** The calls so far, such as {@code contests}, {@code analytics c1} and {@code entries 2 c1}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public Outcome<List<Contest>> contests() {
        calls.add("contests");
        return failure != null
                ? new Outcome.Failure<>(failure)
                : new Outcome.Success<>(
                        known.values().stream().map(Known::contest).toList());
    }

    @Override
    public Outcome<Contest> contest(ContestId id) {
        Known found = find("contest", id);
        return found == null ? missing() : new Outcome.Success<>(found.contest());
    }

    @Override
    public Outcome<Analytics> analytics(ContestId id) {
        Known found = find("analytics", id);
        return found == null ? missing() : new Outcome.Success<>(found.analytics());
    }

    @Override
    public Outcome<List<LeaderboardEntry>> leaderboard(ContestId id, int limit) {
        Known found = find("leaderboard", id);
        return found == null
                ? missing()
                : new Outcome.Success<>(
                        found.leaderboard().stream().limit(limit).toList());
    }

    @Override
    public Outcome<EntriesPage> entries(ContestId id, int page, int limit) {
        Known found = find("entries " + page, id);
        return found == null
                ? missing()
                : new Outcome.Success<>(Paging.page(entries.getOrDefault(id, List.of()), page, limit));
    }

    private @Nullable Known find(String call, ContestId id) {
        calls.add(call + " " + id);
        return failure != null ? null : known.get(id);
    }

    private <T> Outcome<T> missing() {
        return new Outcome.Failure<>(failure != null ? failure : new ApiFailure.NotFound("Contest not found"));
    }
}
