package app.contrail;

import app.contrail.api.BaseUrl;
import app.contrail.charts.ChartRange;
import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestView;
import app.contrail.domain.GapRule;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Metric;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.Trail;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Theme;
import app.contrail.ui.common.Wording;
import app.contrail.ui.kpi.TileTexts;
import app.contrail.ui.shell.Dashboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * What a million recorded polls of one contest cost in the window: prints times and sizes, beside those of a short
 * trail. Not a test; {@code docs/performance.md} says how to run it.
 */
public final class TrailBench {
    private static final ContestId CONTEST = new ContestId("clx1abc123def456");
    private static final Instant NOW = Instant.parse("2026-11-23T16:20:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final BaseUrl SERVICE = BaseUrl.BLITZ_ROCKET;
    private static final int ROUNDS = 9;

    private final Workers workers = new Workers();

    private TrailBench() {}

    public static void main(String[] arguments) throws IOException {
        int polls = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("contrail-bench");
        record(folder.resolve("short"), 100);
        record(folder.resolve("long"), polls);
        Toolkit.startHeadless();
        TrailBench bench = new TrailBench();
        say("file of %,d polls, MB".formatted(polls), Files.size(folder.resolve("long/history.db")) / 1e6);
        bench.compare(folder.resolve("short"), folder.resolve("long"));
        System.exit(0);
    }

    private static void record(Path folder, int polls) {
        SplittableRandom random = new SplittableRandom(1);
        long views = 0;
        long entries = 0;
        try (JdbcHistoryStore store =
                JdbcHistoryStore.open(folder, "https://blitzrocket.com", CLOCK).store()) {
            Instant at = NOW.minus(Duration.ofSeconds(30L * polls));
            for (int done = 0; done < polls; ) {
                List<PollResult> batch = new ArrayList<>();
                for (; batch.size() < 50_000 && done < polls; done++) {
                    // About every third poll finds something new, and once in a while nothing is recorded for an hour.
                    if (random.nextInt(3) == 0) {
                        views += random.nextInt(20);
                        entries += random.nextInt(2);
                    }
                    at = at.plusSeconds(30);
                    if (done % 20_000 < 19_880) {
                        batch.add(poll(at, views, entries, done % 10 == 0 ? board(entries) : null));
                    }
                }
                store.appendAll(batch);
            }
        }
    }

    private static List<LeaderboardEntry> board(long entries) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(rank -> new LeaderboardEntry(
                        rank,
                        "entry" + rank,
                        "p" + rank + "@example.com",
                        "Participant " + rank,
                        (double) (1000 - rank + (rank == 1 ? entries / 10 : 0)),
                        null,
                        3,
                        null))
                .toList();
    }

    private static PollResult poll(Instant at, long views, long entries, @Nullable List<LeaderboardEntry> board) {
        Contest contest = new Contest(CONTEST, "A long contest", null, "active", null, null, true, null, null, entries);
        return new PollResult(
                CONTEST,
                at,
                Duration.ZERO,
                new Outcome.Success<>(new Analytics(
                        entries, entries, 0, views, entries * 3, new Analytics.Points(entries * 30, 30, 890))),
                board == null ? null : new Outcome.Success<>(board),
                new Outcome.Success<>(contest));
    }

    private void compare(Path shortTrail, Path longTrail) {
        double[][] openings = new double[2][];
        for (int round = 0; round < 2; round++) {
            // The first round warms the machine up for the second.
            openings[0] = opening(shortTrail);
            openings[1] = opening(longTrail);
        }
        say("short trail: start to last known data, ms", openings[0][0]);
        say("long trail: start to last known data, ms", openings[1][0]);
        say("short trail: start to the whole trail, ms", openings[0][1]);
        say("long trail: start to the whole trail, ms", openings[1][1]);
        Shown few = show(shortTrail);
        say("short trail: chart of All asked, laid out and drawn, ms", few.drawn(ChartRange.Last.ALL));
        few.close();
        double before = heap();
        Shown many = show(longTrail);
        for (ChartRange.Last range : ChartRange.Last.values()) {
            say("long trail: chart of " + range + " asked, laid out and drawn, ms", many.drawn(range));
        }
        say("long trail: All without drawing, ms", many.asked(ChartRange.Last.ALL));
        say("long trail: the six tiles' trends, read and put into words, ms", tiles(longTrail));
        say("heap in use after GC with the window, MB", heap());
        say("of that for the long trail, MB", heap() - before);
        many.close();
    }

    /** Start to the last known data and to the whole trail, medians in ms. */
    private double[] opening(Path folder) {
        double[] known = new double[ROUNDS];
        double[] whole = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            Shown shown = new Shown(folder);
            shown.await(() -> shown.dashboard.models().kpi().tile(Metric.VIEWS).get() != null);
            known[i] = (System.nanoTime() - begin) / 1e6;
            shown.await(shown::isWhole);
            whole[i] = (System.nanoTime() - begin) / 1e6;
            shown.close();
        }
        return new double[] {median(known), median(whole)};
    }

    /** What one poll costs the tiles: the last day read, and all changes, paces and lines made of it. */
    private static double tiles(Path folder) {
        TileTexts texts = new TileTexts(Wording.of(Locale.UK, ZoneOffset.UTC));
        double[] millis = new double[ROUNDS];
        try (JdbcHistoryStore store =
                JdbcHistoryStore.open(folder, "https://blitzrocket.com", CLOCK).store()) {
            for (int i = 0; i < ROUNDS; i++) {
                long begin = System.nanoTime();
                Trail day = store.trail(CONTEST, NOW.minus(Duration.ofHours(25)));
                ContestView view = new ContestView(
                        store.lastKnown(CONTEST),
                        null,
                        day,
                        false,
                        List.of(),
                        new GapRule(Duration.ofSeconds(90)),
                        List.of(),
                        null,
                        Map.of());
                for (Metric metric : Metric.values()) {
                    texts.tile(metric, view, NOW);
                }
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return median(millis);
    }

    private Shown show(Path folder) {
        Shown shown = new Shown(folder);
        shown.await(shown::isWhole);
        return shown;
    }

    /** A dashboard on recorded data. */
    private final class Shown {
        private final Dashboard dashboard;
        private final Scene scene;

        Shown(Path folder) {
            Recording recording = Recording.durable(folder, SERVICE, CLOCK);
            LiveSession session = LiveSession.offline(recording, workers, CLOCK);
            dashboard = Toolkit.onFxThread(() -> new Dashboard(
                    LiveSessions.ofSamples(workers, CLOCK, 1, CompletableFuture.completedFuture(null)),
                    Wording.of(Locale.UK, ZoneOffset.UTC),
                    workers.background(),
                    new FxExecutor(),
                    CLOCK));
            scene = Toolkit.onFxThread(() -> {
                Scene made = new Scene(dashboard.createView(), 1280, 800);
                Theme.LIGHT.applyTo(made);
                dashboard.open(session);
                return made;
            });
        }

        private interface Condition {
            boolean holds();
        }

        void await(Condition condition) {
            while (!Toolkit.onFxThread(condition::holds)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }

        boolean isWhole() {
            String recorded = dashboard.models().status().recordedProperty().get();
            return recorded.contains("recorded since");
        }

        double drawn(ChartRange range) {
            return timed(range, true);
        }

        double asked(ChartRange range) {
            return timed(range, false);
        }

        private double timed(ChartRange range, boolean draw) {
            double[] millis = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                millis[i] = Toolkit.onFxThread(() -> {
                    dashboard.models().chart().rangeProperty().set(new ChartRange.Between(NOW.minusSeconds(3600), NOW));
                    scene.snapshot(null);
                    long begin = System.nanoTime();
                    dashboard.models().chart().rangeProperty().set(range);
                    if (draw) {
                        scene.snapshot(null);
                    }
                    return (System.nanoTime() - begin) / 1e6;
                });
            }
            return median(millis);
        }

        void close() {
            Toolkit.onFxThread(() -> {
                dashboard.close();
                return dashboard;
            });
        }
    }

    private static double heap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void say(String what, double number) {
        System.out.printf(Locale.ROOT, "%12.1f  %s%n", number, what);
    }
}
