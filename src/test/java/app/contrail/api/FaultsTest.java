package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ApiFailure.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks and servers that do not do what they should. */
class FaultsTest {
    private static final ApiFailure CUT_OFF = new ApiFailure.Malformed("the answer was cut off");
    private static final ApiFailure BROKEN = new Unreachable(Unreachable.Reason.BROKEN);
    private static final ApiFailure TOO_LARGE = new ApiFailure.TooLarge(2 << 20);

    private final FakeService service = new FakeService();
    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @AfterEach
    void stop() {
        testIsOver.countDown();
        service.close();
    }

    @Test
    void saysThatAHostIsUnknown() {
        OkHttpClient nameless = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();
        OkHttpContestApi api = FakeService.client(
                nameless, "https://nowhere.example", FakeService.PATIENT, service.budget, service.clock);

        assertThat(FakeService.failureOf(api.contests())).isEqualTo(new Unreachable(Unreachable.Reason.UNKNOWN_HOST));
        assertThat(service.budget.used()).isZero();
    }

    @Test
    void saysThatAConnectionWasRefused() throws IOException {
        int port;
        try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedSoon.getLocalPort();
        }
        OkHttpContestApi api =
                FakeService.client("http://127.0.0.1:" + port, FakeService.PATIENT, service.budget, service.clock);

        assertThat(FakeService.failureOf(api.contests())).isEqualTo(new Unreachable(Unreachable.Reason.REFUSED));
    }

    @Test
    void saysThatAHostWithoutARouteRefuses() {
        OkHttpClient routeless = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw new NoRouteToHostException("No route to host");
                })
                .build();
        OkHttpContestApi api = FakeService.client(
                routeless, "https://nowhere.example", FakeService.PATIENT, service.budget, service.clock);

        assertThat(FakeService.failureOf(api.contests())).isEqualTo(new Unreachable(Unreachable.Reason.REFUSED));
    }

    @Test
    void saysThatAConnectionWasResetBeforeTheAnswer() {
        try (RawServer resetting = new RawServer(FaultsTest::reset)) {
            assertThat(FakeService.failureOf(resetting.api().contests())).isEqualTo(BROKEN);
            assertThat(resetting.connections()).isEqualTo(1);
        }
    }

    @Test
    void sendsNothingAgainWhenAConnectionBreaksThatHadWorked() {
        try (RawServer breaking = new RawServer(socket -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            RawServer.readHead(socket.getInputStream());
        })) {
            OkHttpContestApi api = breaking.api();
            assertThat(FakeService.failureOf(api.contests())).isEqualTo(new ApiFailure.NotFound(null));

            assertThat(FakeService.failureOf(api.contests())).isEqualTo(BROKEN);
            assertThat(breaking.connections()).isEqualTo(1);
        }
    }

    @Test
    void saysThatAConnectionWasClosedWithoutAnAnswer() {
        try (RawServer silent = RawServer.sending("")) {
            assertThat(FakeService.failureOf(silent.api().contests())).isEqualTo(BROKEN);
        }
    }

    @Test
    void saysThatAConnectionWasClosedWithinTheHeaders() {
        try (RawServer leaving = RawServer.sending("HTTP/1.1 200 OK\r\nContent-Len")) {
            assertThat(FakeService.failureOf(leaving.api().contests())).isEqualTo(BROKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}",
            })
    void saysThatAnAnswerIsNotHttp(String answer) {
        try (RawServer stranger = RawServer.sending(answer)) {
            assertThat(FakeService.failureOf(stranger.api().contests()))
                    .isEqualTo(new ApiFailure.Malformed("the answer is not proper HTTP"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"success\":true,",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1f4\r\n{\"success\":true,",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 10\r\n\r\n\u001f\u008b\b\0\0\0\0\0\0\0",
            })
    void saysThatAnAnswerWasCutOff(String answer) {
        try (RawServer cutting = RawServer.sending(answer)) {
            assertThat(FakeService.failureOf(cutting.api().contests())).isEqualTo(CUT_OFF);
        }
    }

    @Test
    void saysThatAnAnswerWasCutOffByAReset() {
        HeadersSeen headersSeen = new HeadersSeen();
        try (RawServer resetting = new RawServer(socket -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
            await(headersSeen.latch);
            reset(socket);
        })) {
            assertThat(FakeService.failureOf(resetting.api(headersSeen).contests()))
                    .isEqualTo(CUT_OFF);
        }
    }

    @Test
    void givesUpOnAHostThatNeverConnects() {
        OkHttpClient never = new OkHttpClient.Builder()
                .socketFactory(new StallingSocketFactory(new CountDownLatch(1), testIsOver))
                .build();
        Timeouts shortToConnect = new Timeouts(Duration.ofMillis(250), Duration.ofSeconds(10));

        assertTimedOut(FakeService.failureOf(
                FakeService.client(never, "http://127.0.0.1:9", shortToConnect, service.budget, service.clock)
                        .contests()));
        assertThat(service.budget.used()).isZero();
    }

    @Test
    void givesUpOnAServerThatStallsBeforeTheAnswer() {
        try (RawServer stalling = new RawServer(socket -> await(testIsOver))) {
            assertTimedOut(FakeService.failureOf(stalling.api(FakeService.SHORT).contests()));
        }
    }

    @Test
    void givesUpOnAServerThatStallsWithinTheAnswer() {
        try (RawServer stalling = new RawServer(socket -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"succ".getBytes(StandardCharsets.UTF_8));
            await(testIsOver);
        })) {
            assertTimedOut(FakeService.failureOf(stalling.api(FakeService.SHORT).contests()));
        }
    }

    @Test
    void givesUpOnAServerThatSendsOneByteAtATime() {
        try (FakeService slow = new FakeService(FakeService.SHORT)) {
            slow.answering(new MockResponse.Builder()
                    .body(Fixtures.ANALYTICS)
                    .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                    .build());

            assertTimedOut(slow.failure());
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        service.answering(200, "{\"success\":true,\"data\":\"" + "x".repeat(3 << 20) + "\"}");

        assertThat(service.failure()).isEqualTo(TOO_LARGE);
    }

    @Test
    void refusesABodyWithoutAnEnd() {
        service.answering(new MockResponse.Builder()
                .chunkedBody(" ".repeat(3 << 20), 8192)
                .build());

        assertThat(service.failure()).isEqualTo(TOO_LARGE);
    }

    @Test
    void refusesASmallBodyThatUnpacksToALargeOne() throws IOException {
        Buffer packed = packed(" ".repeat(64 << 20));
        assertThat(packed.size()).isLessThan(100_000);
        service.answering(new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(packed)
                .build());

        assertThat(service.failure()).isEqualTo(TOO_LARGE);
    }

    @Test
    void readsABodyOfExactlyTheLargestSize() {
        String padding = " ".repeat((2 << 20) - Fixtures.ANALYTICS.length());
        service.answering(200, Fixtures.ANALYTICS + padding);

        assertThat(service.api.analytics(FakeService.CONTEST).valueOrNull()).isNotNull();
    }

    @Test
    void readsAPackedBody() throws IOException {
        service.answering(new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(packed(Fixtures.ANALYTICS))
                .build());

        assertThat(service.api.analytics(FakeService.CONTEST).valueOrNull()).isNotNull();
    }

    @Test
    void worksAgainAfterAFault() {
        service.answering(500, "<html>").answering(200, "{").answering(200, Fixtures.ANALYTICS);

        service.failure();
        service.failure();

        assertThat(service.api.analytics(FakeService.CONTEST).valueOrNull()).isNotNull();
        assertThat(service.budget.used()).isEqualTo(3);
    }

    private static void assertTimedOut(ApiFailure failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        ApiFailure.TimedOut.class,
                        late -> assertThat(late.after()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(5)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reset(Socket socket) throws IOException {
        // With no time to linger, closing sends a reset instead of an end.
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static Buffer packed(String text) throws IOException {
        Buffer packed = new Buffer();
        try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeUtf8(text);
        }
        return packed;
    }
}
