package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestAt;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Note;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.BesideOthers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that records is killed while it does so, again and again. 200 times with {@code -Dcontrail.slow=true}. */
@BesideOthers
class KillTest {
    private static final ContestId CONTEST = new ContestId("killed");
    private static final int ROUNDS = Boolean.getBoolean("contrail.slow") ? 200 : 50;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedIsThereWholeAfterEveryKill() throws Exception {
        // On two files at once, because most of a round is spent on starting a process.
        try (ExecutorService lanes = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> lane : lanes.invokeAll(List.<Callable<Integer>>of(() -> lane(1), () -> lane(2)))) {
                assertThat(lane.get()).isGreaterThan(ROUNDS);
            }
        }
    }

    private int lane(int number) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(number);
        Path data = folder.resolve("data" + number);
        int recorded = 0;
        for (int round = 0; round < ROUNDS / 2; round++) {
            int acknowledged = recordAndKill(data, recorded, random.nextInt(30), random.nextInt(2_000_000));
            recorded = audit(data, acknowledged);
        }
        return recorded;
    }

    /** @return how many polls are known to be appended, those of earlier rounds included */
    private static int recordAndKill(Path data, int first, int atLeast, int spinNanos)
            throws IOException, InterruptedException {
        Process process = Recorder.start(data, CONTEST, first, Integer.MAX_VALUE);
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int acknowledged = first;
            for (int i = 0; i <= atLeast; i++) {
                assertThat(out.readLine()).isEqualTo(Integer.toString(acknowledged++));
            }
            // Somewhere within the appending of one of the next polls.
            long until = System.nanoTime() + spinNanos;
            while (System.nanoTime() - until < 0) {
                Thread.onSpinWait();
            }
            // Process itself would close the pipe, and with it lose what was said last.
            process.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                // The last line may have been cut off by the kill.
                if (line.equals(Integer.toString(acknowledged))) {
                    acknowledged++;
                }
            }
            return acknowledged;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** @return how many polls are recorded */
    private static int audit(Path data, int acknowledged) {
        JdbcHistoryStore.Opened opened = JdbcHistoryStore.open(data, Recorder.SERVICE, Clock.systemUTC());
        try (JdbcHistoryStore store = opened.store()) {
            assertThat(opened.notice()).isNull();
            int recorded = Sql.number(store, "SELECT count(*) FROM poll");
            // The one that was being appended may be there too, but then wholly.
            assertThat(recorded).isBetween(acknowledged, acknowledged + 1);

            List<Note> notes = Recorder.expectedNotes(recorded);
            List<Note> notesNext = Recorder.expectedNotes(recorded + 1);
            // Those of the next poll are written before it, so they may be there already.
            assertThat(store.notes(CONTEST))
                    .containsAll(notes.stream().filter(notesNext::contains).toList());
            assertThat(Stream.concat(notes.stream(), notesNext.stream())).containsAll(store.notes(CONTEST));

            ExpectedTrail expected = Recorder.expected(CONTEST, recorded);
            assertThat(store.totals(CONTEST, Instant.MIN, Instant.MAX))
                    .isEqualTo(expected.totals(CONTEST, Instant.MIN, Instant.MAX));
            assertThat(store.failures(CONTEST, Instant.MIN, Instant.MAX))
                    .isEqualTo(expected.failures(CONTEST, Instant.MIN, Instant.MAX));
            for (int number = Math.max(0, recorded - 40); number < recorded; number++) {
                PollResult poll = Recorder.poll(CONTEST, number);
                assertThat(store.leaderboardBefore(CONTEST, poll.endedAt()).map(LeaderboardAt::entries))
                        .isEqualTo(Optional.of(valueOf(poll.leaderboard())));
                assertThat(store.contestBefore(CONTEST, poll.endedAt()).map(ContestAt::contest))
                        .isEqualTo(Optional.of(valueOf(poll.contest())));
            }
            assertThat(Sql.rows(store, "PRAGMA foreign_key_check")).isZero();
            assertThat(Sql.rows(store, "PRAGMA integrity_check")).isEqualTo(1);
            return recorded;
        }
    }

    private static <T> T valueOf(@Nullable Outcome<T> outcome) {
        return switch (Objects.requireNonNull(outcome)) {
            case Outcome.Success<T> success -> success.value();
            case Outcome.Failure<T> failure -> throw new AssertionError(failure.why());
        };
    }
}
