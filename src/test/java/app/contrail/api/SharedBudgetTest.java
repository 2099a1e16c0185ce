package app.contrail.api;

import static app.contrail.api.RequestBudget.Priority.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.JavaLine;
import app.contrail.testing.ManualClock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedBudgetTest {
    private static final String KEY = "vk_live_canary";
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final ManualClock clock = new ManualClock(NOON);

    @TempDir
    Path folder;

    @Test
    void whoAsksUnderTheSameKeyHasOneBudget() {
        RequestBudget one = budget(KEY);
        RequestBudget other = budget(KEY);

        assertThat(one.claim(50, SHOWN)).isZero();
        clock.advance(Duration.ofSeconds(10));
        assertThat(other.claim(31, SHOWN)).isEqualTo(Duration.ofSeconds(50));
        assertThat(other.claim(30, SHOWN)).isZero();
        assertThat(one.used()).isEqualTo(50);
        one.look();
        assertThat(one.used()).isEqualTo(80);
        assertThat(one.untilRoomFor(1, SHOWN)).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void anotherKeyAndAnotherServiceHaveBudgetsOfTheirOwn() throws IOException {
        budget(KEY).claim(80, SHOWN);

        assertThat(budget("another").claim(80, SHOWN)).isZero();
        Connection elsewhere = new Connection(BaseUrl.parse("https://example.com/api/v1"), ApiKey.of(KEY));
        assertThat(RequestBudget.shared(folder.resolve("budget"), elsewhere, 80, clock)
                        .claim(80, SHOWN))
                .isZero();
        assertThat(files()).hasSize(3);
    }

    @Test
    void theFileSaysNothingOfTheKeyAndIsForItsOwnerOnly() throws IOException {
        budget(KEY).claim(3, SHOWN);

        Path file = files().getFirst();
        assertThat(file.getFileName().toString()).matches("requests-[0-9a-f]{24}");
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(KEY);
        assertThat(Files.size(file)).isEqualTo(24 + 3 * 8);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("budget"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void theFileDoesNotGrow() throws IOException {
        RequestBudget budget = budget(KEY);
        for (int i = 0; i < 500; i++) {
            budget.claim(3, SHOWN);
            clock.advance(Duration.ofSeconds(3));
        }

        assertThat(Files.size(files().getFirst())).isEqualTo(24 + 60 * 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "CTRBDG01 and then something that is no time at all, but long enough for one."})
    void whatIsNoLedgerCountsAsAnEmptyOneAndIsReplaced(String content) throws IOException {
        budget(KEY).claim(5, SHOWN);
        Files.writeString(files().getFirst(), content);

        RequestBudget budget = budget(KEY);
        assertThat(budget.claim(80, SHOWN)).isZero();
        assertThat(budget(KEY).claim(1, SHOWN)).isPositive();
    }

    @Test
    void whatWasLeftBehindTheTimesByAKilledProcessDoesNotCount() throws IOException {
        budget(KEY).claim(5, SHOWN);
        Files.write(files().getFirst(), new byte[16], StandardOpenOption.APPEND);

        assertThat(budget(KEY).claim(75, SHOWN)).isZero();
        assertThat(budget(KEY).claim(1, SHOWN)).isPositive();
    }

    @Test
    void aLedgerThatWasCutOffOrChangedIsNotBelieved() throws IOException {
        budget(KEY).claim(5, SHOWN);
        byte[] whole = Files.readAllBytes(files().getFirst());
        whole[whole.length - 1] ^= 1;
        Files.write(files().getFirst(), whole);

        RequestBudget budget = budget(KEY);
        budget.look();
        assertThat(budget.used()).isZero();
    }

    @Test
    void whereNoFileCanBeThisProcessCountsForItself() throws IOException {
        Files.writeString(folder.resolve("budget"), "in the way");
        RequestBudget budget = budget(KEY);

        assertThat(budget.claim(80, SHOWN)).isZero();
        assertThat(budget.claim(1, SHOWN)).isEqualTo(Duration.ofSeconds(60));
        assertThat(budget.used()).isEqualTo(80);
    }

    @Test
    void whileTheFileCannotBeUsedWhatWasSeenThereStillCounts() throws IOException {
        RequestBudget budget = budget(KEY);
        budget(KEY).claim(70, SHOWN);
        budget.look();
        Path file = files().getFirst();
        Files.delete(file);
        Files.createDirectory(file);

        assertThat(budget.claim(11, SHOWN)).isPositive();
        assertThat(budget.claim(10, SHOWN)).isZero();
    }

    @Test
    void whoNeverGivesTheLockBackHoldsNobodyUp() throws IOException {
        RequestBudget budget = budget(KEY);
        budget.claim(3, SHOWN);
        try (FileChannel held = FileChannel.open(files().getFirst(), StandardOpenOption.WRITE);
                FileLock lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(budget.claim(3, SHOWN)).isZero();
            assertThat(budget.used()).isEqualTo(6);
        }
    }

    @Test
    void severalProcessesTogetherGetWhatIsAllowedEvenIfOneIsKilled() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            JavaLine.of(Claimer.class, folder.resolve("budget").toString()))
                    .redirectErrorStream(true)
                    .start());
        }
        // The third has taken what it could get and holds on; it is killed without a chance to tidy up.
        int granted = 0;
        for (Process process : processes) {
            granted += Integer.parseInt(process.inputReader().readLine());
        }
        processes.getLast().destroyForcibly().waitFor();
        for (Process process : processes) {
            process.outputWriter().close();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(granted).isEqualTo(80);
        clock.set(Claimer.NOW);
        RequestBudget left = budget(KEY);
        assertThat(left.claim(1, SHOWN)).isEqualTo(Duration.ofSeconds(60));
        assertThat(left.used()).isEqualTo(80);
    }

    /** A process that claims room one by one, and prints how much it got. */
    static final class Claimer {
        static final Instant NOW = NOON.plusSeconds(1);

        private Claimer() {}

        public static void main(String[] arguments) throws IOException {
            RequestBudget budget =
                    RequestBudget.shared(Path.of(arguments[0]), connection(KEY), 80, new ManualClock(NOW));
            int granted = 0;
            for (int i = 0; i < 200; i++) {
                granted += budget.claim(1, SHOWN).isZero() ? 1 : 0;
            }
            System.out.println(granted);
            System.in.read();
        }
    }

    private RequestBudget budget(String key) {
        return RequestBudget.shared(folder.resolve("budget"), connection(key), 80, clock);
    }

    private static Connection connection(String key) {
        return new Connection(BaseUrl.BLITZ_ROCKET, ApiKey.of(key));
    }

    private List<Path> files() throws IOException {
        try (var found = Files.list(folder.resolve("budget"))) {
            return found.sorted().toList();
        }
    }
}
