package app.contrail.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Endpoint;
import app.contrail.domain.TotalsAt;
import app.contrail.polling.PollStatus;
import app.contrail.polling.PollStatus.Activity;
import app.contrail.polling.PollStatus.Reason;
import app.contrail.polling.Unrecorded;
import app.contrail.testing.Samples;
import app.contrail.testing.ViewBuilder;
import app.contrail.ui.common.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final StatusTexts texts = new StatusTexts(Wording.of(Locale.UK, ZoneOffset.UTC));

    static Stream<Arguments> activities() {
        return Stream.of(
                Arguments.of(new Activity.Running(Set.of(Endpoint.ANALYTICS), NOW), "Polling…"),
                Arguments.of(new Activity.Paused(), "Polling is paused"),
                Arguments.of(new Activity.Closed(), "Polling has ended"),
                Arguments.of(waiting(false, Reason.USUAL), "Next poll in 22 s"),
                Arguments.of(waiting(true, Reason.USUAL), "Trying again in 22 s"),
                Arguments.of(waiting(false, Reason.RATE_LIMITED), "Rate limited, next poll in 22 s"),
                Arguments.of(waiting(false, Reason.REFUSED), "Refused, next poll in 22 s"),
                Arguments.of(waiting(false, Reason.REQUEST_BUDGET), "Request budget used, next poll in 22 s"));
    }

    @ParameterizedTest
    @MethodSource("activities")
    void itSaysWhatPollingDoesOrWaitsFor(Activity activity, String words) {
        assertThat(plain(texts.next(status(activity), NOW))).isEqualTo(words);
    }

    @Test
    void noActivityIsForgottenHere() {
        Set<Class<?>> tried = activities()
                .map(arguments -> Objects.requireNonNull(arguments.get()[0]).getClass())
                .collect(Collectors.toSet());

        assertThat(tried).containsExactlyInAnyOrder(Activity.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aCountdownEndsWithOneSecondAndNeverSaysZero(Reason reason) {
        for (long millis : new long[] {1000, 999, 1, 0, -1, -60_000}) {
            Activity activity = new Activity.Waiting(NOW.plusMillis(millis), false, reason);

            assertThat(plain(texts.next(status(activity), NOW))).endsWith(" in 1 s");
        }
        assertThat(plain(texts.next(status(new Activity.Waiting(NOW.plusMillis(1001), false, reason)), NOW)))
                .endsWith(" in 2 s");
    }

    @ParameterizedTest
    @CsvSource({
        "3, PT0.184S, 3 requests in 184 ms",
        "1, PT0S, 1 request in 0 ms",
        "0, PT0.001S, 0 requests in 1 ms",
        "3, PT9.999S, '3 requests in 9,999 ms'",
        "3, PT10S, 3 requests in 10 s",
        "3, PT1M15S, 3 requests in 1 min 15 s"
    })
    void itSaysHowTheLastPollWent(int requests, Duration took, String words) {
        PollStatus status =
                new PollStatus(new Activity.Paused(), false, new PollStatus.LastPoll(NOW, requests, took), null);

        assertThat(plain(texts.last(status))).isEqualTo(words);
    }

    @Test
    void beforeTheFirstPollThereIsNothingToSayAboutIt() {
        assertThat(texts.last(status(new Activity.Paused()))).isEmpty();
    }

    @Test
    void itSaysHowMuchOfTheBudgetIsUsed() {
        assertThat(texts.budget(12, 100)).isEqualTo("12 of 100 requests this minute");
        assertThat(texts.budget(0, 1000)).isEqualTo("0 of 1,000 requests this minute");
    }

    @Test
    void itSaysHowMuchIsRecorded() {
        TotalsAt poll = Samples.totalsAt("2026-06-01T09:14:00Z", 1, 1);
        TotalsAt older = Samples.totalsAt("2026-05-18T09:14:00Z", 1, 1);

        assertThat(recorded(null, List.of())).isEqualTo("Nothing recorded yet");
        assertThat(recorded(null, List.of(poll))).isEqualTo("1 poll recorded since 09:14");
        assertThat(recorded(null, List.of(older, poll))).isEqualTo("2 polls recorded since 18 May, 09:14");
        assertThat(recorded(null, Collections.nCopies(40_320, poll))).isEqualTo("40,320 polls recorded since 09:14");
    }

    @Test
    void whatCouldNotBeRecordedComesFirst() {
        String why = "The disk is full. Free some space.";

        assertThat(recorded(new Unrecorded(1, why), List.of()))
                .isEqualTo("1 poll waits in memory; Contrail records it as soon as it can. " + why);
        assertThat(recorded(new Unrecorded(2_880, why), List.of(Samples.totalsAt("2026-06-01T09:14:00Z", 1, 1))))
                .isEqualTo("2,880 polls wait in memory; Contrail records them as soon as it can. " + why);
    }

    @Test
    void untilTheWholeTrailIsReadItsLengthIsNotSaid() {
        ViewBuilder view = new ViewBuilder()
                .recorded(Samples.totalsAt("2026-06-01T09:14:00Z", 1, 1))
                .notWhole();

        assertThat(texts.recorded(new PollStatus(new Activity.Paused(), false, null, null), view.build(), NOW))
                .isEqualTo("Reading what was recorded…");
    }

    private String recorded(@Nullable Unrecorded problem, List<TotalsAt> totals) {
        ViewBuilder view = new ViewBuilder();
        return texts.recorded(
                new PollStatus(new Activity.Paused(), false, null, problem),
                (totals.isEmpty() ? view : view.recorded(totals.toArray(TotalsAt[]::new))).build(),
                NOW);
    }

    private static Activity waiting(boolean earlyRetry, Reason reason) {
        return new Activity.Waiting(NOW.plusSeconds(22), earlyRetry, reason);
    }

    private static PollStatus status(Activity activity) {
        return new PollStatus(activity, false, null, null);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
