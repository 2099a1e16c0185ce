package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.Trail;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.testing.Fx;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import app.contrail.ui.common.FxExecutor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of a team, from real files. */
class TeamTrailsTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");
    private static final ContestId A = new ContestId("a");
    private static final ContestId B = new ContestId("b");

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock(NOW);
    private final Deque<Runnable> background = new ArrayDeque<>();
    private JdbcHistoryStore history;
    private TeamTrails trails;
    private int changes;

    @BeforeEach
    void open() {
        Fx.start();
        history = store("team");
        trails = new TeamTrails(background::addLast, new FxExecutor(), clock, () -> changes++);
        Fx.run(() -> trails.open(history));
    }

    @AfterEach
    void close() {
        history.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void readsTheLastDayOfEachContest() {
        polled(A, Duration.ofHours(30), 1);
        polled(A, Duration.ofHours(24), 2);
        polled(A, Duration.ZERO, 3);
        polled(B, Duration.ofHours(2), 7);

        read(A, B);

        assertThat(views(A)).containsExactly(2L, 3L);
        assertThat(views(B)).containsExactly(7L);
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void ofAContestThatWasPolledLongAgoTheLastPollIsKnownAndOfOthersNothing() {
        polled(A, Duration.ofDays(40), 1);
        polled(A, Duration.ofDays(30), 2);

        read(A, B);

        assertThat(views(A)).containsExactly(2L);
        assertThat(Fx.get(() -> trails.trails())).containsOnlyKeys(A);
    }

    @Test
    void fromThenOnOnlyWhatIsNewIsRead() {
        polled(A, Duration.ofHours(1), 1);
        read(A);
        Trail before = trail(A);
        // Were the whole day read anew, this older poll would come too.
        polled(A, Duration.ofHours(2), 0);

        clock.advance(Duration.ofSeconds(30));
        polled(A, Duration.ZERO, 2);
        read(A);

        assertThat(views(A)).containsExactly(1L, 2L);
        assertThat(before.size()).isEqualTo(1);
    }

    @Test
    void inAWindowThatStaysOpenTheTrailDoesNotGrowForEver() {
        polled(A, Duration.ofHours(24), 1);
        read(A);
        for (int day = 1; day <= 4; day++) {
            clock.advance(Duration.ofDays(1));
            polled(A, Duration.ZERO, 1 + day);
            read(A);
        }

        assertThat(views(A)).contains(5L).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void whatIsAskedWhileAReadingRunsIsReadAfterIt() {
        polled(A, Duration.ofHours(1), 1);
        polled(B, Duration.ofHours(1), 2);
        Fx.run(() -> {
            trails.read(List.of(A));
            trails.read(List.of(A, B));
        });
        assertThat(background).hasSize(1);
        assertThat(Fx.get(() -> trails.settled())).isFalse();

        runAll();

        assertThat(views(B)).containsExactly(2L);
        assertThat(Fx.get(() -> trails.settled())).isTrue();
    }

    @Test
    void whatWasAskedOfTheTeamBeforeIsForgotten() {
        polled(A, Duration.ofHours(1), 1);
        Fx.run(() -> trails.read(List.of(A)));
        try (JdbcHistoryStore other = store("other")) {
            Fx.run(() -> trails.open(other));
            runAll();

            assertThat(Fx.get(() -> trails.trails())).isEmpty();
            assertThat(changes).isZero();
        }
    }

    @Test
    void aHistoryThatCannotBeReadTakesNothingAway() {
        polled(A, Duration.ofHours(1), 1);
        read(A);
        history.close();

        read(A, B);

        assertThat(views(A)).containsExactly(1L);
        assertThat(Fx.get(() -> trails.settled())).isTrue();
    }

    private JdbcHistoryStore store(String name) {
        return JdbcHistoryStore.open(folder.resolve(name), "https://blitzrocket.com", clock)
                .store();
    }

    private void read(ContestId... contests) {
        Fx.run(() -> trails.read(List.of(contests)));
        runAll();
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
            // The answer may ask for more.
            Fx.run(() -> {});
        }
    }

    private void polled(ContestId contest, Duration ago, long views) {
        history.append(new PollResult(
                contest,
                clock.instant().minus(ago),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(views, 1)),
                null,
                null));
    }

    private Trail trail(ContestId contest) {
        return Fx.get(() -> trails.trails().getOrDefault(contest, Trail.EMPTY));
    }

    private List<Long> views(ContestId contest) {
        Trail trail = trail(contest);
        return java.util.stream.IntStream.range(0, trail.size())
                .mapToObj(trail::views)
                .toList();
    }
}
