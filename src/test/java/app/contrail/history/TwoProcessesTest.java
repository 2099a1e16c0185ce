package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.domain.TotalsAt;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The window and {@code collect} record into one file at the same time. */
class TwoProcessesTest {
    private static final ContestId OURS = new ContestId("ours");
    private static final ContestId THEIRS = new ContestId("theirs");
    private static final int POLLS = 150;
    private static final int OPENINGS = 60;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void bothRecordAndEachSeesTheOther() throws Exception {
        Path data = folder.resolve("data");
        Process process = Recorder.start(data, THEIRS, 0, POLLS - 1);
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                JdbcHistoryStore store = JdbcHistoryStore.open(data, Recorder.SERVICE, Clock.systemUTC())
                        .store()) {
            assertThat(out.readLine()).isEqualTo("0");
            for (int number = 0; number < POLLS; number++) {
                Recorder.record(store, OURS, number);
                assertThat(recorded(store, THEIRS)).isNotEmpty();
            }
            assertThat(process.isAlive() || process.exitValue() == 0).isTrue();
            String last = "0";
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
            assertThat(last).isEqualTo(Integer.toString(POLLS - 1));
            assertThat(process.waitFor()).isZero();
            assertThat(recorded(store, OURS)).isEqualTo(expected(OURS, POLLS));
            assertThat(recorded(store, THEIRS)).isEqualTo(expected(THEIRS, POLLS));
            assertThat(store.notes(OURS)).isEqualTo(Recorder.expectedNotes(POLLS));
            assertThat(store.notes(THEIRS)).isEqualTo(Recorder.expectedNotes(POLLS));
        } finally {
            process.destroyForcibly();
        }
    }

    /** Whoever closes last takes SQLite's companion files away, perhaps while another one looks at them. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void openingWhileAnotherEndsIsNoTrouble() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(
                    threads.submit(() -> openRecordAndClose(OURS)), threads.submit(() -> openRecordAndClose(THEIRS)));
            for (Future<?> one : both) {
                one.get();
            }
        }
        try (JdbcHistoryStore store = JdbcHistoryStore.open(folder, Recorder.SERVICE, Clock.systemUTC())
                .store()) {
            assertThat(recorded(store, OURS)).isEqualTo(expected(OURS, OPENINGS));
            assertThat(recorded(store, THEIRS)).isEqualTo(expected(THEIRS, OPENINGS));
        }
    }

    private void openRecordAndClose(ContestId contest) {
        for (int number = 0; number < OPENINGS; number++) {
            try (JdbcHistoryStore store = JdbcHistoryStore.open(folder, Recorder.SERVICE, Clock.systemUTC())
                    .store()) {
                Recorder.record(store, contest, number);
            }
        }
    }

    private static List<TotalsAt> recorded(HistoryStore store, ContestId contest) {
        return store.totals(contest, Instant.MIN, Instant.MAX);
    }

    private static List<TotalsAt> expected(ContestId contest, int polls) {
        return Recorder.expected(contest, polls).totals(contest, Instant.MIN, Instant.MAX);
    }
}
