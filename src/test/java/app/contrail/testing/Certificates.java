package app.contrail.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * Certificates of an authority that only tests trust, made by the JDK's keytool. Names of entries: {@link #GOOD} and
 * {@link #EXPIRED} for localhost, {@link #OTHER} for another host, {@link #SELF_SIGNED} for localhost without the
 * authority.
 */
public final class Certificates {
    public static final String GOOD = "good";
    public static final String EXPIRED = "expired";
    public static final String OTHER = "other";
    public static final String SELF_SIGNED = "self-signed";

    private static final String AUTHORITY = "authority";
    private static final String PASSWORD = "changeit";
    private static final String TYPE = "PKCS12";

    private final KeyStore keys;
    private final Path folder;

    private Certificates(KeyStore keys, Path folder) {
        this.keys = keys;
        this.folder = folder;
    }

    /** Makes them in a folder; takes some seconds. */
    public static Certificates in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("all.p12");
        make(store, AUTHORITY, "CN=Tests", "-ext", "bc:c");
        make(store, GOOD, "CN=localhost", "-ext", "san=dns:localhost", "-signer", AUTHORITY);
        make(
                store,
                EXPIRED,
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-signer",
                AUTHORITY,
                "-startdate",
                "-30d",
                "-validity",
                "10");
        make(store, OTHER, "CN=other.example", "-ext", "san=dns:other.example", "-signer", AUTHORITY);
        make(store, SELF_SIGNED, "CN=localhost", "-ext", "san=dns:localhost");
        KeyStore keys = KeyStore.getInstance(TYPE);
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return new Certificates(keys, folder);
    }

    /** What a server needs that shows this certificate. */
    public SSLSocketFactory server(String name) throws GeneralSecurityException, IOException {
        KeyStore one = empty();
        one.setKeyEntry(
                name,
                keys.getKey(name, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                keys.getCertificateChain(name));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(one, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context.getSocketFactory();
    }

    /** From now on this process trusts the authority and nobody else, until what this returns is closed. */
    public AutoCloseable trusted() throws GeneralSecurityException, IOException {
        KeyStore trust = empty();
        trust.setCertificateEntry(AUTHORITY, keys.getCertificate(AUTHORITY));
        Path file = folder.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trust.store(out, PASSWORD.toCharArray());
        }
        SystemProperties properties = new SystemProperties();
        properties.set("javax.net.ssl.trustStore", file.toString());
        properties.set("javax.net.ssl.trustStorePassword", PASSWORD);
        properties.set("javax.net.ssl.trustStoreType", TYPE);
        return properties;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, null);
        return store;
    }

    private static void make(Path store, String alias, String name, String... more)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-dname",
                name,
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        line.addAll(List.of(more));
        Path log = store.resolveSibling("keytool.log");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("keytool failed: " + Files.readString(log));
        }
    }
}
