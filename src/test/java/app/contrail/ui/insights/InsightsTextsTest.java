package app.contrail.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.insights.Insight;
import app.contrail.insights.Kind;
import app.contrail.insights.SinceLooked;
import app.contrail.ui.common.Wording;
import app.contrail.ui.insights.InsightsContent.Item;
import app.contrail.ui.insights.InsightsContent.Sign;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class InsightsTextsTest {
    private static final ContestId ID = new ContestId("c");
    private static final Instant NOW = Instant.parse("2026-06-08T15:00:00Z");
    private static final Instant TWO = Instant.parse("2026-06-08T14:00:00Z");
    private static final Instant ONE = Instant.parse("2026-06-08T13:00:00Z");

    private final InsightsTexts texts = new InsightsTexts(Wording.of(Locale.UK, ZoneOffset.UTC));

    @Test
    void aBurstIsWordedWithItsHourAndTheUsualRange() {
        Insight.Hour hour = new Insight.Hour(ONE, TWO, 1184, 55, 40.2, 69.8, true);

        assertThat(item(new Insight.More(Kind.ENTRIES_FASTER, ID, TWO, hour)))
                .isEqualTo(
                        new Item(Sign.RISE, "1,184 entries in an hour", "13:00–14:00 · usual at this time: 40 to 70"));
        assertThat(item(new Insight.More(Kind.DISQUALIFIED_JUMPED, ID, TWO, hour))
                        .sign())
                .isEqualTo(Sign.ATTENTION);
    }

    @Test
    void aRangeOfOneNumberIsOneNumberAndHoursOfTheDayBeforeAreNoFormerDays() {
        Insight.Hour hour = new Insight.Hour(ONE, TWO, 60, 2, 1.8, 2.2, false);

        assertThat(item(new Insight.More(Kind.POINTS_FASTER, ID, TWO, hour)))
                .isEqualTo(new Item(Sign.RISE, "60 points in an hour", "13:00–14:00 · usual in an hour: 2"));
    }

    @Test
    void aNewLeaderIsNamedOnTheScreenAndNotInANotification() {
        Insight leader = new Insight.NewLeader(ID, TWO, "Jane Doe", 350, 70, "j•••@example.com");

        assertThat(item(leader))
                .isEqualTo(new Item(
                        Sign.RISE, "Jane Doe took the lead", "14:00 · 350 points, 70 ahead; before: j•••@example.com"));
        assertThat(texts.withoutNames(leader, NOW))
                .isEqualTo("Somebody else took the lead · 14:00 · 350 points, 70 ahead")
                .doesNotContain("Jane")
                .doesNotContain("@");
    }

    @Test
    void sharesAreWordedWithTheUsualOneAndTheirNumbers() {
        Insight.Share share = new Insight.Share(Instant.parse("2026-06-07T14:00:00Z"), TWO, 94, 2548, 3.69, 5.6);

        assertThat(item(new Insight.Less(Kind.CONVERSION_FELL, ID, TWO, share)))
                .isEqualTo(new Item(
                        Sign.ATTENTION,
                        "Conversion at 3.7\u00a0%",
                        "7 Jun, 14:00–14:00 · usual: 5.6\u00a0%; 94 entries of 2,548 views"));
        assertThat(item(new Insight.Less(Kind.FEW_CONFIRMED, ID, TWO, share)).title())
                .isEqualTo("3.7\u00a0% of entries confirmed");
    }

    @Test
    void silenceEndAndTroubleAreWordedWithTheirTimes() {
        assertThat(item(new Insight.NoEntries(ID, TWO, ONE, TWO, 312, 15.6)).title())
                .isEqualTo("No entries for 1\u00a0h");
        assertThat(item(new Insight.EndsSoon(ID, TWO, NOW.plusSeconds(7200))))
                .isEqualTo(new Item(Sign.CLOCK, "The contest ends 17:00", "2\u00a0h left"));
        assertThat(item(new Insight.Ended(ID, TWO, 1523L)).detail()).isEqualTo("14:00 · 1,523 entries");
        assertThat(item(new Insight.KeyRefused(ID, TWO, TWO, 3)).detail())
                .isEqualTo("Since 14:00 · polls refused: 3. Enter the key again.");
        assertThat(item(new Insight.PollingFails(ID, TWO, ONE, TWO, new ApiFailure.ServiceFailing(502, null))))
                .isEqualTo(
                        new Item(Sign.ATTENTION, "Polling failed for 1\u00a0h", "13:00–14:00 · Service failing (502)"));
    }

    @Test
    void nothingUnusualIsSaidUnlikeTooLittleToTell() {
        assertThat(texts.content(List.of(), null, true, NOW).remark()).isEqualTo("Nothing unusual in the last 7 days.");
        assertThat(texts.content(List.of(), null, false, NOW).remark())
                .isEqualTo("Less than a day is recorded, so what is usual is not known yet.");
    }

    @Test
    void sinceYouLastLookedSumsUpInSigns() {
        SinceLooked since =
                new SinceLooked(ONE, 22, 200, -1, OptionalDouble.of(-0.26), new SinceLooked.NewLead("Ann", "Bo"), 3);

        assertThat(texts.content(List.of(), since, true, NOW).since())
                .isEqualTo("Since you last looked (13:00): +22 entries, +200 views, conversion −0.3\u00a0pp,"
                        + " −1 confirmed, Bo leads instead of Ann, 3 changed rank");
        SinceLooked nothing = new SinceLooked(ONE, 0, 0, 0, OptionalDouble.of(0), null, 0);
        assertThat(texts.content(List.of(), nothing, true, NOW).since())
                .isEqualTo("Since you last looked (13:00) nothing changed.");
    }

    private Item item(Insight insight) {
        return texts.content(List.of(insight), null, true, NOW).items().getFirst();
    }
}
