package app.contrail.domain;

import static app.contrail.testing.Samples.totalsAt;
import static org.assertj.core.api.Assertions.assertThat;

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

class ConversionBucketsTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration GAP = Duration.ofMinutes(5);

    @Property(tries = 300)
    void whatBucketsAndGapsHoldIsAllThatChanged(
            @ForAll("trails") List<TotalsAt> trail,
            @ForAll("sizes") BucketSize size,
            @ForAll("zones") ZoneId zone,
            @ForAll("gaps") Duration gapAfter) {
        List<ConversionBucket> buckets =
                ConversionBuckets.of(trail, size.duration(), zone, Instant.MIN, Instant.MAX, gapAfter);
        List<Gap> gaps = Gaps.between(trail, List.of(), gapAfter);

        Analytics first = trail.isEmpty() ? null : trail.getFirst().totals();
        Analytics last = trail.isEmpty() ? null : trail.getLast().totals();
        assertThat(buckets.stream().mapToLong(ConversionBucket::views).sum()
                        + gaps.stream().mapToLong(Gap::views).sum())
                .isEqualTo(first == null || last == null ? 0 : last.totalViews() - first.totalViews());
        assertThat(buckets.stream().mapToLong(ConversionBucket::entries).sum()
                        + gaps.stream().mapToLong(Gap::entries).sum())
                .isEqualTo(first == null || last == null ? 0 : last.totalEntries() - first.totalEntries());
    }

    @Property(tries = 300)
    void bucketsFollowOneAnotherWithoutOverlapAndEachHoldsAPoll(
            @ForAll("trails") List<TotalsAt> trail,
            @ForAll("sizes") BucketSize size,
            @ForAll("zones") ZoneId zone,
            @ForAll("gaps") Duration gapAfter) {
        List<ConversionBucket> buckets =
                ConversionBuckets.of(trail, size.duration(), zone, Instant.MIN, Instant.MAX, gapAfter);

        for (int i = 0; i < buckets.size(); i++) {
            ConversionBucket bucket = buckets.get(i);
            assertThat(bucket.start()).isBefore(bucket.end());
            assertThat(trail)
                    .anyMatch(poll ->
                            !poll.at().isBefore(bucket.start()) && poll.at().isBefore(bucket.end()));
            if (i > 0) {
                assertThat(bucket.start()).isAfterOrEqualTo(buckets.get(i - 1).end());
            }
        }
    }

    @Property(tries = 300)
    void twoPeriodsSideBySideCountEveryPollOnce(
            @ForAll("trails") List<TotalsAt> trail, @ForAll("gaps") Duration gapAfter) {
        Instant middle =
                trail.isEmpty() ? Instant.EPOCH : trail.get(trail.size() / 2).at();

        long parts =
                views(trail, Instant.MIN, middle, gapAfter) + views(trail, middle.plusNanos(1), Instant.MAX, gapAfter);

        assertThat(parts).isEqualTo(views(trail, Instant.MIN, Instant.MAX, gapAfter));
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
                        new ConversionBucket(at("10:01:00"), at("10:02:00"), 40, 3),
                        new ConversionBucket(at("10:02:00"), at("10:03:00"), 1, 0));
    }

    @Test
    void conversionOfABucketIsWhatCameInDuringIt() {
        List<TotalsAt> trail =
                List.of(totalsAt("2026-06-01T10:00:00Z", 100, 90), totalsAt("2026-06-01T10:00:30Z", 140, 93));

        assertThat(all(trail).getFirst().percent()).hasValue(7.5);
    }

    @Test
    void withoutNewViewsABucketHasNoConversion() {
        List<TotalsAt> same =
                List.of(totalsAt("2026-06-01T10:00:00Z", 100, 10), totalsAt("2026-06-01T10:00:30Z", 100, 12));
        List<TotalsAt> falling =
                List.of(totalsAt("2026-06-01T10:00:00Z", 100, 10), totalsAt("2026-06-01T10:00:30Z", 90, 9));

        assertThat(all(same).getFirst().percent()).isEmpty();
        assertThat(all(falling)).containsExactly(new ConversionBucket(at("10:00:00"), at("10:01:00"), -10, -1));
        assertThat(all(falling).getFirst().percent()).isEmpty();
    }

    @Test
    void nothingIsSaidAboutAGap() {
        List<TotalsAt> trail = List.of(
                totalsAt("2026-06-01T10:00:00Z", 100, 10),
                totalsAt("2026-06-01T10:05:00Z", 110, 11),
                totalsAt("2026-06-01T10:10:01Z", 120, 12));

        assertThat(all(trail)).containsExactly(new ConversionBucket(at("10:05:00"), at("10:06:00"), 10, 1));
    }

    @Test
    void aPollBeforeThePeriodOnlyTellsTheFirstDifferenceInIt() {
        List<TotalsAt> trail = List.of(
                totalsAt("2026-06-01T10:00:00Z", 100, 10),
                totalsAt("2026-06-01T10:00:30Z", 110, 11),
                totalsAt("2026-06-01T10:01:00Z", 125, 12),
                totalsAt("2026-06-01T10:01:30Z", 145, 13));

        assertThat(ConversionBuckets.of(trail, MINUTE, UTC, at("10:01:00"), at("10:01:29"), GAP))
                .containsExactly(new ConversionBucket(at("10:01:00"), at("10:02:00"), 15, 1));
    }

    @Test
    void onePollIsNoDifference() {
        assertThat(all(List.of(totalsAt("2026-06-01T10:00:00Z", 100, 10)))).isEmpty();
    }

    private static List<ConversionBucket> all(List<TotalsAt> trail) {
        return ConversionBuckets.of(trail, MINUTE, UTC, Instant.MIN, Instant.MAX, GAP);
    }

    private static long views(List<TotalsAt> trail, Instant from, Instant to, Duration gapAfter) {
        return ConversionBuckets.of(trail, Duration.ofHours(3), UTC, from, to, gapAfter).stream()
                .mapToLong(ConversionBucket::views)
                .sum();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-06-01T" + time + "Z");
    }

    @Provide
    Arbitrary<List<TotalsAt>> trails() {
        return TrailArbitraries.trails();
    }

    @Provide
    Arbitrary<BucketSize> sizes() {
        return Arbitraries.of(BucketSize.values());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Duration> gaps() {
        return Arbitraries.of(Duration.ofSeconds(60), Duration.ofMinutes(3), Duration.ofDays(30));
    }
}
