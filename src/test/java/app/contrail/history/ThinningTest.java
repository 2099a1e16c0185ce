package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Metric;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.Thinned;
import app.contrail.domain.TotalsAt;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThinningTest {
    private static final Instant T0 = Instant.parse("2026-01-10T00:00:00Z");
    private static final Retention RETENTION = new Retention(Duration.ofDays(10), Duration.ofDays(20));
    private static final Duration STEP = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private JdbcHistoryStore store;

    @BeforeEach
    void open() {
        store = JdbcHistoryStore.open(folder, Recorder.SERVICE, new ManualClock(T0))
                .store();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eachBucketKeepsItsFirstLastAndExtremesAtEveryAge() {
        List<TotalsAt> before = recordDays(3);

        assertThat(thin(T0.plus(Duration.ofDays(13)))).isPositive();
        List<TotalsAt> hourly = totals();
        assertThat(hourly).hasSizeBetween(3 * 24 * 2, 3 * 24 * 18).hasSizeLessThan(before.size());
        assertBucketsTellTheSame(before, hourly, ChronoUnit.HOURS);

        assertThat(thin(T0.plus(Duration.ofDays(23)))).isPositive();
        List<TotalsAt> daily = totals();
        assertThat(daily).hasSizeBetween(3 * 2, 3 * 18);
        assertBucketsTellTheSame(before, daily, ChronoUnit.DAYS);
    }

    @Test
    void whatIsYoungerStays() {
        List<TotalsAt> before = recordDays(2);

        thin(T0.plus(Duration.ofDays(11)).plus(Duration.ofHours(23)));

        List<TotalsAt> after = totals();
        assertThat(after).hasSizeLessThan(before.size()).containsAll(secondDay(before));
        assertThat(store.thinned(Samples.CONTEST)).isEqualTo(new Thinned(T0.plus(Duration.ofDays(1)), null));
    }

    @Test
    void thinningAgainChangesNothing() {
        recordDays(2);
        Instant now = T0.plus(Duration.ofDays(12));
        thin(now);
        List<TotalsAt> once = totals();

        assertThat(thin(now)).isZero();
        Sql.run(store, "DELETE FROM thinned");
        assertThat(thin(now)).isZero();
        assertThat(totals()).isEqualTo(once);
    }

    @Test
    void aQuietHourKeepsItsTwoEnds() {
        for (int second = 0; second < 3600; second += 300) {
            append(T0.plusSeconds(second), new Outcome.Success<>(Samples.totals(7, 1)), List.of());
        }

        thin(T0.plus(Duration.ofDays(11)));

        assertThat(totals()).extracting(TotalsAt::at).containsExactly(T0, T0.plusSeconds(3300));
    }

    @Test
    void daysAreThoseOfTheZone() {
        ZoneId zone = ZoneOffset.ofHours(-5);
        for (int hour = 0; hour < 24; hour++) {
            append(T0.plus(Duration.ofHours(hour)), new Outcome.Success<>(Samples.totals(hour + 1, 0)), List.of());
        }

        new Thinning(store, RETENTION, zone).thin(T0.plus(Duration.ofDays(40)));

        assertThat(totals())
                .extracting(TotalsAt::at)
                .containsExactly(
                        T0, T0.plus(Duration.ofHours(4)), T0.plus(Duration.ofHours(5)), T0.plus(Duration.ofHours(23)));
    }

    @Test
    void theReasonsOfAnOutageAreKept() {
        ApiFailure down = new ApiFailure.ServiceFailing(503, "Down.");
        for (int second = 0; second < 3600; second += 300) {
            store.append(new PollResult(
                    Samples.CONTEST, T0.plusSeconds(second), Duration.ZERO, new Outcome.Failure<>(down), null, null));
        }

        thin(T0.plus(Duration.ofDays(11)));

        assertThat(store.failures(Samples.CONTEST, Instant.MIN, Instant.MAX))
                .extracting(FailedPoll::at, FailedPoll::why)
                .containsExactly(tuple(T0, down), tuple(T0.plusSeconds(3300), down));
    }

    @Test
    void leaderboardsAndDetailsKeepTheirOwnEnds() {
        for (int second = 0; second < 3600; second += 300) {
            boolean within = second > 600 && second < 3000;
            store.append(new PollResult(
                    Samples.CONTEST,
                    T0.plusSeconds(second),
                    Duration.ZERO,
                    new Outcome.Success<>(Samples.totals(7, 1)),
                    within ? new Outcome.Success<>(List.of(Samples.entry(1, "s" + second, 1))) : null,
                    within && second > 900 ? new Outcome.Success<>(Samples.contest("s" + second)) : null));
        }

        thin(T0.plus(Duration.ofDays(11)));

        assertThat(totals())
                .extracting(poll -> Duration.between(T0, poll.at()).toSeconds())
                .containsExactly(0L, 900L, 1200L, 2700L, 3300L);
        assertThat(leader(store.firstLeaderboard(Samples.CONTEST, T0).orElseThrow()))
                .isEqualTo("s900");
        assertThat(leader(store.leaderboardBefore(Samples.CONTEST, Instant.MAX).orElseThrow()))
                .isEqualTo("s2700");
        assertThat(store.contestBefore(Samples.CONTEST, Instant.MAX)
                        .orElseThrow()
                        .contest()
                        .status())
                .isEqualTo("s2700");
    }

    @Test
    void nothingThatNoPollRefersToStays() {
        for (int i = 0; i < 12; i++) {
            append(T0.plusSeconds(300L * i), new Outcome.Success<>(Samples.totals(i + 1, 0)), List.of("someone" + i));
        }

        assertThat(thin(T0.plus(Duration.ofDays(11)))).isEqualTo(10);

        assertThat(Sql.number(store, "SELECT count(*) FROM totals")).isEqualTo(2);
        assertThat(Sql.number(store, "SELECT count(*) FROM details")).isEqualTo(2);
        assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard")).isEqualTo(2);
        assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard_row")).isEqualTo(2);
        assertThat(Sql.number(store, "SELECT count(*) FROM participant")).isEqualTo(2);
        assertThat(Sql.rows(store, "PRAGMA foreign_key_check")).isZero();
        assertThat(leader(store.firstLeaderboard(Samples.CONTEST, Instant.MIN).orElseThrow()))
                .isEqualTo("someone0");
        assertThat(leader(store.leaderboardBefore(Samples.CONTEST, Instant.MAX).orElseThrow()))
                .isEqualTo("someone11");
    }

    @Test
    void recordingGoesOnFromWhatIsLeft() {
        recordDays(1);
        thin(T0.plus(Duration.ofDays(11)));
        TotalsAt newest = totals().getLast();
        int kinds = Sql.number(store, "SELECT count(*) FROM totals");

        append(newest.at().plusSeconds(30), new Outcome.Success<>(newest.totals()), List.of());

        assertThat(totals().getLast()).isEqualTo(new TotalsAt(newest.at().plusSeconds(30), newest.totals()));
        assertThat(Sql.number(store, "SELECT count(*) FROM totals")).isEqualTo(kinds);
    }

    @Test
    void bucketsOfATimeAreKnown() {
        Thinned thinned = new Thinned(T0, T0.minusSeconds(60));

        assertThat(thinned.bucketAt(T0)).isZero();
        assertThat(thinned.bucketAt(T0.minusNanos(1))).isEqualTo(Duration.ofHours(1));
        assertThat(thinned.bucketAt(T0.minusSeconds(60))).isEqualTo(Duration.ofHours(1));
        assertThat(thinned.bucketAt(T0.minusSeconds(61))).isEqualTo(Duration.ofHours(25));
        assertThat(new Thinned(null, null).bucketAt(Instant.MIN)).isZero();
    }

    @Test
    void aRetentionThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new Retention(Duration.ofHours(23), Duration.ofDays(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retention(Duration.ofDays(3), Duration.ofDays(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long thin(Instant now) {
        return new Thinning(store, RETENTION, ZoneOffset.UTC).thin(now);
    }

    /** Rising and falling, with zeros, so that extremes lie anywhere. */
    private List<TotalsAt> recordDays(int days) {
        SplittableRandom random = new SplittableRandom(7);
        List<PollResult> polls = new ArrayList<>();
        for (Instant at = T0; at.isBefore(T0.plus(Duration.ofDays(days))); at = at.plus(STEP)) {
            Analytics totals = new Analytics(
                    random.nextInt(40),
                    random.nextInt(40),
                    random.nextInt(40),
                    random.nextInt(40),
                    random.nextInt(40),
                    new Analytics.Points(random.nextInt(40), random.nextInt(40), random.nextInt(40)));
            polls.add(new PollResult(Samples.CONTEST, at, Duration.ZERO, new Outcome.Success<>(totals), null, null));
        }
        store.appendAll(polls);
        return totals();
    }

    private void append(Instant at, Outcome<Analytics> totals, List<String> people) {
        store.append(new PollResult(
                Samples.CONTEST,
                at,
                Duration.ZERO,
                totals,
                new Outcome.Success<>(people.stream()
                        .map(person -> Samples.entry(1, person, 1))
                        .toList()),
                new Outcome.Success<>(Samples.contest(people.toString()))));
    }

    private List<TotalsAt> totals() {
        return store.totals(Samples.CONTEST, Instant.MIN, Instant.MAX);
    }

    private static List<TotalsAt> secondDay(List<TotalsAt> totals) {
        return totals.stream()
                .filter(poll -> !poll.at().isBefore(T0.plus(Duration.ofDays(1))))
                .toList();
    }

    private static String leader(LeaderboardAt board) {
        return board.entries().getFirst().id();
    }

    private static void assertBucketsTellTheSame(List<TotalsAt> before, List<TotalsAt> after, ChronoUnit bucket) {
        assertThat(before).containsAll(after);
        assertThat(told(after, bucket)).isEqualTo(told(before, bucket));
    }

    /** Of each bucket: the time of its first and its last poll, and the least and the most of each figure. */
    private static List<List<Object>> told(List<TotalsAt> totals, ChronoUnit unit) {
        List<Function<Analytics, Double>> figures = new ArrayList<>(List.of(
                found -> found.points().total(),
                found -> found.points().average(),
                found -> found.points().highest()));
        for (Metric metric : Metric.values()) {
            figures.add(found -> metric.of(found).orElse(Double.NaN));
        }
        return totals.stream()
                .collect(Collectors.groupingBy(poll -> poll.at().truncatedTo(unit), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(polls -> {
                    List<Object> said = new ArrayList<>(
                            List.of(polls.getFirst().at(), polls.getLast().at()));
                    for (Function<Analytics, Double> figure : figures) {
                        var summary = polls.stream()
                                .mapToDouble(poll -> figure.apply(poll.totals()))
                                .filter(number -> !Double.isNaN(number))
                                .summaryStatistics();
                        said.add(summary.getMin());
                        said.add(summary.getMax());
                    }
                    return said;
                })
                .toList();
    }
}
