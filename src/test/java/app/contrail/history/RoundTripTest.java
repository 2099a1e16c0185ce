package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is appended comes back: to the one that wrote it, to one that had the file open, and after a new start. */
class RoundTripTest {
    private static Path folder = Path.of("");
    private static int tries;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("contrail-round-trip");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        List<Path> files;
        try (var found = Files.walk(folder)) {
            files = new ArrayList<>(found.toList());
        }
        for (Path file : files.reversed()) {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<PollResult>> trails() {
        return PollArbitraries.trails();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void aRoundTripIsTheIdentity(@ForAll("trails") List<PollResult> trail) {
        String service = "https://" + tries++ + ".example.com";
        HistoryStore expected = new InMemoryHistoryStore();
        int half = trail.size() / 2;
        try (JdbcHistoryStore watching = open(service)) {
            try (JdbcHistoryStore store = open(service)) {
                for (PollResult poll : trail.subList(0, half)) {
                    store.append(poll);
                    expected.append(poll);
                }
                assertSame(store, expected, trail.subList(0, half));
            }
            try (JdbcHistoryStore store = open(service)) {
                store.appendAll(trail.subList(half, trail.size()));
                trail.subList(half, trail.size()).forEach(expected::append);
                assertSame(store, expected, trail);
            }
            assertSame(watching, expected, trail);
        }
    }

    private static void assertSame(JdbcHistoryStore store, HistoryStore expected, List<PollResult> trail) {
        List<Instant> moments = new ArrayList<>(List.of(Instant.MIN, Instant.MAX));
        trail.stream().limit(3).map(PollResult::endedAt).forEach(moments::add);
        for (ContestId contest : PollArbitraries.CONTESTS) {
            for (Instant from : moments) {
                for (Instant to : moments) {
                    assertThat(store.totals(contest, from, to)).isEqualTo(expected.totals(contest, from, to));
                    assertThat(store.failures(contest, from, to)).isEqualTo(expected.failures(contest, from, to));
                }
                assertThat(store.firstLeaderboard(contest, from)).isEqualTo(expected.firstLeaderboard(contest, from));
                Optional<LeaderboardAt> newest = store.leaderboardBefore(contest, from);
                assertThat(newest.map(LeaderboardAt::at))
                        .isEqualTo(expected.leaderboardBefore(contest, from).map(LeaderboardAt::at));
                newest.ifPresent(board -> assertThat(trail).anyMatch(poll -> found(poll, contest, board)));
            }
            assertThat(store.contestBefore(contest, Instant.MAX)).isEqualTo(newest(contest, trail));
        }
    }

    private static boolean found(PollResult poll, ContestId contest, LeaderboardAt board) {
        return poll.contestId().equals(contest)
                && poll.endedAt().equals(board.at())
                && new Outcome.Success<>(board.entries()).equals(poll.leaderboard());
    }

    private static Optional<ContestAt> newest(ContestId contest, List<PollResult> trail) {
        ContestAt newest = null;
        for (PollResult poll : trail) {
            if (poll.contestId().equals(contest)
                    && poll.contest() instanceof Outcome.Success<Contest> success
                    && (newest == null || !poll.endedAt().isBefore(newest.at()))) {
                newest = new ContestAt(poll.endedAt(), success.value());
            }
        }
        return Optional.ofNullable(newest);
    }

    private static JdbcHistoryStore open(String service) {
        return JdbcHistoryStore.open(folder, service, Clock.systemUTC()).store();
    }
}
