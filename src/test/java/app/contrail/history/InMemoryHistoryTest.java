package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history without a file. That it keeps what it is given, {@link RoundTripTest} checks. */
class InMemoryHistoryTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");

    @Test
    void bothEndsOfAPeriodBelongToIt() {
        try (JdbcHistoryStore store = open()) {
            store.appendAll(List.of(poll(0), poll(30), poll(60)));

            assertThat(store.totals(Samples.CONTEST, T0.plusSeconds(30), T0.plusSeconds(60)))
                    .hasSize(2);
            assertThat(store.totals(Samples.CONTEST, T0.plusSeconds(31), T0.plusSeconds(59)))
                    .isEmpty();
        }
    }

    @Test
    void eachStoreHasAHistoryOfItsOwnWhichGoesWithIt() {
        JdbcHistoryStore store = open();
        store.append(poll(0));

        try (JdbcHistoryStore other = open()) {
            assertThat(other.contests()).isEmpty();
        }
        assertThat(store.contests()).containsExactly(Samples.CONTEST);
        assertThat(store.file()).isNull();
        store.close();
        assertThatThrownBy(store::contests)
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("in memory")
                .hasMessageNotContaining("null");
    }

    @Test
    void manyThreadsMayWriteAndReadAtOnce() throws Exception {
        try (JdbcHistoryStore store = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = List.of(
                    threads.submit(() -> appendMany(store, 0)),
                    threads.submit(() -> appendMany(store, 1)),
                    threads.submit(() -> {
                        while (store.totals(Samples.CONTEST, Instant.MIN, Instant.MAX)
                                        .size()
                                < 200) {
                            store.contests();
                        }
                    }));
            for (Future<?> task : work) {
                task.get();
            }
        }
    }

    @Test
    void itIsNotThinned() {
        try (JdbcHistoryStore store = open()) {
            assertThatThrownBy(() -> new Thinning(store, Retention.USUAL, ZoneOffset.UTC))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void withoutSQLitesLibraryTheUserIsToldWhatToDo(@TempDir Path folder) throws Exception {
        Path temporary = Files.createFile(folder.resolve("not a folder"));
        Process process =
                Recorder.processWith("-Dorg.sqlite.tmpdir=" + temporary, WithoutLibrary.class, folder.toString());

        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(said)
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence)
                        .startsWith("SQLite, which keeps the history, cannot be loaded")
                        .contains(temporary.toString())
                        .endsWith("then start Contrail again."));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** A process that tries both kinds of history and prints why it gets neither. */
    static final class WithoutLibrary {
        private WithoutLibrary() {}

        public static void main(String[] arguments) {
            say(() -> JdbcHistoryStore.open(
                    Path.of(arguments[0], "data"), Recorder.SERVICE, java.time.Clock.systemUTC()));
            say(() -> JdbcHistoryStore.inMemory(Recorder.SERVICE));
        }

        private static void say(Runnable attempt) {
            try {
                attempt.run();
            } catch (HistoryException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static void appendMany(JdbcHistoryStore store, int odd) {
        for (int i = 0; i < 100; i++) {
            store.append(poll(2 * i + odd));
        }
    }

    private static PollResult poll(int second) {
        return new PollResult(
                Samples.CONTEST,
                T0.plusSeconds(second),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(second, 1)),
                null,
                null);
    }

    private static JdbcHistoryStore open() {
        return JdbcHistoryStore.inMemory(Recorder.SERVICE);
    }
}
