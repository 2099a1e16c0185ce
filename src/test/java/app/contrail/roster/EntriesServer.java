package app.contrail.roster;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.domain.EntriesPage;
import app.contrail.testing.ManualClock;
import app.contrail.testing.PromptServerSockets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service on loopback that serves a model contest, badly: every seventh answer is of no use, and now and then it says
 * that there were too many requests. It counts them over a sliding minute of the clock, which each of them moves on.
 */
final class EntriesServer implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofMillis(150);

    private final MockWebServer server = new MockWebServer();
    private final JsonMapper mapper = new JsonMapper();
    private final ModelContest contest;
    private final ManualClock clock;
    private final List<Instant> times = new ArrayList<>();

    /** Runs before each answer, with the number of requests so far. */
    private final IntConsumer meanwhile;

    /** The pages that were served, in this order. */
    final List<Integer> served = new ArrayList<>();

    int failures;
    int limits;
    int mostInAMinute;

    EntriesServer(ModelContest contest, ManualClock clock, IntConsumer meanwhile) {
        this.contest = contest;
        this.clock = clock;
        this.meanwhile = meanwhile;
        server.setServerSocketFactory(new PromptServerSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request.getUrl());
            }
        });
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connection() {
        return new Connection(
                BaseUrl.parse("http://127.0.0.1:" + server.getPort() + "/api/v1"), ApiKey.of("vk_test_entries"));
    }

    int requests() {
        return times.size();
    }

    private synchronized MockResponse answer(HttpUrl url) {
        count();
        clock.advance(ANSWER);
        meanwhile.accept(times.size());
        int page = number(url, "page");
        EntriesPage whole = contest.page(page, number(url, "limit"));
        if (times.size() % 23 == 0) {
            limits++;
            MockResponse.Builder tooMany = error(429);
            return (limits % 2 == 0 ? tooMany : tooMany.addHeader("Retry-After", "5")).build();
        }
        if (times.size() % 7 == 0) {
            failures++;
            return failure(json(whole));
        }
        served.add(page);
        return new MockResponse.Builder().body(json(whole)).build();
    }

    private void count() {
        // The budget counts in milliseconds.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        times.add(now);
        Instant left = now.minusSeconds(60);
        mostInAMinute = Math.max(mostInAMinute, (int)
                times.stream().filter(time -> time.isAfter(left)).count());
    }

    private MockResponse failure(String body) {
        return switch (failures % 4) {
            case 0 -> error(500).build();
            case 1 ->
                new MockResponse.Builder()
                        .code(502)
                        .body("<html>Bad gateway</html>")
                        .build();
            case 2 ->
                new MockResponse.Builder()
                        .body(body.substring(0, body.length() / 2))
                        .build();
            default ->
                new MockResponse.Builder()
                        .body(body.replace("totalPages", "pages"))
                        .build();
        };
    }

    private static MockResponse.Builder error(int status) {
        return new MockResponse.Builder().code(status).body("{\"success\":false,\"error\":\"Not now\"}");
    }

    private String json(EntriesPage page) {
        ObjectNode root = mapper.createObjectNode().put("success", true);
        root.set("data", mapper.valueToTree(page.entries()));
        root.putObject("pagination")
                .put("page", page.page())
                .put("limit", page.limit())
                .put("total", page.total())
                .put("totalPages", page.totalPages());
        return mapper.writeValueAsString(root);
    }

    private static int number(HttpUrl url, String name) {
        return Integer.parseInt(String.valueOf(url.queryParameter(name)));
    }

    @Override
    public void close() {
        server.close();
    }
}
