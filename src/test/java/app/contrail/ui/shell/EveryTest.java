package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EveryTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final Every minute = new Every(Duration.ofMinutes(1));

    @Test
    void isDueAtOnceAndThenAfterTheInterval() {
        assertThat(minute.isDue(NOW)).isTrue();

        minute.done(NOW);

        assertThat(minute.isDue(NOW)).isFalse();
        assertThat(minute.isDue(NOW.plusMillis(59_999))).isFalse();
        assertThat(minute.isDue(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void aClockThatWasSetBackMakesItDue() {
        minute.done(NOW);

        assertThat(minute.isDue(NOW.minusMillis(1))).isTrue();
    }
}
