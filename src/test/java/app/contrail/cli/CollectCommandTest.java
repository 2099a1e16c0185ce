package app.contrail.cli;

import static app.contrail.testing.SampleContests.SUMMER;
import static app.contrail.testing.SampleContests.SUMMER_ANALYTICS;
import static app.contrail.testing.SampleContests.SUMMER_LEADERBOARD;
import static app.contrail.testing.SampleContests.titled;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CollectCommandTest {
    private static final ApiFailure REFUSED = new ApiFailure.KeyRefused(null);
    private static final ApiFailure GONE = new ApiFailure.NotFound(null);
    private static final ApiFailure SLOW = new ApiFailure.TimedOut(Duration.ofSeconds(10));

    private FakeServices services;

    @BeforeEach
    void start(@TempDir Path folder) {
        services = new FakeServices(folder);
        services.api
                .knowing(SUMMER, SUMMER_ANALYTICS, SUMMER_LEADERBOARD)
                .knowing(titled("Second"), SUMMER_ANALYTICS, List.of());
    }

    @Test
    void everyContestOfTheTeamBecomesOneDocumentOnALineOfItsOwn() {
        assertThat(services.run("collect", "--once")).isZero();
        assertThat(documents())
                .extracting(d -> d.get("contest_id").stringValue())
                .containsExactly(SUMMER.id().value(), "c1");
        assertThat(documents().getFirst().get("conversion_percent").doubleValue())
                .isEqualTo(152300.0 / 28450);
        assertThat(services.complaint()).isEmpty();
    }

    @Test
    void withoutOnceItGoesOnRecordsEachRoundAndPrintsNothing() {
        assertThat(services.run("collect", "--contest", "c1", "--every", "5m")).isZero();
        assertThat(services.recorded).hasSize(3);
        assertThat(services.result()).isEmpty();
        assertThat(services.complaint()).isEmpty();
        assertThat(services.events).containsExactly("every 300 s", "recorder closed");
    }

    @Test
    void whatGoesWrongInEveryRoundIsSaidOnceAndRecorded() {
        failing(Map.of("a", SLOW));
        assertThat(services.run("collect", "--contest", "a")).isZero();
        assertThat(services.complaint()).hasLineCount(1);
        assertThat(services.recorded).hasSize(3);
    }

    @Test
    void aRateLimitIsSaidOnceThoughItsWaitDiffersEachTime() {
        Duration[] wait = {Duration.ofSeconds(12)};
        services.polls = id -> {
            wait[0] = wait[0].minusSeconds(1);
            Outcome.Failure<?> limited = new Outcome.Failure<>(new ApiFailure.RateLimited(wait[0], null));
            return new PollResult(
                    id,
                    services.clock.instant(),
                    Duration.ZERO,
                    new Outcome.Failure<>(limited.why()),
                    new Outcome.Failure<>(limited.why()),
                    new Outcome.Failure<>(limited.why()));
        };

        assertThat(services.run("collect", "--contest", "a")).isZero();

        assertThat(services.complaint()).hasLineCount(1).contains("Too many requests");
        assertThat(services.recorded).hasSize(3);
    }

    @Test
    void aRefusedKeyEndsTheRounds() {
        failing(Map.of("a", REFUSED));
        assertThat(services.run("collect", "--contest", "a")).isEqualTo(3);
        assertThat(services.recorded).hasSize(1);
        assertThat(services.complaint()).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9s", "30", "1d", "-5s", "99999999s", "s"})
    void aTimeThatIsNoneOrTooShortIsMisuse(String time) {
        assertThat(services.run("collect", "--every", time)).isEqualTo(2);
        assertThat(services.complaint()).hasLineCount(1);
    }

    @Test
    void everyAndOnceExcludeEachOther() {
        assertThat(services.run("collect", "--once", "--every", "30s")).isEqualTo(2);
    }

    @Test
    void whatArrivedIsRecorded() {
        services.run("collect", "--once");
        assertThat(services.recorded)
                .extracting(poll -> poll.contestId().value())
                .containsExactly(SUMMER.id().value(), "c1");
        assertThat(services.events).contains("recorder closed");
    }

    @Test
    void aHistoryThatCannotBeWrittenEndsWithItsCodeBeforeAnythingIsAsked() {
        services.recordingWorks = false;
        assertThat(services.run("collect", "--once")).isEqualTo(6);
        assertThat(services.complaint()).contains("cannot be recorded");
        assertThat(services.api.calls()).isEmpty();
    }

    @Test
    void theListThatWasReadIsRecordedInEveryRound() {
        services.rounds = 2;
        services.run("collect");
        services.run("collect", "--once");
        services.run("collect", "--once", "--contest", "c1");

        assertThat(services.listed)
                .hasSize(3)
                .allSatisfy(list -> assertThat(list).containsExactly(SUMMER, titled("Second")));
    }

    @Test
    void onAFullDiskEveryContestIsPolledAndPrintedBeforeItEndsWithItsCode() {
        failing(Map.of("a", REFUSED, "b", GONE));
        services.diskFullFor = Integer.MAX_VALUE;

        assertThat(services.run("collect", "--once", "--contest", "a", "--contest", "b"))
                .isEqualTo(6);

        assertThat(documents()).hasSize(2);
        assertThat(services.recorded).isEmpty();
        assertThat(services.complaint()).hasLineCount(1).contains("The disk is full. Free some space.");
    }

    @Test
    void whatCouldNotBeRecordedAtFirstIsRecordedWithTheNextContest() {
        services.diskFullFor = 1;

        assertThat(services.run("collect", "--once")).isZero();

        assertThat(services.recorded).hasSize(2);
        assertThat(services.complaint()).isEmpty();
    }

    @Test
    void betweenRoundsWhatCouldNotBeRecordedWaitsAndIsSaidOnce() {
        services.rounds = 4;
        services.diskFullFor = 3;

        assertThat(services.run("collect", "--contest", "c1")).isZero();

        assertThat(services.recorded).hasSize(4);
        assertThat(services.complaint())
                .hasLineCount(1)
                .contains("The disk is full. Free some space. What is polled waits in memory");
    }

    @Test
    void roundsThatEndWithSomethingUnrecordedSaySo() {
        services.diskFullFor = Integer.MAX_VALUE;

        assertThat(services.run("collect", "--contest", "c1")).isEqualTo(6);
        assertThat(services.events).contains("recorder closed");
    }

    @Test
    void onlyTheNamedContestsArePolledEachOnceAndTheListIsNotAskedFor() {
        assertThat(services.run("collect", "--once", "--contest", "c1", "--contest", "c1"))
                .isZero();
        assertThat(documents()).hasSize(1);
        assertThat(services.api.calls()).doesNotContain("contests").contains("analytics c1");
    }

    @Test
    void whatArrivedIsPrintedEvenIfAnotherContestIsGone() {
        assertThat(services.run("collect", "--once", "--contest", "gone", "--contest", "c1"))
                .isEqualTo(4);
        assertThat(documents()).hasSize(2);
        assertThat(documents()
                        .getFirst()
                        .get("contest")
                        .get("failed")
                        .get("kind")
                        .stringValue())
                .isEqualTo("not_found");
        assertThat(services.complaint().lines()).singleElement().asString().contains("knows no such contest");
    }

    @Test
    void theWorstFailureDecidesAKeyBeforeAContestBeforeTheService() {
        failing(Map.of("a", SLOW, "b", GONE, "c", REFUSED));
        assertThat(services.run("collect", "--once", "--contest", "a")).isEqualTo(5);
        assertThat(services.run("collect", "--once", "--contest", "a", "--contest", "b"))
                .isEqualTo(4);
        assertThat(services.run("collect", "--once", "--contest", "b", "--contest", "a"))
                .isEqualTo(4);
        assertThat(services.run("collect", "--once", "--contest", "a", "--contest", "c", "--contest", "b"))
                .isEqualTo(3);
    }

    @Test
    void aDocumentSaysInWordsWhyAPartFailed() {
        failing(Map.of("a", SLOW));
        services.run("collect", "--once", "--contest", "a");
        assertThat(documents()
                        .getFirst()
                        .get("analytics")
                        .get("failed")
                        .get("sentence")
                        .stringValue())
                .contains("did not answer within 10 seconds");
    }

    @Test
    void ifTheListFailsNothingIsPolled() {
        services.api.failing(REFUSED);
        assertThat(services.run("collect", "--once")).isEqualTo(3);
        assertThat(services.result()).isEmpty();
        assertThat(services.api.calls()).containsExactly("contests");
    }

    @Test
    void aTeamWithoutContestsIsNoFailure(@TempDir Path folder) {
        FakeServices empty = new FakeServices(folder);
        assertThat(empty.run("collect", "--once")).isZero();
        assertThat(empty.result()).isEmpty();
    }

    @Test
    void aBlankIdIsMisuse() {
        assertThat(services.run("collect", "--once", "--contest", " ")).isEqualTo(2);
        assertThat(services.complaint()).hasLineCount(1).contains("must not be blank");
    }

    /** Lets the analytics of each of these contests fail for its reason, and nothing else. */
    private void failing(Map<String, ApiFailure> reasons) {
        services.polls = id -> new PollResult(
                id, FakeServices.NOW, Duration.ofSeconds(1), new Outcome.Failure<>(reason(reasons, id)), null, null);
    }

    private static ApiFailure reason(Map<String, ApiFailure> reasons, ContestId id) {
        return Objects.requireNonNull(reasons.get(id.value()));
    }

    private List<JsonNode> documents() {
        return services.result().lines().map(JsonMapper.shared()::readTree).toList();
    }
}
