package app.contrail.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.contrail.domain.Contest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleServiceTest {
    private static final Instant EPOCH = Instant.parse("2026-11-23T10:17:31Z");

    private final SampleWorld world = new SampleWorld(SampleWorld.USUAL_SEED, EPOCH);
    private final SampleClock clock = SampleClock.manual(EPOCH);
    private final String main = "/contests/" + world.mainContest();
    private final JsonMapper json = new JsonMapper();
    private ExecutorService executor;
    private HttpClient client;
    private SampleService service;

    @BeforeEach
    void start() throws IOException {
        executor = Executors.newVirtualThreadPerTaskExecutor();
        client = HttpClient.newHttpClient();
        service = SampleService.start(0, world, clock, executor);
    }

    @AfterEach
    void stop() {
        service.close();
        client.close();
        executor.close();
    }

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
    void refusesEveryOtherKey() throws Exception {
        String sentence = "Missing or invalid API key";

        assertRefused(send(request("/contests").build()), 401, sentence);
        assertRefused(
                send(request("/contests").header("x-api-key", "vk_live_other").build()), 401, sentence);
        assertRefused(send(request("/contests?apiKey=" + service.keyText()).build()), 401, sentence);
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
    void letsAPublicKeyOnlyRead() throws Exception {
        HttpRequest write = request("/contests")
                .header("x-api-key", service.keyText())
                .POST(BodyPublishers.ofString("{}"))
                .build();

        assertThat(send(write).statusCode()).isEqualTo(403);
    }

    @Test
    void limitsTheRequestsOfAnyMinute() throws Exception {
        assertThat(statusesOf(40)).containsOnly(200);
        clock.advance(Duration.ofSeconds(30));
        assertThat(statusesOf(60)).containsOnly(200);
        assertRefused(get("/contests"), 429, "Rate limit exceeded. Please try again later.");

        clock.advance(Duration.ofMillis(29_999));
        assertThat(get("/contests").statusCode()).isEqualTo(429);
        clock.advance(Duration.ofMillis(1));
        assertThat(statusesOf(40)).containsOnly(200);
        assertThat(get("/contests").statusCode()).isEqualTo(429);
    }

    @Test
    void canLeaveTheRequestsUncounted() throws Exception {
        try (SampleService free = SampleService.start(0, world, clock, executor, SampleService.RateLimit.OFF)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(free.baseUrl() + main + "/analytics"))
                    .header("x-api-key", free.keyText())
                    .build();
            for (int i = 0; i < 101; i++) {
                assertThat(send(request).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        int port = service.baseUrl().uri().getPort();
        byte[] elsewhere = {127, 0, 0, 2};

        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 2_000);
            assertThat(socket.isConnected()).isTrue();
        }
        // A server on every address of the machine would answer on this one, too.
        assertThatIOException().isThrownBy(() -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getByAddress(elsewhere), port), 2_000);
            }
        });
    }

    @Test
    void answersOnAKeptConnectionWithoutWaitingForTheOtherSidesAcknowledgement() throws Exception {
        get(main + "/analytics");
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long before = System.nanoTime();
            get(main + "/analytics");
            nanos.add(System.nanoTime() - before);
        }

        // A delayed acknowledgement costs 40 ms on every answer; the middle one of many is safe from a busy machine.
        assertThat(Duration.ofNanos(nanos.stream().sorted().toList().get(20))).isLessThan(Duration.ofMillis(30));
    }

    @Test
    void stopsListeningWhenClosed() {
        service.close();

        assertThatIOException().isThrownBy(() -> get("/contests"));
    }

    @Test
    void hidesItsKeyInTheConnection() {
        assertThat(service.connection().toString()).doesNotContain(service.keyText());
        assertThat(service.connection().baseUrl()).isEqualTo(service.baseUrl());
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

    private int[] statusesOf(int requests) throws Exception {
        int[] statuses = new int[requests];
        for (int i = 0; i < requests; i++) {
            statuses[i] = get(main).statusCode();
        }
        return statuses;
    }

    private void assertRefused(HttpResponse<String> answer, int status, @Nullable String sentence) {
        JsonNode body = json.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(body.propertyNames()).containsExactly("success", "error");
        assertThat(body.get("success").asBoolean()).isFalse();
        assertThat(body.get("error").asString()).isNotBlank();
        if (sentence != null) {
            assertThat(body.get("error").asString()).isEqualTo(sentence);
        }
    }

    private JsonNode data(String path) throws IOException, InterruptedException {
        return json.readTree(get(path).body()).get("data");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("x-api-key", service.keyText()).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.baseUrl() + path)).version(HttpClient.Version.HTTP_1_1);
    }
}
