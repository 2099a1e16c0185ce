package app.contrail.polling;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.PollResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of a team's contests is polled next, besides the one that is on the dashboard.
 *
 * <ul>
 *   <li>A contest that the list shows to have changed comes first: the one that has waited for long, else any of them,
 *       so that several processes seldom choose the same.
 *   <li>An active contest that did not change comes every now and then, because views do not show in the list: as often
 *       as half of what may be sent allows, but no more often than is wanted and at least every 10 minutes, if that can
 *       be.
 *   <li>A draft, paused or ended contest comes every 6 hours.
 *   <li>While contests that changed wait, every fourth poll is for one that did not, so that none waits for ever.
 * </ul>
 *
 * <p>Safe for use by many threads; no method blocks.
 */
public final class TeamSchedule {
    static final Duration LONGEST_ACTIVE = Duration.ofMinutes(10);
    static final Duration DORMANT = Duration.ofHours(6);

    private static final int REQUESTS_A_POLL = 3;

    /** Requests a minute for contests that did not change: half of what is left to those that are not shown. */
    private static final int ROUTINE_REQUESTS = 32;

    private static final Duration LONG_WAIT = Duration.ofSeconds(45);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final int ROUTINE_EVERY = 4;
    private static final int CANDIDATES = 8;

    private final Duration shortest;
    private final RandomGenerator random;
    private final Map<ContestId, Line> lines = new LinkedHashMap<>();
    private Duration activePeriod = LONGEST_ACTIVE;
    private @Nullable ContestId shown;
    private int turn;

    /**
     * A contest whose time has come.
     *
     * @param goodSince a poll that anybody made since then is as good as one now
     */
    public record Due(ContestId contest, Instant goodSince) {}

    /** @param shortest no contest is polled more often than this unless it changed */
    public TeamSchedule(Duration shortest, RandomGenerator random) {
        this.shortest = shortest;
        this.random = random;
    }

    /** The team's contests, as they were just listed. */
    public synchronized void listed(List<Contest> contests, Instant now) {
        forgetTheFuture(now);
        Map<ContestId, Line> known = Map.copyOf(lines);
        lines.clear();
        for (Contest contest : contests) {
            Line line = known.getOrDefault(contest.id(), new Line(contest));
            line.listed(contest, now);
            lines.put(contest.id(), line);
        }
        long active = lines.values().stream().filter(TeamSchedule::active).count();
        Duration fair = Duration.ofSeconds(60 * REQUESTS_A_POLL * active / ROUTINE_REQUESTS);
        activePeriod = longer(shortest, fair.compareTo(LONGEST_ACTIVE) > 0 ? LONGEST_ACTIVE : fair);
    }

    /** Leaves out the contest that somebody else polls because it is on the dashboard; null for none. */
    public synchronized void show(@Nullable ContestId contest) {
        shown = contest;
    }

    /** What is to be polled now; null if nothing is. */
    public synchronized @Nullable Due next(Instant now) {
        forgetTheFuture(now);
        List<Line> changed = due(now, line -> line.changedAt != null);
        List<Line> routine = due(
                now, line -> line.changedAt == null && !line.dueAt(period(line)).isAfter(now));
        if (changed.isEmpty() && routine.isEmpty()) {
            return null;
        }
        turn++;
        boolean routineNow = changed.isEmpty() || (!routine.isEmpty() && turn % ROUTINE_EVERY == 0);
        Line line = routineNow ? oneOfTheFirst(routine) : waitingLong(changed, now);
        // Half the period, because a poll that is a whole one old is just what makes the next one due.
        Instant goodSince =
                line.changedAt != null ? line.changedAt : now.minus(period(line).dividedBy(2));
        return new Due(line.contest.id(), goodSince);
    }

    /** How long until {@link #next} has something, if nothing changes in the list; at most an hour. */
    public synchronized Duration untilNext(Instant now) {
        Duration least = Duration.ofHours(1);
        for (Line line : lines.values()) {
            if (!line.contest.id().equals(shown)) {
                Instant at = line.changedAt != null ? now : line.dueAt(period(line));
                Instant due = at.isBefore(line.notBefore) ? line.notBefore : at;
                Duration wait = Duration.between(now, due);
                least = wait.compareTo(least) < 0 ? wait : least;
            }
        }
        return least.isNegative() ? Duration.ZERO : least;
    }

    /** A poll of the contest has ended. */
    public synchronized void polled(PollResult result, Instant now) {
        Line line = lines.get(result.contestId());
        if (line == null) {
            return;
        }
        Analytics analytics =
                result.analytics() == null ? null : result.analytics().valueOrNull();
        if (analytics == null) {
            line.notBefore = now.plus(AFTER_FAILURE);
        } else {
            line.polled(result.startedAt(), analytics.totalEntries());
        }
    }

    /** Somebody else has polled the contest. */
    public synchronized void found(ContestId contest, Instant at, long entries) {
        Line line = lines.get(contest);
        if (line != null) {
            line.polled(at, entries);
        }
    }

    /** What lies ahead was noted before the clock was set back, and would count for as long as that. */
    private void forgetTheFuture(Instant now) {
        lines.values().forEach(line -> line.noLaterThan(now));
    }

    private List<Line> due(Instant now, Predicate<Line> which) {
        return lines.values().stream()
                .filter(line -> !line.contest.id().equals(shown))
                .filter(line -> !line.notBefore.isAfter(now))
                .filter(which)
                .toList();
    }

    private Line waitingLong(List<Line> changed, Instant now) {
        return changed.stream()
                .filter(line -> line.waiting(now).compareTo(LONG_WAIT) > 0)
                .max(Comparator.comparing(line -> line.waiting(now)))
                .orElseGet(() -> changed.get(random.nextInt(changed.size())));
    }

    /** Those that fell due first; of those that were never polled, the active ones. */
    private Line oneOfTheFirst(List<Line> routine) {
        List<Line> sorted = routine.stream()
                .sorted(Comparator.comparing((Line line) -> line.dueAt(period(line)))
                        .thenComparing(line -> !active(line)))
                .toList();
        List<Line> first = sorted.stream()
                .limit(CANDIDATES)
                .takeWhile(line -> active(line) == active(sorted.getFirst()))
                .toList();
        return first.get(random.nextInt(first.size()));
    }

    private Duration period(Line line) {
        return active(line) ? activePeriod : longer(shortest, DORMANT);
    }

    private static boolean active(Line line) {
        return switch (line.contest.knownStatus()) {
            case ACTIVE, OTHER -> true;
            case PAUSED, DRAFT, ENDED -> false;
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** What is known about one contest. */
    private static final class Line {
        private Contest contest;
        private @Nullable Instant polledAt;
        private long polledEntries;

        /** When the list first showed what no poll has brought yet; null if there is nothing. */
        private @Nullable Instant changedAt;

        private Instant notBefore = Instant.MIN;

        Line(Contest contest) {
            this.contest = contest;
        }

        void listed(Contest now, Instant at) {
            boolean changed = !now.equals(contest) && !polledSince(now);
            contest = now;
            if (changed && changedAt == null) {
                changedAt = at;
            }
        }

        /** Whether nothing but the entries changed, and a poll between two lists brought that already. */
        private boolean polledSince(Contest now) {
            Long entries = now.entries();
            return polledAt != null
                    && entries != null
                    && entries == polledEntries
                    && now.withEntries(null).equals(contest.withEntries(null));
        }

        void polled(Instant at, long entries) {
            polledAt = at;
            polledEntries = entries;
            notBefore = Instant.MIN;
            if (changedAt != null && !at.isBefore(changedAt)) {
                changedAt = null;
            }
        }

        void noLaterThan(Instant now) {
            if (changedAt != null && changedAt.isAfter(now)) {
                changedAt = now;
            }
            if (polledAt != null && polledAt.isAfter(now)) {
                polledAt = now;
            }
            if (notBefore.isAfter(now.plus(AFTER_FAILURE))) {
                notBefore = now;
            }
        }

        Instant dueAt(Duration period) {
            return polledAt == null ? Instant.MIN : polledAt.plus(period);
        }

        Duration waiting(Instant now) {
            return changedAt == null ? Duration.ZERO : Duration.between(changedAt, now);
        }
    }
}
