package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final List<String> worked = new ArrayList<>();

    @Test
    void valuesThatANewerOneOvertookAreLeftOut() {
        LatestOnly<String> latest = new LatestOnly<>(queue::add, worked::add);

        latest.accept("first");
        latest.accept("second");
        latest.accept("third");
        runAll();

        assertThat(worked).containsExactly("third");
    }

    @Test
    void onlyOneTaskWaitsHoweverManyValuesCome() {
        LatestOnly<String> latest = new LatestOnly<>(queue::add, worked::add);

        latest.accept("first");
        latest.accept("second");

        assertThat(queue).hasSize(1);
    }

    @Test
    void aValueThatComesWhileOneIsWorkedOnIsNext() {
        List<LatestOnly<String>> self = new ArrayList<>();
        LatestOnly<String> latest = new LatestOnly<>(queue::add, value -> {
            worked.add(value);
            if (value.equals("first")) {
                self.getFirst().accept("second");
                self.getFirst().accept("third");
            }
        });
        self.add(latest);

        latest.accept("first");
        runAll();

        assertThat(worked).containsExactly("first", "third");
    }

    @Test
    void nothingIsWorkedOnTwice() {
        LatestOnly<String> latest = new LatestOnly<>(queue::add, worked::add);

        latest.accept("first");
        runAll();
        runAll();
        latest.accept("second");
        runAll();

        assertThat(worked).containsExactly("first", "second");
    }

    @Test
    void aWorkerThatFailsDoesNotStopTheNextValue() {
        LatestOnly<String> latest = new LatestOnly<>(queue::add, value -> {
            worked.add(value);
            if (value.equals("bad")) {
                throw new IllegalStateException(value);
            }
        });

        latest.accept("bad");
        assertThatThrownBy(this::runAll).isInstanceOf(IllegalStateException.class);
        latest.accept("good");
        runAll();

        assertThat(worked).containsExactly("bad", "good");
    }

    @Test
    void aValueThatCameWhileTheWorkerFailedIsStillWorkedOn() {
        List<LatestOnly<String>> self = new ArrayList<>();
        LatestOnly<String> latest = new LatestOnly<>(queue::add, value -> {
            worked.add(value);
            if (value.equals("bad")) {
                self.getFirst().accept("good");
                throw new IllegalStateException(value);
            }
        });
        self.add(latest);

        latest.accept("bad");
        assertThatThrownBy(this::runAll).isInstanceOf(IllegalStateException.class);
        runAll();

        assertThat(worked).containsExactly("bad", "good");
    }

    @Test
    void anExecutorThatTakesNoMoreIsNoError() {
        AtomicBoolean closed = new AtomicBoolean(true);
        LatestOnly<String> latest = new LatestOnly<>(
                task -> {
                    if (closed.get()) {
                        throw new RejectedExecutionException("closed");
                    }
                    queue.add(task);
                },
                worked::add);

        latest.accept("lost");
        closed.set(false);
        latest.accept("kept");
        runAll();

        assertThat(worked).containsExactly("kept");
    }

    @Test
    void amongManyThreadsItNeverWorksOnTwoAtOnceAndEndsWithTheNewest() {
        AtomicInteger within = new AtomicInteger();
        AtomicBoolean twoAtOnce = new AtomicBoolean();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            LatestOnly<Integer> latest = new LatestOnly<>(threads, value -> {
                if (within.incrementAndGet() > 1) {
                    twoAtOnce.set(true);
                }
                seen.add(value);
                within.decrementAndGet();
            });
            for (int i = 1; i <= 5000; i++) {
                latest.accept(i);
            }
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> seen.contains(5000));
        }
        assertThat(twoAtOnce).isFalse();
        assertThat(seen).isSorted().doesNotHaveDuplicates();
    }

    private void runAll() {
        while (!queue.isEmpty()) {
            Objects.requireNonNull(queue.poll()).run();
        }
    }
}
