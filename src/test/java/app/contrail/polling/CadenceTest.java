package app.contrail.polling;

import static app.contrail.domain.Endpoint.ANALYTICS;
import static app.contrail.domain.Endpoint.CONTEST;
import static app.contrail.domain.Endpoint.LEADERBOARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Endpoint;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.polling.PollStatus.Reason;
import app.contrail.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CadenceTest {
    private static final Set<Endpoint> ALL = Set.of(Endpoint.values());
    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(503, null);

    private final Cadence cadence = cadence(0.5);

    @Test
    void aGoodPollIsFollowedByAFullOneAnIntervalAfterItsStart() {
        PlannedPoll next = afterFullPoll(Duration.ofSeconds(3), Map.of());

        assertThat(next.at()).isEqualTo(START.plusSeconds(30));
        assertThat(next.asked()).isEqualTo(ALL);
        assertThat(next.earlyRetry()).isFalse();
        assertThat(next.reason()).isEqualTo(Reason.USUAL);
    }

    @Test
    void ticksThatPassedDuringASlowPollAreLeftOut() {
        assertThat(afterFullPoll(Duration.ofSeconds(70), Map.of()).at()).isEqualTo(START.plusSeconds(90));
        assertThat(afterFullPoll(Duration.ofSeconds(30), Map.of()).at()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void anotherIntervalCountsFromTheSamePollAndIsNeverInThePast() {
        Instant now = START.plusSeconds(10);
        PlannedPoll planned = afterFullPoll(Duration.ofSeconds(3), Map.of());

        assertThat(replanned(planned, 60, now).at()).isEqualTo(START.plusSeconds(60));
        assertThat(replanned(planned, 20, now).at()).isEqualTo(START.plusSeconds(20));
        assertThat(replanned(planned, 5, now).at()).isEqualTo(now);
    }

    @Test
    void anotherIntervalMovesNeitherRetriesNorWhatTheServiceAskedFor() {
        Instant now = START.plusSeconds(3);
        PlannedPoll retry = afterFullPoll(Duration.ofSeconds(2), Map.of(LEADERBOARD, DOWN));
        assertThat(replanned(retry, 60, now).at()).isEqualTo(retry.at());
        assertThat(replanned(retry, 60, now).regularAt()).isEqualTo(START.plusSeconds(60));

        PlannedPoll wait = afterFullPoll(Duration.ofSeconds(2), Map.of(LEADERBOARD, limited(120)));
        assertThat(replanned(wait, 10, now)).isEqualTo(wait);
    }

    private PlannedPoll replanned(PlannedPoll plan, int seconds, Instant now) {
        return cadence.every(Duration.ofSeconds(seconds)).replanned(plan, cadence.interval(), now);
    }

    @ParameterizedTest
    @MethodSource("failuresThatMayPass")
    void aFailureThatMayPassIsRetriedAfterASecondAtItsEndpointOnly(ApiFailure why) {
        PlannedPoll next = afterFullPoll(Duration.ofSeconds(2), Map.of(LEADERBOARD, why));

        assertThat(next.at()).isEqualTo(START.plusSeconds(3));
        assertThat(next.asked()).containsExactly(LEADERBOARD);
        assertThat(next.earlyRetry()).isTrue();
    }

    @ParameterizedTest
    @MethodSource({"failuresOfTheAnswer", "refusals"})
    void everyOtherFailureWaitsForTheRegularPoll(ApiFailure why) {
        PlannedPoll next = afterFullPoll(Duration.ZERO, Map.of(LEADERBOARD, why, CONTEST, why));

        assertThat(next.at()).isEqualTo(START.plusSeconds(30));
        assertThat(next.asked()).isEqualTo(ALL);
        assertThat(next.earlyRetry()).isFalse();
        assertThat(next.failedInRow()).isZero();
    }

    @Test
    void onlyWhatMayPassIsRetriedWhenFailuresAreMixed() {
        Map<Endpoint, ApiFailure> failures = Map.of(
                ANALYTICS, new ApiFailure.KeyRefused(null), LEADERBOARD, DOWN, CONTEST, new ApiFailure.Malformed("x"));

        assertThat(afterFullPoll(Duration.ZERO, failures).asked()).containsExactly(LEADERBOARD);
    }

    @Test
    void retriesDoubleTheirWaitUntilTheRegularPollComesFirst() {
        PlannedPoll plan = cadence.atOnce(START);
        Instant now = START;
        for (int second : List.of(1, 3, 7, 15)) {
            plan = cadence.after(plan, result(now, Duration.ZERO, Map.of(CONTEST, DOWN)), now);
            assertThat(plan.at()).isEqualTo(START.plusSeconds(second));
            assertThat(plan.asked()).containsExactly(CONTEST);
            now = plan.at();
        }
        plan = cadence.after(plan, result(now, Duration.ZERO, Map.of(CONTEST, DOWN)), now);
        assertThat(plan.at()).isEqualTo(START.plusSeconds(30));
        assertThat(plan.asked()).isEqualTo(ALL);
        assertThat(plan.earlyRetry()).isFalse();
    }

    @Test
    void aRetryOfAllEndpointsDoesNotMoveTheRegularPoll() {
        Map<Endpoint, ApiFailure> down = Map.of(ANALYTICS, DOWN, LEADERBOARD, DOWN, CONTEST, DOWN);
        PlannedPoll retry = afterFullPoll(Duration.ZERO, down);

        PlannedPoll next = cadence.after(retry, result(retry.at(), Duration.ZERO, Map.of()), retry.at());

        assertThat(retry.asked()).isEqualTo(ALL);
        assertThat(retry.earlyRetry()).isTrue();
        assertThat(next.at()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    void aLongFailureEndsUpWithRegularPollsOnlyUntilOneIsGood() {
        PlannedPoll worn = new PlannedPoll(START, ALL, false, Reason.USUAL, START, 6, null);

        PlannedPoll stillDown = cadence.after(worn, result(START, Duration.ZERO, Map.of(CONTEST, DOWN)), START);
        PlannedPoll good = cadence.after(stillDown, result(START, Duration.ZERO, Map.of()), START);
        PlannedPoll downAgain = cadence.after(good, result(START, Duration.ZERO, Map.of(CONTEST, DOWN)), START);

        assertThat(stillDown.earlyRetry()).isFalse();
        assertThat(stillDown.at()).isEqualTo(START.plusSeconds(30));
        assertThat(downAgain.at()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void jitterSpreadsRetriesByAFifthEitherWay() {
        Map<Endpoint, ApiFailure> failures = Map.of(CONTEST, DOWN);
        PlannedPoll first = new PlannedPoll(START, ALL, false, Reason.USUAL, START, 2, null);

        assertThat(cadence(0)
                        .after(first, result(START, Duration.ZERO, failures), START)
                        .at())
                .isEqualTo(START.plusMillis(3200));
        assertThat(cadence(Math.nextDown(1.0))
                        .after(first, result(START, Duration.ZERO, failures), START)
                        .at())
                .isBetween(START.plusMillis(4799), START.plusMillis(4800));
    }

    @Test
    void aRateLimitHoldsEverythingBackEvenBeyondTheRegularPoll() {
        PlannedPoll next = afterFullPoll(Duration.ZERO, Map.of(CONTEST, limited(50), LEADERBOARD, limited(5)));

        assertThat(next.at()).isEqualTo(START.plusMillis(50_500));
        assertThat(next.limitedUntil()).isEqualTo(next.at());
        assertThat(next.asked()).isEqualTo(ALL);
        assertThat(next.earlyRetry()).isFalse();
        assertThat(next.reason()).isEqualTo(Reason.RATE_LIMITED);
    }

    @Test
    void aShortRateLimitIsFollowedByAnEarlyRetry() {
        PlannedPoll next = afterFullPoll(Duration.ZERO, Map.of(CONTEST, limited(5), LEADERBOARD, DOWN));

        assertThat(next.at()).isEqualTo(START.plusMillis(5_500));
        assertThat(next.asked()).containsExactlyInAnyOrder(CONTEST, LEADERBOARD);
        assertThat(next.earlyRetry()).isTrue();
    }

    @Test
    void aRateLimitThatEndsAtOnceStillBacksOff() {
        PlannedPoll worn = new PlannedPoll(START, ALL, false, Reason.USUAL, START, 3, null);

        PlannedPoll next = cadence.after(worn, result(START, Duration.ZERO, Map.of(CONTEST, limited(0))), START);

        assertThat(next.at()).isEqualTo(START.plusSeconds(8));
    }

    @Test
    void aRateLimitIsKeptToForTenMinutesAtMost() {
        PlannedPoll next = afterFullPoll(Duration.ZERO, Map.of(CONTEST, limited(86_400)));

        assertThat(next.at()).isEqualTo(START.plusMillis(600_500));
    }

    @Test
    void aPollAtOnceForgetsTheBackOffButKeepsToTheRateLimit() {
        PlannedPoll limited = afterFullPoll(Duration.ZERO, Map.of(CONTEST, limited(50)));

        PlannedPoll early = cadence.atOnce(START.plusSeconds(20), limited);
        PlannedPoll late = cadence.atOnce(START.plusSeconds(51), limited);

        assertThat(early.at()).isEqualTo(limited.at());
        assertThat(early.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(early.failedInRow()).isZero();
        assertThat(late.at()).isEqualTo(START.plusSeconds(51));
        assertThat(late.reason()).isEqualTo(Reason.USUAL);
    }

    @Test
    void everythingRefusedMeansFiveMinutesToTheNextPoll() {
        Map<Endpoint, ApiFailure> refused = Map.of(
                ANALYTICS, new ApiFailure.NotFound(null),
                LEADERBOARD, new ApiFailure.Rejected(400, null),
                CONTEST, new ApiFailure.Forbidden(null));

        PlannedPoll next = afterFullPoll(Duration.ZERO, refused);
        PlannedPoll rare = new Cadence(Duration.ofHours(1), () -> 0L)
                .after(cadence.atOnce(START), result(START, Duration.ZERO, refused), START);

        assertThat(next.at()).isEqualTo(START.plus(Duration.ofMinutes(5)));
        assertThat(next.reason()).isEqualTo(Reason.REFUSED);
        assertThat(next.asked()).isEqualTo(ALL);
        assertThat(rare.at()).isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    void aClockSetBackNeverMakesAnyoneWaitLongerThanUsual() {
        Instant back = START.minusSeconds(7195);
        PlannedPoll retry = afterFullPoll(Duration.ZERO, Map.of(CONTEST, DOWN));
        PlannedPoll limited = afterFullPoll(Duration.ZERO, Map.of(CONTEST, limited(50)));

        assertThat(cadence.after(cadence.atOnce(START), result(START, Duration.ZERO, Map.of()), back)
                        .at())
                .isEqualTo(back.plusSeconds(30));
        assertThat(cadence.after(retry, result(back, Duration.ZERO, Map.of()), back)
                        .at())
                .isEqualTo(back.plusSeconds(30));
        assertThat(cadence.atOnce(back, limited).at()).isEqualTo(back);
    }

    @Test
    void aRetryThatOutlastsTheRegularTickIsFollowedByAFullPollAtOnce() {
        PlannedPoll retry = afterFullPoll(Duration.ZERO, Map.of(CONTEST, DOWN));
        Instant late = START.plusSeconds(33);

        PlannedPoll next = cadence.after(retry, result(retry.at(), Duration.ofSeconds(32), Map.of()), late);

        assertThat(next.at()).isEqualTo(late);
        assertThat(next.asked()).isEqualTo(ALL);
    }

    @Test
    void anIntervalOfNothingIsRefused() {
        assertThatThrownBy(() -> new Cadence(Duration.ZERO, () -> 0L)).isInstanceOf(IllegalArgumentException.class);
    }

    static List<ApiFailure> failuresThatMayPass() {
        return List.of(
                DOWN,
                new ApiFailure.RateLimited(null, null),
                new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.REFUSED),
                new ApiFailure.TimedOut(Duration.ofSeconds(15)));
    }

    static List<ApiFailure> failuresOfTheAnswer() {
        return List.of(
                new ApiFailure.Malformed("x"),
                new ApiFailure.TooLarge(2),
                new ApiFailure.Redirected(null),
                new ApiFailure.NoService(),
                new ApiFailure.WebPage(200),
                new ApiFailure.NetworkLogin(),
                new ApiFailure.ProxyLogin());
    }

    static List<ApiFailure> refusals() {
        return List.of(
                new ApiFailure.KeyRefused(null),
                new ApiFailure.Forbidden(null),
                new ApiFailure.NotFound(null),
                new ApiFailure.Rejected(400, null));
    }

    private static ApiFailure limited(long seconds) {
        return new ApiFailure.RateLimited(Duration.ofSeconds(seconds), null);
    }

    /** @param share of the way from the least jitter to the most */
    private static Cadence cadence(double share) {
        return new Cadence(Duration.ofSeconds(30), new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new AssertionError("Only doubles are drawn");
            }

            @Override
            public double nextDouble() {
                return share;
            }
        });
    }

    private PlannedPoll afterFullPoll(Duration took, Map<Endpoint, ApiFailure> failures) {
        return cadence.after(cadence.atOnce(START), result(START, took, failures), START.plus(took));
    }

    private static PollResult result(Instant startedAt, Duration took, Map<Endpoint, ApiFailure> failures) {
        Map<Endpoint, ApiFailure> why = new EnumMap<>(Endpoint.class);
        why.putAll(failures);
        return new PollResult(
                Samples.CONTEST,
                startedAt,
                took,
                outcome(Samples.totals(1, 1), why.get(ANALYTICS)),
                outcome(List.of(), why.get(LEADERBOARD)),
                outcome(Samples.contest("active"), why.get(CONTEST)));
    }

    private static <T> Outcome<T> outcome(T value, @Nullable ApiFailure why) {
        return why == null ? new Outcome.Success<>(value) : new Outcome.Failure<>(why);
    }
}
