package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure.Unreachable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service with a certificate for localhost that it signed itself. */
class TlsTest {
    private static final String PASSWORD = "changeit";
    private static final Unreachable UNTRUSTED = new Unreachable(Unreachable.Reason.UNTRUSTED);
    private static final Unreachable WRONG_HOST = new Unreachable(Unreachable.Reason.WRONG_HOST);

    private static KeyManagerFactory serverKeys;
    private static X509TrustManager trustInIt;

    private final FakeService service = new FakeService();

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("self-signed.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process making = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(making.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(making.exitValue()).isZero();

        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        serverKeys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        serverKeys.init(keys, PASSWORD.toCharArray());
        trustInIt = trustIn(keys);
    }

    @BeforeEach
    void encrypt() throws GeneralSecurityException {
        service.server.useHttps(context(serverKeys.getKeyManagers(), null).getSocketFactory());
        service.answering(200, Fixtures.ANALYTICS);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() {
        OkHttpContestApi api = api("localhost", new OkHttpClient());

        assertThat(FakeService.failureOf(api.analytics(FakeService.CONTEST))).isEqualTo(UNTRUSTED);
        assertThat(service.budget.used()).isZero();
    }

    @Test
    void refusesACertificateForAnotherHost() throws GeneralSecurityException {
        OkHttpContestApi api = api("127.0.0.1", trusting());

        assertThat(FakeService.failureOf(api.analytics(FakeService.CONTEST))).isEqualTo(WRONG_HOST);
        assertThat(service.budget.used()).isZero();
    }

    @Test
    void asksOverTlsWhereTheCertificateIsGood() throws Exception {
        OkHttpContestApi api = api("localhost", trusting());

        assertThat(api.analytics(FakeService.CONTEST).valueOrNull()).isNotNull();
        assertThat(service.request().getHeaders().get("x-api-key")).isEqualTo(FakeService.KEY);
    }

    private OkHttpContestApi api(String host, OkHttpClient client) {
        BaseUrl url = BaseUrl.parse("https://" + host + ":" + service.server.getPort() + "/api/v1");
        Connection connection = new Connection(url, ApiKey.of(FakeService.KEY));
        return new OkHttpContestApi(client, connection, FakeService.PATIENT, service.budget, service.clock);
    }

    private static OkHttpClient trusting() throws GeneralSecurityException {
        SSLContext context = context(null, new X509TrustManager[] {trustInIt});
        return new OkHttpClient.Builder()
                .sslSocketFactory(context.getSocketFactory(), trustInIt)
                .build();
    }

    private static X509TrustManager trustIn(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("it", keys.getCertificate("mykey"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    private static SSLContext context(KeyManager @Nullable [] keys, X509TrustManager @Nullable [] trust)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return context;
    }
}
