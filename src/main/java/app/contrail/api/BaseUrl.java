package app.contrail.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the service lives, such as {@code https://blitzrocket.com/api/v1}: https, or plain http on this machine only.
 * Has no query, no user name and no trailing slash. However it was typed, the same place has the same address: scheme
 * and host are in small letters, and a port that goes without saying is left out. Otherwise one service would have two
 * histories.
 */
public record BaseUrl(URI uri) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** The service's public address. */
    public static final BaseUrl BLITZ_ROCKET = parse("https://blitzrocket.com/api/v1");

    public BaseUrl {
        String problem = problemOf(uri);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        uri = plain(uri);
    }

    /**
     * Reads an address as a person types it.
     *
     * @throws IllegalArgumentException with a sentence for that person, if Contrail would not send a key there
     */
    public static BaseUrl parse(String text) {
        String trimmed = text.strip();
        while (trimmed.endsWith("/")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        try {
            return new BaseUrl(new URI(trimmed));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "This is no web address. Write it like https://blitzrocket.com/api/v1.", e);
        }
    }

    /** The same host with the path at which the service lives; null if this address has that path. */
    public @Nullable BaseUrl withUsualPath() {
        String path = BLITZ_ROCKET.uri().getPath();
        return uri.getPath().endsWith(path) ? null : new BaseUrl(uri.resolve(path));
    }

    /** Scheme, host and port: what is recorded of different services must never mix. */
    public String origin() {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static URI plain(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort();
        boolean usual = port == -1 || port == (scheme.equals("https") ? HTTPS_PORT : HTTP_PORT);
        return URI.create(
                scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port) + uri.getRawPath());
    }

    private static @Nullable String problemOf(URI uri) {
        String host = uri.getHost();
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        // What follows a per cent sign names a network card of one computer; no certificate does.
        if (host == null || host.contains("%") || !(scheme.equals("https") || scheme.equals("http"))) {
            return "The base URL must be a full web address, such as https://blitzrocket.com/api/v1.";
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return "The port of the base URL must be between 1 and 65535.";
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return "The base URL must not hold a user name, a query or a fragment; the key has its own field.";
        }
        if (scheme.equals("http") && !isLoopback(host)) {
            return "Plain http would send the key unencrypted. Use https for " + host + ".";
        }
        return null;
    }

    private static boolean isLoopback(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.equals("localhost") || lower.equals("[::1]") || lower.matches("127(\\.\\d{1,3}){3}");
    }
}
