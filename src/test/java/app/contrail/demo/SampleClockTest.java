package app.contrail.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.contrail.testing.ManualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SampleClockTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final ManualClock base = new ManualClock(START);
    private final SampleClock clock = new SampleClock(base);

    @Test
    void followsItsBaseAndIsAheadByWhatItWasAdvanced() {
        assertThat(clock.instant()).isEqualTo(START);

        base.advance(Duration.ofMinutes(1));
        clock.advance(Duration.ofHours(1));
        base.advance(Duration.ofMinutes(1));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3_720));
    }

    @Test
    void neverGoesBackward() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofMillis(-1)));
    }

    @Test
    void keepsRunningInAnotherZone() {
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        Clock zoned = clock.withZone(lisbon);
        clock.advance(Duration.ofSeconds(1));

        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(zoned.getZone()).isEqualTo(lisbon);
        assertThat(zoned.instant()).isEqualTo(START.plusSeconds(1));
    }
}
