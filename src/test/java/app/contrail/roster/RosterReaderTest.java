package app.contrail.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.Outcome;
import app.contrail.polling.BackOff;
import app.contrail.polling.RequestRoom;
import app.contrail.roster.ModelContest.Order;
import app.contrail.roster.RosterProgress.Waiting;
import app.contrail.testing.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {
    private static final ContestId CONTEST = new ContestId("clx1abc123def456");
    private static final Instant BEGIN = Instant.parse("2026-06-01T12:00:00Z");
    private static final ApiFailure BROKEN = new ApiFailure.ServiceFailing(502, null);

    /** Draws the middle, so that the jitter of retries is nil and that of a rate limit is half a second. */
    private static final RandomGenerator MIDDLE = () -> 1L << 63;

    private final ManualClock clock = new ManualClock(BEGIN);
    private final ModelContest contest = new ModelContest(Order.OLDEST_FIRST, clock, 450);
    private final EntriesApi api = EntriesApi.of(contest);
    private final List<Duration> pauses = new ArrayList<>();
    private final List<RosterProgress> heard = new ArrayList<>();
    private final Deque<ApiFailure> failures = new ArrayDeque<>();
    private RequestRoom room = requests -> Duration.ZERO;

    @TempDir
    Path temp;

    @AfterEach
    void forgetInterrupt() {
        assertThat(Thread.interrupted())
                .as("a test left its thread interrupted")
                .isFalse();
    }

    @Test
    void readsEveryPageAndTellsHowFarItIs() {
        Roster roster = complete(read());

        assertThat(roster.contest()).isEqualTo(CONTEST);
        assertThat(roster.entries()).isEqualTo(contest.entries());
        assertThat(api.asked).containsExactly(1, 2, 3, 4, 5);
        assertThat(heard).extracting(RosterProgress::read).containsExactly(0, 100, 200, 300, 400);
        assertThat(heard).extracting(RosterProgress::total).containsExactly(null, 450L, 450L, 450L, 450L);
        assertThat(heard).extracting(RosterProgress::waiting).containsOnly(new Waiting.ForAnswer());
        assertThat(heard).extracting(RosterProgress::again).containsOnly(false);
        assertThat(pauses).isEmpty();
    }

    @Test
    void saysWhenItGoesOverThePagesAgain() {
        beforePage(3, () -> contest.leave(0));

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(heard.getLast().again()).isTrue();
    }

    @Test
    void waitsForRoomBeforeEachRequest() {
        Deque<Duration> waits = new ArrayDeque<>(List.of(Duration.ofSeconds(40), Duration.ofSeconds(2)));
        List<Integer> claims = new ArrayList<>();
        room = requests -> {
            claims.add(requests);
            return api.asked.size() == 1 && !waits.isEmpty() ? waits.removeFirst() : Duration.ZERO;
        };

        complete(read());

        assertThat(claims).containsExactly(1, 1, 1, 1, 1, 1, 1);
        assertThat(pauses).containsExactly(Duration.ofSeconds(40), Duration.ofSeconds(2));
        assertThat(heard.get(1))
                .isEqualTo(new RosterProgress(100, 450L, false, new Waiting.ForRoom(Duration.ofSeconds(40))));
    }

    @Test
    void asksAgainForWhatMayStillComeAndWaitsLongerEachTime() {
        failures.addAll(List.of(
                BROKEN,
                new ApiFailure.TimedOut(Duration.ofSeconds(15)),
                new ApiFailure.RateLimited(null, null),
                new ApiFailure.Malformed("data is missing"),
                new ApiFailure.WebPage(200),
                new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.BROKEN)));

        assertThat(complete(readFailingOn(2)).entries()).isEqualTo(contest.entries());
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L);
        assertThat(api.asked).containsExactly(1, 2, 2, 2, 2, 2, 2, 2, 3, 4, 5);
        assertThat(heard.get(2))
                .isEqualTo(
                        new RosterProgress(100, 450L, false, new Waiting.AfterFailure(BROKEN, Duration.ofSeconds(1))));
    }

    @Test
    void keepsToTheTimeThatARateLimitNames() {
        failures.add(new ApiFailure.RateLimited(Duration.ofSeconds(30), null));
        failures.add(new ApiFailure.RateLimited(Duration.ZERO, null));

        complete(readFailingOn(1));

        assertThat(pauses).containsExactly(Duration.ofMillis(30_500), Duration.ofSeconds(2));
    }

    @Test
    void givesUpAPageAfterEightTriesAndGoesOnThereTheNextTime() {
        for (int i = 0; i < 8; i++) {
            failures.add(BROKEN);
        }

        assertThat(readFailingOn(3)).isEqualTo(new RosterOutcome.Failed(BROKEN, 200));
        assertThat(api.asked).hasSize(2 + 8);
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L);

        api.asked.clear();
        clock.advance(Duration.ofHours(5));
        Roster roster = complete(read());
        assertThat(roster.entries()).isEqualTo(contest.entries());
        assertThat(roster.begunAt()).isEqualTo(BEGIN);
        assertThat(api.asked).containsExactly(3, 4, 5);
    }

    static Stream<ApiFailure> refusals() {
        return Stream.of(
                new ApiFailure.KeyRefused(null),
                new ApiFailure.KeyUnknown(),
                new ApiFailure.Forbidden(null),
                new ApiFailure.NotFound("Contest not found"),
                new ApiFailure.Rejected(400, null));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalEndsTheReadingAtOnce(ApiFailure refusal) {
        failures.add(refusal);

        assertThat(readFailingOn(2)).isEqualTo(new RosterOutcome.Failed(refusal, 100));
        assertThat(api.asked).containsExactly(1, 2);
    }

    @Test
    void anInterruptEndsAWaitAtOnceAndWhatWasReadIsKept() {
        failures.add(BROKEN);

        RosterOutcome outcome = reader(
                        failingOn(2),
                        time -> {
                            throw new InterruptedException();
                        },
                        folder())
                .read(CONTEST, heard::add);

        assertThat(outcome).isEqualTo(new RosterOutcome.Cancelled(100));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(api.asked).containsExactly(1, 2, 2, 3, 4, 5);
    }

    @Test
    void anInterruptEndsARequestWithoutAnotherTry() {
        beforePage(3, () -> {
            Thread.currentThread().interrupt();
            failures.add(new ApiFailure.TimedOut(Duration.ZERO));
        });

        assertThat(readFailingOn(3)).isEqualTo(new RosterOutcome.Cancelled(200));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(api.asked).containsExactly(1, 2, 3);
    }

    @Test
    void aPageThatArrivesWithTheInterruptIsKept() {
        beforePage(3, () -> Thread.currentThread().interrupt());

        assertThat(read()).isEqualTo(new RosterOutcome.Cancelled(300));
        assertThat(Thread.interrupted()).isTrue();

        complete(read());
        assertThat(api.asked).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void whoIsInterruptedBeforeItBeginsAsksNothing() {
        Thread.currentThread().interrupt();

        assertThat(read()).isEqualTo(new RosterOutcome.Cancelled(0));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(api.asked).isEmpty();
    }

    @Test
    void aCompleteReadingWhoseRosterCouldNotBeWrittenIsOneRequestTheNextTime() {
        complete(read());
        api.asked.clear();
        clock.advance(Duration.ofMinutes(5));

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(api.asked).containsExactly(1);
    }

    @Test
    void whenTheRosterIsWrittenNothingOfItIsLeft() throws IOException {
        complete(read());
        assertThat(files()).hasSize(1);

        reader().written(CONTEST);
        assertThat(files()).isEmpty();
        reader().written(CONTEST);
    }

    @Test
    void theFileIsForItsOwnerOnlyAndItsNameSaysNothing() throws IOException {
        cancelAfterPage(2);

        Path file = files().getFirst();
        assertThat(file.getFileName().toString()).matches("[0-9a-f]{24}\\.pages");
        assertThat(Files.readString(file)).contains("p1@example.com").hasLineCount(2);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatWasReadMoreThanADayAgoIsReadAnew() {
        cancelAfterPage(2);

        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(complete(read()).begunAt()).isEqualTo(clock.instant());
        assertThat(api.asked).containsExactly(1, 2, 1, 2, 3, 4, 5);
    }

    @Test
    void whatWasReadInTheFutureIsReadAnew() {
        cancelAfterPage(2);

        clock.advance(Duration.ofSeconds(-10));
        complete(read());
        assertThat(api.asked).containsExactly(1, 2, 1, 2, 3, 4, 5);
    }

    @Test
    void whatAnotherVersionWroteIsReadAnew() throws IOException {
        cancelAfterPage(2);
        Path file = files().getFirst();
        Files.writeString(file, Files.readString(file).replace("{\"format\":1,", "{\"format\":2,"));

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(api.asked).containsExactly(1, 2, 1, 2, 3, 4, 5);
    }

    @Test
    void aLineThatWasCutOffIsReadAnewAndOverwritten() throws IOException {
        cancelAfterPage(3);
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        cancelAfterPage(4);
        assertThat(api.asked).containsExactly(1, 2, 3, 3, 4);
        complete(read());
        assertThat(api.asked).containsExactly(1, 2, 3, 3, 4, 5);
        assertThat(files().getFirst()).content().hasLineCount(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{}",
                "null",
                "[1]",
                "{\"format\":1,\"pass\":1,\"number\":3}",
                "{\"format\":1,\"pass\":1,\"number\":3,\"at\":\"2026-06-01T12:00:00Z\",\"page\":{\"entries\":[null],"
                        + "\"page\":3,\"limit\":100,\"total\":450,\"totalPages\":5}}",
                "{\"format\":1,\"pass\":1,\"number\":4,\"at\":\"2026-06-01T12:00:00Z\",\"page\":{\"entries\":[],"
                        + "\"page\":4,\"limit\":100,\"total\":0,\"totalPages\":0}}"
            })
    void aLineThatIsNotTheNextPageIsIgnored(String line) throws IOException {
        cancelAfterPage(2);
        Files.writeString(files().getFirst(), line + "\n", StandardOpenOption.APPEND);

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(api.asked).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void everyContestOfEveryServiceHasAFileOfItsOwn() throws IOException {
        cancelAfterPage(2);
        api.asked.clear();
        reader().read(new ContestId("another"), heard::add);
        new RosterReader(api, room, new BackOff(MIDDLE), pauses::add, clock, "https://example.com", folder())
                .read(CONTEST, heard::add);

        assertThat(api.asked).containsExactly(1, 2, 3, 4, 5, 1, 2, 3, 4, 5);
        assertThat(files()).hasSize(3);
    }

    @Test
    void whatNobodyCameBackForIsDeletedAfterADay() throws IOException {
        cancelAfterPage(2);
        Path file = files().getFirst();
        Files.setLastModifiedTime(file, FileTime.from(BEGIN));
        Path foreign = Files.writeString(folder().resolve("notes.txt"), "mine");
        Files.setLastModifiedTime(foreign, FileTime.from(BEGIN));

        clock.advance(Duration.ofHours(24));
        RosterReader.forgetOld(folder(), clock);
        assertThat(files()).hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        RosterReader.forgetOld(folder(), clock);

        assertThat(files()).containsExactly(foreign);
        RosterReader.forgetOld(temp.resolve("missing"), clock);
    }

    @Test
    void aReadingOfAnotherContestDeletesThemToo() throws IOException {
        cancelAfterPage(2);
        Path file = files().getFirst();
        Files.setLastModifiedTime(file, FileTime.from(BEGIN));
        clock.advance(Duration.ofHours(25));

        reader().read(new ContestId("another"), heard::add);

        assertThat(file).doesNotExist();
    }

    @Test
    void withoutAFolderNothingIsKept() {
        beforePage(3, () -> Thread.currentThread().interrupt());

        assertThat(reader(api, pauses::add, null).read(CONTEST, heard::add)).isEqualTo(new RosterOutcome.Cancelled(0));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aDiskThatTakesNothingDoesNotKeepFromReading() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        Files.writeString(folder(), "a file where the folder should be");

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        beforePage(3, () -> Thread.currentThread().interrupt());
        assertThat(read()).isEqualTo(new RosterOutcome.Cancelled(0));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void twoReadingsAtOnceDoNotMixTheirPages() throws IOException {
        List<RosterOutcome> other = new ArrayList<>();
        beforePage(3, () -> other.add(read()));

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(complete(other.getFirst()).entries()).isEqualTo(contest.entries());
        assertThat(files().getFirst()).content().hasLineCount(5);
    }

    /** Runs something once, when that page is asked for. */
    private void beforePage(int number, Runnable event) {
        IntFunction<Outcome<EntriesPage>> before = api.answers;
        api.answers = page -> {
            if (page == number) {
                api.answers = before;
                event.run();
            }
            return before.apply(page);
        };
    }

    private void cancelAfterPage(int number) {
        beforePage(number, () -> Thread.currentThread().interrupt());
        assertThat(read()).isInstanceOf(RosterOutcome.Cancelled.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** The service, with the failures that are left to come on that page. */
    private EntriesApi failingOn(int number) {
        IntFunction<Outcome<EntriesPage>> before = api.answers;
        api.answers = page -> {
            Outcome<EntriesPage> answer = before.apply(page);
            ApiFailure why = page == number ? failures.pollFirst() : null;
            return why == null ? answer : new Outcome.Failure<>(why);
        };
        return api;
    }

    private RosterOutcome readFailingOn(int number) {
        return reader(failingOn(number), pauses::add, folder()).read(CONTEST, heard::add);
    }

    private RosterOutcome read() {
        return reader().read(CONTEST, heard::add);
    }

    private RosterReader reader() {
        return reader(api, pauses::add, folder());
    }

    private RosterReader reader(EntriesApi asked, Pause pause, @Nullable Path folder) {
        return new RosterReader(
                asked,
                requests -> room.claim(requests),
                new BackOff(MIDDLE),
                pause,
                clock,
                "https://a.example",
                folder);
    }

    private static Roster complete(RosterOutcome outcome) {
        assertThat(outcome).isInstanceOf(RosterOutcome.Complete.class);
        return ((RosterOutcome.Complete) outcome).roster();
    }

    private Path folder() {
        return temp.resolve("data").resolve("entries");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }
}
