package app.contrail.demo;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invented team and its contests, as a pure function of time: equal seed, epoch and instant give equal answers,
 * whatever was asked before, so the past can be asked for as well as the future.
 *
 * <p>Between two instants every count stays or grows, except that of the disqualified, which an appeal lowers now and
 * then. Contests that are paused or ended stand still. All people are invented, and their addresses are at domains
 * reserved for examples. Safe for use by many threads; an answer takes well under a millisecond once the contest has
 * been asked for that time or a later one.
 */
public final class SampleWorld {
    /** The seed of the sample data that everybody sees. */
    public static final long USUAL_SEED = 20_260_401;

    private static final String ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final long seed;
    private final Map<ContestId, SampleContest> contests = new LinkedHashMap<>();

    /**
     * Makes a world.
     *
     * @param epoch the instant that the contests are dated from: the main one has about 28,000 views and 1,500 entries
     *     then; usually the present
     */
    public SampleWorld(long seed, Instant epoch) {
        this.seed = seed;
        for (ContestScript script : ContestScripts.around(epoch)) {
            int number = contests.size();
            ContestId id =
                    new ContestId("clx" + Dice.text(Dice.at(seed, Dice.For.CONTEST_ID, number), ID_ALPHABET, 13));
            Audience audience = script.audience();
            Trail trail = audience == null ? null : new Trail(seed, number, audience, epoch);
            contests.put(id, new SampleContest(id, script, trail));
        }
    }

    /** A key that looks like the service's; belongs to this seed and opens nothing but the sample service. */
    public String keyText() {
        return "vk_sample_" + Dice.text(Dice.at(seed, Dice.For.KEY), ID_ALPHABET, 24);
    }

    /** The contest to look at first: a busy giveaway that ends in twelve days. */
    public ContestId mainContest() {
        return contests.keySet().iterator().next();
    }

    /** Every contest at that instant, the main one first. */
    public List<Contest> contests(Instant now) {
        List<Contest> all = new ArrayList<>(contests.size());
        contests.values().forEach(contest -> all.add(contest.contest(now)));
        return List.copyOf(all);
    }

    /** One contest; empty if there is none of that id. */
    public Optional<Contest> contest(ContestId id, Instant now) {
        return find(id).map(contest -> contest.contest(now));
    }

    /** The totals; empty if there is no such contest. */
    public Optional<Analytics> analytics(ContestId id, Instant now) {
        return find(id).map(contest -> contest.analytics(now));
    }

    /**
     * The leading participants, best first: confirmed, not disqualified, of equal points the earlier entry first. Empty
     * if there is no such contest.
     *
     * @param limit the most rows to give
     */
    public Optional<List<LeaderboardEntry>> leaderboard(ContestId id, Instant now, int limit) {
        return find(id).map(contest -> contest.leaderboard(now, limit));
    }

    /** Every entry, oldest first; empty if there is no such contest. */
    public Optional<List<SampleEntry>> entries(ContestId id, Instant now) {
        return find(id).map(contest -> contest.entries(now));
    }

    private Optional<SampleContest> find(ContestId id) {
        return Optional.ofNullable(contests.get(id));
    }
}
