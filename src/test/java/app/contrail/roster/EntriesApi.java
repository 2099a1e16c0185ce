package app.contrail.roster;

import app.contrail.api.ContestApi;
import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A service of which only entries are asked, and which remembers for which pages. */
final class EntriesApi implements ContestApi {
    final List<Integer> asked = new ArrayList<>();
    IntFunction<Outcome<EntriesPage>> answers;

    /** @param answers by the number of the page */
    EntriesApi(IntFunction<Outcome<EntriesPage>> answers) {
        this.answers = answers;
    }

    static EntriesApi of(ModelContest contest) {
        return new EntriesApi(page -> new Outcome.Success<>(contest.page(page, PageRequests.ENTRIES_PER_PAGE)));
    }

    @Override
    public Outcome<EntriesPage> entries(ContestId id, int page, int limit) {
        asked.add(page);
        return answers.apply(page);
    }

    @Override
    public Outcome<List<Contest>> contests() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Contest> contest(ContestId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Analytics> analytics(ContestId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<LeaderboardEntry>> leaderboard(ContestId id, int limit) {
        throw new UnsupportedOperationException();
    }
}
