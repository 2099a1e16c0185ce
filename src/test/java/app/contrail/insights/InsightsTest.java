package app.contrail.insights;

import static app.contrail.insights.SimulatedHistory.ID;
import static app.contrail.insights.SimulatedHistory.ZONE;
import static app.contrail.insights.SimulatedHistory.day;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.insights.SimulatedHistory.Rates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule says its case, with its numbers, and nothing else is said beside it. */
class InsightsTest {
    private static final Rates USUAL = new Rates(400, 0.06, 0.93, 0.005, 20);
    private static final Instant NOW = day(13, 20, 0);

    @Test
    void entriesFarFasterThanUsualAreSaidWithTheUsualRange() {
        SimulatedHistory history = ordinary().with(day(13, 14, 0), day(13, 17, 0), rates -> rates.views(8));

        Insight.More more = (Insight.More) only(history);

        assertThat(more.kind()).isEqualTo(Kind.ENTRIES_FASTER);
        assertThat(more.at()).isBetween(day(13, 14, 0), day(13, 15, 0));
        assertThat(more.hour().former()).isTrue();
        assertThat(more.hour().low()).isLessThan(more.hour().usual());
        assertThat(more.hour().came()).isGreaterThan(4 * more.hour().usual());
        assertThat(Duration.between(more.hour().from(), more.hour().to())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aBurstIsSaidFromWhenItWasNoticedAndItsNumbersGrow() {
        SimulatedHistory history = ordinary().with(day(13, 14, 0), day(13, 17, 0), rates -> rates.views(10));
        Evidence evidence = history.record();

        Insight.More early = (Insight.More) of(evidence, day(13, 14, 45)).getFirst();
        Insight.More late = (Insight.More) of(evidence, NOW).getFirst();

        assertThat(late.at()).isEqualTo(early.at());
        assertThat(late.hour().came()).isGreaterThan(early.hour().came());
    }

    @Test
    void fromOneEntryAnHourToFourIsNothing() {
        SimulatedHistory history = new SimulatedHistory(3, new Rates(20, 0.05, 0.9, 0, 20))
                .with(day(13, 8, 0), day(13, 20, 0), rates -> rates.conversion(4));

        assertThat(of(history.record(), NOW)).isEmpty();
    }

    @Test
    void everyMorningIsLivelierThanTheNightAndNoNews() {
        // On the second and third day, when only the hours of the day before can be compared with.
        Evidence evidence = new SimulatedHistory(5, USUAL.views(5)).record();

        for (int hour = 0; hour < 48; hour++) {
            assertThat(of(evidence, day(1, hour, 0))).isEmpty();
        }
    }

    @Test
    void pointsFarFasterThanUsualAreSaidIfEntriesAreNot() {
        SimulatedHistory points = ordinary().with(day(13, 14, 0), day(13, 16, 0), rates -> rates.points(12));
        SimulatedHistory both = ordinary()
                .with(day(13, 14, 0), day(13, 16, 0), rates -> rates.points(3).views(10));

        assertThat(only(points).kind()).isEqualTo(Kind.POINTS_FASTER);
        assertThat(only(both).kind()).isEqualTo(Kind.ENTRIES_FASTER);
    }

    @Test
    void noEntriesWhileViewsGoOnAreSaidWithTheViews() {
        SimulatedHistory history = ordinary().with(day(13, 14, 0), day(14, 0, 0), rates -> rates.conversion(0));

        Insight.NoEntries silence = of(history.record(), day(13, 16, 0)).stream()
                .filter(Insight.NoEntries.class::isInstance)
                .map(Insight.NoEntries.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(silence.since()).isBetween(day(13, 13, 30), day(13, 14, 15));
        assertThat(silence.until()).isEqualTo(day(13, 16, 0));
        assertThat(silence.views()).isGreaterThan(500);
        assertThat(silence.usual()).isBetween(silence.views() * 0.04, silence.views() * 0.08);
    }

    @Test
    void aNightWithoutViewsIsNoSilence() {
        SimulatedHistory history = ordinary()
                .with(day(13, 1, 0), day(13, 7, 0), rates -> rates.views(0.02).conversion(0));

        assertThat(of(history.record(), day(13, 7, 0))).isEmpty();
    }

    @Test
    void timeThatWasNotRecordedIsNeitherSilenceNorABurst() {
        SimulatedHistory history = ordinary()
                .with(day(13, 10, 0), day(13, 15, 0), rates -> rates.conversion(0))
                .recordedWhen(at -> at.isBefore(day(13, 10, 0)) || !at.isBefore(day(13, 15, 0)));
        SimulatedHistory catchingUp =
                ordinary().recordedWhen(at -> at.isBefore(day(12, 8, 0)) || !at.isBefore(day(13, 15, 0)));

        assertThat(of(history.record(), NOW)).extracting(Insight::kind).doesNotContain(Kind.NO_ENTRIES);
        assertThat(of(catchingUp.record(), NOW)).isEmpty();
    }

    @Test
    void conversionThatFellIsSaidWithBothRates() {
        SimulatedHistory history = ordinary().with(day(13, 6, 0), day(14, 0, 0), rates -> rates.conversion(0.4));

        Insight.Less less = (Insight.Less) only(history);

        assertThat(less.kind()).isEqualTo(Kind.CONVERSION_FELL);
        assertThat(less.share().usualPercent()).isBetween(5.0, 7.0);
        assertThat(less.share().percent()).isLessThan(less.share().usualPercent() * 2 / 3);
    }

    @Test
    void aPausedContestIsNotExpectedToConvert() {
        SimulatedHistory history = ordinary()
                .with(day(13, 6, 0), day(14, 0, 0), rates -> rates.conversion(0))
                .described(contest("paused", null));

        assertThat(of(history.record(), NOW)).isEmpty();
    }

    @Test
    void aSmallerShareConfirmedIsSaid() {
        SimulatedHistory history = ordinary().with(day(12, 14, 0), day(14, 0, 0), rates -> rates.confirmed(0.55));

        assertThat(of(history.record(), day(13, 18, 0)))
                .extracting(Insight::kind)
                .containsOnly(Kind.FEW_CONFIRMED);
    }

    @Test
    void manyDisqualifiedAtOnceAreSaid() {
        SimulatedHistory history = ordinary().with(day(13, 14, 0), day(13, 15, 0), rates -> rates.disqualified(0.9));

        Insight.More more = (Insight.More) only(history);

        assertThat(more.kind()).isEqualTo(Kind.DISQUALIFIED_JUMPED);
        assertThat(more.hour().came()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aNewLeaderIsSaidByNameOrMaskedAddressOnly() {
        SimulatedHistory history = ordinary()
                .leaderboard(board(day(12, 0, 0), "a", null, 100, "b", "Bo", 80))
                .leaderboard(board(day(13, 9, 0), "b", "Bo", 170, "a", null, 100));

        Insight.NewLeader leader = (Insight.NewLeader) only(history);

        assertThat(leader).isEqualTo(new Insight.NewLeader(ID, day(13, 9, 0), "Bo", 170, 70, "a•••@example.com"));
        assertThat(leader.toString()).doesNotContain("a@example.com");
    }

    @Test
    void twoWhoTakeTurnsAreNoNews() {
        SimulatedHistory history = ordinary().leaderboard(board(day(13, 9, 0), "a", "A", 100, "b", "B", 80));
        for (int turn = 1; turn < 8; turn++) {
            String first = turn % 2 == 0 ? "a" : "b";
            String second = turn % 2 == 0 ? "b" : "a";
            history.leaderboard(board(day(13, 9, 7 * turn), first, first, 100 + turn, second, second, 100));
        }

        assertThat(of(history.record(), NOW)).isEmpty();
    }

    @Test
    void theEndIsSaidADayBeforeAndWhenItHasCome() {
        SimulatedHistory history = ordinary().described(contest("active", day(14, 12, 0)));
        Evidence evidence = history.record();

        assertThat(of(evidence, day(13, 11, 59))).isEmpty();
        assertThat(of(evidence, day(13, 12, 0)))
                .containsExactly(new Insight.EndsSoon(ID, day(13, 12, 0), day(14, 12, 0)));
        assertThat(of(evidence, day(14, 12, 0))).extracting(Insight::kind).containsExactly(Kind.ENDED, Kind.ENDS_SOON);
    }

    @Test
    void aDraftDoesNotEnd() {
        SimulatedHistory history = ordinary().described(contest("draft", day(13, 21, 0)));

        assertThat(of(history.record(), NOW)).isEmpty();
    }

    @Test
    void aRefusedKeyIsSaidAtOnceAndOnceADay() {
        SimulatedHistory history = ordinary().recordedWhen(at -> at.isBefore(day(13, 15, 0)));
        for (int minute = 0; minute < 60; minute++) {
            for (Endpoint endpoint : Endpoint.values()) {
                history.failed(new FailedPoll(day(13, 15, minute), endpoint, new ApiFailure.KeyRefused(null)));
            }
        }

        assertThat(of(history.record(), day(13, 16, 0)))
                .containsExactly(new Insight.KeyRefused(ID, day(13, 15, 0), day(13, 15, 0), 60));
    }

    @Test
    void pollingThatFailsIsSaidAfterAQuarterOfAnHour() {
        SimulatedHistory history = ordinary().recordedWhen(at -> at.isBefore(day(13, 15, 0)));
        ApiFailure why = new ApiFailure.ServiceFailing(502, null);
        for (int minute = 0; minute < 40; minute++) {
            history.failed(new FailedPoll(day(13, 15, minute), Endpoint.ANALYTICS, why));
        }
        Evidence evidence = history.record();

        assertThat(of(evidence, day(13, 15, 14))).isEmpty();
        assertThat(of(evidence, NOW))
                .containsExactly(new Insight.PollingFails(ID, day(13, 15, 15), day(13, 15, 0), day(13, 15, 39), why));
    }

    @Test
    void failuresWithSuccessesBetweenThemAreNotPollingThatFails() {
        SimulatedHistory history = ordinary();
        ApiFailure why = new ApiFailure.ServiceFailing(502, null);
        for (int minute = 2; minute < 60; minute += 5) {
            history.failed(new FailedPoll(day(13, 15, minute), Endpoint.ANALYTICS, why));
        }

        assertThat(of(history.record(), NOW)).isEmpty();
    }

    @Test
    void whoDidNotPollDoesNotKnowThatPollingFailed() {
        SimulatedHistory history = ordinary().recordedWhen(at -> at.isBefore(day(13, 9, 0)));
        ApiFailure why = new ApiFailure.ServiceFailing(502, null);
        history.failed(new FailedPoll(day(13, 9, 1), Endpoint.ANALYTICS, why));
        history.failed(new FailedPoll(day(13, 18, 1), Endpoint.ANALYTICS, why));

        assertThat(of(history.record(), NOW)).isEmpty();
    }

    @Test
    void ofAKindOneADayIsSaidAndTheSameAfterARestart() {
        SimulatedHistory history = ordinary();
        for (int day = 10; day < 14; day++) {
            history.leaderboard(board(day(day, 3, 0), "a", "A", 100, "b", "B", 80));
            history.leaderboard(board(day(day, 6, 0), "b", "B", 110, "a", "A", 100));
            history.leaderboard(board(day(day, 9, 0), "a", "A", 120, "b", "B", 110));
        }
        Evidence evidence = history.record();

        List<Insight> insights = of(evidence, NOW);

        assertThat(insights).hasSize(4).isEqualTo(of(evidence, NOW));
        assertThat(insights)
                .extracting(Insight::at)
                .containsExactly(day(13, 6, 0), day(12, 6, 0), day(11, 6, 0), day(10, 6, 0));
        List<Insight> later = of(evidence, day(13, 23, 0));
        assertThat(later).isEqualTo(insights);
    }

    @Test
    void aKindThatIsSwitchedOffIsNotSaid() {
        Evidence evidence =
                ordinary().described(contest("active", day(14, 12, 0))).record();
        Thresholds off = Thresholds.of(Map.of(), Set.of("endsSoon"));

        assertThat(Insights.of(evidence, off, NOW, ZONE)).isEmpty();
    }

    @Test
    void aThresholdIsWhatTheUserWants() {
        Evidence evidence =
                ordinary().described(contest("active", day(16, 12, 0))).record();
        Thresholds threeDays = Thresholds.of(Map.of("endsWithinHours", 72.0), Set.of());

        assertThat(Insights.of(evidence, Thresholds.USUAL, NOW, ZONE)).isEmpty();
        assertThat(Insights.of(evidence, threeDays, NOW, ZONE)).hasSize(1);
    }

    @Test
    void theRecordOfADayAloneIsTooLittle() {
        assertThat(Insights.enough(
                        ordinary().lasting(Duration.ofHours(23)).record().trail()))
                .isFalse();
        assertThat(Insights.enough(
                        ordinary().lasting(Duration.ofHours(24)).record().trail()))
                .isTrue();
    }

    private static SimulatedHistory ordinary() {
        return new SimulatedHistory(12, USUAL).lasting(Duration.ofDays(15));
    }

    private static List<Insight> of(Evidence evidence, Instant now) {
        return Insights.of(evidence, Thresholds.USUAL, now, ZONE);
    }

    /** What is said, which must be one thing. */
    private static Insight only(SimulatedHistory history) {
        List<Insight> insights = of(history.record(), NOW);
        assertThat(insights).hasSize(1);
        return insights.getFirst();
    }

    private static Contest contest(String status, @Nullable Instant end) {
        return new Contest(ID, "Simulated", null, status, null, end, null, null, null, null);
    }

    private static LeaderboardAt board(
            Instant at,
            String first,
            @Nullable String firstName,
            double points,
            String second,
            @Nullable String secondName,
            double secondPoints) {
        List<LeaderboardEntry> entries = new ArrayList<>();
        entries.add(new LeaderboardEntry(1, first, first + "@example.com", firstName, points, null, 0, null));
        entries.add(new LeaderboardEntry(2, second, second + "@example.com", secondName, secondPoints, null, 0, null));
        return new LeaderboardAt(at, entries);
    }
}
