package app.contrail.export;

import static app.contrail.testing.SampleContests.SUMMER;
import static app.contrail.testing.SampleContests.SUMMER_ANALYTICS;
import static app.contrail.testing.SampleContests.SUMMER_ID;
import static app.contrail.testing.SampleContests.SUMMER_LEADERBOARD;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SnapshotJsonTest {
    private static final Instant START = Instant.parse("2024-01-20T12:00:00.123456Z");
    private final SnapshotJson json = new SnapshotJson(why -> "a sentence\u001b");

    @Test
    void aCompletePollIsOneLineWithEveryPartAndWhenItWasTaken() {
        String line = json.line(poll(success(SUMMER_ANALYTICS), success(SUMMER_LEADERBOARD), success(SUMMER)));
        assertThat(line).doesNotContain("\n");
        assertThat(JsonMapper.shared().readTree(line))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"contest_id":"clx1abc123def456",
                         "contest":{"taken_at":"2024-01-20T12:00:00.373Z",
                           "contest_id":"clx1abc123def456","title":"Summer Giveaway",
                           "description":"Win a trip, \\"all inclusive\\"","status":"active","mode":"giveaway",
                           "start_date":"2024-01-15T00:00:00Z","end_date":"2024-02-15T23:59:59.999Z",
                           "is_evergreen":false,"slug":"summer-giveaway","entries_count":1523},
                         "analytics":{"taken_at":"2024-01-20T12:00:00.373Z",
                           "total_views":28450,"total_entries":1523,"confirmed_entries":1489,
                           "disqualified_entries":12,"total_bonus_completions":4567,
                           "points_total":45890,"points_average":30.1,"points_highest":890},
                         "conversion_percent":5.353251318101933,
                         "leaderboard":{"taken_at":"2024-01-20T12:00:00.373Z","entries":[
                           {"rank":1,"entry_id":"entry1","name":"Jane","email":"j•••@example.com","points":890,
                            "referral_code":"JANE1","referrals_count":12,"joined_at":"2024-01-16T10:30:00Z"},
                           {"rank":2,"entry_id":"entry2","name":null,"email":"j•••@example.com","points":640.5,
                            "referral_code":null,"referrals_count":0,"joined_at":null}]}}"""));
    }

    @Test
    void aFailedPartSaysWhyAndLeavesTheOthersAlone() {
        JsonNode document = read(poll(
                new Outcome.Failure<>(new ApiFailure.ServiceFailing(503, null)),
                success(SUMMER_LEADERBOARD),
                success(SUMMER)));
        assertThat(document.get("analytics"))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"failed\":{\"kind\":\"service_failing\",\"sentence\":\"a sentence\"}}"));
        assertThat(document.get("conversion_percent").isNull()).isTrue();
        assertThat(document.get("leaderboard").get("entries")).hasSize(2);
    }

    @Test
    void aPartThatWasNotAskedForIsNull() {
        assertThat(read(poll(null, null, success(SUMMER))).get("analytics").isNull())
                .isTrue();
    }

    @Test
    void withoutViewsThereIsNoConversion() {
        Analytics unseen = new Analytics(3, 0, 0, 0, 0, new Analytics.Points(0, 0, 0));
        assertThat(read(poll(success(unseen), null, null))
                        .get("conversion_percent")
                        .isNull())
                .isTrue();
    }

    @Test
    void anAddressGivenAsANameIsMaskedToo() {
        LeaderboardEntry entry = new LeaderboardEntry(1, "e", null, "mia@example.com", 1, null, 0, null);
        String line = json.line(poll(null, success(List.of(entry)), null));
        assertThat(line).contains("m•••@example.com").doesNotContain("mia@");
        LeaderboardEntry within = new LeaderboardEntry(1, "e", null, "Mia <mia\f@example.com>", 1, null, 0, null);
        assertThat(json.line(poll(null, success(List.of(within)), null))).contains("\"Mia <m•••@example.com>\"");
    }

    @Test
    void largeNumbersHaveNoExponent() {
        Analytics large = new Analytics(3, 0, 0, 0, 0, new Analytics.Points(9.007e15, 1e-9, 1e7));
        assertThat(json.line(poll(success(large), null, null)))
                .contains(
                        "\"points_total\":9007000000000000,",
                        "\"points_average\":0.000000001,",
                        "\"points_highest\":10000000}");
    }

    private JsonNode read(PollResult poll) {
        return JsonMapper.shared().readTree(json.line(poll));
    }

    private static PollResult poll(
            @Nullable Outcome<Analytics> analytics,
            @Nullable Outcome<List<LeaderboardEntry>> leaderboard,
            @Nullable Outcome<Contest> contest) {
        return new PollResult(SUMMER_ID, START, Duration.ofMillis(250), analytics, leaderboard, contest);
    }

    private static <T> Outcome<T> success(T value) {
        return new Outcome.Success<>(value);
    }
}
