package app.contrail.api;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the key to a request at the last moment, and only on its way to the origin the key was entered for. So the
 * requests that the rest of the program sees, and could print, never hold it.
 */
final class KeyHeader implements Interceptor {
    private static final String NAME = "x-api-key";

    private final HttpUrl origin;
    private final ApiKey key;

    KeyHeader(HttpUrl origin, ApiKey key) {
        this.origin = origin;
        this.key = key;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (!isOwnOrigin(request.url())) {
            return chain.proceed(request);
        }
        Request withKey = request.newBuilder().header(NAME, key.headerValue()).build();
        // The response leads back to its request, and leaves here without the key.
        return chain.proceed(withKey).newBuilder().request(request).build();
    }

    private boolean isOwnOrigin(HttpUrl url) {
        return url.scheme().equals(origin.scheme()) && url.host().equals(origin.host()) && url.port() == origin.port();
    }
}
