package app.contrail.testing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What {@link FaultyService} does with one request, once it has read it. */
public sealed interface Answer {

    /** A complete HTTP answer. The body travels as UTF-8 with its true Content-Length. */
    record Whole(int status, Map<String, String> headers, String body) implements Answer {

        /** The same answer with one more header, or another value for one it has. */
        public Whole withHeader(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Whole(status, more, body);
        }
    }

    /** Announces {@code missingBytes} more than it sends, then closes the connection in order. */
    record Truncated(Whole whole, int missingBytes) implements Answer {}

    /** Breaks the connection with a TCP reset, before a byte of an answer. */
    record Reset() implements Answer {}

    /** Says nothing for that long, then closes the connection without an answer. */
    record Stalled(Duration time) implements Answer {}

    /** Sends the head and half of the body, says nothing for that long, then closes the connection. */
    record StalledMidBody(Whole whole, Duration time) implements Answer {}

    /** Waits that long first. */
    record Delayed(Duration time, Answer then) implements Answer {}

    /** Waits until the test opens the gate; the way to order requests without a clock. */
    record Gated(CountDownLatch gate, Answer then) implements Answer {}

    /** 200 with this text as JSON, whether or not it is. */
    static Whole json(String body) {
        return json(200, body);
    }

    /** This status with this text as JSON, whether or not it is. */
    static Whole json(int status, String body) {
        return new Whole(status, Map.of("Content-Type", "application/json"), body);
    }

    /** The service's own error body around a sentence, which must need no escaping. */
    static Whole error(int status, String sentence) {
        return json(status, "{\"success\":false,\"error\":\"" + sentence + "\"}");
    }

    /** 500 with the ordinary error body. */
    static Whole serverError() {
        return error(500, "Internal server error");
    }

    /** 401 as documented. */
    static Whole keyRefused() {
        return error(401, "Missing or invalid API key");
    }

    /** 404 as documented. */
    static Whole notFound() {
        return error(404, "Contest not found");
    }

    /** 429 as documented; add Retry-After and the like with {@link Whole#withHeader}. */
    static Whole rateLimited() {
        return error(429, "Rate limit exceeded. Please try again later.");
    }

    /** A page as a proxy in front of the service would show it. */
    static Whole html(int status) {
        return new Whole(
                status,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body>Bad gateway</body></html>");
    }

    /** 302 to a full address. */
    static Whole redirect(String location) {
        return new Whole(302, Map.of("Location", location), "");
    }

    /** A well-formed success of about that many bytes, all of them in one string. */
    static Whole huge(int bytes) {
        return json("{\"success\":true,\"data\":\"" + "x".repeat(bytes) + "\"}");
    }

    /** The documented example for a route. */
    static Whole example(Route route) {
        return json(route.examplePayload());
    }
}
