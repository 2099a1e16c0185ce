package app.contrail.ui.header;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Reading;
import app.contrail.testing.SampleContests;
import app.contrail.testing.Samples;
import app.contrail.testing.ViewBuilder;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(502, null);

    private final HeaderTexts texts = new HeaderTexts(Wording.of(Locale.UK, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "active, 2026-06-01T00:00:00Z, 2026-06-22T14:00:00Z, false, 1 Jun – 22 Jun · ends in 12 d 4 h",
                "active, 2026-06-01T00:00:00Z, 2026-06-22T14:00:00Z, -, 1 Jun – 22 Jun · ends in 12 d 4 h",
                "active, 2025-12-01T00:00:00Z, 2026-06-22T14:00:00Z, -, 1 Dec 2025 – 22 Jun · ends in 12 d 4 h",
                "active, -, 2026-06-22T14:00:00Z, -, until 22 Jun · ends in 12 d 4 h",
                "active, 2026-06-12T14:00:00Z, 2026-06-22T14:00:00Z, -, 12 Jun – 22 Jun · starts in 2 d 4 h",
                "active, 2026-06-12T14:00:00Z, -, -, from 12 Jun · starts in 2 d 4 h",
                "active, 2026-06-12T14:00:00Z, -, true, from 12 Jun · starts in 2 d 4 h",
                "active, 2026-06-01T00:00:00Z, -, -, since 1 Jun",
                "active, 2026-06-01T00:00:00Z, -, true, since 1 Jun · evergreen",
                "active, 2026-06-01T00:00:00Z, 2026-06-22T14:00:00Z, true, since 1 Jun · evergreen",
                "active, -, -, true, evergreen",
                "active, -, -, -, ''",
                "active, 2026-06-01T00:00:00Z, 2026-06-10T10:00:00Z, -, 1 Jun – 10 Jun · ended",
                "active, 2026-06-01T00:00:00Z, 2026-06-10T10:00:00.001Z, -, 1 Jun – 10 Jun · ends in 1 s",
                "ended, 2026-06-01T00:00:00Z, 2026-06-22T14:00:00Z, -, 1 Jun – 22 Jun · ended",
                "ended, 2026-06-01T00:00:00Z, -, true, since 1 Jun · ended",
                "ended, -, -, -, ended",
                "paused, 2026-06-01T00:00:00Z, 2026-06-22T14:00:00Z, -, 1 Jun – 22 Jun · ends in 12 d 4 h"
            })
    void theDatesSayWhatIsKnownAndHowLongItStillTakes(
            String status, @Nullable Instant start, @Nullable Instant end, @Nullable Boolean evergreen, String dates) {
        Contest contest = new Contest(Samples.CONTEST, "Summer", null, status, start, end, evergreen, null, null, null);

        assertThat(header(contest).dates().replace('\u00a0', ' ')).isEqualTo(dates);
    }

    @Test
    void whereThereIsNotRoomEnoughForTheDatesTheMostImportantStays() {
        Instant start = Instant.parse("2026-06-01T00:00:00Z");
        Instant end = Instant.parse("2026-06-22T14:00:00Z");

        assertThat(briefDates(start, end, null)).isEqualTo("ends in 12 d 4 h");
        assertThat(briefDates(start, null, true)).isEqualTo("evergreen");
        assertThat(briefDates(start, null, null)).isEqualTo("since 1 Jun");
        assertThat(briefDates(null, null, null)).isEmpty();
    }

    private String briefDates(@Nullable Instant start, @Nullable Instant end, @Nullable Boolean evergreen) {
        return header(new Contest(Samples.CONTEST, "Summer", null, "active", start, end, evergreen, null, null, null))
                .briefDates()
                .replace('\u00a0', ' ');
    }

    @Test
    void theDaysAreThoseOfTheUsersZone() {
        Instant lateInUtc = Instant.parse("2026-06-01T23:30:00Z");
        Contest contest = new Contest(Samples.CONTEST, null, null, "active", lateInUtc, null, null, null, null, null);
        HeaderTexts berlin = new HeaderTexts(Wording.of(Locale.UK, ZoneOffset.ofHours(2)));

        assertThat(berlin.header(fresh(contest).build(), true, NOW).dates()).isEqualTo("since 2 Jun");
        assertThat(header(contest).dates()).isEqualTo("since 1 Jun");
    }

    @Test
    void statusAndModeAreTheUsersWordsOrTheServicesOwn() {
        HeaderContent known = header(SampleContests.SUMMER);
        HeaderContent unknown =
                header(new Contest(Samples.CONTEST, null, null, "archived", null, null, null, "raffle", null, null));

        assertThat(known.title()).isEqualTo("Summer Giveaway");
        assertThat(known.status()).isEqualTo(ContestStatus.ACTIVE);
        assertThat(known.statusWord()).isEqualTo("Active");
        assertThat(known.mode()).isEqualTo("Giveaway");
        assertThat(unknown.status()).isEqualTo(ContestStatus.OTHER);
        assertThat(unknown.statusWord()).isEqualTo("archived");
        assertThat(unknown.mode()).isEqualTo("raffle");
    }

    @Test
    void aContestOfWhichNothingIsKnownIsCalledByItsId() {
        HeaderContent header = texts.header(new ViewBuilder().build(), true, NOW);

        assertThat(header.title()).isEqualTo("clx1abc123def456");
        assertThat(header.statusWord()).isNull();
        assertThat(header.mode()).isNull();
        assertThat(header.dates()).isEmpty();
        assertThat(header.updated()).isEqualTo("Waiting for data");
        assertThat(header.freshness()).isEqualTo(Freshness.PENDING);
    }

    @Test
    void whatTheContestItselfDoesNotSayTheListDoes() {
        Contest polled = SampleContests.bare("clx1abc123def456");

        HeaderContent header = texts.header(
                fresh(polled).listed(SampleContests.SUMMER).build(), true, Instant.parse("2024-01-20T10:00:00Z"));

        assertThat(header.title()).isEqualTo("Summer Giveaway");
        assertThat(header.dates()).startsWith("15 Jan – 15 Feb · ends in 26\u00a0d");
    }

    @Test
    void theNewestAnswerTellsHowOldTheDashboardIs() {
        HeaderContent header = texts.header(
                new ViewBuilder()
                        .analytics(new Reading.Fresh<>(Samples.totals(1, 1), NOW.minusSeconds(8)))
                        .contest(new Reading.Fresh<>(SampleContests.SUMMER, NOW.minusSeconds(90)))
                        .leaderboard(new Reading.Fresh<>(List.of(), NOW.minusSeconds(8)))
                        .build(),
                true,
                NOW);

        assertThat(header.updated()).isEqualTo("Updated 8\u00a0s ago");
        assertThat(header.freshness()).isEqualTo(Freshness.FRESH);
        assertThat(header.updatedHint())
                .isEqualTo("Totals: read at 09:59:52\nLeaderboard: read at 09:59:52\nContest: read at 09:58:30");
    }

    @Test
    void oneFailingSourceMakesItTheLastGoodUpdate() {
        HeaderContent header = texts.header(
                new ViewBuilder()
                        .analytics(new Reading.Stale<>(
                                Samples.totals(1, 1), NOW.minusSeconds(100), DOWN, NOW.minusSeconds(60)))
                        .contest(new Reading.Fresh<>(SampleContests.SUMMER, NOW.minusSeconds(30)))
                        .build(),
                true,
                NOW);

        assertThat(header.freshness()).isEqualTo(Freshness.STALE);
        assertThat(header.updated()).isEqualTo("Last good update 1\u00a0min ago");
        assertThat(header.updatedHint())
                .isEqualTo("Totals: Stale since 09:59 · Service failing (502)\nLeaderboard: not read yet\n"
                        + "Contest: read at 09:59:30");
    }

    @Test
    void theOldestOfTheStaleSourcesTellsHowOldTheDashboardIs() {
        HeaderContent header = texts.header(
                new ViewBuilder()
                        .analytics(new Reading.Stale<>(Samples.totals(1, 1), NOW.minusSeconds(20), DOWN, NOW))
                        .leaderboard(new Reading.Stale<>(List.of(), NOW.minusSeconds(45), DOWN, NOW))
                        .contest(new Reading.Fresh<>(SampleContests.SUMMER, NOW.minusSeconds(90)))
                        .build(),
                true,
                NOW);

        assertThat(header.updated()).isEqualTo("Last good update 45\u00a0s ago");
    }

    @Test
    void aSourceThatWasNeverReadIsNotHiddenByOneThatWas() {
        HeaderContent header = texts.header(
                new ViewBuilder()
                        .analytics(new Reading.Failed<>(DOWN, NOW))
                        .contest(new Reading.Fresh<>(SampleContests.SUMMER, NOW))
                        .build(),
                true,
                NOW);

        assertThat(header.freshness()).isEqualTo(Freshness.FAILED);
        assertThat(header.updated()).isEqualTo("Some data never read");
    }

    @Test
    void whatNobodyRenewsDoesNotLookFresh() {
        HeaderContent header = texts.header(fresh(SampleContests.SUMMER).build(), false, NOW.plusSeconds(12));

        assertThat(header.freshness()).isEqualTo(Freshness.RECORDED);
        assertThat(header.updated()).isEqualTo("Updated 12\u00a0s ago");
    }

    @Test
    void aFailureWithoutAnyValueIsWorseThanAStaleOne() {
        HeaderContent mixed = texts.header(
                new ViewBuilder()
                        .analytics(new Reading.Stale<>(Samples.totals(1, 1), NOW.minusSeconds(61), DOWN, NOW))
                        .leaderboard(new Reading.Failed<>(DOWN, NOW))
                        .build(),
                true,
                NOW);
        HeaderContent nothing =
                texts.header(new ViewBuilder().allFailed(DOWN, NOW).build(), true, NOW);

        assertThat(mixed.freshness()).isEqualTo(Freshness.FAILED);
        assertThat(mixed.updated()).isEqualTo("Some data never read");
        assertThat(nothing.freshness()).isEqualTo(Freshness.FAILED);
        assertThat(nothing.updated()).isEqualTo("No data yet");
    }

    @Test
    void aClockThatWasSetBackDoesNotUpdateFromTheFuture() {
        HeaderContent header = texts.header(
                new ViewBuilder()
                        .analytics(new Reading.Fresh<>(Samples.totals(1, 1), NOW.plusSeconds(3600)))
                        .build(),
                true,
                NOW);

        assertThat(header.updated()).isEqualTo("Updated 0\u00a0s ago");
    }

    private HeaderContent header(Contest contest) {
        return texts.header(fresh(contest).build(), true, NOW);
    }

    private static ViewBuilder fresh(Contest contest) {
        return new ViewBuilder().contest(new Reading.Fresh<>(contest, NOW));
    }
}
