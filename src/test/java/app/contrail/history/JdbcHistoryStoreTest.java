package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.TotalsAt;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcHistoryStoreTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");

    @TempDir
    Path folder;

    private JdbcHistoryStore store;

    @BeforeEach
    void openStore() {
        store = open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void pollsThatFindTheSameShareWhatTheyFound() {
        for (int second = 0; second < 100; second++) {
            store.append(poll(second, 10, "ann"));
        }
        store.append(poll(100, 11, "ann"));
        store.append(poll(101, 10, "bob"));

        assertThat(store.totals(Samples.CONTEST, Instant.MIN, Instant.MAX)).hasSize(102);
        assertThat(Sql.number(store, "SELECT count(*) FROM totals")).isEqualTo(3);
        assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard")).isEqualTo(2);
        assertThat(Sql.number(store, "SELECT count(*) FROM details")).isEqualTo(1);
    }

    @Test
    void pollsThatAreAppendedTogetherShareWhatTheyFoundToo() {
        PollResult ofOther = new PollResult(
                new ContestId("other"),
                T0,
                Duration.ZERO,
                null,
                new Outcome.Success<>(List.of(Samples.entry(1, "ann", 10))),
                null);
        store.appendAll(List.of(
                poll(0, 10, "ann"), ofOther, poll(1, 10, "ann"), poll(2, 10, "bob"), poll(3, 10, "ann"), ofOther));

        assertThat(Sql.number(store, "SELECT count(*) FROM totals")).isEqualTo(1);
        assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard")).isEqualTo(4);
        assertThat(Sql.number(store, "SELECT count(*) FROM participant")).isEqualTo(3);
        assertThat(Sql.number(store, "SELECT count(DISTINCT leaderboard) FROM poll WHERE contest = 1"))
                .isEqualTo(3);
    }

    @Test
    void aNameThatIsNotUnicodeDoesNotMakeEveryLeaderboardANewOne() {
        store.append(poll(0, 1, "cut \ud83d"));
        store.append(poll(1, 1, "cut \ud83d"));

        assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard")).isEqualTo(1);
        assertThat(Sql.number(store, "SELECT count(*) FROM participant")).isEqualTo(1);
    }

    @Test
    void aParticipantIsKeptOnceHoweverThePointsChange() {
        for (int second = 0; second < 10; second++) {
            LeaderboardEntry entry = Samples.entry(1, "ann", second);
            store.append(new PollResult(
                    Samples.CONTEST,
                    T0.plusSeconds(second),
                    Duration.ZERO,
                    null,
                    new Outcome.Success<>(List.of(entry)),
                    null));
        }

        assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard")).isEqualTo(10);
        assertThat(Sql.number(store, "SELECT count(*) FROM participant")).isEqualTo(1);
    }

    @Test
    void servicesShareTheFileAndNeverMix() {
        try (JdbcHistoryStore other = JdbcHistoryStore.open(folder, "http://127.0.0.1:8080", new ManualClock(T0))
                .store()) {
            store.append(poll(0, 10, "ann"));
            other.append(poll(5, 20, "bob"));

            assertThat(store.totals(Samples.CONTEST, Instant.MIN, Instant.MAX))
                    .containsExactly(new TotalsAt(T0, Samples.totals(10, 1)));
            assertThat(other.totals(Samples.CONTEST, Instant.MIN, Instant.MAX))
                    .containsExactly(new TotalsAt(T0.plusSeconds(5), Samples.totals(20, 1)));
            assertThat(other.leaderboardBefore(Samples.CONTEST, T0)).isEmpty();
            assertThat(other.contestBefore(Samples.CONTEST, T0)).isEmpty();
        }
    }

    @Test
    void theNewestDetailsBeforeATimeAreKnown() {
        store.append(poll(0, 1, "ann"));
        PollResult withoutDetails = new PollResult(Samples.CONTEST, T0.plusSeconds(5), Duration.ZERO, null, null, null);
        store.append(withoutDetails);

        assertThat(store.contestBefore(Samples.CONTEST, Instant.MAX))
                .contains(new ContestAt(T0, Samples.contest("active")));
        assertThat(store.contestBefore(Samples.CONTEST, T0.minusNanos(1))).isEmpty();
    }

    @Test
    void everyRecordedContestIsListed() {
        ContestId other = new ContestId("other");
        store.append(poll(0, 1, "ann"));
        store.append(new PollResult(other, T0, Duration.ZERO, new Outcome.Success<>(Samples.totals(1, 1)), null, null));

        assertThat(store.contests()).containsExactly(Samples.CONTEST, other);
    }

    @Test
    void manyPollsAreAppendedWhollyOrNotAtAll() {
        PollResult impossible = new PollResult(
                Samples.CONTEST,
                Instant.parse("2300-01-01T00:00:00Z"),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(1, 1)),
                null,
                null);

        assertThatThrownBy(() -> store.appendAll(List.of(poll(0, 1, "ann"), impossible)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("Set the clock");
        assertThat(Sql.number(store, "SELECT count(*) FROM poll")).isZero();
        assertThat(Sql.number(store, "SELECT count(*) FROM totals")).isZero();
        store.append(poll(0, 1, "ann"));
        assertThat(Sql.number(store, "SELECT count(*) FROM poll")).isEqualTo(1);
    }

    @Test
    void aFullDiskLosesNothingThatWasAcknowledgedAndRecordingResumes() {
        int pages = Sql.number(store, "PRAGMA page_count");
        Sql.run(store, "PRAGMA max_page_count = " + (pages + 3));
        int appended = 0;
        HistoryException full = null;
        while (full == null && appended < 10_000) {
            try {
                store.append(poll(appended, appended, "someone" + appended));
                appended++;
            } catch (HistoryException e) {
                full = e;
            }
        }
        assertThat(full).hasMessageContaining("The disk is full").hasMessageEndingWith(".");
        assertThat(appended).isPositive();
        assertRecorded(appended);

        Sql.run(store, "PRAGMA max_page_count = 1000000");
        store.append(poll(appended, appended, "someone" + appended));
        assertRecorded(appended + 1);
    }

    @Test
    void aFileThatMayNotBeWrittenIsSaidInASentence() {
        Sql.run(store, "PRAGMA query_only = ON");

        assertThatThrownBy(() -> store.append(poll(0, 1, "ann")))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining(String.valueOf(store.file()))
                .hasMessageContaining("Check who may write");
    }

    @Test
    void damageMetWhileRunningIsRemembered() throws IOException {
        store.append(poll(0, 1, "ann"));
        Sql.run(store, "PRAGMA writable_schema = ON");
        Sql.run(store, "UPDATE sqlite_schema SET rootpage = 10000 WHERE name = 'poll'");
        store.close();

        try (JdbcHistoryStore again = open(folder)) {
            assertThat(again.totals(Samples.CONTEST, Instant.MIN, Instant.MAX)).isEmpty();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).anyMatch(file -> file.getFileName().toString().matches("history\\.db\\.damaged-.*Z"));
        }
        store = open(folder);
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();

        assertThatThrownBy(() -> store.append(poll(0, 1, "ann"))).isInstanceOf(HistoryException.class);
        assertThatThrownBy(() -> store.contests()).isInstanceOf(HistoryException.class);
    }

    @Test
    void aFolderMayHaveAnyName() {
        Path odd = folder.resolve("what? 100% of #1 & «ü»");
        try (JdbcHistoryStore there = open(odd)) {
            there.append(poll(0, 1, "ann"));
        }

        assertThat(odd.resolve("history.db")).isRegularFile();
        try (JdbcHistoryStore there = open(odd)) {
            assertThat(there.contests()).containsExactly(Samples.CONTEST);
        }
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        store.append(poll(0, 1, "ann"));

        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.toString().endsWith("-lock")))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .containsExactlyInAnyOrder(
                                    PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }

    private void assertRecorded(int polls) {
        assertThat(store.totals(Samples.CONTEST, Instant.MIN, Instant.MAX)).hasSize(polls);
        assertThat(Sql.number(store, "SELECT count(*) FROM poll")).isEqualTo(polls);
        assertThat(Sql.number(store, "SELECT count(*) FROM totals")).isEqualTo(polls);
        assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard_row")).isEqualTo(polls);
        assertThat(Sql.rows(store, "PRAGMA foreign_key_check")).isZero();
    }

    private static PollResult poll(int second, long views, String leader) {
        return new PollResult(
                Samples.CONTEST,
                T0.plusSeconds(second),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(views, 1)),
                new Outcome.Success<>(List.of(Samples.entry(1, leader, 10))),
                new Outcome.Success<>(Samples.contest("active")));
    }

    private static JdbcHistoryStore open(Path folder) {
        return JdbcHistoryStore.open(folder, Recorder.SERVICE, new ManualClock(T0))
                .store();
    }
}
