package app.contrail.api;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import java.util.List;

/**
 * A service in memory behind the budget that guards the network, where time does not pass by itself: a request that
 * would have to wait there is a mistake of whoever sent it.
 */
public record BudgetedApi(ContestApi service, RequestBudget budget) implements ContestApi {
    @Override
    public Outcome<List<Contest>> contests() {
        pass();
        return service.contests();
    }

    @Override
    public Outcome<Contest> contest(ContestId id) {
        pass();
        return service.contest(id);
    }

    @Override
    public Outcome<Analytics> analytics(ContestId id) {
        pass();
        return service.analytics(id);
    }

    @Override
    public Outcome<List<LeaderboardEntry>> leaderboard(ContestId id, int limit) {
        pass();
        return service.leaderboard(id, limit);
    }

    @Override
    public Outcome<EntriesPage> entries(ContestId id, int page, int limit) {
        pass();
        return service.entries(id, page, limit);
    }

    private void pass() {
        if (budget.send().isPositive()) {
            throw new AssertionError("a request was sent for which there is no room");
        }
    }
}
