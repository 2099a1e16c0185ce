package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.domain.Analytics;
import app.contrail.domain.ContestId;
import app.contrail.domain.Entry;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.roster.Roster;
import app.contrail.roster.RosterOutcome;
import app.contrail.roster.RosterProgress.Waiting;
import app.contrail.roster.Rosters;
import app.contrail.settings.Polling;
import app.contrail.settings.SettingsStore;
import app.contrail.testing.FaultyService;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Route;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All entries, as commands and the window get at them. */
class EntriesSeamTest {
    private static final ContestId CONTEST = new ContestId(FaultyService.CONTEST_ID);

    private final ManualClock clock = new ManualClock(Instant.parse("2026-06-10T10:00:00Z"));
    private final Workers workers = new Workers();

    @TempDir
    Path temp;

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    void aCommandReadsThemAndKeepsThemInTheDataFolderUntilTheyAreWritten() throws IOException {
        try (FaultyService service = FaultyService.start()) {
            Rosters rosters = composition().rosters(connection(service), temp);

            Roster roster = complete(rosters.read(CONTEST, ignored -> {}));

            assertThat(roster.entries())
                    .extracting(Entry::id)
                    .containsExactly("entry_abc123", "entry_def456", "entry_ghi789");
            assertThat(service.requests(Route.ENTRIES)).hasSize(1);
            assertThat(kept()).hasSize(1);
            rosters.written(CONTEST);
            assertThat(kept()).isEmpty();
        }
    }

    @Test
    void aCommandLeavesAFifthOfTheAllowanceToOthers() {
        allowFiveAMinute();
        Composition composition = composition();
        try (FaultyService service = FaultyService.start()) {
            assertLeavesOneOfFive(composition.rosters(connection(service), temp), service);
        }
    }

    @Test
    void aSessionLeavesAFifthOfTheAllowanceToWhatIsShown() {
        allowFiveAMinute();
        try (FaultyService service = FaultyService.start();
                LiveSession session = sessions().connect(connection(service))) {
            assertLeavesOneOfFive(Objects.requireNonNull(session.rosters()), service);
        }
    }

    private void allowFiveAMinute() {
        SettingsStore.open(temp, clock).update(now -> now.withPolling(new Polling(Polling.USUAL.interval(), 5)));
    }

    private static void assertLeavesOneOfFive(Rosters rosters, FaultyService service) {
        for (int i = 0; i < 4; i++) {
            complete(rosters.read(CONTEST, ignored -> {}));
            rosters.written(CONTEST);
        }
        List<Duration> waits = new ArrayList<>();

        RosterOutcome fifth = rosters.read(CONTEST, progress -> {
            if (progress.waiting() instanceof Waiting.ForRoom room) {
                waits.add(room.time());
                Thread.currentThread().interrupt();
            }
        });

        assertThat(fifth).isEqualTo(new RosterOutcome.Cancelled(0));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(waits).hasSize(1);
        assertThat(service.requests()).hasSize(4);
    }

    @Test
    void aSessionWithTheServiceKeepsThemInItsDataFolder() throws IOException {
        try (FaultyService service = FaultyService.start();
                LiveSession session = sessions().connect(connection(service))) {
            Rosters rosters = Objects.requireNonNull(session.rosters());

            assertThat(complete(rosters.read(CONTEST, ignored -> {})).entries()).hasSize(3);
            assertThat(session.requestsUsed()).isEqualTo(1);
            assertThat(kept()).hasSize(1);
        }
    }

    @Test
    void aSessionForgetsWhatNobodyCameBackFor() throws IOException {
        Path old = Files.createDirectories(temp.resolve("entries")).resolve("0123.pages");
        Files.writeString(old, "old");
        Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofHours(25))));

        try (FaultyService service = FaultyService.start()) {
            sessions().connect(connection(service)).close();
        }
        // Lets what runs in the background end.
        workers.close();

        assertThat(old).doesNotExist();
    }

    @Test
    void aSessionOnRecordedDataReadsNone() {
        SettingsStore settings = SettingsStore.forThisRun(clock);
        Recording recording = Recording.inMemory(BaseUrl.BLITZ_ROCKET, settings);
        try (LiveSession session = LiveSession.offline(recording, workers, clock)) {
            assertThat(session.rosters()).isNull();
        }
    }

    @Test
    void theSampleServiceHasTheSamePeopleInItsEntriesAsInItsTotalsAndOnItsLeaderboard() {
        LiveSessions samples = LiveSessions.ofSamples(workers, clock, 1, CompletableFuture.completedFuture(null));
        try (LiveSession session = samples.sample()) {
            ContestId main = Objects.requireNonNull(session.api().contests().valueOrNull())
                    .getFirst()
                    .id();

            Roster roster = complete(Objects.requireNonNull(session.rosters()).read(main, ignored -> {}));

            Analytics totals =
                    Objects.requireNonNull(session.api().analytics(main).valueOrNull());
            List<Entry> entries = roster.entries();
            assertThat(roster.mayLack()).isZero();
            assertThat(entries).hasSize((int) totals.totalEntries()).hasSizeGreaterThan(1_000);
            assertThat(entries.stream().filter(Entry::emailConfirmed)).hasSize((int) totals.confirmedEntries());
            assertThat(entries.stream().filter(Entry::disqualified)).hasSize((int) totals.disqualifiedEntries());
            assertThat(entries.stream().mapToDouble(Entry::points).sum())
                    .isEqualTo(totals.points().total());
            Map<String, Entry> byId = entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
            List<LeaderboardEntry> leaders =
                    Objects.requireNonNull(session.api().leaderboard(main, 100).valueOrNull());
            assertThat(leaders)
                    .hasSize(100)
                    .allSatisfy(leader -> assertThat(byId.get(leader.id()))
                            .isEqualTo(new Entry(
                                    leader.id(),
                                    leader.email(),
                                    leader.name(),
                                    Objects.requireNonNull(byId.get(leader.id()))
                                            .phone(),
                                    leader.points(),
                                    true,
                                    false,
                                    leader.referralCode(),
                                    leader.joinedAt())));
        }
    }

    private Composition composition() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        Path caches = temp.resolve("caches");
        return new Composition(nowhere, nowhere) {
            @Override
            Path cacheDir() {
                return caches;
            }
        };
    }

    private LiveSessions sessions() {
        return LiveSessions.recordingIn(
                temp,
                SettingsStore.open(temp, clock),
                Budgets.apart(clock),
                null,
                workers,
                clock,
                CompletableFuture.completedFuture(null));
    }

    private static Connection connection(FaultyService service) {
        return new Connection(service.baseUrl(), ApiKey.of("vk_live_canary_0123456789"));
    }

    private static Roster complete(RosterOutcome outcome) {
        assertThat(outcome).isInstanceOf(RosterOutcome.Complete.class);
        return ((RosterOutcome.Complete) outcome).roster();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("entries"))) {
            return files.toList();
        }
    }
}
