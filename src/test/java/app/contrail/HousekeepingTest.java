package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.TotalsAt;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.history.Retention;
import app.contrail.history.Sql;
import app.contrail.testing.ManualAlarm;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // what begins in a try statement only has to end with it
class HousekeepingTest {
    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualClock clock = new ManualClock(START);
    private final ManualAlarm alarm = new ManualAlarm(clock);
    private final List<Housekeeping> housekeeping = new ArrayList<>();
    private Retention retention = new Retention(Duration.ofDays(10), Duration.ofDays(20));
    private JdbcHistoryStore store;
    private int besides;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = JdbcHistoryStore.open(folder, "https://blitzrocket.com", clock).store();
    }

    @AfterEach
    void close() {
        housekeeping.forEach(Housekeeping::close);
        store.close();
    }

    @Test
    void aFewMinutesAfterTheBeginningOldPollsAreThinnedToThoseThatTellMost() {
        record(START.minus(Duration.ofDays(15)), 1);
        List<TotalsAt> young = record(START.minus(Duration.ofDays(5)), 1);
        int before = totals().size();

        begin(Runnable::run);
        alarm.advance(Housekeeping.FIRST.minusSeconds(1));
        assertThat(totals()).hasSize(before);
        alarm.advance(Duration.ofSeconds(1));

        assertThat(totals()).hasSizeLessThan(before).containsAll(young);
        // See record: the least views are at minute 17, the most at 42.
        assertThat(totals().stream()
                        .map(poll -> (int) Duration.between(START.minus(Duration.ofDays(15)), poll.at())
                                .toMinutes())
                        .filter(minute -> minute < 60))
                .containsExactly(0, 17, 42, 59);
    }

    @Test
    void whatElseIsTidiedUpComesWithIt() {
        begin(Runnable::run);
        alarm.advance(Housekeeping.FIRST);
        assertThat(besides).isEqualTo(1);

        alarm.advance(Housekeeping.EVERY);
        assertThat(besides).isEqualTo(2);
    }

    @Test
    void fromThenOnItIsDoneOnceADay() {
        Instant old = START.minus(Duration.ofDays(10));
        begin(Runnable::run);
        alarm.advance(Housekeeping.FIRST);
        int before = record(old, 1).size();
        alarm.advance(Housekeeping.EVERY.minusSeconds(1));
        assertThat(totals()).hasSize(before);

        alarm.advance(Duration.ofSeconds(1));
        assertThat(totals()).hasSizeLessThan(before);
        int thinned = totals().size();

        alarm.advance(Housekeeping.EVERY.multipliedBy(30));
        assertThat(totals()).hasSizeLessThan(thinned);
    }

    @Test
    void howMuchIsKeptIsAskedEachTime() {
        int before = record(START.minus(Duration.ofDays(5)), 1).size();
        begin(Runnable::run);
        alarm.advance(Housekeeping.FIRST);
        assertThat(totals()).hasSize(before);

        retention = new Retention(Duration.ofDays(2), Duration.ofDays(20));
        alarm.advance(Housekeeping.EVERY);
        assertThat(totals()).hasSizeLessThan(before);
    }

    @Test
    void troubleIsNoReasonToStop() {
        int before = record(START.minus(Duration.ofDays(15)), 1).size();
        begin(Runnable::run);
        Sql.run(store, "ALTER TABLE thinned RENAME TO elsewhere");
        alarm.advance(Housekeeping.FIRST);
        alarm.advance(Housekeeping.EVERY);
        assertThat(totals()).hasSize(before);

        Sql.run(store, "ALTER TABLE elsewhere RENAME TO thinned");
        alarm.advance(Housekeeping.EVERY);
        assertThat(totals()).hasSizeLessThan(before);
    }

    @Test
    void closedItPlansNothing() {
        begin(Runnable::run).close();

        assertThat(alarm.pending()).isZero();
    }

    @Test
    void closedBeforeItRunsItDoesNothing() {
        int before = record(START.minus(Duration.ofDays(15)), 1).size();
        List<Runnable> tasks = new ArrayList<>();
        Housekeeping begun = begin(tasks::add);
        alarm.advance(Housekeeping.FIRST);

        begun.close();
        tasks.forEach(Runnable::run);

        assertThat(totals()).hasSize(before);
        assertThat(alarm.pending()).isZero();
    }

    @Test
    void closingInterruptsWhatRuns() {
        int before = record(START.minus(Duration.ofDays(19)), 8).size();
        Thread[] worker = {null};
        Housekeeping begun = begin(task -> worker[0] = Thread.ofPlatform().start(task));
        // Another writer holds it up at its first day.
        Sql.run(store, "BEGIN IMMEDIATE");
        alarm.advance(Housekeeping.FIRST);
        await().until(() -> isInSQLite(worker[0]));

        begun.close();
        Sql.run(store, "ROLLBACK");

        await().until(() -> !worker[0].isAlive());
        assertThat(totals()).hasSizeGreaterThanOrEqualTo(before * 6 / 8);
        assertThat(alarm.pending()).isZero();
    }

    @Test
    void aHistoryInMemoryNeedsNone() {
        try (JdbcHistoryStore memory = JdbcHistoryStore.inMemory("http://127.0.0.1")) {
            Housekeeping.begin(memory, () -> {}, () -> retention, clock, alarm, Runnable::run);

            assertThat(alarm.pending()).isZero();
        }
    }

    private static boolean isInSQLite(@Nullable Thread thread) {
        return thread != null
                && List.of(thread.getStackTrace()).stream()
                        .anyMatch(frame -> frame.getClassName().startsWith("org.sqlite")
                                && frame.getMethodName().contains("exec"));
    }

    private Housekeeping begin(Executor background) {
        Housekeeping begun = Housekeeping.begin(store, () -> besides++, () -> retention, clock, alarm, background);
        housekeeping.add(begun);
        return begun;
    }

    private List<TotalsAt> totals() {
        return store.totals(Samples.CONTEST, Instant.MIN, Instant.MAX);
    }

    /** A poll a minute, for whole days. Views grow, but for two minutes of each hour. */
    private List<TotalsAt> record(Instant from, int days) {
        List<PollResult> polls = new ArrayList<>();
        Instant end = from.plus(Duration.ofDays(days));
        for (Instant at = from; at.isBefore(end); at = at.plus(MINUTE)) {
            int minute = (int) Duration.between(from, at).toMinutes();
            long views = switch (minute % 60) {
                case 17 -> 1;
                case 42 -> 99_999;
                default -> 1_000 + minute;
            };
            polls.add(new PollResult(
                    Samples.CONTEST, at, Duration.ZERO, new Outcome.Success<>(Samples.totals(views, 0)), null, null));
        }
        store.appendAll(polls);
        return polls.stream()
                .map(poll -> new TotalsAt(
                        poll.endedAt(),
                        Objects.requireNonNull(
                                Objects.requireNonNull(poll.analytics()).valueOrNull())))
                .toList();
    }
}
