package app.contrail.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.ManualClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sample service in its usual world, under a clock that stands, and a client for it; fresh for each test. */
abstract class RunningSampleService {
    static final Instant EPOCH = Instant.parse("2026-11-23T10:17:31Z");

    final SampleWorld world = new SampleWorld(SampleWorld.USUAL_SEED, EPOCH);
    final ManualClock clock = new ManualClock(EPOCH);
    final String main = "/contests/" + world.mainContest();
    final JsonMapper json = new JsonMapper();
    ExecutorService executor;
    HttpClient client;
    SampleService service;

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

    void assertRefused(HttpResponse<String> answer, int status, @Nullable String sentence) {
        JsonNode body = json.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(body.propertyNames()).containsExactly("success", "error");
        assertThat(body.get("success").asBoolean()).isFalse();
        assertThat(body.get("error").asString()).isNotBlank();
        if (sentence != null) {
            assertThat(body.get("error").asString()).isEqualTo(sentence);
        }
    }

    JsonNode data(String path) throws IOException, InterruptedException {
        return json.readTree(get(path).body()).get("data");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("x-api-key", service.keyText()).build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.baseUrl() + path)).version(HttpClient.Version.HTTP_1_1);
    }
}
