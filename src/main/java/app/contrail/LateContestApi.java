package app.contrail;

import app.contrail.api.ContestApi;
import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that is made for its first request, because that takes a while, and not before something else is done: what
 * was recorded is to be on screen first. Requests that come sooner wait, but not for long.
 */
final class LateContestApi implements ContestApi {
    private static final long PATIENCE_SECONDS = 2;

    private final Supplier<ContestApi> maker;
    private final Future<?> after;
    private @Nullable ContestApi made;

    LateContestApi(Supplier<ContestApi> maker, Future<?> after) {
        this.maker = maker;
        this.after = after;
    }

    @Override
    public Outcome<List<Contest>> contests() {
        return api().contests();
    }

    @Override
    public Outcome<Contest> contest(ContestId id) {
        return api().contest(id);
    }

    @Override
    public Outcome<Analytics> analytics(ContestId id) {
        return api().analytics(id);
    }

    @Override
    public Outcome<List<LeaderboardEntry>> leaderboard(ContestId id, int limit) {
        return api().leaderboard(id, limit);
    }

    private synchronized ContestApi api() {
        if (made == null) {
            await();
            made = maker.get();
        }
        return made;
    }

    private void await() {
        try {
            after.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // The request itself will notice.
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException ignored) {
            // Better late than never.
        }
    }
}
