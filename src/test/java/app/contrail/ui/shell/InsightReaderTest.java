package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.Trail;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.insights.Evidence;
import app.contrail.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InsightReaderTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(502, null);

    private final JdbcHistoryStore history = JdbcHistoryStore.inMemory("https://blitzrocket.com");
    private final InsightReader reader = new InsightReader(history, Samples.CONTEST, Duration.ofMinutes(2));

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void readsWhatIsNewWithEachLook() {
        led(0, "ann");
        assertThat(look(1).leads()).hasSize(1);

        led(2, "ben");
        failed(3);

        Evidence second = look(4);
        assertThat(second.leads()).hasSize(2);
        assertThat(second.failures()).extracting(FailedPoll::at).containsExactly(minute(3));
        assertThat(second.points().size()).isEqualTo(2);
    }

    @Test
    void aClockThatWasSetBackHidesNothingThatIsRecordedFromThenOn() {
        led(0, "ann");
        led(60, "ben");
        failed(61);
        look(62);

        led(30, "eve");
        failed(31);

        Evidence seen = look(32);
        assertThat(seen.leads()).hasSize(2);
        assertThat(seen.failures()).extracting(FailedPoll::at).containsExactly(minute(31));
        assertThat(seen.points().size()).isEqualTo(2);
    }

    private Evidence look(int minute) {
        return reader.evidence(Trail.EMPTY, Samples.contest("active"), minute(minute));
    }

    private void led(int minute, String leader) {
        history.append(new PollResult(
                Samples.CONTEST,
                minute(minute),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(10, 1)),
                new Outcome.Success<>(List.of(Samples.entry(1, leader, 10))),
                null));
    }

    private void failed(int minute) {
        history.append(new PollResult(
                Samples.CONTEST, minute(minute), Duration.ZERO, new Outcome.Failure<>(DOWN), null, null));
    }

    private static Instant minute(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }
}
