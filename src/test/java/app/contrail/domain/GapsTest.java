package app.contrail.domain;

import static app.contrail.testing.Samples.totalsAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final Duration GAP = Duration.ofMinutes(1);
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(503, null);
    private static final ApiFailure SLOW = new ApiFailure.TimedOut(Duration.ofSeconds(15));

    private final List<TotalsAt> trail = List.of(
            totalsAt("2026-06-01T10:00:00Z", 100, 10),
            totalsAt("2026-06-01T10:01:00Z", 110, 11),
            totalsAt("2026-06-01T10:30:00Z", 150, 8));

    @Test
    void onlyTotalsFurtherApartThanAllowedHaveAGap() {
        assertThat(Gaps.between(trail, List.of(), GAP))
                .containsExactly(new Gap(at("10:01:00"), at("10:30:00"), 40, -3, null));
        assertThat(Gaps.between(trail, List.of(), Duration.ofMinutes(29))).isEmpty();
    }

    @Test
    void theFirstFailureOfTheAnalyticsInsideExplainsAGap() {
        List<FailedPoll> failures = List.of(
                new FailedPoll(at("10:00:30"), Endpoint.ANALYTICS, new ApiFailure.KeyRefused(null)),
                new FailedPoll(at("10:02:00"), Endpoint.LEADERBOARD, new ApiFailure.NotFound(null)),
                new FailedPoll(at("10:02:30"), Endpoint.ANALYTICS, SLOW),
                new FailedPoll(at("10:03:00"), Endpoint.ANALYTICS, DOWN));

        assertThat(Gaps.between(trail, failures, GAP)).extracting(Gap::why).containsExactly(SLOW);
    }

    @Test
    void aFailureAfterAGapDoesNotExplainIt() {
        List<FailedPoll> failures = List.of(new FailedPoll(at("10:30:30"), Endpoint.ANALYTICS, DOWN));

        assertThat(Gaps.between(trail, failures, GAP)).extracting(Gap::why).containsOnlyNulls();
    }

    @Property(tries = 200)
    void gapsAreLongerThanAllowedAndDoNotOverlap(@ForAll("trails") List<TotalsAt> any) {
        List<Gap> gaps = Gaps.between(any, List.of(), GAP);

        for (int i = 0; i < gaps.size(); i++) {
            assertThat(Duration.between(gaps.get(i).from(), gaps.get(i).to())).isGreaterThan(GAP);
            if (i > 0) {
                assertThat(gaps.get(i).from()).isAfterOrEqualTo(gaps.get(i - 1).to());
            }
        }
    }

    @Provide
    Arbitrary<List<TotalsAt>> trails() {
        return TrailArbitraries.trails();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-06-01T" + time + "Z");
    }
}
