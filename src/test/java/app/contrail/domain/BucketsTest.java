package app.contrail.domain;

import static app.contrail.testing.Samples.totalsAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final List<Gap> NONE = List.of();
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final GapRule GAP = new GapRule(Duration.ofMinutes(5));

    @Property(tries = 300)
    void whatBucketsAndGapsHoldIsAllThatChanged(
            @ForAll("trails") Trail trail,
            @ForAll BucketSize size,
            @ForAll("zones") ZoneId zone,
            @ForAll("rules") GapRule rule) {
        List<Bucket> buckets = Buckets.of(
                trail, Metric.CONVERSION, size.duration(), zone, Instant.MIN, Instant.MAX, Gaps.in(trail, 0, rule));
        List<Gap> gaps = Gaps.in(trail, 0, rule);

        int last = trail.size() - 1;
        assertThat(buckets.stream().mapToLong(Bucket::views).sum()
                        + gaps.stream().mapToLong(Gap::views).sum())
                .isEqualTo(last < 0 ? 0 : trail.views(last) - trail.views(0));
        assertThat(buckets.stream().mapToLong(Bucket::gained).sum()
                        + gaps.stream().mapToLong(Gap::entries).sum())
                .isEqualTo(last < 0 ? 0 : trail.entries(last) - trail.entries(0));
    }

    @Property(tries = 300)
    void bucketsFollowOneAnotherWithoutOverlapAndEachHoldsAPoll(
            @ForAll("trails") Trail trail,
            @ForAll BucketSize size,
            @ForAll("zones") ZoneId zone,
            @ForAll("rules") GapRule rule) {
        List<Bucket> buckets = Buckets.of(
                trail, Metric.VIEWS, size.duration(), zone, Instant.MIN, Instant.MAX, Gaps.in(trail, 0, rule));

        for (int i = 0; i < buckets.size(); i++) {
            Bucket bucket = buckets.get(i);
            assertThat(bucket.start()).isBefore(bucket.end());
            assertThat(trail.firstFrom(bucket.start()))
                    .isLessThan(trail.endUntil(bucket.end().minusNanos(1)));
            if (i > 0) {
                assertThat(bucket.start()).isAfterOrEqualTo(buckets.get(i - 1).end());
            }
        }
    }

    @Property(tries = 300)
    void twoPeriodsSideBySideCountEveryPollOnce(@ForAll("trails") Trail trail, @ForAll("rules") GapRule rule) {
        Instant middle = trail.isEmpty() ? Instant.EPOCH : trail.at(trail.size() / 2);

        long parts = views(trail, Instant.MIN, middle, rule) + views(trail, middle.plusNanos(1), Instant.MAX, rule);

        assertThat(parts).isEqualTo(views(trail, Instant.MIN, Instant.MAX, rule));
    }

    @Property(tries = 100)
    void everyMetricIsCountedByItself(@ForAll("trails") Trail trail) {
        for (Metric metric : Metric.values()) {
            List<Bucket> buckets = Buckets.of(trail, metric, Duration.ofDays(1), UTC, Instant.MIN, Instant.MAX, NONE);

            assertThat(buckets.stream().mapToLong(Bucket::gained).sum())
                    .isEqualTo(trail.isEmpty() ? 0 : trail.count(metric, trail.size() - 1) - trail.count(metric, 0));
        }
    }

    @Test
    void theDayOnWhichClocksAreSetBackHasOneBucketOfTwentyFiveHours() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Trail trail = Trail.of(List.of(
                totalsAt("2026-10-24T21:59:00Z", 0, 0),
                totalsAt("2026-10-24T22:00:00Z", 1, 0),
                totalsAt("2026-10-25T22:59:59Z", 10, 0),
                totalsAt("2026-10-25T23:00:00Z", 100, 0)));

        List<Bucket> days = Buckets.of(trail, Metric.VIEWS, Duration.ofDays(1), berlin, Instant.MIN, Instant.MAX, NONE);

        assertThat(days)
                .extracting(
                        bucket -> Duration.between(bucket.start(), bucket.end()).toHours(), Bucket::gained)
                .containsExactly(tuple(25L, 10L), tuple(24L, 90L));
    }

    @Test
    void aDifferenceBelongsToTheBucketOfItsLaterPoll() {
        List<TotalsAt> trail = List.of(
                totalsAt("2026-06-01T10:00:50Z", 100, 10),
                totalsAt("2026-06-01T10:01:00Z", 120, 11),
                totalsAt("2026-06-01T10:01:59Z", 140, 13),
                totalsAt("2026-06-01T10:02:10Z", 141, 13));

        assertThat(all(trail))
                .containsExactly(
                        new Bucket(Metric.CONVERSION, at("10:01:00"), at("10:02:00"), 3, 40),
                        new Bucket(Metric.CONVERSION, at("10:02:00"), at("10:03:00"), 0, 1));
    }

    @Test
    void conversionOfABucketIsWhatCameInDuringIt() {
        List<TotalsAt> trail =
                List.of(totalsAt("2026-06-01T10:00:00Z", 100, 90), totalsAt("2026-06-01T10:00:30Z", 140, 93));

        assertThat(all(trail).getFirst().value()).hasValue(7.5);
    }

    @Test
    void withoutNewViewsABucketHasNoConversion() {
        List<TotalsAt> same =
                List.of(totalsAt("2026-06-01T10:00:00Z", 100, 10), totalsAt("2026-06-01T10:00:30Z", 100, 12));
        List<TotalsAt> falling =
                List.of(totalsAt("2026-06-01T10:00:00Z", 100, 10), totalsAt("2026-06-01T10:00:30Z", 90, 9));

        assertThat(all(same).getFirst().value()).isEmpty();
        assertThat(all(falling))
                .containsExactly(new Bucket(Metric.CONVERSION, at("10:00:00"), at("10:01:00"), -1, -10));
        assertThat(all(falling).getFirst().value()).isEmpty();
    }

    @Test
    void nothingIsSaidAboutAGap() {
        List<TotalsAt> trail = List.of(
                totalsAt("2026-06-01T10:00:00Z", 100, 10),
                totalsAt("2026-06-01T10:05:00Z", 110, 11),
                totalsAt("2026-06-01T10:10:01Z", 120, 12));

        assertThat(all(trail)).containsExactly(new Bucket(Metric.CONVERSION, at("10:05:00"), at("10:06:00"), 1, 10));
    }

    @Test
    void aPollBeforeThePeriodOnlyTellsTheFirstDifferenceInIt() {
        List<TotalsAt> trail = List.of(
                totalsAt("2026-06-01T10:00:00Z", 100, 10),
                totalsAt("2026-06-01T10:00:30Z", 110, 11),
                totalsAt("2026-06-01T10:01:00Z", 125, 12),
                totalsAt("2026-06-01T10:01:30Z", 145, 13));

        assertThat(Buckets.of(Trail.of(trail), Metric.CONVERSION, MINUTE, UTC, at("10:01:00"), at("10:01:29"), NONE))
                .containsExactly(new Bucket(Metric.CONVERSION, at("10:01:00"), at("10:02:00"), 1, 15));
    }

    @Test
    void onePollIsNoDifference() {
        assertThat(all(List.of(totalsAt("2026-06-01T10:00:00Z", 100, 10)))).isEmpty();
    }

    private static List<Bucket> all(List<TotalsAt> trail) {
        Trail all = Trail.of(trail);
        return Buckets.of(all, Metric.CONVERSION, MINUTE, UTC, Instant.MIN, Instant.MAX, Gaps.in(all, 0, GAP));
    }

    private static long views(Trail trail, Instant from, Instant to, GapRule rule) {
        return Buckets.of(trail, Metric.VIEWS, Duration.ofHours(3), UTC, from, to, Gaps.in(trail, 0, rule)).stream()
                .mapToLong(Bucket::views)
                .sum();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-06-01T" + time + "Z");
    }

    @Provide
    Arbitrary<Trail> trails() {
        return TrailArbitraries.trails();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<GapRule> rules() {
        return Arbitraries.of(Duration.ofSeconds(60), Duration.ofMinutes(3), Duration.ofDays(30))
                .map(GapRule::new);
    }
}
