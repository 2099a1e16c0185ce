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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaderboards of which only the differences are kept, on a real file. */
class ChangedLeaderboardsTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");
    private static final ContestId OTHER = new ContestId("other");

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
    void aSmallChangeKeepsTheRowsThatDiffer() {
        append(Samples.CONTEST, 0, points(100, 0));
        append(Samples.CONTEST, 1, points(100, 2));

        assertThat(rows()).isEqualTo(102);
        assertThat(at(0)).isEqualTo(points(100, 0));
        assertThat(at(1)).isEqualTo(points(100, 2));
    }

    @Test
    void aChangeOfMostRowsIsKeptWhole() {
        append(Samples.CONTEST, 0, points(10, 0));
        append(Samples.CONTEST, 1, points(10, 6));

        assertThat(rows()).isEqualTo(20);
        assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard WHERE base IS NULL"))
                .isEqualTo(2);
    }

    @Test
    void afterManyChangesOneIsKeptWhole() {
        for (int minute = 0; minute <= 51; minute++) {
            append(Samples.CONTEST, minute, first(20, minute));
        }

        assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard WHERE base IS NULL"))
                .isEqualTo(2);
        assertThat(rows()).isEqualTo(20 + 50 + 20);
        assertThat(at(50)).isEqualTo(first(20, 50));
        assertThat(at(51)).isEqualTo(first(20, 51));
    }

    @Test
    void entriesThatLeaveAndComeBackAreTold() {
        append(Samples.CONTEST, 0, points(10, 0));
        append(Samples.CONTEST, 1, points(10, 0).subList(0, 7));
        append(Samples.CONTEST, 2, points(9, 1));
        append(Samples.CONTEST, 3, List.of());
        append(Samples.CONTEST, 4, points(2, 0));

        assertThat(at(0)).hasSize(10);
        assertThat(at(1)).isEqualTo(points(10, 0).subList(0, 7));
        assertThat(at(2)).isEqualTo(points(9, 1));
        assertThat(at(3)).isEmpty();
        assertThat(at(4)).isEqualTo(points(2, 0));
        assertThat(back(Samples.CONTEST))
                .extracting(LeaderboardAt::entries)
                .containsExactly(
                        points(2, 0), List.of(), points(9, 1), points(10, 0).subList(0, 7), points(10, 0));
    }

    @Test
    void contestsThatAreRecordedInTurnNeverMix() {
        for (int minute = 0; minute < 6; minute++) {
            append(Samples.CONTEST, minute, first(10, minute));
            append(OTHER, minute, first(10, 1_000 + minute));
        }

        assertThat(at(3)).isEqualTo(first(10, 3));
        assertThat(store.leaderboardBefore(OTHER, minute(3)).orElseThrow().entries())
                .isEqualTo(first(10, 1_003));
        assertThat(back(OTHER)).hasSize(6).first().isEqualTo(new LeaderboardAt(minute(5), first(10, 1_005)));
    }

    @Test
    void afterTheClockWasSetBackNothingIsReadAsAChangeOfWhatCameLater() {
        append(Samples.CONTEST, 0, points(10, 0));
        append(Samples.CONTEST, 5, points(10, 1));
        Sql.run(store, "DELETE FROM poll WHERE at > " + T0.plusSeconds(60).getEpochSecond() + "000000000");
        append(Samples.CONTEST, 1, points(10, 0).subList(0, 9));

        assertThat(at(1)).isEqualTo(points(10, 0).subList(0, 9));
        assertThat(at(0)).isEqualTo(points(10, 0));
    }

    @Test
    void whatAKeptChangeIsMadeFromStaysAndTheRestGoes() {
        append(Samples.CONTEST, 0, first(10, 0));
        append(Samples.CONTEST, 1, first(10, 1));
        append(Samples.CONTEST, 2, first(10, 2));
        append(Samples.CONTEST, 3, first(10, 3));
        append(Samples.CONTEST, 4, points(12, 12));
        append(Samples.CONTEST, 5, points(14, 14).reversed());
        deletePolls(0, 1, 3, 4);

        sweep();

        assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard")).isEqualTo(4);
        assertThat(rows()).isEqualTo(10 + 1 + 1 + 14);
        assertThat(at(2)).isEqualTo(first(10, 2));
        assertThat(at(5)).isEqualTo(points(14, 14).reversed());
        assertThat(Sql.rows(store, "PRAGMA foreign_key_check")).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverWasRecordedComesBackAlsoAfterPollsWereGivenUp(long seed) {
        Random random = new Random(seed);
        TreeMap<Integer, List<LeaderboardEntry>> recorded = new TreeMap<>();
        List<LeaderboardEntry> board = points(30, 0);
        for (int number = 0; number < 160; number++) {
            board = changed(board, random);
            // Now and then the clock is set back.
            int minute = random.nextInt(20) == 0 ? random.nextInt(100_000) : 200_000 + number;
            if (recorded.putIfAbsent(minute, board) == null) {
                append(Samples.CONTEST, minute, board);
            }
            if (number % 40 == 39) {
                recorded.keySet().removeIf(poll -> {
                    boolean givenUp = poll != 200_000 && !poll.equals(recorded.lastKey()) && random.nextInt(3) == 0;
                    if (givenUp) {
                        deletePolls(poll);
                    }
                    return givenUp;
                });
                sweep();
            }
        }

        recorded.forEach((minute, entries) -> assertThat(at(minute)).isEqualTo(entries));
        List<LeaderboardAt> expected = new ArrayList<>();
        recorded.forEach((minute, entries) -> {
            if (expected.isEmpty() || !expected.getLast().entries().equals(entries)) {
                expected.add(new LeaderboardAt(minute(minute), entries));
            }
        });
        assertThat(back(Samples.CONTEST).stream()
                        .map(LeaderboardAt::entries)
                        .distinct()
                        .toList())
                .isEqualTo(expected.reversed().stream()
                        .map(LeaderboardAt::entries)
                        .distinct()
                        .toList());
        assertThat(Sql.rows(store, "PRAGMA foreign_key_check")).isZero();
        assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard_row")).isLessThan(160 * 25);
    }

    private static List<LeaderboardEntry> changed(List<LeaderboardEntry> board, Random random) {
        List<LeaderboardEntry> next = new ArrayList<>(board);
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> next.removeLast();
            case 2 -> next.add(Samples.entry(next.size() + 1, "n" + random.nextInt(9), 1));
            case 3 -> Collections.shuffle(next, random);
            case 4 -> Collections.swap(next, random.nextInt(next.size()), random.nextInt(next.size()));
            default -> {
                int place = random.nextInt(next.size());
                next.set(place, Samples.entry(place + 1, next.get(place).id(), random.nextInt(1_000)));
            }
        }
        return next.isEmpty() ? points(30, 0) : next;
    }

    /** So many entries, the first few of which gained a point. */
    private static List<LeaderboardEntry> points(int size, int gained) {
        List<LeaderboardEntry> entries = new ArrayList<>();
        for (int rank = 1; rank <= size; rank++) {
            entries.add(Samples.entry(rank, "e" + rank, 1_000 - rank + (rank <= gained ? 1 : 0)));
        }
        return entries;
    }

    /** So many entries, the first of which has these points more. */
    private static List<LeaderboardEntry> first(int size, int more) {
        List<LeaderboardEntry> entries = points(size, 0);
        entries.set(0, Samples.entry(1, "e1", 1_000 + more));
        return entries;
    }

    private void append(ContestId contest, int minute, List<LeaderboardEntry> entries) {
        store.append(
                new PollResult(contest, minute(minute), Duration.ZERO, null, new Outcome.Success<>(entries), null));
    }

    private List<LeaderboardEntry> at(int minute) {
        LeaderboardAt found =
                store.leaderboardBefore(Samples.CONTEST, minute(minute)).orElseThrow();
        assertThat(found.at()).isEqualTo(minute(minute));
        return found.entries();
    }

    private List<LeaderboardAt> back(ContestId contest) {
        List<LeaderboardAt> met = new ArrayList<>();
        store.leaderboardsBack(contest, Instant.MIN, Instant.MAX, met::add);
        return met;
    }

    private int rows() {
        return Sql.number(store, "SELECT count(*) FROM leaderboard_row");
    }

    private void deletePolls(int... minutes) {
        for (int minute : minutes) {
            Sql.run(store, "DELETE FROM poll WHERE at = " + minute(minute).getEpochSecond() + "000000000");
        }
    }

    private void sweep() {
        HistoryFile file = requireNonNull(store.historyFile());
        try (Database database = file.another()) {
            new Sweep(database).run();
        }
    }

    private static Instant minute(int minute) {
        return T0.plusSeconds(60L * minute);
    }
}
