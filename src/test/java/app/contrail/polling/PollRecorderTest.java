package app.contrail.polling;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.PollResult;
import app.contrail.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PollRecorderTest {
    private static final PollResult POLL =
            new PollResult(Samples.CONTEST, Instant.EPOCH, Duration.ZERO, null, null, null);

    @Test
    void onceClosedItRecordsNothing() {
        PollerBench.FailingStore store = new PollerBench.FailingStore();
        int[] appended = {0};
        store.whileAppending = () -> appended[0]++;
        PollRecorder recorder = new PollRecorder(new Backlog(store.failing()));

        recorder.record(POLL);
        recorder.close();
        recorder.record(POLL);

        assertThat(appended[0]).isEqualTo(1);
    }
}
