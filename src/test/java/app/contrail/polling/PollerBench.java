package app.contrail.polling;

import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.TotalsAt;
import app.contrail.history.HistoryStore;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.testing.ManualAlarm;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import app.contrail.testing.ScriptedContestApi;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A poller with all that it needs, on manual time. Polls run on the test's thread unless told otherwise. */
final class PollerBench {
    static final Instant START = Instant.parse("2026-06-01T10:00:00Z");
    private static final Duration STEP = Duration.ofMillis(100);

    final ManualClock clock = new ManualClock(START);
    final ManualAlarm alarm = new ManualAlarm(clock);
    final ScriptedContestApi api = new ScriptedContestApi();
    final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    final FailingStore history = new FailingStore();
    final List<PollUpdate> heard = new CopyOnWriteArrayList<>();
    volatile Consumer<PollUpdate> alsoTell = ignored -> {};
    volatile Duration untilRoom = Duration.ZERO;
    volatile int roomAskedFor;
    volatile Duration untilClaim = Duration.ZERO;
    volatile int claimed;
    /** False has every alarm of the poller go off although it was cancelled. */
    volatile boolean cancelling = true;

    final Poller poller;

    PollerBench() {
        this(null);
    }

    /** @param executor null to run polls on the test's thread, whenever time is moved */
    PollerBench(@Nullable Executor executor) {
        PollCycle cycle = new PollCycle(
                api,
                Samples.CONTEST,
                PollCycle.USUAL_LEADERBOARD_LIMIT,
                PollCycle.USUAL_DEADLINE,
                Thread.ofVirtual().factory(),
                alarm,
                clock);
        // Draws the middle, so that the jitter of retries is nil and that of a rate limit is half a second.
        RandomGenerator middle = () -> 1L << 63;
        Cadence cadence = new Cadence(Cadence.USUAL_INTERVAL, middle);
        RequestRoom room = new RequestRoom() {
            @Override
            public Duration claim(int requests) {
                claimed = requests;
                return untilClaim;
            }

            @Override
            public Duration untilRoomFor(int requests) {
                roomAskedFor = requests;
                return untilRoom;
            }
        };
        Alarm pollerAlarm = (delay, what) -> {
            Alarm.Pending pending = alarm.after(delay, what);
            return () -> {
                if (cancelling) {
                    pending.cancel();
                }
            };
        };
        poller = new Poller(
                cycle,
                cadence,
                room,
                new Backlog(history.failing()),
                clock,
                pollerAlarm,
                executor != null ? executor : tasks::add,
                update -> {
                    heard.add(update);
                    alsoTell.accept(update);
                });
    }

    /** Runs the polls whose time has come. */
    void settle() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    void advance(Duration by) {
        settle();
        for (Instant end = clock.instant().plus(by); clock.instant().isBefore(end); ) {
            alarm.advance(STEP);
            settle();
        }
    }

    /** Moves time on and returns the second, from now, of each poll that began, with how many endpoints it asked. */
    List<String> pollsWithin(Duration by) {
        settle();
        List<String> polls = new ArrayList<>();
        Instant from = clock.instant();
        for (Instant end = from.plus(by); clock.instant().isBefore(end); ) {
            api.forgetRequests();
            alarm.advance(STEP);
            settle();
            if (!api.requests().isEmpty()) {
                double second = Duration.between(from, clock.instant()).toMillis() / 1000.0;
                polls.add(second + "s: " + api.requests().size());
            }
        }
        return polls;
    }

    PollStatus status() {
        return poller.current().status();
    }

    PollStatus.Activity activity() {
        return status().activity();
    }

    /** A history in memory, of which appending can be made to fail or to take its time. */
    static final class FailingStore {
        private final HistoryStore store = JdbcHistoryStore.inMemory("https://blitzrocket.com");
        volatile @Nullable RuntimeException failure;
        volatile Runnable whileAppending = () -> {};

        /** What the poller sees of it. */
        HistoryStore failing() {
            return (HistoryStore) Proxy.newProxyInstance(
                    HistoryStore.class.getClassLoader(), new Class<?>[] {HistoryStore.class}, this::call);
        }

        List<TotalsAt> allTotals() {
            return store.totals(Samples.CONTEST, Instant.MIN, Instant.MAX);
        }

        List<Endpoint> allFailures() {
            return store.failures(Samples.CONTEST, Instant.MIN, Instant.MAX).stream()
                    .map(FailedPoll::endpoint)
                    .toList();
        }

        private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().startsWith("append")) {
                whileAppending.run();
                RuntimeException broken = failure;
                if (broken != null) {
                    throw broken;
                }
            }
            try {
                return method.invoke(store, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
