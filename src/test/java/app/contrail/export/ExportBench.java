package app.contrail.export;

import app.contrail.domain.Analytics;
import app.contrail.domain.ContestId;
import app.contrail.domain.Metric;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.files.WholeFile;
import app.contrail.history.JdbcHistoryStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/**
 * What an export of a year of one contest costs, beside SQLite's own shell if that is installed: prints rows a second and
 * heap. No test; takes up to a minute.
 */
final class ExportBench {
    private static final ContestId CONTEST = new ContestId("clx1abc123def456");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00.123456789Z");
    private static final int POLLS = 1_000_000;
    private static final int BATCH = 50_000;
    private static final int ROUNDS = 5;

    /** The same columns with the same contents, as far as the shell can. */
    private static final String QUERY = "SELECT strftime('%Y-%m-%dT%H:%M:%S', poll.at / 1000000000, 'unixepoch') || '.'"
            + " || substr('00' || (poll.at / 1000000 % 1000), -3) || 'Z' recorded_at, contest.contest_id, views, entries,"
            + " confirmed, disqualified, bonus_completions, points_total, points_average, points_highest,"
            + " 100.0 * entries / views conversion_percent FROM poll CROSS JOIN totals ON totals.id = poll.totals"
            + " JOIN contest ON contest.id = poll.contest WHERE contest.contest_id = '" + CONTEST + "'"
            + " ORDER BY poll.at, poll.nth;";

    private ExportBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("contrail-export-bench");
        try (JdbcHistoryStore store = JdbcHistoryStore.open(folder, "https://blitzrocket.com", Clock.systemUTC())
                .store()) {
            record(store);
            say("MB of heap after GC, before any export", heapMegabytes());
            double csv = 0;
            for (FileFormat format : FileFormat.values()) {
                double best = measure(store, folder, format);
                csv = format == FileFormat.CSV ? best : csv;
            }
            double shell = shellSeconds(folder);
            if (shell > 0) {
                say("rows a second by sqlite3 -csv, best round", POLLS / shell);
                say("times the time of sqlite3 -csv, CSV", csv / shell);
            }
        }
    }

    /** Returns the seconds of the best round. */
    private static double measure(JdbcHistoryStore store, Path folder, FileFormat format) throws IOException {
        Path file = folder.resolve("kpis." + format.extension());
        double best = Double.MAX_VALUE;
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = System.nanoTime();
            export(store, file, format, row -> {});
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        say("rows a second as " + format + ", best round", POLLS / best);
        say("MB written", Files.size(file) / 1e6);
        export(store, file, format, row -> {
            if (row == 1 || row == POLLS / 2 || row == POLLS) {
                say("MB of heap after GC, at row " + row, heapMegabytes());
            }
        });
        return best;
    }

    private static void export(JdbcHistoryStore store, Path file, FileFormat format, LongConsumer written)
            throws IOException {
        ExportSource source = new ExportSource(
                CONTEST,
                "https://blitzrocket.com",
                store,
                time -> {
                    throw new AssertionError("The totals are no view");
                },
                new EntriesPart.Missing("They are not measured."));
        ExportOrder order = new ExportOrder(
                Panel.KPIS, format, new ExportPeriod(Instant.MIN, Instant.MAX), Metric.CONVERSION, true, true);
        WholeFile.write(
                file,
                WholeFile.Readers.AS_USUAL,
                stream -> new ExportRun(source, Clock.systemUTC()).write(order, stream, written));
    }

    private static void record(JdbcHistoryStore store) {
        SplittableRandom random = new SplittableRandom(1);
        long views = 28_450;
        long entries = 1_523;
        for (int batch = 0; batch < POLLS; batch += BATCH) {
            List<PollResult> polls = new ArrayList<>();
            for (int number = batch; number < batch + BATCH; number++) {
                // About every third poll finds something new.
                if (random.nextInt(3) == 0) {
                    views += random.nextInt(20);
                    entries += random.nextInt(2);
                }
                Analytics totals = new Analytics(
                        entries,
                        entries - entries / 40,
                        12,
                        views,
                        entries * 3,
                        new Analytics.Points(entries * 30.1, 30.1, 890));
                polls.add(new PollResult(
                        CONTEST,
                        START.plusSeconds(30L * number),
                        Duration.ZERO,
                        new Outcome.Success<>(totals),
                        null,
                        null));
            }
            store.appendAll(polls);
        }
    }

    /** How long the shell takes, flushing included; 0 if there is no shell. */
    private static double shellSeconds(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("shell.csv");
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            try {
                Process process = new ProcessBuilder(
                                "sqlite3",
                                "-csv",
                                "-header",
                                folder.resolve("history.db").toString(),
                                QUERY)
                        .redirectOutput(file.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                if (process.waitFor() != 0) {
                    return 0;
                }
            } catch (IOException e) {
                return 0;
            }
            try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        say("MB written by sqlite3 -csv", Files.size(file) / 1e6);
        return best;
    }

    private static double heapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static void say(String what, double number) {
        System.out.printf("%,14.2f  %s%n", number, what);
    }
}
