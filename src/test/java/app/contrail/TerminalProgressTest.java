package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.polling.Alarm;
import app.contrail.testing.ManualAlarm;
import app.contrail.testing.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private final ManualAlarm alarm = new ManualAlarm(new ManualClock(Instant.parse("2026-06-01T10:00:00Z")));
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(written, false, StandardCharsets.UTF_8);

    @Test
    void workOfLessThanHalfASecondSaysNothing() {
        TerminalProgress progress = TerminalProgress.begin(terminal, alarm);
        progress.now(() -> "Writing");
        alarm.advance(Duration.ofMillis(499));
        progress.close();
        assertThat(alarm.pending()).isZero();
        alarm.advance(Duration.ofMinutes(1));

        assertThat(shown()).isEmpty();
    }

    @Test
    void longerWorkIsToldOverAndOverOnOneLineAndTheLineIsGoneInTheEnd() {
        AtomicInteger rows = new AtomicInteger();
        TerminalProgress progress = TerminalProgress.begin(terminal, alarm);
        progress.now(() -> "Asking the service");
        alarm.advance(Duration.ofMillis(500));
        assertThat(shown()).isEqualTo("\rAsking the service");

        progress.now(() -> rows.get() + " rows");
        rows.set(7);
        alarm.advance(Duration.ofMillis(200));
        assertThat(shown()).isEqualTo("\rAsking the service" + "\r7 rows            ");

        progress.close();
        assertThat(alarm.pending()).isZero();
        alarm.advance(Duration.ofMinutes(1));
        assertThat(shown()).isEqualTo("\rAsking the service" + "\r7 rows            " + "\r      \r");
    }

    @Test
    void anAlarmThatIsGoingOffWhileItEndsSaysNothingMore() {
        List<Runnable> goingOff = new ArrayList<>();
        Alarm.Pending tooLate = () -> {};
        TerminalProgress progress = TerminalProgress.begin(terminal, (delay, what) -> {
            goingOff.add(what);
            return tooLate;
        });
        progress.now(() -> "Writing");
        progress.close();
        goingOff.forEach(Runnable::run);

        assertThat(shown()).isEmpty();
    }

    private String shown() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
