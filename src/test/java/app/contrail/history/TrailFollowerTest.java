package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Gap;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailFollowerTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(502, null);

    @TempDir
    private Path folder;

    private JdbcHistoryStore history;
    private TrailFollower follower;

    @BeforeEach
    void open() {
        history = JdbcHistoryStore.open(folder, "https://blitzrocket.com", new ManualClock(NOW))
                .store();
        follower = new TrailFollower(history, Samples.CONTEST, Duration.ofMinutes(2));
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void theLastDayComesFirstAndTheRestAfter() {
        polled(NOW.minus(Duration.ofDays(40)), 1);
        polled(NOW.minus(Duration.ofHours(24)), 2);
        polled(NOW, 3);

        TrailFollower.Followed recent = follower.recent(NOW);
        TrailFollower.Followed whole = follower.extended();

        assertThat(recent.whole()).isFalse();
        assertThat(recent.trail().size()).isEqualTo(2);
        assertThat(whole.whole()).isTrue();
        assertThat(whole.trail().size()).isEqualTo(3);
        assertThat(whole.gaps()).hasSize(2);
        assertThat(follower.followed()).isEqualTo(whole);
    }

    @Test
    void whatIsNewIsAddedWithItsGapsAndTheirReasons() {
        polled(NOW, 1);
        follower.whole();
        failed(NOW.plus(Duration.ofMinutes(1)));
        polled(NOW.plus(Duration.ofMinutes(9)), 2);
        polled(NOW.plus(Duration.ofMinutes(10)), 3);

        TrailFollower.Followed first = follower.extended();
        polled(NOW.plus(Duration.ofMinutes(11)), 4);
        TrailFollower.Followed second = follower.extended();

        assertThat(first.trail().size()).isEqualTo(3);
        assertThat(second.trail().size()).isEqualTo(4);
        assertThat(second.gaps()).containsExactly(new Gap(NOW, NOW.plus(Duration.ofMinutes(9)), 1, 1, DOWN));
    }

    @Test
    void whatWasThinnedIsNoGap() {
        for (int minute = 0; minute < 3 * 24 * 60; minute++) {
            polled(NOW.minus(Duration.ofDays(100)).plus(Duration.ofMinutes(minute)), minute);
        }
        polled(NOW, 10_000);
        new Thinning(history, Retention.USUAL, ZoneOffset.UTC).thin(NOW);

        TrailFollower.Followed whole = follower.whole();

        assertThat(whole.trail().size()).isLessThan(400);
        assertThat(whole.gaps()).as("between the old days and today").hasSize(1);
    }

    private void polled(Instant at, long count) {
        Analytics totals = Samples.totals(count, count);
        history.append(new PollResult(Samples.CONTEST, at, Duration.ZERO, new Outcome.Success<>(totals), null, null));
    }

    private void failed(Instant at) {
        history.append(new PollResult(Samples.CONTEST, at, Duration.ZERO, new Outcome.Failure<>(DOWN), null, null));
    }
}
