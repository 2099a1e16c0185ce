package app.contrail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardStateTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Snapshot EMPTY = Snapshot.empty(Samples.CONTEST);
    private static final ApiFailure REFUSED = new ApiFailure.KeyRefused(null);
    private static final ApiFailure FORBIDDEN = new ApiFailure.Forbidden(null);
    private static final ApiFailure GONE = new ApiFailure.NotFound(null);
    private static final ApiFailure LIMITED = new ApiFailure.RateLimited(null, null);
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(503, null);
    private static final ApiFailure OFF = new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.REFUSED);
    private static final ApiFailure SLOW = new ApiFailure.TimedOut(Duration.ofSeconds(15));
    private static final ApiFailure GARBLED = new ApiFailure.Malformed("x");

    static Stream<Arguments> standings() {
        return Stream.of(
                Arguments.of("active", 5, new DashboardState.Normal()),
                Arguments.of("active", 0, new DashboardState.ActiveWithoutEntries()),
                Arguments.of("draft", 0, new DashboardState.Draft()),
                Arguments.of("paused", 0, new DashboardState.Paused()),
                Arguments.of("ended", 5, new DashboardState.Ended()),
                Arguments.of("archived", 0, new DashboardState.Normal()));
    }

    @ParameterizedTest
    @MethodSource("standings")
    void withoutTroubleItSaysWhereTheContestStands(String status, long entries, DashboardState expected) {
        Snapshot snapshot = EMPTY.after(new PollResult(
                Samples.CONTEST,
                NOW,
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(10, entries)),
                new Outcome.Success<>(List.of()),
                new Outcome.Success<>(Samples.contest(status))));

        assertThat(state(snapshot)).isEqualTo(expected);
    }

    @Test
    void anythingIsLoadingUntilTheTotalsHaveBeenAskedFor() {
        assertThat(DashboardState.of(null, EMPTY, false, null, NOW)).isEqualTo(new DashboardState.Loading());
        assertThat(DashboardState.of(Samples.contest("draft"), EMPTY, false, null, NOW))
                .isEqualTo(new DashboardState.Loading());
        assertThat(DashboardState.of(null, EMPTY, true, null, NOW)).isEqualTo(new DashboardState.Loading());
    }

    @Test
    void pausedBeforeTheFirstPollTheListTellsWhereTheContestStands() {
        assertThat(DashboardState.of(Samples.contest("draft"), EMPTY, true, null, NOW))
                .isEqualTo(new DashboardState.Draft());
    }

    @Test
    void theListHelpsOutWhereTheContestDidNotAnswer() {
        Snapshot snapshot = failed(null, null, DOWN);
        Contest listed = new Contest(Samples.CONTEST, null, null, "ended", null, null, null, null, null, 7L);

        assertThat(DashboardState.of(listed, snapshot, false, null, NOW)).isEqualTo(new DashboardState.Ended());
        assertThat(state(snapshot)).isEqualTo(new DashboardState.Normal());
    }

    @Test
    void whatTheContestAnsweredOutweighsTheList() {
        Snapshot snapshot = failed(null, null, null);

        assertThat(DashboardState.of(Samples.contest("draft"), snapshot, false, null, NOW))
                .isEqualTo(new DashboardState.Normal());
    }

    @Test
    void theListsCountTellsOfNoEntriesIfTheTotalsDoNot() {
        Contest empty = new Contest(Samples.CONTEST, null, null, "active", null, null, null, null, null, 0L);

        assertThat(DashboardState.of(empty, failed(DOWN, null, null), false, null, NOW))
                .isEqualTo(new DashboardState.ActiveWithoutEntries());
        assertThat(DashboardState.of(empty, failed(null, null, null), false, null, NOW))
                .isEqualTo(new DashboardState.Normal());
    }

    static Stream<Arguments> troubles() {
        DashboardState normal = new DashboardState.Normal();
        DashboardState refused = new DashboardState.KeyRefused();
        DashboardState gone = new DashboardState.ContestGone();
        DashboardState offline = new DashboardState.Offline();
        DashboardState failing = new DashboardState.ServiceFailing();
        DashboardState limited = new DashboardState.RateLimited(null);
        return Stream.of(
                Arguments.of(null, REFUSED, null, refused),
                Arguments.of(FORBIDDEN, null, null, refused),
                Arguments.of(GONE, REFUSED, GONE, refused),
                Arguments.of(GONE, null, null, gone),
                Arguments.of(OFF, OFF, GONE, gone),
                Arguments.of(null, GONE, null, normal),
                Arguments.of(OFF, OFF, OFF, offline),
                Arguments.of(OFF, SLOW, OFF, offline),
                Arguments.of(OFF, SLOW, null, normal),
                Arguments.of(OFF, OFF, DOWN, failing),
                Arguments.of(DOWN, DOWN, DOWN, failing),
                Arguments.of(GARBLED, DOWN, GARBLED, failing),
                Arguments.of(DOWN, DOWN, null, normal),
                Arguments.of(LIMITED, LIMITED, LIMITED, limited),
                Arguments.of(LIMITED, OFF, DOWN, limited),
                Arguments.of(LIMITED, null, null, normal));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void troubleComesFirstAndTheWorstOfItWins(
            @Nullable ApiFailure analytics,
            @Nullable ApiFailure leaderboard,
            @Nullable ApiFailure contest,
            DashboardState expected) {
        assertThat(state(failed(analytics, leaderboard, contest))).isEqualTo(expected);
    }

    @Test
    void endpointsNotAskedYetDoNotKeepTroubleBack() {
        Snapshot snapshot = EMPTY.after(
                new PollResult(Samples.CONTEST, NOW, Duration.ZERO, new Outcome.Failure<>(OFF), null, null));

        assertThat(state(snapshot)).isEqualTo(new DashboardState.Offline());
    }

    @Test
    void aRateLimitNamesItsEndUntilThatHasPassed() {
        Snapshot limited = failed(LIMITED, LIMITED, LIMITED);

        assertThat(DashboardState.of(null, limited, false, NOW.plusSeconds(9), NOW))
                .isEqualTo(new DashboardState.RateLimited(NOW.plusSeconds(9)));
        assertThat(DashboardState.of(null, limited, false, NOW, NOW)).isEqualTo(new DashboardState.RateLimited(null));
    }

    @Test
    void pausedByTheUserItShowsRecordedDataOnlyUnlessThereIsTrouble() {
        assertThat(DashboardState.of(null, failed(null, null, DOWN), true, null, NOW))
                .isEqualTo(new DashboardState.RecordedOnly());
        assertThat(DashboardState.of(null, failed(REFUSED, null, null), true, null, NOW))
                .isEqualTo(new DashboardState.KeyRefused());
    }

    @Property(tries = 300)
    void oneEndpointsPassingTroubleNeverTakesTheWholeDashboard(
            @ForAll("passingFailures") ApiFailure why, @ForAll Endpoint endpoint, @ForAll boolean paused) {
        Snapshot good = failed(null, null, null);
        Snapshot partly = failed(
                endpoint == Endpoint.ANALYTICS ? why : null,
                endpoint == Endpoint.LEADERBOARD ? why : null,
                endpoint == Endpoint.CONTEST ? why : null);

        assertThat(DashboardState.of(Samples.contest("active"), partly, paused, null, NOW))
                .isEqualTo(DashboardState.of(Samples.contest("active"), good, paused, null, NOW));
    }

    @Provide
    Arbitrary<ApiFailure> passingFailures() {
        return Arbitraries.of(LIMITED, DOWN, OFF, SLOW, GARBLED, new ApiFailure.TooLarge(1));
    }

    private static DashboardState state(Snapshot snapshot) {
        return DashboardState.of(null, snapshot, false, null, NOW);
    }

    /** A first poll of an active contest with entries, in which some endpoints failed. */
    private static Snapshot failed(
            @Nullable ApiFailure analytics, @Nullable ApiFailure leaderboard, @Nullable ApiFailure contest) {
        return EMPTY.after(new PollResult(
                Samples.CONTEST,
                NOW,
                Duration.ZERO,
                outcome(Samples.totals(10, 5), analytics),
                outcome(List.of(), leaderboard),
                outcome(Samples.contest("active"), contest)));
    }

    private static <T> Outcome<T> outcome(T value, @Nullable ApiFailure why) {
        return why == null ? new Outcome.Success<>(value) : new Outcome.Failure<>(why);
    }
}
