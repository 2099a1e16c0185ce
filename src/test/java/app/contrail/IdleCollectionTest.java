package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdleCollectionTest {
    private static final long MEGABYTE = 1L << 20;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T16:20:00Z"));
    private long used = 60 * MEGABYTE;
    private long needed = 50 * MEGABYTE;
    private int collections;
    private final IdleCollection idle = new IdleCollection(() -> used, this::collect, clock);

    private void collect() {
        collections++;
        used = needed;
    }

    @Test
    void whatIsOverIsCollectedOnceMuchHasGathered() {
        after(Duration.ofMinutes(20), 100, false);
        assertThat(collections).isZero();

        after(Duration.ofMinutes(20), 120, false);
        assertThat(collections).isEqualTo(1);
        after(Duration.ofMinutes(20), 85, false);
        assertThat(collections).isEqualTo(1);
        after(Duration.ofMinutes(20), 90, false);
        assertThat(collections).isEqualTo(2);
    }

    @Test
    void ofALargeHeapMoreMayBeOver() {
        needed = 200 * MEGABYTE;
        after(Duration.ofMinutes(20), 210, false);
        after(Duration.ofMinutes(20), 340, false);
        assertThat(collections).isEqualTo(1);

        after(Duration.ofMinutes(20), 360, false);
        assertThat(collections).isEqualTo(2);
    }

    @Test
    void ofASmallHeapAsMuchMayBeOverAsComesBetweenTwoSmallCollections() {
        needed = 10 * MEGABYTE;
        after(Duration.ofMinutes(20), 110, false);
        after(Duration.ofMinutes(20), 40, false);
        assertThat(collections).isEqualTo(1);
    }

    @Test
    void whileSomebodyLooksTwiceAsMuchMayGather() {
        after(Duration.ofMinutes(20), 150, true);
        assertThat(collections).isZero();

        after(Duration.ofMinutes(20), 160, true);
        assertThat(collections).isEqualTo(1);
    }

    @Test
    void whatIsNeededIsNotTakenForLeftovers() {
        needed = 300 * MEGABYTE;
        after(Duration.ofMinutes(20), 310, false);
        assertThat(collections).isEqualTo(1);

        after(Duration.ofMinutes(20), 340, false);
        assertThat(collections).isEqualTo(1);
    }

    @Test
    void thereIsTimeBetweenOneCollectionAndTheNext() {
        after(Duration.ofMinutes(9), 200, false);
        assertThat(collections).isZero();

        after(Duration.ofMinutes(2), 200, false);
        after(Duration.ofMinutes(9), 200, false);
        assertThat(collections).isEqualTo(1);
        after(Duration.ofMinutes(1), 200, false);
        assertThat(collections).isEqualTo(2);
    }

    @Test
    void aClockThatWasSetBackDelaysNothingForLong() {
        after(Duration.ofMinutes(11), 200, false);
        clock.advance(Duration.ofDays(-1));
        after(Duration.ofMinutes(11), 200, false);

        assertThat(collections).isEqualTo(2);
    }

    private void after(Duration time, long megabytes, boolean looking) {
        clock.advance(time);
        used = megabytes * MEGABYTE;
        idle.tick(looking);
    }
}
