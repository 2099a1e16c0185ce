package app.contrail;

import app.contrail.api.ContestApi;
import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import java.util.List;

/** What stands for the service where the network must not be touched: it is never reached. */
final class NoService implements ContestApi {
    @Override
    public Outcome<List<Contest>> contests() {
        return notReached();
    }

    @Override
    public Outcome<Contest> contest(ContestId id) {
        return notReached();
    }

    @Override
    public Outcome<Analytics> analytics(ContestId id) {
        return notReached();
    }

    @Override
    public Outcome<List<LeaderboardEntry>> leaderboard(ContestId id, int limit) {
        return notReached();
    }

    @Override
    public Outcome<EntriesPage> entries(ContestId id, int page, int limit) {
        return notReached();
    }

    private static <T> Outcome<T> notReached() {
        return new Outcome.Failure<>(new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.BROKEN));
    }
}
