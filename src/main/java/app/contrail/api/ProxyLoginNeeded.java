package app.contrail.api;

import java.io.IOException;
import okhttp3.OkHttpClient;

/**
 * A proxy that opens no tunnel before it knows who asks. OkHttp reports it as an ordinary broken connection; here it has
 * a type.
 */
final class ProxyLoginNeeded extends IOException {
    /** By this scheme OkHttp asks, before it asks the proxy, whether credentials are known. */
    private static final String NOT_ASKED_YET = "OkHttp-Preemptive";

    private ProxyLoginNeeded() {
        super("The proxy asks for a login");
    }

    static void reportIn(OkHttpClient.Builder client) {
        client.proxyAuthenticator((route, response) -> {
            if (response.challenges().stream()
                    .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase(NOT_ASKED_YET))) {
                return null;
            }
            throw new ProxyLoginNeeded();
        });
    }
}
