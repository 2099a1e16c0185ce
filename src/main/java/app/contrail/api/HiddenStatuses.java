package app.contrail.api;

import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Keeps OkHttp from acting by itself on some statuses, so that one call is one request and every answer arrives: it
 * sends a request again after 503 with {@code Retry-After: 0} (and throws if that number is too large), after 408 and
 * 421, and throws after 407. No setting turns this off, so these statuses pass it under another number.
 */
final class HiddenStatuses {
    private static final Set<Integer> HIDDEN = Set.of(407, 408, 421, 503);

    /** Beyond what fits a status line, so that no service can send such a number. */
    private static final int OFFSET = 1000;

    private HiddenStatuses() {}

    static void installIn(OkHttpClient.Builder client) {
        client.addNetworkInterceptor(chain -> {
            Response response = chain.proceed(chain.request());
            return HIDDEN.contains(response.code()) ? renumbered(response, OFFSET) : response;
        });
        client.addInterceptor(chain -> {
            Response response = chain.proceed(chain.request());
            return response.code() >= OFFSET ? renumbered(response, -OFFSET) : response;
        });
    }

    private static Response renumbered(Response response, int by) {
        return response.newBuilder().code(response.code() + by).build();
    }
}
