package app.contrail.testing;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Records what keeps the FX thread busy: how long whoever clicks at any moment would wait for it, how much of that it
 * computed, how long the pulses of a scene style and lay out, and which of our code ran while somebody waited for long.
 * For benchmarks; from phase to phase.
 */
public final class FxLoad implements AutoCloseable {
    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final String OURS = "app.contrail.";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread fx = Fx.get(Thread::currentThread);
    private final Thread renderer = renderer();
    private final Scene scene;
    private final Runnable pulseBegins = this::pulseBegins;
    private final Runnable pulseEnds = this::pulseEnds;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watcher = Thread.ofPlatform().name("fx-load").daemon().unstarted(this::watch);
    private Recorded recorded = new Recorded();
    private long pulseBegan;

    /**
     * What was recorded in a phase; times in milliseconds.
     *
     * @param waiting for the FX thread, of somebody who comes at any moment
     * @param computed by the FX thread while somebody waited, which is the same however busy the machine is
     * @param drawn likewise, by the thread that draws, for which the FX thread waits at times
     * @param collected by the garbage collector, in all of the phase, while everything stood still
     * @param pulse from the first style to the last layout of each pulse
     * @param places where our code was while somebody waited for long, the most frequent first
     */
    public record Phase(
            Spread waiting, Spread computed, Spread drawn, long collected, Spread pulse, List<String> places) {}

    /** Median, the 99th percentile and the largest of so many numbers. */
    public record Spread(int count, double median, double p99, double max) {
        static Spread of(List<Long> nanos) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted.length == 0
                    ? new Spread(0, 0, 0, 0)
                    : new Spread(
                            sorted.length,
                            sorted[sorted.length / 2] / 1e6,
                            sorted[sorted.length * 99 / 100] / 1e6,
                            sorted[sorted.length - 1] / 1e6);
        }
    }

    private static final class Recorded {
        private final List<Long> waits = new ArrayList<>();
        private final List<Long> computed = new ArrayList<>();
        private final List<Long> drawn = new ArrayList<>();
        private final long collectedBefore = collectedSoFar();
        private final List<Long> pulses = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
    }

    /** @param scene one that is shown, so that pulses run */
    public FxLoad(Scene scene) {
        this.scene = scene;
        Fx.run(() -> {
            scene.addPreLayoutPulseListener(pulseBegins);
            scene.addPostLayoutPulseListener(pulseEnds);
        });
        watcher.start();
    }

    private static long collectedSoFar() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static Thread renderer() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                .findFirst()
                .orElseThrow();
    }

    /** Ends a phase, and begins the next. */
    public synchronized Phase take() {
        Recorded over = recorded;
        recorded = new Recorded();
        return new Phase(
                Spread.of(over.waits),
                Spread.of(over.computed),
                Spread.of(over.drawn),
                collectedSoFar() - over.collectedBefore,
                Spread.of(over.pulses),
                over.places.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(6)
                        .map(place -> place.getValue() + " " + place.getKey())
                        .toList());
    }

    private void pulseBegins() {
        pulseBegan = System.nanoTime();
    }

    private synchronized void pulseEnds() {
        recorded.pulses.add(System.nanoTime() - pulseBegan);
    }

    private void watch() {
        try {
            while (!closed.await(EVERY_NANOS, TimeUnit.NANOSECONDS)) {
                long asked = System.nanoTime();
                long computed = threads.getThreadCpuTime(fx.threadId());
                long drawn = threads.getThreadCpuTime(renderer.threadId());
                CountDownLatch turn = new CountDownLatch(1);
                Platform.runLater(() -> {
                    waited(
                            System.nanoTime() - asked,
                            threads.getThreadCpuTime(fx.threadId()) - computed,
                            threads.getThreadCpuTime(renderer.threadId()) - drawn);
                    turn.countDown();
                });
                while (!turn.await(EVERY_NANOS, TimeUnit.NANOSECONDS)) {
                    if (System.nanoTime() - asked > LONG_NANOS) {
                        look(fx.getStackTrace());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** While one marker waited, others would have come every two milliseconds, and waited for the rest of the time. */
    private synchronized void waited(long nanos, long computed, long drawn) {
        for (long left = nanos; left > 0; left -= EVERY_NANOS) {
            recorded.waits.add(left);
        }
        recorded.computed.add(computed);
        recorded.drawn.add(drawn);
    }

    /** Of our own code the last two calls, and what of JavaFX or Java they are in. */
    private synchronized void look(StackTraceElement[] stack) {
        StringBuilder place = new StringBuilder();
        int ours = 0;
        for (int i = 0; i < stack.length && ours < 4; i++) {
            boolean own = stack[i].getClassName().startsWith(OURS)
                    && !stack[i].getClassName().startsWith(OURS + "testing");
            if (own || i == 0) {
                place.append(place.isEmpty() ? "" : " < ").append(name(stack[i]));
            }
            ours += own ? 1 : 0;
        }
        recorded.places.merge(place.toString(), 1, Integer::sum);
    }

    private static String name(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }

    @Override
    public void close() {
        closed.countDown();
        Fx.run(() -> {
            scene.removePreLayoutPulseListener(pulseBegins);
            scene.removePostLayoutPulseListener(pulseEnds);
        });
    }
}
