package app.contrail.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Watches the FX thread: how long a task waits for its turn, and how long a pulse of a shown scene lays out. While it
 * watches, either of them being long means that the thread was blocked.
 */
public final class FxWatchdog implements AutoCloseable {
    private static final long EVERY_MILLIS = 5;

    private final AtomicLong longestNanos = new AtomicLong();
    private final AtomicLong pulses = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("fx-watchdog").daemon().unstarted(this::watch);
    private final Scene scene;
    private final Runnable pulseBegins = this::pulseBegins;
    private final Runnable pulseEnds = this::pulseEnds;
    private long pulseBegan;

    /** @param scene one that is shown, so that pulses run */
    public FxWatchdog(Scene scene) {
        this.scene = scene;
        Fx.run(() -> {
            scene.addPreLayoutPulseListener(pulseBegins);
            scene.addPostLayoutPulseListener(pulseEnds);
        });
        thread.start();
    }

    /** The longest that the thread was not to be had, so far. */
    public Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** How many pulses were watched. */
    public long pulses() {
        return pulses.get();
    }

    private void pulseBegins() {
        pulseBegan = System.nanoTime();
    }

    private void pulseEnds() {
        pulses.incrementAndGet();
        took(System.nanoTime() - pulseBegan);
    }

    private void watch() {
        try {
            while (!closed.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                long asked = System.nanoTime();
                CountDownLatch turn = new CountDownLatch(1);
                Platform.runLater(() -> {
                    took(System.nanoTime() - asked);
                    turn.countDown();
                });
                turn.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void took(long nanos) {
        longestNanos.accumulateAndGet(nanos, Math::max);
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
