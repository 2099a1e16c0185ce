package app.contrail.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets an answer from the sample service, how often and how soon. */
class SampleServiceAccessTest extends RunningSampleService {
    @Test
    void refusesEveryOtherKey() throws Exception {
        String sentence = "Missing or invalid API key";

        assertRefused(send(request("/contests").build()), 401, sentence);
        assertRefused(
                send(request("/contests").header("x-api-key", "vk_live_other").build()), 401, sentence);
        assertRefused(send(request("/contests?apiKey=" + service.keyText()).build()), 401, sentence);
    }

    @Test
    void letsAPublicKeyOnlyRead() throws Exception {
        HttpRequest write = request("/contests")
                .header("x-api-key", service.keyText())
                .POST(BodyPublishers.ofString("{}"))
                .build();

        HttpRequest head = request("/contests")
                .header("x-api-key", service.keyText())
                .HEAD()
                .build();

        assertRefused(send(write), 403, null);
        assertThat(send(head).statusCode()).isEqualTo(403);
        assertThat(get("/contests").statusCode()).isEqualTo(200);
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
        get(main + "/entries?limit=100");
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long before = System.nanoTime();
            get(main + "/entries?limit=100");
            nanos.add(System.nanoTime() - before);
        }

        // A delayed acknowledgement costs 40 ms on every answer of several segments; the middle one of many is safe
        // from a busy machine.
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

    private int[] statusesOf(int requests) throws Exception {
        int[] statuses = new int[requests];
        for (int i = 0; i < requests; i++) {
            statuses[i] = get(main).statusCode();
        }
        return statuses;
    }
}
