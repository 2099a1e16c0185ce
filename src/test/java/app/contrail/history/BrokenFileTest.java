package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.BesideOthers;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the file's place is not what Contrail left there. */
@BesideOthers
class BrokenFileTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00.5Z");
    private static final ContestId CONTEST = new ContestId("clx1abc123def456");
    private static final String ASIDE = "history.db.damaged-20260601T100000Z";

    @TempDir
    Path folder;

    @Test
    void garbageIsSetAsideAndSaid() throws IOException {
        byte[] garbage = new byte[50_000];
        new SplittableRandom(1).nextBytes(garbage);
        Files.write(file(), garbage);

        assertBeginsAnew();
        assertThat(folder.resolve(ASIDE)).hasBinaryContent(garbage);
    }

    @Test
    void aTextFileIsSetAside() throws IOException {
        Files.writeString(file(), "hello");

        assertBeginsAnew();
        assertThat(folder.resolve(ASIDE)).hasContent("hello");
    }

    @Test
    void aFileCutShortIsSetAside() throws IOException {
        record(300);
        for (double share : new double[] {0.01, 0.3, 0.6, 0.99}) {
            Path cut = folder.resolve("cut" + share);
            Files.createDirectories(cut);
            byte[] whole = Files.readAllBytes(file());
            Files.write(cut.resolve("history.db"), Arrays.copyOf(whole, (int) (whole.length * share)));

            JdbcHistoryStore.Opened opened = JdbcHistoryStore.open(cut, Recorder.SERVICE, new ManualClock(NOW));
            try (JdbcHistoryStore store = opened.store()) {
                assertThat(opened.notice()).contains(ASIDE);
                assertThat(store.contests()).isEmpty();
            }
        }
    }

    @Test
    void aMissingEndIsSeenFromOutside() throws IOException {
        recordLarge();
        assertThat(Soundness.brokenFromOutside(new HistoryFile(folder))).isFalse();

        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }
        assertThat(Soundness.brokenFromOutside(new HistoryFile(folder))).isTrue();
    }

    @Test
    void damagedPagesAreSetAside() throws IOException {
        record(300);
        overwrite(file(), 4096, 8 * 4096);

        assertBeginsAnew();
    }

    @Test
    void damageAtTheEndOfALargeFileIsSetAside() throws IOException {
        recordLarge();
        long pages = Files.size(file()) / 4096;
        overwrite(file(), (pages - 60) * 4096, 60 * 4096);

        assertBeginsAnew();
    }

    @Test
    void damageInTheMiddleOfALargeFileIsFoundAtTheNextStart() throws IOException {
        recordLarge();
        overwrite(file(), Files.size(file()) / 2 / 4096 * 4096, 40 * 4096);

        JdbcHistoryStore.Opened opened = open();
        try (JdbcHistoryStore store = opened.store()) {
            assertThat(opened.notice()).isNull();
            assertThatThrownBy(() -> store.totals(CONTEST, Instant.MIN, Instant.MAX))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("damaged")
                    .hasMessageContaining("Start Contrail again");
        }

        assertBeginsAnew();
    }

    @Test
    void aSoundFileIsNotSetAsideHoweverItIsSuspected() throws IOException {
        record(10);
        Files.createFile(folder.resolve("history.db-suspect"));

        JdbcHistoryStore.Opened opened = open();
        try (JdbcHistoryStore store = opened.store()) {
            assertThat(opened.notice()).isNull();
            assertThat(store.contests()).containsExactly(CONTEST);
        }
        assertThat(folder.resolve("history.db-suspect")).doesNotExist();
    }

    @Test
    void anEmptyFileIsANewOne() throws IOException {
        Files.createFile(file());

        JdbcHistoryStore.Opened opened = open();
        try (JdbcHistoryStore store = opened.store()) {
            assertThat(opened.notice()).isNull();
            store.append(Recorder.poll(CONTEST, 1));
        }
    }

    @Test
    void aLogWithoutItsFileIsNotThrownAway() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        byte[] log;
        try (JdbcHistoryStore store = JdbcHistoryStore.open(elsewhere, Recorder.SERVICE, new ManualClock(NOW))
                .store()) {
            store.append(Recorder.poll(CONTEST, 1));
            log = Files.readAllBytes(elsewhere.resolve("history.db-wal"));
        }
        Files.write(folder.resolve("history.db-wal"), log);

        assertBeginsAnew();
        assertThat(folder.resolve(ASIDE + "-wal")).hasBinaryContent(log);
    }

    @Test
    void whatWasSetAsideBeforeStays() throws IOException {
        Files.writeString(file(), "first");
        assertBeginsAnew();
        Files.writeString(file(), "second");
        assertBeginsAnew();

        assertThat(folder.resolve(ASIDE)).hasContent("first");
        assertThat(folder.resolve(ASIDE + "-2")).hasContent("second");
    }

    @Test
    void aFolderInItsPlaceIsSaidAndLeft() throws IOException {
        Files.createDirectories(file().resolve("something"));

        assertThatThrownBy(this::open)
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("A folder lies where")
                .hasMessageContaining(file().toString());
        assertThat(file().resolve("something")).isDirectory();
    }

    @Test
    void aFileInTheFoldersPlaceIsSaid() throws IOException {
        Path occupied = Files.createFile(folder.resolve("occupied"));

        assertThatThrownBy(() -> JdbcHistoryStore.open(occupied, Recorder.SERVICE, new ManualClock(NOW)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("Check who may write");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Needs a folder that nobody can write, not even an administrator")
    void aFolderThatCannotBeWrittenIsSaid() {
        assertThatThrownBy(() -> JdbcHistoryStore.open(Path.of("/proc/self"), Recorder.SERVICE, new ManualClock(NOW)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("/proc/self")
                .hasMessageContaining("Check who may write")
                .hasMessageEndingWith(".");
    }

    private void assertBeginsAnew() throws IOException {
        JdbcHistoryStore.Opened opened = open();
        try (JdbcHistoryStore store = opened.store()) {
            assertThat(opened.notice())
                    .contains("damaged", ASIDE, "a new one was begun")
                    .endsWith(".");
            assertThat(store.contests()).isEmpty();
            store.append(Recorder.poll(CONTEST, 1));
        }
        JdbcHistoryStore.Opened again = open();
        try (JdbcHistoryStore store = again.store()) {
            assertThat(again.notice()).isNull();
            assertThat(store.contests()).containsExactly(CONTEST);
        }
    }

    private void record(int polls) {
        try (JdbcHistoryStore store = open().store()) {
            List<PollResult> results = new ArrayList<>();
            for (int number = 0; number < polls; number++) {
                results.add(Recorder.poll(CONTEST, number));
            }
            store.appendAll(results);
        }
    }

    /** More than is looked at wholly when it is opened. */
    private void recordLarge() throws IOException {
        try (JdbcHistoryStore store = open().store()) {
            store.appendAll(IntStream.range(0, 80_000)
                    .mapToObj(number -> new PollResult(
                            CONTEST,
                            NOW.plusSeconds(number),
                            Duration.ZERO,
                            new Outcome.Success<>(Samples.totals(1_000_000_007L * number, number)),
                            null,
                            null))
                    .toList());
        }
        assertThat(Files.size(file())).isGreaterThan(Soundness.SMALL);
    }

    private static void overwrite(Path file, long from, int length) throws IOException {
        byte[] garbage = "garbage ".repeat(length / 8).getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(garbage), from);
        }
    }

    private JdbcHistoryStore.Opened open() {
        return JdbcHistoryStore.open(folder, Recorder.SERVICE, new ManualClock(NOW));
    }

    private Path file() {
        return folder.resolve("history.db");
    }
}
