package app.contrail.history;

import app.contrail.domain.Analytics;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.TotalsAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a year of one contest costs: prints sizes and times. No test; takes up to a minute. */
final class HistoryBench {
    private static final ContestId CONTEST = new ContestId("clx1abc123def456");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00.123456789Z");
    private static final int POLLS = 1_000_000;

    private HistoryBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("contrail-bench");
        say(
                "bytes per poll that found the same",
                bytesPerPoll(folder.resolve("quiet"), number -> totals(1, 1), number -> null));
        say("bytes per poll with new totals", bytesPerPoll(folder.resolve("busy"), HistoryBench::each, number -> null));
        say(
                "bytes per poll with new totals and a new leaderboard of 5",
                bytesPerPoll(folder.resolve("five"), HistoryBench::each, number -> board(number, 5)));
        say(
                "bytes per poll with new totals and a leaderboard of 100, all of it new",
                bytesPerPoll(folder.resolve("hundred"), HistoryBench::each, number -> board(number, 100)));
        List<List<LeaderboardEntry>> busy = busyContest();
        say(
                "bytes per poll with new totals and a leaderboard of 100 on which one to three gained points",
                bytesPerPoll(folder.resolve("busy-hundred"), HistoryBench::each, busy::get));
        try (JdbcHistoryStore store = open(folder.resolve("busy-hundred"))) {
            for (int i = 0; i < 3; i++) {
                say("of its changes gone back through", timed("ms to go back through them", () -> changes(store)));
            }
        }

        Path year = folder.resolve("year");
        say("ms to open an empty file, once warm", millis(() -> open(year).close()));
        SplittableRandom random = new SplittableRandom(1);
        try (JdbcHistoryStore store = open(year)) {
            long views = 0;
            long entries = 0;
            long begin = System.nanoTime();
            for (int batch = 0; batch < POLLS; batch += 50_000) {
                List<PollResult> polls = new ArrayList<>();
                for (int number = batch; number < batch + 50_000; number++) {
                    // About every third poll finds something new.
                    if (random.nextInt(3) == 0) {
                        views += random.nextInt(20);
                        entries += random.nextInt(2);
                    }
                    polls.add(poll(number, totals(views, entries), null));
                }
                store.appendAll(polls);
            }
            say("ms to record 1 M polls", (System.nanoTime() - begin) / 1e6);
            say("ms of one poll, durably", millis(() -> store.append(poll(POLLS, totals(1, 1), null))));
        }
        say("bytes of the file", (double) Files.size(year.resolve("history.db")));
        for (int i = 0; i < 2; i++) {
            try (JdbcHistoryStore store = timed("ms to open it", () -> open(year))) {
                timed("ms to its newest leaderboard (none)", () -> store.leaderboardBefore(CONTEST, Instant.MAX));
                Instant end = at(POLLS);
                timed("ms of the newest 24 h", () -> store.totals(CONTEST, end.minus(Duration.ofDays(1)), end));
                timed("ms of the newest 14 days", () -> store.totals(CONTEST, end.minus(Duration.ofDays(14)), end));
                timed("ms of the newest 30 days", () -> store.totals(CONTEST, end.minus(Duration.ofDays(30)), end));
                List<TotalsAt> all = timed("ms of all", () -> store.totals(CONTEST, Instant.MIN, Instant.MAX));
                say("MB of heap with all of it", heapMegabytes());
                say("polls", all.size());
            }
        }
        try (JdbcHistoryStore store = open(year)) {
            say("ms of quick_check", millis(() -> Sql.rows(store, "PRAGMA quick_check")));
            timed(
                    "ms to thin all but 90 days",
                    () -> new Thinning(store, Retention.USUAL, Clock.systemUTC().getZone()).thin(at(POLLS)));
            say("MB of heap without it", heapMegabytes());
            say("polls left", store.totals(CONTEST, Instant.MIN, Instant.MAX).size());
        }
    }

    private interface Found<T extends @Nullable Object> {
        T by(int number);
    }

    private static double bytesPerPoll(
            Path folder, Found<Analytics> totals, Found<@Nullable List<LeaderboardEntry>> leaderboard)
            throws IOException {
        // Enough that what an empty file holds does not count.
        List<LeaderboardEntry> first = leaderboard.by(0);
        int polls = first != null && first.size() > 5 ? 4_000 : 40_000;
        try (JdbcHistoryStore store = open(folder)) {
            store.appendAll(IntStream.range(0, polls)
                    .mapToObj(number -> poll(number, totals.by(number), leaderboard.by(number)))
                    .toList());
        }
        return Files.size(folder.resolve("history.db")) / (double) polls;
    }

    private static Analytics each(int number) {
        return totals(28_450 + number * 7L, 1_523 + number);
    }

    private static Analytics totals(long views, long entries) {
        return new Analytics(
                entries, entries - entries / 40, 12, views, entries * 3, new Analytics.Points(entries * 30, 30.1, 890));
    }

    private static List<LeaderboardEntry> board(int number, int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(rank -> new LeaderboardEntry(
                        rank,
                        "clx1abc123def" + rank,
                        "participant" + rank + "@example.com",
                        "Participant " + rank,
                        number + 1000 - rank,
                        "REF" + rank,
                        12,
                        START))
                .toList();
    }

    /** Each poll, one to three of 150 entries gain what brings them up to some places further. */
    private static List<List<LeaderboardEntry>> busyContest() {
        SplittableRandom random = new SplittableRandom(1);
        List<LeaderboardEntry> standing = new ArrayList<>(board(0, 150));
        List<List<LeaderboardEntry>> boards = new ArrayList<>();
        for (int poll = 0; poll < 4_000; poll++) {
            for (int gains = 1 + random.nextInt(3); gains > 0; gains--) {
                int from = random.nextInt(standing.size());
                int to = Math.max(0, from - random.nextInt(15));
                standing.add(to, gained(standing.remove(from), standing.get(Math.min(to, standing.size() - 1))));
            }
            List<LeaderboardEntry> board = new ArrayList<>();
            for (LeaderboardEntry entry : standing.subList(0, 100)) {
                board.add(ranked(board.size() + 1, entry));
            }
            boards.add(board);
        }
        return boards;
    }

    private static LeaderboardEntry gained(LeaderboardEntry entry, LeaderboardEntry overtaken) {
        return new LeaderboardEntry(
                entry.rank(),
                entry.id(),
                entry.email(),
                entry.name(),
                Math.max(entry.points(), overtaken.points()) + 1,
                entry.referralCode(),
                entry.referrals() + 1,
                entry.joinedAt());
    }

    private static LeaderboardEntry ranked(int rank, LeaderboardEntry entry) {
        return new LeaderboardEntry(
                rank,
                entry.id(),
                entry.email(),
                entry.name(),
                entry.points(),
                entry.referralCode(),
                entry.referrals(),
                entry.joinedAt());
    }

    private static int changes(JdbcHistoryStore store) {
        List<LeaderboardAt> met = new ArrayList<>();
        store.leaderboardsBack(CONTEST, Instant.MIN, Instant.MAX, met::add);
        return met.size();
    }

    private static PollResult poll(int number, Analytics totals, @Nullable List<LeaderboardEntry> leaderboard) {
        return new PollResult(
                CONTEST,
                at(number),
                Duration.ZERO,
                new Outcome.Success<>(totals),
                leaderboard == null ? null : new Outcome.Success<>(leaderboard),
                null);
    }

    private static Instant at(int number) {
        return START.plusSeconds(30L * number);
    }

    private static JdbcHistoryStore open(Path folder) {
        return JdbcHistoryStore.open(folder, Recorder.SERVICE, Clock.systemUTC())
                .store();
    }

    /** The median of a few. */
    private static double millis(Runnable work) {
        return IntStream.range(0, 21)
                .mapToDouble(ignored -> {
                    long begin = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - begin) / 1e6;
                })
                .sorted()
                .toArray()[10];
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long begin = System.nanoTime();
        T result = work.get();
        say(what, (System.nanoTime() - begin) / 1e6);
        return result;
    }

    private static double heapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static void say(String what, double number) {
        System.out.printf("%,14.1f  %s%n", number, what);
    }
}
