package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.Reading;
import app.contrail.domain.Snapshot;
import app.contrail.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sqlite.ProgressHandler;

/** Single values out of a trail, which must not take reading all of it. */
class LastKnownTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");

    private final JdbcHistoryStore store = JdbcHistoryStore.inMemory(Recorder.SERVICE);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsLastKnownIsTheNewestOfEachPart() {
        store.append(poll(0, 10, "ann"));
        store.append(poll(5, 20, "bob"));
        store.append(failed(9, new ApiFailure.ServiceFailing(503, null)));

        Snapshot known = store.lastKnown(Samples.CONTEST);

        Instant newest = T0.plusSeconds(5);
        assertThat(known.analytics()).isEqualTo(new Reading.Recorded<>(Samples.totals(20, 1), newest));
        assertThat(known.leaderboard()).isEqualTo(new Reading.Recorded<>(List.of(Samples.entry(1, "bob", 10)), newest));
        assertThat(known.contest()).isEqualTo(new Reading.Recorded<>(Samples.contest("active"), newest));
        assertThat(store.lastKnown(new ContestId("other"))).isEqualTo(Snapshot.empty(new ContestId("other")));
    }

    @Test
    void whyAGapBeganIsTheFirstFailureStrictlyWithinIt() {
        store.append(failed(0, new ApiFailure.ServiceFailing(500, null)));
        store.append(failed(10, new ApiFailure.ServiceFailing(503, null)));
        store.append(failed(20, new ApiFailure.ServiceFailing(504, null)));

        assertThat(store.firstFailure(Samples.CONTEST, Endpoint.ANALYTICS, T0, T0.plusSeconds(20)))
                .contains(new FailedPoll(
                        T0.plusSeconds(10), Endpoint.ANALYTICS, new ApiFailure.ServiceFailing(503, null)));
        assertThat(store.firstFailure(Samples.CONTEST, Endpoint.ANALYTICS, Instant.MIN, Instant.MAX)
                        .map(FailedPoll::at))
                .contains(T0);
        assertThat(store.firstFailure(Samples.CONTEST, Endpoint.ANALYTICS, T0, T0.plusSeconds(10)))
                .isEmpty();
        assertThat(store.firstFailure(Samples.CONTEST, Endpoint.CONTEST, T0, T0.plusSeconds(20)))
                .isEmpty();
    }

    /** A million polls are read in 0.4 s; the newest is to be known at once. */
    @Test
    void toKnowTheNewestTotalsOnlyTheNewestAreRead() {
        store.appendAll(IntStream.range(0, 3000)
                .mapToObj(second -> poll(second, second, "ann"))
                .toList());
        int[] steps = {0};
        store.reading().read(connection -> {
            ProgressHandler.setHandler(connection, 100, new ProgressHandler() {
                @Override
                protected int progress() {
                    steps[0]++;
                    return 0;
                }
            });
            return null;
        });

        assertThat(store.lastKnown(Samples.CONTEST).analytics().valueOrNull()).isEqualTo(Samples.totals(2999, 1));
        assertThat(steps[0]).isLessThan(20);
    }

    private static PollResult failed(int second, ApiFailure why) {
        return new PollResult(
                Samples.CONTEST, T0.plusSeconds(second), Duration.ZERO, new Outcome.Failure<>(why), null, null);
    }

    private static PollResult poll(int second, long views, String leader) {
        return new PollResult(
                Samples.CONTEST,
                T0.plusSeconds(second),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(views, 1)),
                new Outcome.Success<>(List.of(Samples.entry(1, leader, 10))),
                new Outcome.Success<>(Samples.contest("active")));
    }
}
