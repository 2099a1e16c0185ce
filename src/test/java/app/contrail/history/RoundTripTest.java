package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.PollResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        int half = trail.size() / 2;
        try (JdbcHistoryStore watching = open(service)) {
            try (JdbcHistoryStore store = open(service)) {
                trail.subList(0, half).forEach(store::append);
                assertSame(store, new ExpectedTrail(trail.subList(0, half)));
            }
            try (JdbcHistoryStore store = open(service)) {
                store.appendAll(trail.subList(half, trail.size()));
                assertSame(store, new ExpectedTrail(trail));
            }
            assertSame(watching, new ExpectedTrail(trail));
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
    void inMemoryItIsTheIdentityToo(@ForAll("trails") List<PollResult> trail) {
        try (JdbcHistoryStore store = JdbcHistoryStore.inMemory("https://blitzrocket.com")) {
            trail.forEach(store::append);
            assertSame(store, new ExpectedTrail(trail));
        }
    }

    private static void assertSame(JdbcHistoryStore store, ExpectedTrail expected) {
        List<Instant> moments = new ArrayList<>(List.of(Instant.MIN, Instant.MAX));
        expected.polls().stream().limit(3).map(PollResult::endedAt).forEach(moments::add);
        for (ContestId contest : PollArbitraries.CONTESTS) {
            for (Instant from : moments) {
                for (Instant to : moments) {
                    assertThat(store.totals(contest, from, to)).isEqualTo(expected.totals(contest, from, to));
                    assertThat(store.failures(contest, from, to)).isEqualTo(expected.failures(contest, from, to));
                    for (Endpoint endpoint : Endpoint.values()) {
                        assertThat(store.firstFailure(contest, endpoint, from, to))
                                .isEqualTo(expected.firstFailure(contest, endpoint, from, to));
                    }
                }
                assertThat(store.totalsBefore(contest, from)).isEqualTo(expected.totalsBefore(contest, from));
                assertThat(store.firstLeaderboard(contest, from)).isEqualTo(expected.firstLeaderboard(contest, from));
                assertThat(store.leaderboardBefore(contest, from)).isEqualTo(expected.leaderboardBefore(contest, from));
                assertThat(store.contestBefore(contest, from)).isEqualTo(expected.contestBefore(contest, from));
            }
        }
    }

    private static JdbcHistoryStore open(String service) {
        return JdbcHistoryStore.open(folder, service, Clock.systemUTC()).store();
    }
}
