package app.contrail.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
class ScheduledAlarmTest {

    @Test
    void runsWhatIsDueAndNotWhatWasCancelled() throws Exception {
        List<String> ran = new CopyOnWriteArrayList<>();
        CountDownLatch last = new CountDownLatch(1);
        try (var scheduler = Executors.newSingleThreadScheduledExecutor()) {
            Alarm alarm = new ScheduledAlarm(scheduler);
            alarm.after(Duration.ofMillis(20), last::countDown);
            alarm.after(Duration.ofMillis(10), () -> ran.add("second"));
            alarm.after(Duration.ofMillis(10), () -> ran.add("cancelled")).cancel();
            alarm.after(Duration.ofSeconds(-1), () -> ran.add("first"));
            last.await();
        }

        assertThat(ran).containsExactly("first", "second");
    }
}
