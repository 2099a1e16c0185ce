package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessAgeTest {
    @Test
    void countsFromTheProcessesBeginInHundredthsOfASecond() {
        String stat = "4711 (a name) with ) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 123456 20 21\n";

        assertThat(ProcessAge.inProc(stat, "1235.31 9999.99\n")).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void thisProcessIsAsOldAsTheSystemSays() {
        Instant now = Clock.systemUTC().instant();
        Instant begin = ProcessHandle.current().info().startInstant().orElseThrow();

        // On Linux the JDK's own answer is right to a second only.
        assertThat(ProcessAge.at(now)).isCloseTo(Duration.between(begin, now), Duration.ofMillis(1500));
    }
}
