package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutsTest {
    @Test
    void waitFiveSecondsToConnectAndFifteenForTheAnswer() {
        assertThat(Timeouts.DEFAULT).isEqualTo(new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(15)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 999_999})
    void areNeverSoShortThatTheyWouldMeanForever(long nanos) {
        Duration tooShort = Duration.ofNanos(nanos);

        assertThatIllegalArgumentException().isThrownBy(() -> new Timeouts(tooShort, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Timeouts(Duration.ofSeconds(1), tooShort));
    }
}
