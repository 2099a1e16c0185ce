package app.contrail.demo;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Note;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two weeks of polls of the sample world, as if Contrail had run all the time, but for one stretch in which it could not
 * reach the service.
 */
public final class SamplePast {
    /** From poll to poll. */
    public static final Duration STEP = Duration.ofMinutes(10);

    private static final Duration LENGTH = Duration.ofDays(14);
    private static final Duration OUTAGE_BEGAN = Duration.ofMinutes(9 * 60 + 30);
    private static final Duration OUTAGE_ENDED = Duration.ofMinutes(7 * 60 + 40);
    private static final Duration POSTED = Duration.ofMinutes(50);
    private static final int WHOLE_EVERY = 6;
    private static final int LEADERBOARD_LIMIT = 100;
    private static final int LEADERBOARD_LIMIT_OF_OTHERS = 25;

    private final SampleWorld world;

    public SamplePast(SampleWorld world) {
        this.world = world;
    }

    /**
     * What was recorded of one contest.
     *
     * @param polls oldest first
     */
    public record Recorded(ContestId contest, List<PollResult> polls, List<Note> notes) {

        /** @throws HistoryException if the history does not take it */
        public void writeTo(HistoryStore history) {
            history.appendAll(polls);
            notes.forEach(note -> history.keepNote(contest, note));
        }
    }

    /** The polls of one contest, up to one step before {@code now}, and for the main contest some notes. */
    public Recorded of(ContestId contest, Instant now) {
        List<PollResult> polls = new ArrayList<>();
        for (Instant at = now.minus(LENGTH); at.isBefore(now); at = at.plus(STEP)) {
            Duration ago = Duration.between(at, now);
            boolean outage = ago.compareTo(OUTAGE_BEGAN) < 0 && ago.compareTo(OUTAGE_ENDED) > 0;
            polls.add(outage ? failed(contest, at) : polled(contest, at, polls.size() % WHOLE_EVERY == 0));
        }
        List<Note> notes = contest.equals(world.mainContest())
                ? List.of(
                        Note.of(busiestHour(polls), "Newsletter sent"),
                        Note.of(now.minus(OUTAGE_BEGAN), "Hotel Wi-Fi was down"),
                        Note.of(now.minus(POSTED), "Posted on Instagram"))
                : List.of();
        return new Recorded(contest, polls, notes);
    }

    /** When the hour began that brought the most views, but for the newest day: newsletters have that effect. */
    private static Instant busiestHour(List<PollResult> polls) {
        Instant busiest = polls.getFirst().endedAt();
        long most = -1;
        long before = views(polls.getFirst());
        int stop = polls.size() - (int) Duration.ofDays(1).dividedBy(STEP);
        for (int i = WHOLE_EVERY; i < stop; i += WHOLE_EVERY) {
            long gained = views(polls.get(i)) - before;
            before += gained;
            if (gained > most) {
                most = gained;
                busiest = polls.get(i - WHOLE_EVERY).endedAt();
            }
        }
        return busiest;
    }

    /** Asked of polls before the outage only. */
    private static long views(PollResult poll) {
        Outcome<Analytics> analytics = Objects.requireNonNull(poll.analytics());
        return Objects.requireNonNull(analytics.valueOrNull()).totalViews();
    }

    private PollResult polled(ContestId contest, Instant at, boolean whole) {
        int limit = contest.equals(world.mainContest()) ? LEADERBOARD_LIMIT : LEADERBOARD_LIMIT_OF_OTHERS;
        @Nullable Outcome<List<LeaderboardEntry>> leaderboard =
                whole ? success(world.leaderboard(contest, at, limit).orElseThrow()) : null;
        @Nullable Outcome<Contest> details = whole ? success(world.contest(contest, at).orElseThrow()) : null;
        return new PollResult(
                contest, at, Duration.ZERO, success(world.analytics(contest, at).orElseThrow()), leaderboard, details);
    }

    private static PollResult failed(ContestId contest, Instant at) {
        ApiFailure why = new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.BROKEN);
        return new PollResult(
                contest,
                at,
                Duration.ZERO,
                new Outcome.Failure<>(why),
                new Outcome.Failure<>(why),
                new Outcome.Failure<>(why));
    }

    private static <T> Outcome<T> success(T value) {
        return new Outcome.Success<>(value);
    }
}
