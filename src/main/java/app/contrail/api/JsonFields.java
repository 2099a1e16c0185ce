package app.contrail.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks that a wire record needs on its way to a domain record. */
final class JsonFields {
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private JsonFields() {}

    static <T> T required(@Nullable T value, String path) throws MalformedAnswer {
        if (value == null) {
            throw new MalformedAnswer(path + " is missing");
        }
        return value;
    }

    /** The moment that an ISO 8601 text with a time zone names; null for null. */
    static @Nullable Instant instant(@Nullable String text, String path) throws MalformedAnswer {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            // Years of more than four digits parse, but overflow where times are kept in milliseconds.
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeException ignored) {
            // Its message quotes the text.
        }
        throw new MalformedAnswer(path + " is not a date and time");
    }

    /** Makes a domain record, whose constructor checks its ranges. */
    static <T> T inRange(String path, Supplier<T> record) throws MalformedAnswer {
        try {
            return record.get();
        } catch (IllegalArgumentException e) {
            throw new MalformedAnswer(path + ": " + withoutValue(String.valueOf(e.getMessage())));
        }
    }

    /** Domain messages read "field is wrong: value", and the value stays here. */
    private static String withoutValue(String message) {
        int colon = message.indexOf(':');
        return colon < 0 ? message : message.substring(0, colon);
    }
}
