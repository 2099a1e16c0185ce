package app.contrail.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Contest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SampleServiceTest extends RunningSampleService {
    @Test
    void listsTheContestsAsTheServiceDoes() throws Exception {
        HttpResponse<String> answer = get("/contests");
        JsonNode data = json.readTree(answer.body()).get("data");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.body()).startsWith("{\"success\":true,\"data\":[{\"id\":\"" + world.mainContest());
        assertThat(data.get(0).propertyNames())
                .containsExactly(
                        "id",
                        "title",
                        "description",
                        "status",
                        "startDate",
                        "endDate",
                        "isEvergreen",
                        "mode",
                        "slug",
                        "entriesCount");
        assertThat(data.get(0).get("endDate").asString()).isEqualTo("2026-12-05T23:59:59.000Z");
        assertThat(data.size()).isEqualTo(world.contests(EPOCH).size());
        assertThat(data.valueStream()
                        .filter(node -> node.get("status").asString().equals("draft")))
                .allMatch(draft ->
                        draft.get("startDate").isNull() && draft.get("endDate").isNull());
    }

    @Test
    void describesEachContestAsInTheList() throws Exception {
        JsonNode list = json.readTree(get("/contests").body()).get("data");

        for (JsonNode contest : list) {
            assertThat(data("/contests/" + contest.get("id").asString())).isEqualTo(contest);
        }
    }

    @Test
    void countsAsTheServiceDoes() throws Exception {
        String body = get(main + "/analytics").body();

        assertThat(body)
                .matches("\\{\"success\":true,\"data\":\\{\"totalEntries\":\\d+,\"confirmedEntries\":\\d+,"
                        + "\"disqualifiedEntries\":\\d+,\"totalViews\":\\d+,\"totalBonusCompletions\":\\d+,"
                        + "\"points\":\\{\"total\":\\d+,\"average\":\\d+(\\.\\d)?,\"highest\":\\d+\\}\\}\\}");
        assertThat(data(main + "/analytics").get("totalViews").asLong())
                .isEqualTo(world.analytics(world.mainContest(), EPOCH)
                        .orElseThrow()
                        .totalViews());
    }

    @Test
    void countsOnWithTheClock() throws Exception {
        long before = data(main + "/analytics").get("totalViews").asLong();
        clock.advance(Duration.ofMinutes(10));

        assertThat(data(main + "/analytics").get("totalViews").asLong()).isGreaterThan(before);
    }

    @Test
    void servesTheLeaderboardUpToTheLimit() throws Exception {
        JsonNode five = data(main + "/leaderboard?limit=5");

        assertThat(five.size()).isEqualTo(5);
        assertThat(five.get(0).propertyNames())
                .containsExactly("rank", "id", "email", "name", "points", "referralCode", "referralsCount", "joinedAt");
        assertThat(five.get(0).get("rank").asInt()).isEqualTo(1);
        assertThat(five.get(0).get("points").isIntegralNumber()).isTrue();
        assertThat(five.get(0).get("joinedAt").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(data(main + "/leaderboard").size()).isEqualTo(25);
        assertThat(data(main + "/leaderboard?limit=100").size()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/leaderboard?limit=0",
                "/leaderboard?limit=101",
                "/leaderboard?limit=-1",
                "/leaderboard?limit=ten",
                "/leaderboard?limit=",
                "/entries?limit=101",
                "/entries?limit=0",
                "/entries?page=0",
                "/entries?page=x"
            })
    void rejectsNumbersOutOfRange(String detail) throws Exception {
        assertRefused(get(main + detail), 400, null);
    }

    @Test
    void pagesThroughAllEntriesWithoutDuplicatesWhileMoreComeIn() throws Exception {
        Set<String> ids = new HashSet<>();
        int rows = 0;
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode answer =
                    json.readTree(get(main + "/entries?limit=100&page=" + page).body());
            JsonNode pagination = answer.get("pagination");
            assertThat(pagination.get("page").asInt()).isEqualTo(page);
            assertThat(pagination.get("limit").asInt()).isEqualTo(100);
            pages = pagination.get("totalPages").asInt();
            assertThat(pages).isEqualTo((pagination.get("total").asInt() + 99) / 100);
            for (JsonNode row : answer.get("data")) {
                ids.add(row.get("id").asString());
                rows++;
            }
            clock.advance(Duration.ofSeconds(40));
        }

        assertThat(ids).hasSize(rows).hasSizeGreaterThanOrEqualTo((int) entriesAtEpoch());
        assertThat(json.readTree(get(main + "/entries?page=9999").body())
                        .get("data")
                        .size())
                .isZero();
    }

    @Test
    void servesTwentyEntriesUnlessAskedOtherwise() throws Exception {
        JsonNode entries = data(main + "/entries");

        assertThat(entries.size()).isEqualTo(20);
        assertThat(entries.get(0).propertyNames())
                .containsExactly(
                        "id",
                        "email",
                        "name",
                        "phone",
                        "points",
                        "emailConfirmed",
                        "disqualified",
                        "referralCode",
                        "createdAt");
    }

    @Test
    void searchesInNamesAndAddresses() throws Exception {
        assertThat(data(main + "/entries?search=SIOBHAN.OBRIEN%40example.net").size())
                .isEqualTo(1);
        assertThat(data(main + "/entries?search=Amara+Oka").size()).isEqualTo(1);
        assertThat(data(main + "/entries?search=nobody.of.that.name").size()).isZero();
    }

    @Test
    void knowsNoOtherContestOrPath() throws Exception {
        assertRefused(get("/contests/clxunknown"), 404, "Contest not found");
        assertRefused(get("/contests/clxunknown/analytics"), 404, "Contest not found");
        assertRefused(get("/contests/clxunknown/entries"), 404, "Contest not found");
        for (String path : List.of("/", "/teams", "/contests/", main + "/", main + "/winners", main + "/entries/1")) {
            assertRefused(get(path), 404, "Not found");
        }
        assertThat(send(HttpRequest.newBuilder(service.baseUrl().uri().resolve("/"))
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void sendsTextInUtf8() throws Exception {
        HttpRequest request = request(main + "/leaderboard")
                .header("x-api-key", service.keyText())
                .build();
        byte[] body = client.send(request, BodyHandlers.ofByteArray()).body();

        assertThat(new String(body, StandardCharsets.UTF_8)).contains("ليلى حداد", "Siobhán O'Brien");
    }

    private long entriesAtEpoch() {
        Long entries =
                world.contest(world.mainContest(), EPOCH).map(Contest::entries).orElseThrow();
        return entries;
    }
}
