package app.contrail.domain;

import static app.contrail.testing.Samples.totalsAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.contrail.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Instant NOW = Instant.parse("2026-06-02T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration GAP = Duration.ofMinutes(2);

    @Test
    void comparesTheOldestInThePeriodWithTheNewest() {
        List<TotalsAt> trail = List.of(
                totalsAt("2026-06-01T09:59:59Z", 1, 1),
                totalsAt("2026-06-01T10:00:00Z", 100, 10),
                totalsAt("2026-06-01T20:00:00Z", 900, 9),
                totalsAt("2026-06-02T10:00:00Z", 80, 30),
                totalsAt("2026-06-02T10:00:01Z", 7777, 777));

        assertThat(change(Metric.VIEWS, trail))
                .contains(new Change(-20, Instant.parse("2026-06-01T10:00:00Z"), NOW, true));
        assertThat(change(Metric.ENTRIES, trail).orElseThrow().amount()).isEqualTo(20);
    }

    @Test
    void conversionChangesInPercentagePoints() {
        List<TotalsAt> trail =
                List.of(totalsAt("2026-06-02T09:00:00Z", 1000, 53), totalsAt("2026-06-02T10:00:00Z", 2000, 108));

        assertThat(change(Metric.CONVERSION, trail).orElseThrow().amount()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void aRecordingThatBeganLaterThanThePeriodIsNotAFullOne() {
        TotalsAt last = totalsAt("2026-06-02T10:00:00Z", 2, 0);
        TotalsAt justInTime = totalsAt("2026-06-01T10:02:00Z", 1, 0);
        TotalsAt tooLate = totalsAt("2026-06-01T10:02:01Z", 1, 0);

        assertThat(change(Metric.VIEWS, List.of(justInTime, last)).orElseThrow().fullPeriod())
                .isTrue();
        assertThat(change(Metric.VIEWS, List.of(tooLate, last)))
                .contains(new Change(1, tooLate.at(), last.at(), false));
    }

    @Test
    void oneValueIsNoChange() {
        assertThat(change(Metric.VIEWS, List.of())).isEmpty();
        assertThat(change(Metric.VIEWS, List.of(totalsAt("2026-06-02T10:00:00Z", 1, 0))))
                .isEmpty();
    }

    @Test
    void totalsWithoutTheMetricAreNotComparedWith() {
        List<TotalsAt> trail = List.of(
                totalsAt("2026-06-01T10:00:00Z", 0, 0),
                totalsAt("2026-06-02T09:00:00Z", 100, 1),
                totalsAt("2026-06-02T10:00:00Z", 100, 3));

        assertThat(change(Metric.CONVERSION, trail))
                .contains(new Change(2, Instant.parse("2026-06-02T09:00:00Z"), NOW, false));
    }

    @Test
    void everyMetricReadsItsOwnTotal() {
        Analytics totals = new Analytics(1523, 1489, 12, 28_450, 4567, new Analytics.Points(45_890, 30.1, 890));

        assertThat(Metric.VIEWS.of(totals)).hasValue(28_450);
        assertThat(Metric.ENTRIES.of(totals)).hasValue(1523);
        assertThat(Metric.CONFIRMED.of(totals)).hasValue(1489);
        assertThat(Metric.BONUS_ACTIONS.of(totals)).hasValue(4567);
        assertThat(Metric.DISQUALIFIED.of(totals)).hasValue(12);
        assertThat(Metric.CONVERSION.of(totals).orElseThrow()).isCloseTo(5.353, within(0.001));
        assertThat(Metric.CONVERSION.of(Samples.totals(0, 3))).isEmpty();
    }

    @Test
    void onlyMoreDisqualifiedIsBad() {
        assertThat(Metric.values()).filteredOn(metric -> !metric.risingIsGood()).containsExactly(Metric.DISQUALIFIED);
    }

    @Test
    void anHourlyPaceIsWhatCameOverTheTimeBetweenThePolls() {
        List<TotalsAt> trail =
                List.of(totalsAt("2026-06-02T09:30:00Z", 100, 10), totalsAt("2026-06-02T09:50:00Z", 90, 40));

        assertThat(change(Metric.ENTRIES, trail).orElseThrow().perHour()).hasValue(90);
        assertThat(change(Metric.VIEWS, trail).orElseThrow().perHour()).hasValue(-30);
    }

    @Test
    void fewMinutesHaveNoPace() {
        List<TotalsAt> tooShort =
                List.of(totalsAt("2026-06-02T09:30:00Z", 0, 0), totalsAt("2026-06-02T09:39:59Z", 0, 9));
        List<TotalsAt> longEnough =
                List.of(totalsAt("2026-06-02T09:30:00Z", 0, 0), totalsAt("2026-06-02T09:40:00Z", 0, 9));

        assertThat(change(Metric.ENTRIES, tooShort).orElseThrow().perHour()).isEmpty();
        assertThat(change(Metric.ENTRIES, longEnough).orElseThrow().perHour()).hasValue(54);
    }

    @Test
    void aGapInsideThePeriodIsPartOfTheChange() {
        List<TotalsAt> trail = List.of(
                totalsAt("2026-06-01T10:00:00Z", 100, 10),
                totalsAt("2026-06-01T10:00:30Z", 101, 10),
                totalsAt("2026-06-02T09:59:30Z", 900, 70),
                totalsAt("2026-06-02T10:00:00Z", 901, 71));

        assertThat(change(Metric.ENTRIES, trail).orElseThrow().amount()).isEqualTo(61);
    }

    @Property(tries = 200)
    void theSamePeriodCutInTwoChangesByAsMuch(@ForAll("trails") List<TotalsAt> trail) {
        if (trail.size() < 3) {
            return;
        }
        List<TotalsAt> begun = trail.subList(0, trail.size() / 2 + 1);
        List<TotalsAt> rest = trail.subList(trail.size() / 2, trail.size());

        assertThat(amount(begun) + amount(rest)).isEqualTo(amount(trail));
    }

    private static double amount(List<TotalsAt> trail) {
        Instant end = trail.getLast().at();
        return Change.of(Metric.VIEWS, Trail.of(trail), Duration.ofDays(1000), end, GAP)
                .orElseThrow()
                .amount();
    }

    private static Optional<Change> change(Metric metric, List<TotalsAt> trail) {
        return Change.of(metric, Trail.of(trail), DAY, NOW, GAP);
    }

    @Provide
    Arbitrary<List<TotalsAt>> trails() {
        return TrailArbitraries.polls();
    }
}
