package app.contrail.testing;

import app.contrail.api.ContestApi;
import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Answers well unless told to fail, to throw or to hang, endpoint by endpoint. */
public final class ScriptedContestApi implements ContestApi {
    private final List<Endpoint> requests = new CopyOnWriteArrayList<>();
    private final Set<Endpoint> interrupted = ConcurrentHashMap.newKeySet();
    private final Map<Endpoint, ApiFailure> failures = new ConcurrentHashMap<>();
    private final Map<Endpoint, RuntimeException> crashes = new ConcurrentHashMap<>();
    private final Map<Endpoint, CountDownLatch> hanging = new ConcurrentHashMap<>();
    private volatile int leaderboardLimit;

    /** Every request so far, in the order of arrival. */
    public List<Endpoint> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    /** The endpoints whose thread was interrupted while they hung. */
    public Set<Endpoint> interrupted() {
        return Set.copyOf(interrupted);
    }

    /** The limit of the last leaderboard asked for; 0 before. */
    public int leaderboardLimit() {
        return leaderboardLimit;
    }

    public void fail(Endpoint endpoint, ApiFailure why) {
        failures.put(endpoint, why);
    }

    public void failAll(ApiFailure why) {
        for (Endpoint endpoint : Endpoint.values()) {
            fail(endpoint, why);
        }
    }

    public void crash(Endpoint endpoint, RuntimeException with) {
        crashes.put(endpoint, with);
    }

    /** From now on calls wait until {@link #recover} or an interrupt. */
    public void hang(Endpoint endpoint) {
        hanging.put(endpoint, new CountDownLatch(1));
    }

    public void recover(Endpoint endpoint) {
        failures.remove(endpoint);
        crashes.remove(endpoint);
        CountDownLatch latch = hanging.remove(endpoint);
        if (latch != null) {
            latch.countDown();
        }
    }

    public void recoverAll() {
        for (Endpoint endpoint : Endpoint.values()) {
            recover(endpoint);
        }
    }

    @Override
    public Outcome<List<Contest>> contests() {
        throw new UnsupportedOperationException("No poll lists contests");
    }

    @Override
    public Outcome<Contest> contest(ContestId id) {
        return answer(Endpoint.CONTEST, Samples.contest("active"));
    }

    @Override
    public Outcome<Analytics> analytics(ContestId id) {
        return answer(Endpoint.ANALYTICS, Samples.totals(28_450, 1_523));
    }

    @Override
    public Outcome<List<LeaderboardEntry>> leaderboard(ContestId id, int limit) {
        leaderboardLimit = limit;
        return answer(Endpoint.LEADERBOARD, List.of(Samples.entry(1, "e1", 890)));
    }

    @Override
    public Outcome<EntriesPage> entries(ContestId id, int page, int limit) {
        throw new UnsupportedOperationException("No poll reads entries");
    }

    private <T> Outcome<T> answer(Endpoint endpoint, T value) {
        @Nullable CountDownLatch latch = hanging.get(endpoint);
        requests.add(endpoint);
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException late) {
                interrupted.add(endpoint);
                return new Outcome.Failure<>(new ApiFailure.TimedOut(Duration.ZERO));
            }
        }
        @Nullable RuntimeException crash = crashes.get(endpoint);
        if (crash != null) {
            throw crash;
        }
        @Nullable ApiFailure why = failures.get(endpoint);
        return why == null ? new Outcome.Success<>(value) : new Outcome.Failure<>(why);
    }
}
