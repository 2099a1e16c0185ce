package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.Certificates;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.ProgramRun;
import app.contrail.testing.SystemProperties;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who connects for the first time is told what stands in the way, on the command line, by {@code doctor} and in the
 * window: real servers on loopback, real TLS, a real proxy.
 */
class ConnectingTroubleTest {
    private static final String KEY = "vk_live_connecting_0123456789";
    private static final String PAGE = "<!DOCTYPE html><html><body>Welcome to our Wi-Fi</body></html>";
    private static final String USUAL = "/api/v1";

    private static Certificates certificates;
    private static AutoCloseable trust;

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        certificates = Certificates.in(folder);
        trust = certificates.trusted();
    }

    @AfterAll
    static void forgetThem() throws Exception {
        trust.close();
    }

    @BeforeEach
    void listen() throws Exception {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /**
     * @param certificate which one the server shows; null for plain http
     * @param command what the command line says, and doctor too
     * @param window what the window says
     */
    record Trouble(
            String name,
            @Nullable String certificate,
            String path,
            MockResponse answer,
            String command,
            String window) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Trouble> troubles() {
        MockResponse page = html(200);
        MockResponse elsewhere = new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "https://login.wifi.example/hotspot?token=1")
                .build();
        MockResponse foreign = new MockResponse.Builder()
                .code(404)
                .body("{\"message\":\"no Route matched\"}")
                .build();
        return Stream.of(
                new Trouble(
                        "a certificate that nobody vouches for",
                        Certificates.SELF_SIGNED,
                        USUAL,
                        page,
                        "is one that nobody trusted here vouches for",
                        "nobody known vouches for it"),
                new Trouble(
                        "a certificate that is out of date",
                        Certificates.EXPIRED,
                        USUAL,
                        page,
                        "is out of date or not valid yet; check this computer's clock",
                        "is out of date or not valid yet"),
                new Trouble(
                        "a certificate of another host",
                        Certificates.OTHER,
                        USUAL,
                        page,
                        "is for another host than the one that was asked",
                        "is for another host"),
                new Trouble(
                        "a login page in the place of data",
                        Certificates.GOOD,
                        USUAL,
                        page,
                        "perhaps the login page of this network; open a browser",
                        "perhaps the login page of this network"),
                new Trouble(
                        "a site instead of its service",
                        Certificates.GOOD,
                        "",
                        page,
                        "A web page came instead of the service's data; try --base-url https://localhost:",
                        "No Blitz Rocket service answers at this address. Try https://localhost:"),
                new Trouble(
                        "a path that leads nowhere",
                        null,
                        "/contests",
                        html(404),
                        "No Blitz Rocket service answers at this address; try --base-url http://localhost:",
                        "No Blitz Rocket service answers at this address. Try http://localhost:"),
                new Trouble(
                        "another service",
                        null,
                        USUAL,
                        foreign,
                        "No Blitz Rocket service answers at this address; check --base-url, which ends in /api/v1",
                        "Check the base URL, which ends in /api/v1"),
                new Trouble(
                        "a redirect to a login page",
                        null,
                        USUAL,
                        elsewhere,
                        "redirects to https://login.wifi.example, where the API key is not sent; if that is a login page",
                        "points to https://login.wifi.example. The key is not sent there. If this is a login page"),
                new Trouble(
                        "a network that wants a login",
                        null,
                        USUAL,
                        html(511),
                        "This network asks for a login",
                        "This network asks for a login"),
                new Trouble(
                        "a proxy that wants a login",
                        null,
                        USUAL,
                        html(407),
                        "The proxy asks for a login",
                        "The proxy asks for a login"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void eachTroubleHasASentenceOfItsOwn(Trouble trouble) throws Exception {
        if (trouble.certificate() != null) {
            server.useHttps(certificates.server(trouble.certificate()));
        }
        always(trouble.answer());
        String scheme = trouble.certificate() == null ? "http" : "https";

        assertTold(scheme + "://localhost:" + server.getPort() + trouble.path(), trouble.command(), trouble.window());
    }

    @Test
    void plainHttpToAnotherMachineIsRefusedAndSoIsNothingSent() {
        String advice = "Use https for example.com";
        assertThat(contests("http://example.com/api/v1").code()).isEqualTo(2);
        assertThat(contests("http://example.com/api/v1").err()).contains(advice);
        assertThat(program("http://example.com/api/v1").run("doctor").out()).contains(advice);
        assertThat(windowSays("http://example.com/api/v1")).contains(advice);
    }

    @Test
    void aServerThatSpeaksNoTlsIsNoQuestionOfCertificates() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 20, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(plain));
            assertTold(
                    "https://localhost:" + plain.getLocalPort() + USUAL,
                    "No secure connection to the service came about",
                    "No secure connection came about. Check the base URL");
        }
    }

    /** As a web server without TLS does, to whom a TLS greeting is nonsense. */
    private static void refuse(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket socket = plain.accept()) {
                socket.getOutputStream()
                        .write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                // Read on, so that what was sent is not lost in a reset.
                socket.shutdownOutput();
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // The client has gone, or the test is over.
            }
        }
    }

    @Test
    void aProxyThatOpensNoTunnelWithoutALoginIsToldApartFromOneThatRefuses() {
        try (SystemProperties properties = new SystemProperties()) {
            properties
                    .set("https.proxyHost", "127.0.0.1")
                    .set("https.proxyPort", String.valueOf(server.getPort()))
                    .set("http.nonProxyHosts", "");
            always(new MockResponse.Builder()
                    .code(407)
                    .addHeader("Proxy-Authenticate", "Basic realm=\"Office\"")
                    .build());
            assertTold(
                    "https://service.example/api/v1",
                    "The proxy asks for a login, which Contrail cannot give",
                    "The proxy asks for a login");
            assertThat(program("https://service.example/api/v1").run("doctor").out())
                    .contains("through the proxy 127.0.0.1, port " + server.getPort());

            always(html(403));
            assertTold(
                    "https://service.example/api/v1",
                    "The proxy does not let Contrail through",
                    "The proxy does not let Contrail through");
        }
    }

    private void assertTold(String address, String command, String window) {
        // Commands first: they wait long enough for the first handshake of a process.
        ProgramRun contests = contests(address);
        assertThat(contests.err()).contains(command).hasLineCount(1).doesNotContain(KEY);
        assertThat(contests.code()).isEqualTo(5);
        assertThat(contests.out()).isEmpty();
        assertThat(program(address).run("doctor").out().lines().filter(line -> line.contains("  service  ")))
                .singleElement()
                .asString()
                .startsWith("FAIL")
                .contains(command);
        assertThat(windowSays(address)).contains(window).doesNotContain(KEY);
    }

    private ProgramRun contests(String address) {
        return program(address).run("contests");
    }

    private RealProgram program(String address) {
        return new RealProgram(folder.resolve("data"))
                .with("CONTRAIL_API_KEY", KEY)
                .with("CONTRAIL_BASE_URL", address);
    }

    /** What stands below the fields after <i>Connect</i> was pressed. */
    private static String windowSays(String address) {
        try (DashboardRig rig = new DashboardRig()) {
            Fx.run(() -> rig.scene().snapshot(null));
            Fx.run(() -> {
                rig.models().welcome().baseUrlProperty().set(address);
                rig.models().welcome().keyProperty().set(KEY);
                Objects.requireNonNull((Button) rig.scene().lookup("#connect")).fire();
            });
            rig.settle();
            return Fx.get(() -> Objects.requireNonNull((Label) rig.scene().lookup("#problem"))
                    .getText());
        }
    }

    private void always(MockResponse answer) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer;
            }
        });
    }

    private static MockResponse html(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "text/html")
                .body(PAGE)
                .build();
    }
}
