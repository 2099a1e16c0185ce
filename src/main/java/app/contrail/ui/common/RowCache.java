package app.contrail.ui.common;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps what was made of each contest of a team until what it is made from is another, or half a minute has passed: what
 * is typed into a search makes no row anew. For one thread.
 *
 * @param <R> what is made of one contest; immutable
 */
public final class RowCache<R> {
    private static final Duration LIFE = Duration.ofSeconds(30);

    private final Map<ContestId, Entry<R>> entries = new HashMap<>();

    private record Entry<R>(
            Contest contest, Trail trail, List<Double> listed, boolean pinned, boolean unseen, Instant made, R row) {

        boolean holds(Contest other, TeamView team, Instant now) {
            return trail == team.trail(other.id())
                    && pinned == team.pinned().contains(other.id())
                    && unseen == team.unseen().contains(other.id())
                    && !now.isBefore(made)
                    && now.isBefore(made.plus(LIFE))
                    && contest.equals(other)
                    && listed.equals(team.listedEntries().getOrDefault(other.id(), List.of()));
        }
    }

    /** What was made of this contest, or what {@code maker} makes of it now. */
    public R get(Contest contest, TeamView team, Instant now, Supplier<? extends R> maker) {
        Entry<R> known = entries.get(contest.id());
        if (known != null && known.holds(contest, team, now)) {
            return known.row();
        }
        R row = maker.get();
        entries.put(
                contest.id(),
                new Entry<>(
                        contest,
                        team.trail(contest.id()),
                        team.listedEntries().getOrDefault(contest.id(), List.of()),
                        team.pinned().contains(contest.id()),
                        team.unseen().contains(contest.id()),
                        now,
                        row));
        return row;
    }

    /** Gives up everything, as when it is to be put into other words. */
    public void forget() {
        entries.clear();
    }

    /** Gives up what was made of contests that the team has no more. */
    public void keepOnly(TeamView team) {
        if (entries.size() > team.contests().size()) {
            entries.keySet().retainAll(team.contests().stream().map(Contest::id).collect(Collectors.toSet()));
        }
    }
}
