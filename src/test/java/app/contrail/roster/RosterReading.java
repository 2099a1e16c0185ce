package app.contrail.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.Outcome;
import app.contrail.polling.BackOff;
import app.contrail.polling.RequestRoom;
import app.contrail.roster.ModelContest.Order;
import app.contrail.testing.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Reads the entries of a {@link ModelContest} of five pages; time passes at once. */
abstract class RosterReading {
    static final ContestId CONTEST = new ContestId("clx1abc123def456");
    static final Instant BEGIN = Instant.parse("2026-06-01T12:00:00Z");

    /** Draws the middle, so that the jitter of retries is nil and that of a rate limit is half a second. */
    static final RandomGenerator MIDDLE = () -> 1L << 63;

    final ManualClock clock = new ManualClock(BEGIN);
    final ModelContest contest = new ModelContest(Order.OLDEST_FIRST, clock, 450);
    final EntriesApi api = EntriesApi.of(contest);
    final List<Duration> pauses = new ArrayList<>();
    final List<RosterProgress> heard = new ArrayList<>();
    RequestRoom room = requests -> Duration.ZERO;

    @TempDir
    Path temp;

    @AfterEach
    void forgetInterrupt() {
        assertThat(Thread.interrupted())
                .as("a test left its thread interrupted")
                .isFalse();
    }

    /** Runs something once, when that page is asked for. */
    void beforePage(int number, Runnable event) {
        IntFunction<Outcome<EntriesPage>> before = api.answers;
        api.answers = page -> {
            if (page == number) {
                api.answers = before;
                event.run();
            }
            return before.apply(page);
        };
    }

    void cancelAfterPage(int number) {
        beforePage(number, () -> Thread.currentThread().interrupt());
        assertThat(read()).isInstanceOf(RosterOutcome.Cancelled.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    RosterOutcome read() {
        return reader().read(CONTEST, heard::add);
    }

    RosterReader reader() {
        return reader(api, pauses::add, folder());
    }

    RosterReader reader(EntriesApi asked, Pause pause, @Nullable Path folder) {
        return new RosterReader(
                asked,
                requests -> room.claim(requests),
                new BackOff(MIDDLE),
                pause,
                clock,
                "https://a.example",
                folder);
    }

    static Roster complete(RosterOutcome outcome) {
        assertThat(outcome).isInstanceOf(RosterOutcome.Complete.class);
        return ((RosterOutcome.Complete) outcome).roster();
    }

    Path folder() {
        return temp.resolve("data").resolve("entries");
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }
}
