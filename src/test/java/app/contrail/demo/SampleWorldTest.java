package app.contrail.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Conversion;
import app.contrail.domain.LeaderboardEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleWorldTest {
    private static final Instant EPOCH = Instant.parse("2026-11-23T10:17:31Z");

    private final SampleWorld world = new SampleWorld(SampleWorld.USUAL_SEED, EPOCH);
    private final ContestId main = world.mainContest();

    @Test
    void answersAlikeForEqualSeedEpochAndInstantWhateverWasAskedBefore() {
        SampleWorld other = new SampleWorld(SampleWorld.USUAL_SEED, EPOCH);
        Instant past = EPOCH.minus(Duration.ofDays(3));
        other.contests(EPOCH.plus(Duration.ofDays(9)));

        assertThat(world.contests(past)).isEqualTo(other.contests(past));
        for (Contest contest : world.contests(past)) {
            ContestId id = contest.id();
            assertThat(world.analytics(id, past)).isEqualTo(other.analytics(id, past));
            assertThat(world.leaderboard(id, past, 100)).isEqualTo(other.leaderboard(id, past, 100));
            assertThat(world.entries(id, past)).isEqualTo(other.entries(id, past));
        }
        assertThat(world.keyText()).isEqualTo(other.keyText()).startsWith("vk_sample_");
    }

    @Test
    void differsBySeed() {
        SampleWorld other = new SampleWorld(SampleWorld.USUAL_SEED + 1, EPOCH);

        assertThat(other.mainContest()).isNotEqualTo(main);
        assertThat(other.keyText()).isNotEqualTo(world.keyText());
        assertThat(other.analytics(other.mainContest(), EPOCH)).isNotEqualTo(world.analytics(main, EPOCH));
    }

    @Test
    void knowsNoOtherContest() {
        ContestId unknown = new ContestId("clxunknown");

        assertThat(world.contest(unknown, EPOCH)).isEmpty();
        assertThat(world.analytics(unknown, EPOCH)).isEmpty();
        assertThat(world.leaderboard(unknown, EPOCH, 5)).isEmpty();
        assertThat(world.entries(unknown, EPOCH)).isEmpty();
    }

    @Test
    void hasContestsInEveryStatusAndModeAndSomeOddOnes() {
        List<Contest> contests = world.contests(EPOCH);

        assertThat(contests).extracting(Contest::knownStatus).contains(ContestStatus.values());
        assertThat(contests).extracting(Contest::mode).contains("giveaway", "leaderboard", "waitlist", "quiz");
        assertThat(contests).extracting(Contest::id).doesNotHaveDuplicates();
        assertThat(contests).extracting(Contest::slug).doesNotHaveDuplicates();
        assertThat(contests).extracting(Contest::description).containsNull();
        assertThat(contests).anyMatch(contest -> contest.displayTitle().length() > 150);
        assertThat(contests)
                .anyMatch(contest -> contest.knownStatus() == ContestStatus.ACTIVE
                        && analytics(contest.id(), EPOCH).totalViews() == 0);
        assertThat(contests)
                .filteredOn(contest -> contest.knownStatus() == ContestStatus.DRAFT)
                .allMatch(contest -> contest.start() == null && contest.end() == null);
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleWorld.USUAL_SEED, 1, 2, 3})
    void makesTheMainContestABusyGiveaway(long seed) {
        SampleWorld seeded = new SampleWorld(seed, EPOCH);
        Contest contest = seeded.contests(EPOCH).getFirst();
        Analytics totals = seeded.analytics(contest.id(), EPOCH).orElseThrow();

        assertThat(contest.id()).isEqualTo(seeded.mainContest());
        assertThat(contest.status()).isEqualTo("active");
        assertThat(Duration.between(EPOCH, contest.end())).isBetween(Duration.ofDays(12), Duration.ofDays(13));
        assertThat(totals.totalViews()).isBetween(115_000L, 125_000L);
        assertThat(totals.totalEntries()).isBetween(5_600L, 7_200L);
        assertThat(Conversion.percent(totals.totalEntries(), totals.totalViews())
                        .orElseThrow())
                .isBetween(3.0, 9.0);
    }

    @Test
    void showsMovementWithinMostFewSecondsOfThePresent() {
        long moved = IntStream.range(0, 200)
                .filter(i -> views(EPOCH.plusSeconds(10L * i + 10)) > views(EPOCH.plusSeconds(10L * i)))
                .count();

        assertThat(moved).isGreaterThan(120);
        assertThat(views(EPOCH.plus(Duration.ofHours(1))) - views(EPOCH)).isBetween(600L, 2_400L);
    }

    @Test
    void neverLowersACountButThatOfTheDisqualified() {
        for (Contest contest : world.contests(EPOCH)) {
            Analytics earlier = analytics(contest.id(), EPOCH.minus(Duration.ofDays(60)));
            for (Instant at = EPOCH.minus(Duration.ofDays(60));
                    at.isBefore(EPOCH.plus(Duration.ofDays(14)));
                    at = at.plus(Duration.ofMinutes(173))) {
                Analytics now = analytics(contest.id(), at);
                assertThat(now.totalViews()).isGreaterThanOrEqualTo(earlier.totalViews());
                assertThat(now.totalEntries()).isGreaterThanOrEqualTo(earlier.totalEntries());
                assertThat(now.confirmedEntries()).isGreaterThanOrEqualTo(earlier.confirmedEntries());
                assertThat(now.totalBonusCompletions()).isGreaterThanOrEqualTo(earlier.totalBonusCompletions());
                assertThat(now.points().total())
                        .isGreaterThanOrEqualTo(earlier.points().total());
                assertThat(now.points().highest())
                        .isGreaterThanOrEqualTo(earlier.points().highest());
                earlier = now;
            }
        }
    }

    @Test
    void lowersTheDisqualifiedWhenAnAppealSucceeds() {
        List<Long> disqualified = hourly(EPOCH.minus(Duration.ofDays(50)), 62 * 24).stream()
                .map(at -> analytics(main, at).disqualifiedEntries())
                .toList();
        List<Long> changes = IntStream.range(1, disqualified.size())
                .mapToObj(i -> disqualified.get(i) - disqualified.get(i - 1))
                .toList();

        assertThat(changes).contains(-1L, 1L);
        assertThat(disqualified).allMatch(count -> count >= 0 && count < 150);
    }

    @Test
    void agreesWithItselfAtAnyMoment() {
        SplittableRandom dice = new SplittableRandom(7);
        for (Contest listed : world.contests(EPOCH)) {
            for (int i = 0; i < 20; i++) {
                Instant at = EPOCH.minus(Duration.ofDays(60)).plusMillis(dice.nextLong(74 * 86_400_000L));
                assertAgreement(listed.id(), at);
            }
        }
    }

    private void assertAgreement(ContestId id, Instant at) {
        Analytics totals = analytics(id, at);
        List<LeaderboardEntry> leaders = world.leaderboard(id, at, 100).orElseThrow();
        List<SampleEntry> entries = world.entries(id, at).orElseThrow();
        Contest contest = world.contest(id, at).orElseThrow();

        assertThat(world.contests(at)).contains(contest);
        assertThat(contest.entries()).isEqualTo(totals.totalEntries());
        assertThat(entries).hasSize((int) totals.totalEntries());
        assertThat(entries.stream().filter(SampleEntry::emailConfirmed)).hasSize((int) totals.confirmedEntries());
        assertThat(entries.stream().filter(SampleEntry::disqualified)).hasSize((int) totals.disqualifiedEntries());
        assertThat(entries.stream().mapToLong(SampleEntry::points).sum())
                .isEqualTo((long) totals.points().total());
        assertThat(entries.stream().mapToLong(SampleEntry::points).max().orElse(0))
                .isEqualTo((long) totals.points().highest());
        assertThat(totals.totalEntries()).isLessThanOrEqualTo(totals.totalViews());
        assertThat(entries).allMatch(entry -> !entry.createdAt().isAfter(at));
        double average = totals.points().total() / Math.max(1, totals.totalEntries());
        assertThat(totals.points().average()).isEqualTo(Math.round(average * 10) / 10.0);

        assertThat(leaders)
                .extracting(LeaderboardEntry::rank)
                .isEqualTo(IntStream.rangeClosed(1, leaders.size()).boxed().toList());
        List<SampleEntry> byPoints = entries.stream()
                .filter(entry -> entry.emailConfirmed() && !entry.disqualified())
                .sorted((a, b) -> Long.compare(b.points(), a.points()))
                .limit(100)
                .toList();
        assertThat(leaders)
                .extracting(LeaderboardEntry::id)
                .isEqualTo(byPoints.stream().map(SampleEntry::id).toList());
        assertThat(leaders)
                .allMatch(leader -> leader.points() <= totals.points().highest());
    }

    @Test
    void standsStillOnceAContestIsPausedOrEnded() {
        Instant later = EPOCH.plus(Duration.ofDays(11));

        List<Contest> still = world.contests(EPOCH).stream()
                .filter(contest -> Set.of("paused", "ended", "archived").contains(contest.status()))
                .toList();

        assertThat(still).hasSizeGreaterThanOrEqualTo(3);
        for (Contest contest : still) {
            assertThat(analytics(contest.id(), EPOCH).totalEntries()).isPositive();
            assertThat(analytics(contest.id(), later)).isEqualTo(analytics(contest.id(), EPOCH));
            assertThat(world.leaderboard(contest.id(), later, 100))
                    .isEqualTo(world.leaderboard(contest.id(), EPOCH, 100));
        }
    }

    @Test
    void endsTheMainContestOnItsDay() {
        Instant end =
                Objects.requireNonNull(world.contest(main, EPOCH).orElseThrow().end());

        assertThat(world.contest(main, end.minusMillis(1)).orElseThrow().status())
                .isEqualTo("active");
        assertThat(world.contest(main, end).orElseThrow().status()).isEqualTo("ended");
        assertThat(analytics(main, end.plusSeconds(90_000))).isEqualTo(analytics(main, end));
    }

    @Test
    void hasNobodyBeforeAContestBegins() {
        Instant before = EPOCH.minus(Duration.ofDays(51));

        assertThat(analytics(main, before)).isEqualTo(new Analytics(0, 0, 0, 0, 0, new Analytics.Points(0, 0, 0)));
        assertThat(world.contest(main, before).orElseThrow().status()).isEqualTo("draft");
    }

    @Test
    void isBusierInTheEveningThanAtNight() {
        long evening = 0;
        long night = 0;
        for (Instant at : hourly(EPOCH.minus(Duration.ofDays(40)).truncatedTo(ChronoUnit.DAYS), 38 * 24)) {
            int hour = at.atZone(ZoneOffset.UTC).getHour();
            long views = views(at.plus(Duration.ofHours(1))) - views(at);
            evening += hour >= 17 && hour < 21 ? views : 0;
            night += hour >= 4 && hour < 8 ? views : 0;
        }

        assertThat(evening).isGreaterThan(2 * night);
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleWorld.USUAL_SEED, 1, 2, 3})
    void changesTheLeadWithinTwoWeeksButNotAllTheTime(long seed) {
        SampleWorld seeded = new SampleWorld(seed, EPOCH);
        List<String> leaders = hourly(EPOCH.minus(Duration.ofDays(14)), 14 * 24).stream()
                .map(at -> seeded.leaderboard(seeded.mainContest(), at, 1)
                        .orElseThrow()
                        .getFirst()
                        .id())
                .toList();
        long changes = IntStream.range(1, leaders.size())
                .filter(i -> !leaders.get(i).equals(leaders.get(i - 1)))
                .count();

        assertThat(changes).isBetween(1L, 20L);
    }

    private static List<Instant> hourly(Instant from, int hours) {
        return IntStream.range(0, hours)
                .mapToObj(i -> from.plus(Duration.ofHours(i)))
                .toList();
    }

    private long views(Instant at) {
        return analytics(main, at).totalViews();
    }

    private Analytics analytics(ContestId id, Instant at) {
        return world.analytics(id, at).orElseThrow();
    }
}
