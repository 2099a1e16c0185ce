package app.contrail.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestView;
import app.contrail.domain.DashboardState;
import app.contrail.domain.Reading;
import app.contrail.testing.SampleContests;
import app.contrail.testing.Samples;
import app.contrail.testing.ViewBuilder;
import app.contrail.ui.common.Wording;
import app.contrail.ui.notice.NoticeContent.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant TAKEN = Instant.parse("2026-06-01T09:14:00Z");
    private static final ApiFailure REFUSED = new ApiFailure.KeyRefused("Invalid API key");
    private static final ApiFailure GONE = new ApiFailure.NotFound("Contest not found");
    private static final ApiFailure LIMITED = new ApiFailure.RateLimited(null, "Slow down");
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(502, null);
    private static final ApiFailure OFF = new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.UNKNOWN_HOST);
    private static final String KEPT = "The last good values, from 09:14, stay on screen.";

    private static final KeyWords KEY =
            new KeyWords("The key was refused", "The key is missing", "Waiting", "The keyring is locked. Unlock it.");

    private final NoticeTexts texts = new NoticeTexts(Wording.of(Locale.UK, ZoneOffset.UTC));

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(new DashboardState.Loading(), "Reading the contest", "on its way", List.of()),
                Arguments.of(
                        new DashboardState.Draft(),
                        "This contest is a draft",
                        "Publish it in Blitz Rocket",
                        List.of(Action.REFRESH)),
                Arguments.of(
                        new DashboardState.ActiveWithoutEntries(),
                        "Open, but nobody has entered yet",
                        "Share the contest's page.",
                        List.of(Action.REFRESH)),
                Arguments.of(
                        new DashboardState.Paused(),
                        "This contest is paused",
                        "Its totals are still read.",
                        List.of(Action.REFRESH)),
                Arguments.of(
                        new DashboardState.Ended(), "This contest has ended", "final totals", List.of(Action.REFRESH)),
                Arguments.of(
                        new DashboardState.RecordedOnly(),
                        "Recorded data only",
                        KEPT + " Polling is paused, so nothing new is read.",
                        List.of(Action.RESUME)));
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(
                        new DashboardState.KeyRefused(),
                        REFUSED,
                        "The key was refused",
                        "Enter the key again",
                        List.of(Action.ENTER_KEY, Action.REFRESH)),
                Arguments.of(
                        new DashboardState.KeyUnknown(),
                        new ApiFailure.KeyUnknown(),
                        "The key is missing",
                        "The keyring is locked. Unlock it.",
                        List.of(Action.ENTER_KEY, Action.TRY_KEY)),
                Arguments.of(
                        new DashboardState.ContestGone(),
                        GONE,
                        "This contest is gone",
                        "may have been deleted",
                        List.of(Action.RELOAD_CONTESTS, Action.REFRESH)),
                Arguments.of(
                        new DashboardState.RateLimited(null),
                        LIMITED,
                        "Too many requests",
                        "tries again by itself",
                        List.of(Action.REFRESH)),
                Arguments.of(
                        new DashboardState.ServiceFailing(),
                        DOWN,
                        "The service is failing",
                        "(status 502)",
                        List.of(Action.REFRESH)),
                Arguments.of(
                        new DashboardState.ServiceFailing(),
                        new ApiFailure.WebPage(200),
                        "Web page, no data",
                        "login page",
                        List.of(Action.REFRESH)),
                Arguments.of(
                        new DashboardState.Offline(), OFF, "Offline", "Check the network", List.of(Action.REFRESH)));
    }

    @Test
    void noStateIsForgottenHere() {
        Set<Class<?>> tried = Stream.concat(facts(), troubles())
                .map(arguments -> Objects.requireNonNull(arguments.get()[0]).getClass())
                .collect(Collectors.toSet());
        Set<Class<?>> all = Arrays.stream(DashboardState.class.getPermittedSubclasses())
                .filter(state -> state != DashboardState.Normal.class)
                .collect(Collectors.toSet());

        assertThat(tried).isEqualTo(all);
    }

    @Test
    void aboutTheOrdinaryCaseThereIsNothingToSay() {
        assertThat(texts.notice(new DashboardState.Normal(), fresh(), KEY, NOW)).isNull();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aFactSaysWhatItMeansAndOffersTheNextStep(
            DashboardState state, String title, String part, List<Action> actions) {
        NoticeContent notice = notice(state, fresh());

        assertThat(notice.severe()).isFalse();
        assertThat(notice.title()).isEqualTo(title);
        assertThat(notice.text()).contains(part);
        assertThat(notice.actions()).isEqualTo(actions);
        assertWholeSentences(notice.text());
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void troubleSaysWhyAndWhatIsKeptAndOffersTheNextStep(
            DashboardState state, ApiFailure why, String title, String part, List<Action> actions) {
        NoticeContent notice = notice(state, stale(why));

        assertThat(notice.severe()).isTrue();
        assertThat(notice.title()).isEqualTo(title);
        assertThat(notice.text()).contains(part).endsWith(KEPT);
        assertThat(notice.actions()).isEqualTo(actions);
        assertWholeSentences(notice.text());
        if (why.sentence() != null) {
            assertThat(notice.text()).contains("“" + why.sentence() + "”");
        }
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whereThereNeverWasAValueNoneIsKept(
            DashboardState state, ApiFailure why, String title, String part, List<Action> actions) {
        NoticeContent notice =
                notice(state, new ViewBuilder().allFailed(why, TAKEN).build());

        assertThat(notice.title()).isEqualTo(title);
        assertThat(notice.text()).contains(part).doesNotContain("last good values");
        assertThat(notice.actions()).isEqualTo(actions);
        assertWholeSentences(notice.text());
    }

    @Test
    void whereOnlyTheContestItselfIsKnownNothingIsSaidOfGoodValues() {
        ContestView view = new ViewBuilder()
                .analytics(new Reading.Failed<>(DOWN, NOW))
                .leaderboard(new Reading.Failed<>(DOWN, NOW))
                .contest(new Reading.Stale<>(SampleContests.SUMMER, TAKEN, DOWN, NOW))
                .build();

        assertThat(notice(new DashboardState.ServiceFailing(), view).text()).doesNotContain("good values");
    }

    @Test
    void theOldestValueTellsHowOldWhatIsKeptMayBe() {
        ContestView view = new ViewBuilder()
                .analytics(new Reading.Stale<>(Samples.totals(1, 1), NOW.minusSeconds(60), DOWN, NOW))
                .contest(new Reading.Stale<>(SampleContests.SUMMER, NOW.minus(Duration.ofDays(1)), DOWN, NOW))
                .build();

        assertThat(notice(new DashboardState.ServiceFailing(), view).text()).contains("from 31 May, 10:00, stay");
    }

    @Test
    void aRateLimitCountsDownWithTheStatusBar() {
        assertThat(limitedUntil(NOW.plusMillis(39_001))).contains("The next try is in 40 s.");
        assertThat(limitedUntil(NOW.plusMillis(1))).contains("The next try is in 1 s.");
        assertThat(limitedUntil(null)).doesNotContain("next try");
    }

    @Test
    void aMissingLeaderboardDoesNotExplainAnothersTrouble() {
        assertThat(notice(new DashboardState.RateLimited(null), failed(LIMITED, GONE, LIMITED))
                        .text())
                .startsWith("The key's 100 requests a minute are used up");
        assertThat(notice(new DashboardState.ServiceFailing(), failed(DOWN, GONE, OFF))
                        .text())
                .startsWith("The service answered with an error (status 502).");
    }

    @Test
    void aMissingContestIsTheReasonWhateverElseFails() {
        assertThat(notice(new DashboardState.ContestGone(), failed(DOWN, OFF, GONE))
                        .text())
                .startsWith("The service does not know this.");
    }

    @Test
    void aRefusedKeyIsTheReasonWhateverElseFails() {
        assertThat(notice(new DashboardState.KeyRefused(), failed(GONE, DOWN, REFUSED))
                        .text())
                .startsWith("The service did not accept the API key.");
    }

    @Test
    void anEndedContestSaysWhenItClosedUnlessThatIsStillToCome() {
        assertThat(ended(Instant.parse("2026-05-30T23:59:00Z"))).startsWith("It closed at 30 May, 23:59. These are");
        assertThat(ended(null)).startsWith("These are the final totals");
        assertThat(ended(NOW.plusSeconds(1))).startsWith("These are the final totals");
    }

    @Test
    void aTeamWithoutContestsIsToldWhatToDo() {
        NoticeContent notice = texts.noContests();

        assertThat(notice.severe()).isFalse();
        assertThat(notice.title()).isEqualTo("No contests yet");
        assertThat(notice.actions()).containsExactly(Action.RELOAD_CONTESTS, Action.CONNECT);
        assertWholeSentences(notice.text());
    }

    @Test
    void aKeyThatIsStillOnItsWayIsNoTroubleYet() {
        KeyWords awaited = new KeyWords("", "", "Waiting for the key of “Rocket Agency”", null);

        NoticeContent notice = Objects.requireNonNull(
                texts.notice(new DashboardState.KeyUnknown(), stale(new ApiFailure.KeyUnknown()), awaited, NOW));

        assertThat(notice.severe()).isFalse();
        assertThat(notice.title()).isEqualTo("Waiting for the key of “Rocket Agency”");
        assertThat(notice.text()).contains("perhaps it asks for its password").contains(KEPT);
        assertThat(notice.actions()).containsExactly(Action.ENTER_KEY);
    }

    @Test
    void aListThatCannotBeReadSaysWhyAndAsksForAKeyOnlyIfThatIsTheReason() {
        assertThat(texts.noList(REFUSED, KEY).actions()).containsExactly(Action.ENTER_KEY, Action.RELOAD_CONTESTS);
        assertThat(texts.noList(new ApiFailure.Forbidden(null), KEY).actions())
                .containsExactly(Action.ENTER_KEY, Action.RELOAD_CONTESTS);
        assertThat(texts.noList(DOWN, KEY).actions()).containsExactly(Action.RELOAD_CONTESTS, Action.CONNECT);
        assertThat(texts.noList(DOWN, KEY).severe()).isTrue();
        assertThat(texts.noList(REFUSED, KEY).text()).contains("“Invalid API key”");
    }

    private String limitedUntil(@Nullable Instant until) {
        return notice(new DashboardState.RateLimited(until), stale(LIMITED))
                .text()
                .replace('\u00a0', ' ');
    }

    private String ended(@Nullable Instant end) {
        Contest contest = new Contest(Samples.CONTEST, null, null, "ended", null, end, null, null, null, null);
        return notice(
                        new DashboardState.Ended(),
                        new ViewBuilder()
                                .contest(new Reading.Fresh<>(contest, NOW))
                                .build())
                .text();
    }

    private NoticeContent notice(DashboardState state, ContestView view) {
        return Objects.requireNonNull(texts.notice(state, view, KEY, NOW));
    }

    private static ContestView fresh() {
        return new ViewBuilder()
                .analytics(new Reading.Fresh<>(Samples.totals(1, 1), TAKEN))
                .build();
    }

    private static ContestView stale(ApiFailure why) {
        return new ViewBuilder()
                .analytics(new Reading.Stale<>(Samples.totals(1, 1), TAKEN, why, NOW))
                .leaderboard(new Reading.Failed<>(why, NOW))
                .contest(new Reading.Failed<>(why, NOW))
                .build();
    }

    private static ContestView failed(ApiFailure analytics, ApiFailure leaderboard, ApiFailure contest) {
        return new ViewBuilder()
                .analytics(new Reading.Failed<>(analytics, NOW))
                .leaderboard(new Reading.Failed<>(leaderboard, NOW))
                .contest(new Reading.Failed<>(contest, NOW))
                .build();
    }

    private static void assertWholeSentences(String text) {
        assertThat(text).matches("\\p{Lu}.*[.”]").doesNotContain("  ").doesNotContain("..");
    }
}
