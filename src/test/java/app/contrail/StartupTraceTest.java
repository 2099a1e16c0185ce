package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.StartupTrace.Milestone;
import app.contrail.testing.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartupTraceTest {
    private static final Instant BEGIN = Instant.parse("2026-11-25T12:00:00Z");

    private final ManualClock clock = new ManualClock(BEGIN);
    private final StartupTrace trace = new StartupTrace(clock);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void printsWhatWasPassedAndThenWhatIsReachedEachOnce() {
        after(90, Milestone.MAIN);
        after(60, Milestone.COMMAND);
        trace.printTo(new PrintStream(written, true, StandardCharsets.UTF_8), BEGIN);
        assertThat(lines()).containsExactly("startup:    90 ms  main", "startup:   150 ms  command line read");

        after(700, Milestone.SHOWN);
        after(900, Milestone.SHOWN);
        after(1, Milestone.MAIN);

        assertThat(lines()).hasSize(3).last().isEqualTo("startup:   850 ms  window shown");
    }

    @Test
    void saysNothingUnlessItIsAskedTo() {
        after(90, Milestone.MAIN);
        assertThat(lines()).isEmpty();
    }

    private void after(long millis, Milestone milestone) {
        clock.advance(Duration.ofMillis(millis));
        trace.reached(milestone);
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
