package app.contrail;

import app.contrail.api.ContestApi;
import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that is made for its first request, because that takes a while, and not before something else is done: what
 * was recorded is to be on screen first. Requests that come sooner wait, but not for long; without a key, nothing is asked.
 */
final class LateContestApi implements ContestApi {
    private final Supplier<@Nullable ContestApi> maker;
    private final Future<?> after;
    private final Duration patience;
    private @Nullable ContestApi made;

    /**
     * @param maker gives null as long as there is no key to ask with
     * @param patience how long to wait for what comes first
     */
    LateContestApi(Supplier<@Nullable ContestApi> maker, Future<?> after, Duration patience) {
        this.maker = maker;
        this.after = after;
        this.patience = patience;
    }

    @Override
    public Outcome<List<Contest>> contests() {
        return ask(ContestApi::contests);
    }

    @Override
    public Outcome<Contest> contest(ContestId id) {
        return ask(api -> api.contest(id));
    }

    @Override
    public Outcome<Analytics> analytics(ContestId id) {
        return ask(api -> api.analytics(id));
    }

    @Override
    public Outcome<List<LeaderboardEntry>> leaderboard(ContestId id, int limit) {
        return ask(api -> api.leaderboard(id, limit));
    }

    @Override
    public Outcome<EntriesPage> entries(ContestId id, int page, int limit) {
        return ask(api -> api.entries(id, page, limit));
    }

    /** Null if the client cannot be made yet. */
    private synchronized @Nullable ContestApi madeOrNull() {
        if (made == null) {
            Patience.await(after, patience);
            made = maker.get();
        }
        return made;
    }

    private <T> Outcome<T> ask(Function<ContestApi, Outcome<T>> request) {
        ContestApi api = madeOrNull();
        return api == null ? new Outcome.Failure<>(new ApiFailure.KeyUnknown()) : request.apply(api);
    }
}
