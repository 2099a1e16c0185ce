package app.contrail.testing;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A team with as many contests as one likes, always the same ones: of every status, polled often, once or never. */
public final class ManyContests {
    private static final List<String> KINDS =
            List.of("Giveaway", "Referral League", "Waitlist", "Launch", "Raffle", "Photo Contest", "Quiz");
    private static final List<String> PLACES =
            List.of("Berlin", "Lisbon", "Oslo", "Porto Alegre", "Kyoto", "Montréal", "Cape Town", "Łódź", "Austin");

    private ManyContests() {}

    /** As the service lists them. */
    public static List<Contest> contests(int count, Instant now) {
        return IntStream.range(0, count).mapToObj(i -> contest(i, now)).toList();
    }

    private static Contest contest(int i, Instant now) {
        String status = i % 5 < 2 ? "active" : i % 5 == 2 ? "ended" : i % 10 == 3 ? "draft" : "paused";
        Instant end = status.equals("ended")
                ? now.minus(Duration.ofDays(1 + i % 300))
                : now.plus(Duration.ofHours(5 + 31L * i % 900));
        String title = PLACES.get(i % PLACES.size()) + " " + KINDS.get(i % KINDS.size()) + " " + (i + 1);
        return new Contest(
                id(i),
                title,
                null,
                status,
                now.minus(Duration.ofDays(40)),
                i % 7 == 0 ? null : end,
                i % 7 == 0,
                "giveaway",
                "contest-" + i,
                status.equals("draft") ? Long.valueOf(0) : Long.valueOf(entries(i)));
    }

    public static ContestId id(int i) {
        return new ContestId("contest" + i);
    }

    private static long entries(int i) {
        return 40 + (i * 7_919L) % 9_000;
    }

    /** The same as JSON, as the service would answer. */
    public static Answer answer(int count, Instant now) {
        return Answer.json(contests(count, now).stream()
                .map(contest ->
                        "{\"id\":\"%s\",\"title\":\"%s\",\"description\":null,\"status\":\"%s\",\"startDate\":\"%s\","
                                        .formatted(contest.id(), contest.title(), contest.status(), contest.start())
                                + "\"endDate\":%s,\"isEvergreen\":%s,\"mode\":\"giveaway\",\"slug\":\"%s\",\"entriesCount\":%d}"
                                        .formatted(
                                                contest.end() == null
                                                        ? "null"
                                                        : '"' + contest.end().toString() + '"',
                                                contest.evergreen(),
                                                contest.slug(),
                                                contest.entries()))
                .collect(Collectors.joining(",", "{\"success\":true,\"data\":[", "]}")));
    }

    /**
     * Records polls of most of these contests: of nine in ten the last day, of each tenth nothing.
     *
     * @param every from poll to poll
     */
    public static void record(HistoryStore history, int count, Instant now, Duration every) {
        for (int i = 0; i < count; i++) {
            if (i % 10 != 9) {
                history.appendAll(polls(i, now, every));
            }
        }
    }

    private static List<PollResult> polls(int i, Instant now, Duration every) {
        SplittableRandom random = new SplittableRandom(i);
        List<PollResult> polls = new ArrayList<>();
        Contest contest = contest(i, now);
        boolean active = "active".equals(contest.status());
        // Some were last polled hours ago.
        Instant last = i % 8 == 5 ? now.minus(Duration.ofHours(6)) : now;
        long steps = Duration.ofHours(25).dividedBy(every);
        long entries = entries(i);
        for (long step = steps; step >= 0; step--) {
            Instant at = last.minus(every.multipliedBy(step));
            if (active && random.nextInt(3) == 0) {
                entries += random.nextInt(3);
            }
            long views = entries * (8 + i % 20) + (steps - step) / 3;
            Analytics totals = new Analytics(
                    entries, entries * 97 / 100, entries / 90, views, entries * 2, new Analytics.Points(0, 0, 0));
            polls.add(new PollResult(contest.id(), at, Duration.ZERO, new Outcome.Success<>(totals), null, null));
        }
        return polls;
    }
}
