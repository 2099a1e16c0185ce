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
    private static final GapRule MINUTE = new GapRule(Duration.ofMinutes(1));

    private final Trail trail = Trail.of(List.of(
            totalsAt("2026-06-01T10:00:00Z", 100, 10),
            totalsAt("2026-06-01T10:01:00Z", 110, 11),
            totalsAt("2026-06-01T10:30:00Z", 150, 8)));

    @Test
    void onlyPollsFurtherApartThanAllowedHaveAGap() {
        assertThat(Gaps.in(trail, 0, MINUTE)).containsExactly(new Gap(at("10:01:00"), at("10:30:00"), 40, -3, null));
        assertThat(Gaps.in(trail, 0, new GapRule(Duration.ofMinutes(29)))).isEmpty();
    }

    @Test
    void theSearchCanBeginLater() {
        assertThat(Gaps.in(trail, 1, MINUTE)).hasSize(1);
        assertThat(Gaps.in(trail, 2, MINUTE)).isEmpty();
    }

    @Test
    void whereHoursWereThinnedPollsMayBeAnHourApart() {
        Thinned hourly = new Thinned(at("10:02:00"), null);
        Thinned before = new Thinned(at("10:01:00"), null);

        assertThat(Gaps.in(trail, 0, new GapRule(MINUTE.usual(), hourly))).isEmpty();
        assertThat(Gaps.in(trail, 0, new GapRule(MINUTE.usual(), before))).hasSize(1);
    }

    @Test
    void whereDaysWereThinnedPollsMayBeTheLongestDayApart() {
        Trail days = Trail.of(List.of(
                totalsAt("2026-10-24T22:00:00Z", 1, 1),
                totalsAt("2026-10-25T23:00:00Z", 2, 1),
                totalsAt("2026-10-27T00:00:01Z", 3, 1)));
        Thinned daily = new Thinned(Instant.MAX, Instant.parse("2026-11-01T00:00:00Z"));

        assertThat(Gaps.in(days, 0, new GapRule(MINUTE.usual(), daily)))
                .extracting(Gap::from)
                .containsExactly(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void theUsualDistanceIsThatWhichHalfOfThePollsKeep() {
        Trail trail = Trail.of(List.of(
                totalsAt("2026-06-01T10:00:00Z", 1, 1),
                totalsAt("2026-06-01T10:10:00Z", 2, 1),
                totalsAt("2026-06-01T10:10:30Z", 2, 1),
                totalsAt("2026-06-01T10:20:30Z", 3, 1),
                totalsAt("2026-06-01T20:00:00Z", 4, 1)));

        assertThat(Gaps.usualDistance(trail)).isEqualTo(Duration.ofMinutes(10));
        assertThat(Gaps.usualDistance(trail.until(at("10:00:00")))).isZero();
        assertThat(Gaps.usualDistance(Trail.EMPTY)).isZero();
    }

    @Property(tries = 200)
    void gapsAreLongerThanAllowedAndDoNotOverlap(@ForAll("trails") Trail any) {
        List<Gap> gaps = Gaps.in(any, 0, MINUTE);

        for (int i = 0; i < gaps.size(); i++) {
            assertThat(Duration.between(gaps.get(i).from(), gaps.get(i).to())).isGreaterThan(MINUTE.usual());
            if (i > 0) {
                assertThat(gaps.get(i).from()).isAfterOrEqualTo(gaps.get(i - 1).to());
            }
        }
    }

    @Provide
    Arbitrary<Trail> trails() {
        return TrailArbitraries.trails();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-06-01T" + time + "Z");
    }
}
