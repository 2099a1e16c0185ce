package app.contrail.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.api.OkHttpContestApi;
import app.contrail.api.RequestBudget;
import app.contrail.api.RequestBudget.Priority;
import app.contrail.api.RequestLog;
import app.contrail.api.Timeouts;
import app.contrail.domain.ContestId;
import app.contrail.domain.Entry;
import app.contrail.polling.BackOff;
import app.contrail.roster.ModelContest.Order;
import app.contrail.testing.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twenty thousand entries over real HTTP, by the real client and the real request budget; only the time is manual. */
class RosterOverHttpTest {
    private static final ContestId CONTEST = new ContestId("clx1abc123def456");
    private static final int SIZE = 20_000;
    private static final int PAGES = SIZE / 100;

    /** What is read besides may take four fifths of 80 requests a minute. */
    private static final int SHARE = 64;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-06-01T12:00:00Z"));
    private final RequestBudget budget = new RequestBudget(clock);

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(
            value = Order.class,
            names = {"OLDEST_FIRST", "NEWEST_FIRST"})
    void readsThemAllWhileMoreComeInAndTheServiceFails(Order order) {
        ModelContest contest = new ModelContest(order, clock, SIZE);
        try (EntriesServer server = new EntriesServer(contest, clock, requests -> enterAndPlay(contest, requests))) {
            Roster roster = complete(reader(server, temp).read(CONTEST, this::othersStillHaveRoom));

            assertThat(distinctIds(roster)).isEqualTo(contest.ids());
            assertThat(roster.mayLack()).isZero();
            assertThat(roster.cameIn()).isEqualTo(contest.ids().size() - SIZE).isGreaterThan(20);
            assertThat(roster.vanished()).isZero();
            assertThat(server.mostInAMinute).isEqualTo(SHARE);
            assertThat(server.failures).isGreaterThan(25);
            assertThat(server.limits).isGreaterThan(5);
            assertThat(new TreeSet<>(server.served)).hasSizeGreaterThanOrEqualTo(PAGES);
            assertThat(Duration.between(roster.begunAt(), roster.endedAt()))
                    .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(15));
        }
    }

    @Test
    void whereEntriesMoveAllTheTimeEverybodyIsFoundWhoWasThereBefore() {
        ModelContest contest = new ModelContest(Order.BY_POINTS, clock, SIZE);
        Set<String> before = contest.ids();
        try (EntriesServer server = new EntriesServer(contest, clock, requests -> enterAndPlay(contest, requests))) {
            Roster roster = complete(reader(server, temp).read(CONTEST, this::othersStillHaveRoom));

            before.removeAll(distinctIds(roster));
            assertThat(before).isEmpty();
            assertThat(roster.entries().size() + roster.mayLack())
                    .isEqualTo(contest.ids().size());
            assertThat(roster.mayLack()).isLessThan(30);
            assertThat(roster.changed()).isPositive();
            assertThat(server.served).hasSizeLessThanOrEqualTo(2 * (PAGES + 1));
            assertThat(server.mostInAMinute).isEqualTo(SHARE);
        }
    }

    @Test
    void whoSlippedThroughBecauseAnotherWentAwayIsFound() {
        ModelContest contest = new ModelContest(Order.OLDEST_FIRST, clock, SIZE);
        try (EntriesServer server = new EntriesServer(contest, clock, requests -> {
            if (requests == 120) {
                contest.leave(50);
                contest.enter(1);
            }
        })) {
            Roster roster = complete(reader(server, temp).read(CONTEST, this::othersStillHaveRoom));

            assertThat(roster.entries()).isEqualTo(contest.entries());
            assertThat(roster)
                    .extracting(Roster::cameIn, Roster::vanished, Roster::mayLack)
                    .containsExactly(1L, 1L, 0L);
            assertThat(server.mostInAMinute).isEqualTo(SHARE);
        }
    }

    @Test
    void afterAKillInTheMiddleNoPageIsAskedForThatWasRead() throws IOException {
        ModelContest contest = new ModelContest(Order.OLDEST_FIRST, clock, SIZE);
        Path left = temp.resolve("left");
        try (EntriesServer server = new EntriesServer(contest, clock, requests -> enterAndPlay(contest, requests))) {
            reader(server, temp.resolve("killed")).read(CONTEST, progress -> {
                if (progress.read() >= 9_000 && !Files.exists(left)) {
                    copyAsAKillWouldLeaveIt(temp.resolve("killed"), left);
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(Thread.interrupted()).isTrue();
            server.served.clear();

            Roster roster = complete(reader(server, left).read(CONTEST, this::othersStillHaveRoom));

            assertThat(distinctIds(roster)).isEqualTo(contest.ids());
            assertThat(roster.mayLack()).isZero();
            Set<Integer> unread = new TreeSet<>();
            for (int page = 90; page <= Math.ceilDiv(contest.ids().size(), 100); page++) {
                unread.add(page);
            }
            assertThat(server.served).containsExactlyElementsOf(unread);
        }
    }

    private void enterAndPlay(ModelContest contest, int requests) {
        if (requests % 10 == 0) {
            contest.enter(requests % 9);
        }
        if (requests % 25 == 0) {
            contest.play(requests * 71, 3);
        }
    }

    /** What the window shows has a fifth of the budget, whenever it wants. */
    private void othersStillHaveRoom(RosterProgress progress) {
        assertThat(budget.untilRoomFor(RequestBudget.DEFAULT_ALLOWANCE - SHARE, Priority.SHOWN))
                .isZero();
    }

    private RosterReader reader(EntriesServer server, Path folder) {
        return new RosterReader(
                OkHttpContestApi.open(server.connection(), Timeouts.DEFAULT, budget, new RequestLog(), clock),
                requests -> budget.claim(requests, Priority.BESIDES),
                new BackOff(new SplittableRandom(1)),
                clock::advance,
                clock,
                server.connection().baseUrl().toString(),
                folder);
    }

    /** With the last line cut off in its middle: 89 pages are whole. */
    private static void copyAsAKillWouldLeaveIt(Path folder, Path left) {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            byte[] all = Files.readAllBytes(file);
            Files.createDirectory(left);
            Files.write(left.resolve(file.getFileName()), Arrays.copyOf(all, all.length - 5_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compared as sets: lists of that length take long. */
    private static Set<String> distinctIds(Roster roster) {
        Set<String> ids = roster.entries().stream().map(Entry::id).collect(Collectors.toSet());
        assertThat(ids).hasSize(roster.entries().size());
        return ids;
    }

    private static Roster complete(RosterOutcome outcome) {
        assertThat(outcome).isInstanceOf(RosterOutcome.Complete.class);
        return ((RosterOutcome.Complete) outcome).roster();
    }
}
