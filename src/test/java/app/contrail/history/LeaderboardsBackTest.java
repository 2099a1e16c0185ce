package app.contrail.history;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going back through the recorded leaderboards, on a real file. */
class LeaderboardsBackTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");

    @TempDir
    Path folder;

    private JdbcHistoryStore store;

    @BeforeEach
    void open() {
        store = JdbcHistoryStore.open(folder, Recorder.SERVICE, new ManualClock(T0))
                .store();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aLeaderboardIsMetOnceUnderTheTimeOfTheFirstPollThatFoundIt() {
        append(0, "a", "b");
        append(1, "a", "b");
        append(2, "b", "a");
        append(3, "b", "a");
        append(4, "b", "a");

        assertThat(back(0, 9)).containsExactly(board(2, "b", "a"), board(0, "a", "b"));
    }

    @Test
    void oneThatComesBackIsMetAgain() {
        append(0, "a", "b");
        append(1, "b", "a");
        append(2, "a", "b");

        assertThat(back(0, 9)).containsExactly(board(2, "a", "b"), board(1, "b", "a"), board(0, "a", "b"));
    }

    @Test
    void pollsWithoutALeaderboardDoNotInterruptOne() {
        append(0, "a");
        store.append(poll(Samples.CONTEST, 1, null));
        append(2, "a");

        assertThat(back(0, 9)).containsExactly(board(0, "a"));
    }

    @Test
    void onlyThePeriodCounts() {
        append(0, "a");
        append(1, "a");
        append(2, "b");
        append(3, "c");

        assertThat(back(1, 2)).containsExactly(board(2, "b"), board(1, "a"));
        assertThat(back(4, 9)).isEmpty();
    }

    @Test
    void itEndsWhereItIsToldTo() {
        append(0, "a");
        append(1, "b");
        append(2, "c");

        List<LeaderboardAt> met = new ArrayList<>();
        store.leaderboardsBack(Samples.CONTEST, T0, Instant.MAX, leaderboard -> {
            met.add(leaderboard);
            return met.size() < 2;
        });
        assertThat(met).containsExactly(board(2, "c"), board(1, "b"));
    }

    @Test
    void anEmptyLeaderboardIsOneToo() {
        append(0, "a");
        append(1);
        append(2, "b", "a");

        assertThat(back(0, 9)).containsExactly(board(2, "b", "a"), board(1), board(0, "a"));
    }

    @Test
    void everythingAboutAnEntryComesBack() {
        LeaderboardEntry entry = new LeaderboardEntry(
                7, "e", "ann@example.com", "Ann", 1.5, "REF", 3, Instant.parse("2026-05-01T00:00:00Z"));
        store.append(poll(Samples.CONTEST, 0, List.of(entry)));

        assertThat(back(0, 9)).containsExactly(new LeaderboardAt(T0, List.of(entry)));
    }

    @Test
    void otherContestsAndOtherServicesAreNotMet() {
        append(0, "a");
        store.append(poll(new ContestId("other"), 1, entries("x")));
        try (JdbcHistoryStore other = JdbcHistoryStore.open(folder, "https://other.example", new ManualClock(T0))
                .store()) {
            other.append(poll(Samples.CONTEST, 2, entries("y")));
        }

        assertThat(back(0, 9)).containsExactly(board(0, "a"));
    }

    @Test
    void anotherMayRecordMeanwhileAndIsNotSeen() {
        append(0, "a");
        append(1, "b");
        List<LeaderboardAt> met = new ArrayList<>();

        store.leaderboardsBack(Samples.CONTEST, T0, Instant.MAX, leaderboard -> {
            append(5 + met.size(), "c" + met.size());
            return met.add(leaderboard);
        });

        assertThat(met).containsExactly(board(1, "b"), board(0, "a"));
        assertThat(back(0, 9)).hasSize(4);
    }

    @Test
    void whatIsGivenUpMeanwhileIsStillMet() {
        append(0, "a");
        append(1, "b");
        List<LeaderboardAt> met = new ArrayList<>();

        store.leaderboardsBack(Samples.CONTEST, T0, Instant.MAX, leaderboard -> {
            Sql.run(store, "DELETE FROM poll WHERE at = " + T0.getEpochSecond() + "000000000");
            HistoryFile file = requireNonNull(store.historyFile());
            try (Database database = file.another()) {
                new Sweep(database).run();
            }
            return met.add(leaderboard);
        });

        assertThat(met).containsExactly(board(1, "b"), board(0, "a"));
        assertThat(back(0, 9)).containsExactly(board(1, "b"));
    }

    @Test
    void afterALongTimeItEndsByItself() {
        List<PollResult> polls = new ArrayList<>();
        for (int minute = 0; minute < 5_003; minute++) {
            polls.add(poll(Samples.CONTEST, minute, entries(minute % 2 == 0 ? "a" : "b")));
        }
        store.appendAll(polls);

        assertThat(back(0, 10_000)).hasSize(5_000).first().isEqualTo(board(5_002, "a"));
    }

    private List<LeaderboardAt> back(int from, int to) {
        List<LeaderboardAt> met = new ArrayList<>();
        store.leaderboardsBack(Samples.CONTEST, at(from), at(to), met::add);
        return met;
    }

    private void append(int minute, String... ids) {
        store.append(poll(Samples.CONTEST, minute, entries(ids)));
    }

    private static PollResult poll(ContestId contest, int minute, @Nullable List<LeaderboardEntry> entries) {
        return new PollResult(
                contest,
                at(minute),
                Duration.ZERO,
                null,
                entries == null ? null : new Outcome.Success<>(entries),
                null);
    }

    private static LeaderboardAt board(int minute, String... ids) {
        return new LeaderboardAt(at(minute), entries(ids));
    }

    private static List<LeaderboardEntry> entries(String... ids) {
        List<LeaderboardEntry> entries = new ArrayList<>();
        for (String id : ids) {
            entries.add(Samples.entry(entries.size() + 1, id, 10));
        }
        return entries;
    }

    private static Instant at(int minute) {
        return T0.plusSeconds(60L * minute);
    }
}
