package app.contrail.demo;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * The sample world behind the service's own interface: an HTTP server on 127.0.0.1 only, which answers as the
 * documentation says, with the world's totals at the clock's present. It knows one key, which is public and so may
 * read only.
 *
 * <p>Requests are answered on the executor handed in, which stays its maker's to close. Besides it there is one thread
 * that waits for connections; it ends with {@link #close()}.
 */
public final class SampleService implements AutoCloseable {
    private static final String BASE_PATH = "/api/v1";
    private static final int REQUESTS_A_MINUTE = 100;

    /** Whether the service counts requests. */
    public enum RateLimit {
        /** 100 in any 60 seconds of the clock handed in, as documented. */
        AS_DOCUMENTED,
        /** As many as come. */
        OFF
    }

    private final HttpServer server;
    private final SampleRoutes routes;
    private final SampleJson json;
    private final String keyText;
    private final RequestWindow window;

    private SampleService(HttpServer server, SampleWorld world, Clock clock, RateLimit rateLimit) {
        this.server = server;
        json = new SampleJson();
        routes = new SampleRoutes(world, clock, json);
        keyText = world.keyText();
        window = new RequestWindow(
                clock,
                switch (rateLimit) {
                    case AS_DOCUMENTED -> REQUESTS_A_MINUTE;
                    case OFF -> Integer.MAX_VALUE;
                });
    }

    /** Starts with the documented rate limit; see {@link #start(int, SampleWorld, Clock, Executor, RateLimit)}. */
    public static SampleService start(int port, SampleWorld world, Clock clock, Executor executor) throws IOException {
        return start(port, world, clock, executor, RateLimit.AS_DOCUMENTED);
    }

    /**
     * Starts a service; it answers as soon as this returns.
     *
     * @param port 0 for one that is free
     * @throws IOException if the port cannot be had
     */
    public static SampleService start(int port, SampleWorld world, Clock clock, Executor executor, RateLimit rateLimit)
            throws IOException {
        // A body that does not fit one segment would wait 40 ms for the client's acknowledgement. The JDK's server
        // reads
        // this once, when the first one is made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        SampleService service = new SampleService(server, world, clock, rateLimit);
        server.setExecutor(executor);
        server.createContext("/", service::handle);
        server.start();
        return service;
    }

    /** Where it listens, such as {@code http://127.0.0.1:41234/api/v1}. */
    public BaseUrl baseUrl() {
        return BaseUrl.parse("http://127.0.0.1:" + server.getAddress().getPort() + BASE_PATH);
    }

    /** The one key it takes; opens nothing else, so it may be shown. */
    public String keyText() {
        return keyText;
    }

    /** What a client needs to ask it. */
    public Connection connection() {
        return new Connection(baseUrl(), ApiKey.of(keyText));
    }

    /** Stops at once; requests in progress get no answer. */
    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            byte[] body = json.body(reply);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            int status = status(reply);
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(status, -1);
            } else {
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Reply reply(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        if (path == null || !path.startsWith(BASE_PATH + "/")) {
            return new Reply.Refusal(404, "Not found");
        }
        if (!keyText.equals(exchange.getRequestHeaders().getFirst("x-api-key"))) {
            return new Reply.Refusal(401, "Missing or invalid API key");
        }
        if (!window.admit()) {
            return new Reply.Refusal(429, "Rate limit exceeded. Please try again later.");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return new Reply.Refusal(403, "This key is public and may only read. Writing needs a private key.");
        }
        return routes.reply(
                path.substring(BASE_PATH.length()), exchange.getRequestURI().getRawQuery());
    }

    private static int status(Reply reply) {
        return switch (reply) {
            case Reply.Data data -> 200;
            case Reply.Page page -> 200;
            case Reply.Refusal refusal -> refusal.status();
        };
    }
}
