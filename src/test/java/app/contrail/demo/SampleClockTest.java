package app.contrail.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SampleClockTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final SampleClock base = SampleClock.manual(START);

    @Test
    void standsUntilItIsAdvanced() {
        assertThat(base.instant()).isEqualTo(START);
        base.advance(Duration.ofSeconds(5));
        assertThat(base.instant()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void followsItsBase() {
        SampleClock real = SampleClock.real(base);
        base.advance(Duration.ofMinutes(1));
        real.advance(Duration.ofHours(1));
        base.advance(Duration.ofMinutes(1));

        assertThat(real.instant()).isEqualTo(START.plusSeconds(3_720));
    }

    @Test
    void runsFasterThanItsBaseAlsoAfterAnAdvance() {
        SampleClock fast = SampleClock.fast(base, 60);
        base.advance(Duration.ofSeconds(10));
        assertThat(fast.instant()).isEqualTo(START.plusSeconds(600));
        fast.advance(Duration.ofSeconds(1));
        base.advance(Duration.ofSeconds(1));

        assertThat(fast.instant()).isEqualTo(START.plusSeconds(661));
    }

    @Test
    void neverGoesBackward() {
        assertThatIllegalArgumentException().isThrownBy(() -> base.advance(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleClock.fast(base, 0));
    }

    @Test
    void keepsRunningInAnotherZone() {
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        Clock zoned = base.withZone(lisbon);
        base.advance(Duration.ofSeconds(1));

        assertThat(base.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(zoned.getZone()).isEqualTo(lisbon);
        assertThat(zoned.instant()).isEqualTo(START.plusSeconds(1));
    }
}
