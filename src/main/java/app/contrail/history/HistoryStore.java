package app.contrail.history;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Note;
import app.contrail.domain.PollResult;
import app.contrail.domain.Reading;
import app.contrail.domain.Snapshot;
import app.contrail.domain.Thinned;
import app.contrail.domain.TotalsAt;
import app.contrail.domain.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The trail of a contest: what every poll brought, kept under the time at which the poll ended, and what users noted
 * beside it.
 *
 * <p>Both ends of a period are inclusive, so that a period that ends now holds the poll that ended this moment. Lists
 * are sorted by time and belong to the caller. Every method may block on a disk, and throws {@link HistoryException} if
 * the trail cannot be read or written. Safe for use by many threads at once.
 */
public interface HistoryStore {

    /** Keeps everything that the poll brought, its failures included. */
    default void append(PollResult result) {
        appendAll(List.of(result));
    }

    /** Keeps many polls at once, all or none of them; far faster than one by one. */
    void appendAll(Iterable<PollResult> results);

    /** The totals recorded in the period. */
    default List<TotalsAt> totals(ContestId contest, Instant from, Instant to) {
        List<TotalsAt> found = new ArrayList<>();
        eachTotals(contest, from, to, found::add);
        return found;
    }

    /** The counts recorded from this time on. */
    Trail trail(ContestId contest, Instant from);

    /** A trail that was read before, with what was recorded since its last poll. */
    Trail extended(Trail trail, ContestId contest);

    /** How far the polls of the contest have been thinned, which decides what counts as a gap between them. */
    Thinned thinned(ContestId contest);

    /**
     * Hands over the totals recorded in the period, one by one and in their order, holding none of them: for trails of any
     * length. What is recorded meanwhile is not among them. Who walks at the same time waits for the end; nobody else
     * does, unless the history is in memory.
     *
     * @param each runs on the caller's thread; what it throws ends the walk and comes through
     */
    void eachTotals(ContestId contest, Instant from, Instant to, Consumer<TotalsAt> each);

    /** The newest totals recorded at this time or earlier. */
    Optional<TotalsAt> totalsBefore(ContestId contest, Instant to);

    /** The endpoints that failed in the period, each with its reason. */
    List<FailedPoll> failures(ContestId contest, Instant from, Instant to);

    /** The first failure of an endpoint after one moment and before another, neither included: why a gap began. */
    Optional<FailedPoll> firstFailure(ContestId contest, Endpoint endpoint, Instant after, Instant before);

    /** The oldest leaderboard recorded at this time or later. */
    Optional<LeaderboardAt> firstLeaderboard(ContestId contest, Instant from);

    /** The newest leaderboard recorded at this time or earlier. */
    Optional<LeaderboardAt> leaderboardBefore(ContestId contest, Instant to);

    /**
     * Goes back through the leaderboards recorded in the period, newest first. Polls in a row that found the same count
     * as one leaderboard, under the time of the first of them. Ends by itself after some thousand changes.
     *
     * @param further told each leaderboard; false ends it. Must be brief and must not ask the store
     */
    void leaderboardsBack(ContestId contest, Instant from, Instant to, Predicate<LeaderboardAt> further);

    /** The newest description of the contest that was recorded at this time or earlier. */
    Optional<ContestAt> contestBefore(ContestId contest, Instant to);

    /** Every contest of the service of which anything was ever recorded, in the order in which they were met. */
    List<ContestId> contests();

    /** The notes on a contest, which need not have been polled; sorted by time, those of the same time by id. */
    List<Note> notes(ContestId contest);

    /** Keeps a note: a new one, one that replaces what has its id, or one that was removed and comes back. */
    void keepNote(ContestId contest, Note note);

    /** Removes a note, if there is one of this id. */
    void removeNote(ContestId contest, UUID id);

    /** What the trail last knew about a contest; pending where nothing was recorded. */
    default Snapshot lastKnown(ContestId contest) {
        return knownAt(contest, Instant.MAX);
    }

    /** What the trail knew about a contest at this time; pending where nothing was recorded until then. */
    default Snapshot knownAt(ContestId contest, Instant time) {
        return new Snapshot(
                contest,
                totalsBefore(contest, time)
                        .<Reading<Analytics>>map(known -> new Reading.Recorded<>(known.totals(), known.at()))
                        .orElse(Reading.pending()),
                leaderboardBefore(contest, time)
                        .<Reading<List<LeaderboardEntry>>>map(
                                board -> new Reading.Recorded<>(board.entries(), board.at()))
                        .orElse(Reading.pending()),
                contestBefore(contest, time)
                        .<Reading<Contest>>map(known -> new Reading.Recorded<>(known.contest(), known.at()))
                        .orElse(Reading.pending()));
    }
}
