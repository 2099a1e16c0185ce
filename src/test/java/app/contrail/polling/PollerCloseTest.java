package app.contrail.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.contrail.domain.Endpoint;
import app.contrail.polling.PollStatus.Activity;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing, and what needs polls on a thread of their own. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class PollerCloseTest {
    private final PollerBench bench =
            new PollerBench(command -> Thread.ofVirtual().start(command));

    @Test
    void closingInterruptsCallsThatHangAndRecordsNothingOfThem() {
        List.of(Endpoint.values()).forEach(bench.api::hang);
        bench.poller.start();
        await().until(() -> bench.api.requests().size() == 3);

        bench.poller.close();

        await().until(() -> bench.api.interrupted().equals(Set.of(Endpoint.values())));
        await().until(() -> bench.alarm.pending() == 0);
        assertThat(bench.history.allFailures()).isEmpty();
        assertThat(bench.activity()).isEqualTo(new Activity.Closed());
    }

    @Test
    void aClosedPollerDoesNothingMore() {
        bench.poller.start();
        await().until(() -> bench.activity() instanceof Activity.Waiting);
        bench.poller.close();
        int heard = bench.heard.size();
        bench.api.forgetRequests();

        bench.poller.refreshNow();
        bench.poller.pause();
        bench.poller.resume();
        bench.poller.close();
        bench.alarm.advance(Duration.ofMinutes(10));

        assertThat(bench.heard).hasSize(heard);
        assertThat(bench.heard.getLast().status().activity()).isEqualTo(new Activity.Closed());
        assertThat(bench.api.requests()).isEmpty();
        assertThat(bench.alarm.pending()).isZero();
    }

    @Test
    void closedBeforeItsPollBeganItAsksNothing() {
        PollerBench held = new PollerBench();
        held.poller.start();
        held.poller.close();

        held.settle();

        assertThat(held.api.requests()).isEmpty();
    }

    @Test
    void closingWaitsForAPollThatIsBeingRecordedAndDoesNotInterruptIt() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch appending = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        bench.history.whileAppending = () -> {
            appending.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException disturbed) {
                interrupted.set(true);
            }
        };
        bench.poller.start();
        await().until(() -> appending.getCount() == 0);

        Thread closing = Thread.ofPlatform().start(bench.poller::close);
        await().until(() -> closing.getState() == Thread.State.WAITING);
        assertThat(bench.history.allTotals()).isEmpty();
        mayEnd.countDown();

        await().until(() -> !closing.isAlive());
        assertThat(bench.history.allTotals()).hasSize(1);
        assertThat(interrupted).isFalse();
        assertThat(bench.heard)
                .extracting(update -> update.status().activity())
                .hasExactlyElementsOfTypes(Activity.Running.class, Activity.Closed.class);
    }

    @Test
    void closingWaitsForACallOfTheListener() {
        CountDownLatch listening = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        bench.alsoTell = update -> {
            if (update.status().lastPoll() != null && !(update.status().activity() instanceof Activity.Closed)) {
                listening.countDown();
                try {
                    mayEnd.await();
                } catch (InterruptedException ignored) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        bench.poller.start();
        await().until(() -> listening.getCount() == 0);

        Thread closing = Thread.ofPlatform().start(bench.poller::close);
        await().until(() -> closing.getState() == Thread.State.WAITING);
        assertThat(bench.heard.getLast().status().activity()).isNotEqualTo(new Activity.Closed());
        mayEnd.countDown();

        await().until(() -> !closing.isAlive());
        assertThat(bench.heard.getLast().status().activity()).isEqualTo(new Activity.Closed());
    }

    @Test
    void theListenerMayCloseThePoller() {
        bench.alsoTell = update -> {
            if (update.status().lastPoll() != null) {
                bench.poller.close();
            }
        };

        bench.poller.start();

        await().until(() -> bench.activity() instanceof Activity.Closed);
        assertThat(bench.heard.getLast().status().activity()).isEqualTo(new Activity.Closed());
    }

    @Test
    void aPollThatHangsPutsOffTheNextUntilTheDeadline() {
        bench.api.hang(Endpoint.CONTEST);
        bench.poller.start();
        await().until(() -> bench.alarm.pending() == 1 && bench.api.requests().size() == 3);

        bench.alarm.advance(PollCycle.USUAL_DEADLINE.minusMillis(1));
        bench.poller.refreshNow();
        assertThat(bench.activity()).isInstanceOf(Activity.Running.class);
        assertThat(bench.api.requests()).hasSize(3);

        bench.api.recover(Endpoint.CONTEST);
        await().until(() -> bench.activity() instanceof Activity.Waiting);
        assertThat(bench.api.requests()).hasSize(3);
    }
}
