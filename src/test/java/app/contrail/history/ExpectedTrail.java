package app.contrail.history;

import static java.util.Comparator.comparing;

import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.TotalsAt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a history must answer that was given these polls of any contest, in this order. Knows no SQL. */
record ExpectedTrail(List<PollResult> polls) {

    List<TotalsAt> totals(ContestId contest, Instant from, Instant to) {
        return found(contest, from, to, PollResult::analytics, TotalsAt::new, TotalsAt::at);
    }

    Optional<TotalsAt> totalsBefore(ContestId contest, Instant to) {
        return totals(contest, Instant.MIN, to).reversed().stream().findFirst();
    }

    Optional<FailedPoll> firstFailure(ContestId contest, Endpoint endpoint, Instant after, Instant before) {
        return failures(contest, after, before).stream()
                .filter(failed -> failed.endpoint() == endpoint)
                .filter(failed -> failed.at().isAfter(after) && failed.at().isBefore(before))
                .findFirst();
    }

    List<FailedPoll> failures(ContestId contest, Instant from, Instant to) {
        List<FailedPoll> found = new ArrayList<>();
        for (PollResult poll : polls) {
            if (within(poll, contest, from, to)) {
                poll.failures().forEach((endpoint, why) -> found.add(new FailedPoll(poll.endedAt(), endpoint, why)));
            }
        }
        found.sort(comparing(FailedPoll::at));
        return found;
    }

    Optional<LeaderboardAt> firstLeaderboard(ContestId contest, Instant from) {
        return leaderboards(contest, from, Instant.MAX).stream().findFirst();
    }

    Optional<LeaderboardAt> leaderboardBefore(ContestId contest, Instant to) {
        return leaderboards(contest, Instant.MIN, to).reversed().stream().findFirst();
    }

    Optional<ContestAt> contestBefore(ContestId contest, Instant to) {
        return found(contest, Instant.MIN, to, PollResult::contest, ContestAt::new, ContestAt::at).reversed().stream()
                .findFirst();
    }

    private List<LeaderboardAt> leaderboards(ContestId contest, Instant from, Instant to) {
        return found(contest, from, to, PollResult::leaderboard, LeaderboardAt::new, LeaderboardAt::at);
    }

    /** Of equal times the one that was appended first comes first. */
    private <V, T> List<T> found(
            ContestId contest,
            Instant from,
            Instant to,
            Function<PollResult, @Nullable Outcome<V>> part,
            BiFunction<Instant, V, T> taken,
            Function<T, Instant> at) {
        List<T> found = new ArrayList<>();
        for (PollResult poll : polls) {
            if (within(poll, contest, from, to) && part.apply(poll) instanceof Outcome.Success<V> success) {
                found.add(taken.apply(poll.endedAt(), success.value()));
            }
        }
        found.sort(Comparator.comparing(at));
        return found;
    }

    private static boolean within(PollResult poll, ContestId contest, Instant from, Instant to) {
        return poll.contestId().equals(contest)
                && !poll.endedAt().isBefore(from)
                && !poll.endedAt().isAfter(to);
    }
}
