package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case changes one thing in a documented sample. */
class StrictJsonTest {
    private final FakeService service = new FakeService();

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"totalEntries\": 1523 | \"totalEntries\": \"1523\" | data.totalEntries is not of the documented type",
                "\"totalEntries\": 1523 | \"totalEntries\": \"\" | data.totalEntries is not of the documented type",
                "\"totalEntries\": 1523 | \"totalEntries\": 1523.0 | data.totalEntries is not of the documented type",
                "\"totalEntries\": 1523 | \"totalEntries\": 1e3 | data.totalEntries is not of the documented type",
                "\"totalEntries\": 1523 | \"totalEntries\": true | data.totalEntries is not of the documented type",
                "\"totalEntries\": 1523 | \"totalEntries\": [1] | data.totalEntries is not of the documented type",
                "\"totalEntries\": 1523 | \"totalEntries\": 9223372036854775808 | data.totalEntries is not of the documented type",
                "\"totalEntries\": 1523 | \"totalEntries\": null | data.totalEntries is missing",
                "\"totalEntries\": 1523, | '' | data.totalEntries is missing",
                "\"totalEntries\": 1523 | \"totalEntries\": -1523 | data: totalEntries is negative",
                "\"confirmedEntries\": 1489 | \"confirmedEntries\": null | data.confirmedEntries is missing",
                "\"disqualifiedEntries\": 12 | \"disqualifiedEntries\": \"12\" | data.disqualifiedEntries is not of the documented type",
                "\"totalViews\": 28450 | \"totalViews\": null | data.totalViews is missing",
                "\"totalBonusCompletions\": 4567 | \"totalBonusCompletions\": null | data.totalBonusCompletions is missing",
                "\"total\": 45890 | \"total\": 1e400 | data: points.total is not a finite number",
                "\"total\": 45890 | \"total\": \"45890\" | data.points.total is not of the documented type",
                "\"total\": 45890 | \"total\": \"NaN\" | data: points.total is not a finite number",
                "\"total\": 45890 | \"total\": false | data.points.total is not of the documented type",
                "\"total\": 45890 | \"total\": null | data.points.total is missing",
                "\"average\": 30.1 | \"average\": null | data.points.average is missing",
                "\"highest\": 890 | \"highest\": null | data.points.highest is missing",
                "\"points\": | \"pionts\": | data.points is missing",
                "\"total\": 45890 | \"total\": NaN | the answer is not valid JSON",
                "\"total\": 45890 | \"total\": 45890, \"total\": 1 | the answer is not valid JSON",
                "\"total\": 45890 | \"new\": {\"a\": 1, \"a\": 2}, \"total\": 45890 | the answer is not valid JSON",
                "\"success\": true | \"success\": \"true\" | success is missing",
                "\"success\": true | \"success\": 1 | success is missing",
                "\"success\": true | \"success\": null | success is missing",
                "\"data\": | \"date\": | data is missing",
            })
    void refusesTotalsThatAreNotAsDocumented(String documented, String served, String problem) {
        serve(Fixtures.ANALYTICS, documented, served);

        assertThat(service.api.analytics(FakeService.CONTEST)).isEqualTo(malformed(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rank\": 2 | \"rank\": 0 | data[1]: rank is below 1",
                "\"rank\": 2 | \"rank\": 2147483648 | data[1].rank is not of the documented type",
                "\"rank\": 2 | \"rank\": null | data[1].rank is missing",
                "\"id\": \"entry_def456\" | \"id\": null | data[1].id is missing",
                "\"id\": \"entry_def456\" | \"id\": 456 | data[1].id is not of the documented type",
                "\"points\": 280 | \"points\": \"280\" | data[1].points is not of the documented type",
                "\"points\": 280 | \"points\": -1e999 | data[1]: points is not a finite number",
                "\"points\": 280 | \"points\": null | data[1].points is missing",
                "\"referralsCount\": 8 | \"referralsCount\": -8 | data[1]: referralsCount is negative",
                "\"referralsCount\": 8 | \"referralsCount\": null | data[1].referralsCount is missing",
                "\"name\": \"John Smith\" | \"name\": true | data[1].name is not of the documented type",
                "\"email\": \"john@example.com\" | \"email\": 1.5 | data[1].email is not of the documented type",
                "2025-06-02T14:30:00.000Z | yesterday | data[1].joinedAt is not a date and time",
                "2025-06-02T14:30:00.000Z | 2025-06-02 | data[1].joinedAt is not a date and time",
                "2025-06-02T14:30:00.000Z | 2025-06-02T14:30:00 | data[1].joinedAt is not a date and time",
                "2025-06-02T14:30:00.000Z | +292278995-01-01T00:00:00Z | data[1].joinedAt is not a date and time",
                "2025-06-02T14:30:00.000Z | '' | data[1].joinedAt is not a date and time",
                "\"data\": [ | \"data\": [null, | data[0] is missing",
                "\"data\": [ | \"data\": [7, | data[0] is not an object",
                "\"data\": [ | \"data\": null, \"old\": [ | data is missing",
                "\"data\": [ | \"data\": {}, \"old\": [ | data is not a list",
            })
    void refusesALeaderboardThatIsNotAsDocumented(String documented, String served, String problem) {
        serve(Fixtures.LEADERBOARD, documented, served);

        assertThat(service.api.leaderboard(FakeService.CONTEST, 5)).isEqualTo(malformed(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"clx2def456ghi789\" | \"id\": null | data[1].id is missing",
                "\"id\": \"clx2def456ghi789\" | \"id\": \" \" | data[1].id: A contest id must not be blank",
                "\"title\": \"Product Launch Contest\" | \"title\": null | data[1].title is missing",
                "\"status\": \"draft\" | \"status\": null | data[1].status is missing",
                "\"mode\": \"leaderboard\" | \"mode\": null | data[1].mode is missing",
                "\"isEvergreen\": true | \"isEvergreen\": \"true\" | data[1].isEvergreen is not of the documented type",
                "\"isEvergreen\": true | \"isEvergreen\": 1 | data[1].isEvergreen is not of the documented type",
                "\"entriesCount\": 0 | \"entriesCount\": -1 | data[1]: entriesCount is negative",
                "\"startDate\": null | \"startDate\": \"soon\" | data[1].startDate is not a date and time",
                "\"endDate\": null | \"endDate\": \"never\" | data[1].endDate is not a date and time",
            })
    void refusesAContestThatIsNotAsDocumented(String documented, String served, String problem) {
        serve(Fixtures.CONTESTS, documented, served);

        assertThat(service.api.contests()).isEqualTo(malformed(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"entry_def456\" | \"id\": null | data[1].id is missing",
                "\"id\": \"entry_def456\" | \"id\": \" \" | data[1]: id is blank",
                "\"id\": \"entry_def456\" | \"id\": 456 | data[1].id is not of the documented type",
                "\"points\": 280 | \"points\": \"280\" | data[1].points is not of the documented type",
                "\"points\": 280 | \"points\": 1e400 | data[1]: points is not a finite number",
                "\"points\": 280 | \"points\": null | data[1].points is missing",
                "\"phone\": \"+1 202 555 0123\" | \"phone\": 12025550123 | data[1].phone is not of the documented type",
                "\"emailConfirmed\": false | \"emailConfirmed\": null | data[2].emailConfirmed is missing",
                "\"emailConfirmed\": false | \"emailConfirmed\": 0 | data[2].emailConfirmed is not of the documented type",
                "\"emailConfirmed\": false | \"emailConfirmed\": \"false\" | data[2].emailConfirmed is not of the documented type",
                "\"disqualified\": false, | '' | data[0].disqualified is missing",
                "2025-06-02T14:30:00.000Z | 2025-06-02 | data[1].createdAt is not a date and time",
                "\"data\": [ | \"data\": [null, | data[0] is missing",
                "\"data\": [ | \"data\": {}, \"old\": [ | data is not a list",
                "\"pagination\": | \"paging\": | pagination is missing",
                "\"pagination\": { | \"pagination\": [], \"old\": { | pagination is not an object",
                "\"page\": 1 | \"page\": null | pagination.page is missing",
                "\"page\": 1 | \"page\": \"1\" | pagination.page is not of the documented type",
                "\"page\": 1 | \"page\": 0 | pagination: page is below 1",
                "\"page\": 1 | \"page\": 2 | pagination.page is not the one that was asked for",
                "\"limit\": 20 | \"limit\": null | pagination.limit is missing",
                "\"limit\": 20 | \"limit\": 2 | pagination: the page holds more than limit or total",
                "\"total\": 3 | \"total\": null | pagination.total is missing",
                "\"total\": 3 | \"total\": -3 | pagination: total is negative",
                "\"total\": 3 | \"total\": 2 | pagination: the page holds more than limit or total",
                "\"totalPages\": 1 | \"totalPages\": null | pagination.totalPages is missing",
                "\"totalPages\": 1 | \"totalPages\": 1.0 | pagination.totalPages is not of the documented type",
                "\"totalPages\": 1 | \"totalPages\": 0 | pagination: totalPages does not go with total",
                "\"totalPages\": 1 | \"totalPages\": 4 | pagination: totalPages does not go with total",
                "\"totalPages\": 1 | \"totalPages\": 2147483648 | pagination.totalPages is not of the documented type",
            })
    void refusesAPageOfEntriesThatIsNotAsDocumented(String documented, String served, String problem) {
        serve(Fixtures.ENTRIES, documented, served);

        assertThat(service.api.entries(FakeService.CONTEST, 1, 20)).isEqualTo(malformed(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"text\""})
    void refusesAContestThatIsNoObject(String data) {
        service.answering(200, "{\"success\":true,\"data\":" + data + "}");

        assertThat(service.api.contest(FakeService.CONTEST)).isEqualTo(malformed("data is not an object"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | the answer is empty",
                "` \r\n ` | the answer is empty",
                "[] | the answer is not a JSON object",
                "null | the answer is not a JSON object",
                "Service Unavailable | the answer is not valid JSON",
                "{\"success\":true | the answer is not valid JSON",
                "{\"success\":true,\"data\":[]} {} | the answer is not valid JSON",
                "{\"success\":true,\"data\":[]}] | the answer is not valid JSON",
                "{'success':true} | the answer is not valid JSON",
            })
    void refusesABodyThatIsNotOneJsonObject(String body, String problem) {
        service.answering(200, body);

        assertThat(service.api.contests()).isEqualTo(malformed(problem));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        service.answering(200, "{\"success\":true,\"new\":" + "[".repeat(64) + "]".repeat(64) + ",\"data\":[]}");

        assertThat(service.api.contests())
                .isEqualTo(malformed("the answer is nested too deeply or holds too long a text"));
    }

    @Test
    void refusesTextThatIsTooLong() {
        service.answering(200, "{\"success\":true,\"new\":\"" + "x".repeat(300_000) + "\",\"data\":[]}");

        assertThat(service.api.contests())
                .isEqualTo(malformed("the answer is nested too deeply or holds too long a text"));
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        service.answering(new MockResponse.Builder()
                .body(new Buffer()
                        .writeUtf8("{\"success\":true,\"a\":\"")
                        .writeByte(0xff)
                        .writeUtf8("\",\"data\":[]}"))
                .build());

        assertThat(service.api.contests()).isEqualTo(malformed("the answer is not valid JSON"));
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        String served = Fixtures.ANALYTICS
                .replace("\"totalEntries\"", "\"uniqueVisitors\": {\"today\": [1, null]}, \"totalEntries\"")
                .replace("\"success\"", "\"version\": 2, \"success\"");
        service.answering(200, served);

        assertThat(service.api.analytics(FakeService.CONTEST).valueOrNull()).isNotNull();
    }

    @Test
    void takesPointsInFractions() {
        service.answering(200, Fixtures.ANALYTICS.replace("45890", "45890.5").replace("890\n", "12.25\n"))
                .answering(200, Fixtures.LEADERBOARD.replace("350", "350.5"));

        assertThat(service.api.analytics(FakeService.CONTEST).valueOrNull())
                .extracting(Analytics::points)
                .isEqualTo(new Analytics.Points(45_890.5, 30.1, 12.25));
        assertThat(Objects.requireNonNull(
                        service.api.leaderboard(FakeService.CONTEST, 5).valueOrNull()))
                .first()
                .extracting(LeaderboardEntry::points)
                .isEqualTo(350.5);
    }

    @Test
    void takesAnEntryOfWhichOnlyRankAndScoreAreKnown() {
        service.answering(
                200, "{\"success\":true,\"data\":[{\"rank\":1,\"id\":\"e1\",\"points\":3,\"referralsCount\":0}]}");

        assertThat(service.api.leaderboard(FakeService.CONTEST, 5))
                .isEqualTo(new Outcome.Success<>(List.of(new LeaderboardEntry(1, "e1", null, null, 3, null, 0, null))));
    }

    @Test
    void toleratesAByteOrderMark() {
        service.answering(200, "\uFEFF" + Fixtures.ANALYTICS);

        assertThat(service.api.analytics(FakeService.CONTEST).valueOrNull()).isNotNull();
    }

    @Test
    void readsUtf8WhateverTheContentTypeSays() {
        byte[] body = Fixtures.CONTEST.replace("Summer", "Sömmer").getBytes(StandardCharsets.UTF_8);
        service.answering(new MockResponse.Builder()
                .addHeader("Content-Type", "text/plain; charset=iso-8859-1")
                .body(new Buffer().write(body))
                .build());

        assertThat(Objects.requireNonNull(
                                service.api.contest(FakeService.CONTEST).valueOrNull())
                        .title())
                .isEqualTo("Sömmer Giveaway 2025");
    }

    private void serve(String sample, String documented, String served) {
        assertThat(sample).contains(documented);
        service.answering(200, sample.replace(documented, served));
    }

    private static Outcome<?> malformed(String problem) {
        return new Outcome.Failure<>(new ApiFailure.Malformed(problem));
    }
}
