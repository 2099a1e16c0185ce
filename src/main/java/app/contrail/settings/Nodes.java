package app.contrail.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads single values of the document; each one that cannot hold leaves a sentence. */
final class Nodes {
    private Nodes() {}

    /** What stands there under that name; null if nothing does, or JSON's own null. */
    static @Nullable JsonNode in(JsonNode node, String name) {
        JsonNode found = node.get(name);
        return found == null || found.isNull() ? null : found;
    }

    /** The object of that name, which takes the place of anything else. */
    static ObjectNode objectIn(ObjectNode document, String name) {
        return document.get(name) instanceof ObjectNode object ? object : document.putObject(name);
    }

    /** The section of that name, null if it is missing or no object; the latter leaves a sentence. */
    static @Nullable JsonNode section(ObjectNode document, String name, List<String> problems) {
        JsonNode found = in(document, name);
        if (found != null && !found.isObject()) {
            problems.add("In the settings, " + name + " is no object, so what is usual holds in its place.");
            return null;
        }
        return found;
    }

    static int number(
            JsonNode section, String name, int usual, IntPredicate holds, String path, List<String> problems) {
        JsonNode found = in(section, name);
        if (found == null) {
            return usual;
        }
        if (found.canConvertToInt() && found.isIntegralNumber() && holds.test(found.intValue())) {
            return found.intValue();
        }
        problems.add("In the settings, " + path + " is no number that can hold, so " + usual + " does.");
        return usual;
    }

    static boolean flag(JsonNode section, String name, boolean usual, String path, List<String> problems) {
        JsonNode found = in(section, name);
        if (found == null) {
            return usual;
        }
        if (found.isBoolean()) {
            return found.booleanValue();
        }
        problems.add("In the settings, " + path + " is neither true nor false, so " + usual + " holds.");
        return usual;
    }

    static String text(JsonNode section, String name, String usual, String path, List<String> problems) {
        JsonNode found = in(section, name);
        if (found == null) {
            return usual;
        }
        if (found.isString()) {
            return found.stringValue();
        }
        problems.add("In the settings, " + path + " is no text, so the usual one holds.");
        return usual;
    }

    /** One of an enum's constants, written as {@link #word} does. */
    static <E extends Enum<E>> E choice(JsonNode section, String name, E usual, String path, List<String> problems) {
        JsonNode found = in(section, name);
        if (found == null) {
            return usual;
        }
        if (found.isString()) {
            for (E constant : usual.getDeclaringClass().getEnumConstants()) {
                if (word(constant).equals(found.stringValue())) {
                    return constant;
                }
            }
        }
        problems.add("In the settings, " + path + " is none of its words, so \"" + word(usual) + "\" holds.");
        return usual;
    }

    /** An enum's constant as it is written in the document. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** @throws DateTimeException if it is no time in ISO 8601 */
    static @Nullable Instant instant(@Nullable JsonNode time) {
        if (time == null) {
            return null;
        }
        if (!time.isString()) {
            throw new DateTimeException("not text");
        }
        return Instant.parse(time.stringValue());
    }

    static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
