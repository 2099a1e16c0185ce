package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key stays with the origin it was entered for, and is never shown. */
class OriginTest {
    private final FakeService service = new FakeService();

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void sendsNothingToTheTargetOfARedirect(int status) {
        try (FakeService elsewhere = new FakeService()) {
            String target = "http://127.0.0.1:" + elsewhere.server.getPort();
            service.answering(redirect(status, target + "/api/v1/contests?apiKey=" + FakeService.KEY));

            assertThat(service.failure()).isEqualTo(new ApiFailure.Redirected(target));
            assertThat(elsewhere.server.getRequestCount()).isZero();
        }
    }

    @Test
    void followsNoRedirectWithinItsOwnOrigin() {
        service.answering(redirect(302, "/api/v2/contests"));

        assertThat(service.failure())
                .isEqualTo(new ApiFailure.Redirected("http://127.0.0.1:" + service.server.getPort()));
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:secret@Example.com:443/a?b#c, https://example.com",
        "//example.com:8443/a, http://example.com:8443",
        "https://[2001:db8::1]/a, https://[2001:db8::1]",
        "ftp://example.com/a,",
        "javascript:alert(1),",
        "https://" + FakeService.KEY + ".example.com/,",
    })
    void namesTheOriginOfARedirectAlone(String location, String origin) {
        service.answering(redirect(302, location));

        assertThat(service.failure()).isEqualTo(new ApiFailure.Redirected(origin));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 399})
    void takesA3xxWithoutATargetAsRedirected(int status) {
        service.answering(status, "");

        assertThat(service.failure()).isEqualTo(new ApiFailure.Redirected(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:%d", "http://localhost:%d", "http://127.0.0.1:1"})
    void withholdsTheKeyFromEveryOtherOrigin(String other) throws Exception {
        HttpUrl origin = HttpUrl.get(String.format(Locale.ROOT, other, service.server.getPort()));
        service.answering(200, "");
        OkHttpClient client = new OkHttpClient.Builder()
                .addNetworkInterceptor(new KeyHeader(origin, ApiKey.of(FakeService.KEY)))
                .build();
        HttpUrl url = HttpUrl.get("http://127.0.0.1:" + service.server.getPort());

        client.newCall(new Request.Builder().url(url).build()).execute().close();

        assertThat(service.request().getHeaders().get("x-api-key")).isNull();
    }

    @Test
    void leavesNoKeyInWhatIsReachedFromAResponse() throws Exception {
        service.answering(200, "");
        HttpUrl url = HttpUrl.get("http://127.0.0.1:" + service.server.getPort());
        OkHttpClient client = new OkHttpClient.Builder()
                .addNetworkInterceptor(new KeyHeader(url, ApiKey.of(FakeService.KEY)))
                .build();

        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            Response fromNetwork = Objects.requireNonNull(response.networkResponse());

            assertThat(service.request().getHeaders().get("x-api-key")).isEqualTo(FakeService.KEY);
            assertThat(fromNetwork.request().headers().names()).doesNotContain("x-api-key");
            assertThat(response.request().headers().names()).doesNotContain("x-api-key");
        }
    }

    @Test
    void hidesAnEchoedKey() {
        service.answering(401, "{\"error\":\"The key " + FakeService.KEY + " is not valid\"}");

        assertThat(service.failure()).isEqualTo(new ApiFailure.KeyRefused("The key ••• is not valid"));
    }

    @Test
    void showsTheKeyInNoFailureHoweverOftenItIsEchoed() {
        List<Outcome<?>> outcomes = new ArrayList<>();
        String echo = FakeService.KEY;
        for (String body : List.of(
                "{\"success\":false,\"error\":\"" + echo + "\"}",
                "{\"success\":true,\"data\":{\"totalEntries\":\"" + echo + "\"}}",
                "{\"success\":true,\"data\":{\"" + echo + "\":1,\"" + echo + "\":1}}",
                "{\"success\":true,\"data\":{\"startDate\":\"" + echo + "\"}}",
                echo)) {
            for (int status : List.of(200, 302, 401, 404, 429, 500, 999)) {
                service.answering(new MockResponse.Builder()
                        .code(status)
                        .addHeader("Location", "/?k=" + echo)
                        .addHeader("Retry-After", echo)
                        .body(body)
                        .build());
                service.answering(200, body);
                outcomes.add(service.api.contest(FakeService.CONTEST));
                outcomes.add(service.api.analytics(FakeService.CONTEST));
            }
        }

        assertThat(outcomes)
                .hasSize(70)
                .allSatisfy(outcome -> assertThat(outcome.toString()).doesNotContainIgnoringCase(echo));
    }

    @Test
    void showsTheKeyInNoText() {
        ApiKey key = ApiKey.of(FakeService.KEY);

        assertThat(List.of(key, new Connection(BaseUrl.BLITZ_ROCKET, key), service.api, service.budget))
                .allSatisfy(it -> assertThat(it.toString()).doesNotContain(FakeService.KEY));
    }

    @Test
    void writesTheKeyIntoNoLog() {
        Logger okhttp = Logger.getLogger("okhttp3");
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = recordingInto(lines);
        okhttp.addHandler(handler);
        okhttp.setLevel(Level.ALL);
        okhttp.setUseParentHandlers(false);
        try {
            service.answering(401, Fixtures.ERROR_401).answering(200, Fixtures.ANALYTICS);
            service.failure();
            service.api.analytics(FakeService.CONTEST);
            okhttp.fine("proves that lines arrive here");
        } finally {
            okhttp.removeHandler(handler);
            okhttp.setLevel(null);
            okhttp.setUseParentHandlers(true);
        }

        assertThat(lines).isNotEmpty().noneSatisfy(line -> assertThat(line).contains(FakeService.KEY));
    }

    private static Handler recordingInto(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                StringWriter text = new StringWriter();
                text.write(new SimpleFormatter().formatMessage(line));
                if (line.getThrown() != null) {
                    line.getThrown().printStackTrace(new PrintWriter(text, true));
                }
                lines.add(Objects.requireNonNull(text.toString()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static MockResponse redirect(int status, String location) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Location", location)
                .build();
    }
}
