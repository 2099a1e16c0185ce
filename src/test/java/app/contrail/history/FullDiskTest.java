package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Reading;
import app.contrail.domain.TotalsAt;
import app.contrail.polling.Backlog;
import app.contrail.polling.Cadence;
import app.contrail.polling.PollCycle;
import app.contrail.polling.Poller;
import app.contrail.polling.Unrecorded;
import app.contrail.testing.ManualAlarm;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import app.contrail.testing.ScriptedContestApi;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A poller on a real file, for which the disk has no room for a while. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class FullDiskTest {
    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");
    private static final Duration INTERVAL = Cadence.USUAL_INTERVAL;

    private final ManualClock clock = new ManualClock(START);
    private final ManualAlarm alarm = new ManualAlarm(clock);
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Set<Instant> polled = new TreeSet<>();

    @TempDir
    Path folder;

    @Test
    void pollingGoesOnAndWhatWaitedIsRecordedWhenThereIsRoomAgain() {
        try (JdbcHistoryStore store = open();
                Poller poller = poller(new Backlog(store))) {
            poller.start();
            advance(INTERVAL.multipliedBy(10));
            assertThat(unrecorded(poller)).isNull();

            Sql.run(store, "PRAGMA max_page_count = " + Sql.number(store, "PRAGMA page_count"));
            int polls = 0;
            while (unrecorded(poller) == null && polls++ < 5_000) {
                advance(INTERVAL);
            }
            advance(INTERVAL.multipliedBy(11));
            assertThat(unrecorded(poller))
                    .isEqualTo(new Unrecorded(
                            12,
                            "The disk is full, so nothing can be recorded in " + store.file() + ". Free some space."));
            assertThat(poller.current().snapshot().analytics())
                    .isInstanceOfSatisfying(
                            Reading.Fresh.class,
                            fresh -> assertThat(fresh.takenAt()).isEqualTo(clock.instant()));
            assertThat(recorded(store)).hasSize(polled.size() - 12);

            Sql.run(store, "PRAGMA max_page_count = 1000000");
            advance(INTERVAL);
            assertThat(unrecorded(poller)).isNull();
            assertThat(recorded(store)).isEqualTo(polled);
        }
        try (JdbcHistoryStore again = open()) {
            assertThat(recorded(again)).isEqualTo(polled);
        }
    }

    private void advance(Duration by) {
        for (Instant end = clock.instant().plus(by); clock.instant().isBefore(end); ) {
            alarm.advance(INTERVAL);
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
                polled.add(clock.instant());
            }
        }
    }

    private Poller poller(Backlog backlog) {
        PollCycle cycle = new PollCycle(
                new ScriptedContestApi(),
                Samples.CONTEST,
                PollCycle.USUAL_LEADERBOARD_LIMIT,
                PollCycle.USUAL_DEADLINE,
                Thread.ofVirtual().factory(),
                alarm,
                clock);
        return new Poller(
                cycle,
                new Cadence(INTERVAL, new SplittableRandom(1)),
                requests -> Duration.ZERO,
                backlog,
                clock,
                alarm,
                tasks::add,
                update -> {});
    }

    private static @Nullable Unrecorded unrecorded(Poller poller) {
        return poller.current().status().unrecorded();
    }

    private static Set<Instant> recorded(JdbcHistoryStore store) {
        Set<Instant> times = new TreeSet<>();
        store.totals(Samples.CONTEST, Instant.MIN, Instant.MAX).stream()
                .map(TotalsAt::at)
                .forEach(times::add);
        return times;
    }

    private JdbcHistoryStore open() {
        return JdbcHistoryStore.open(folder, Recorder.SERVICE, clock).store();
    }
}
