package app.contrail.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Strict reading of the service's JSON: a value of another type than documented is an error, a field that nobody knows
 * is not.
 */
final class JsonReader {
    private static final JsonMapper MAPPER = strictMapper();

    private JsonReader() {}

    /** Turns one row of a list into what it means. */
    @FunctionalInterface
    interface RowMapping<W, T> {
        T map(W row, String path) throws MalformedAnswer;
    }

    /** Whether the body is HTML or the like, whatever its content type said. */
    static boolean isWebPage(byte[] body) {
        int first = firstMeaningful(body);
        return first < body.length && body[first] == '<';
    }

    /** The body as a tree, whatever its content type said. */
    static JsonNode tree(byte[] body) throws MalformedAnswer {
        int first = firstMeaningful(body);
        if (first == body.length) {
            throw new MalformedAnswer("the answer is empty");
        }
        if (body[first] == '<') {
            throw new MalformedAnswer("a web page instead of data");
        }
        try {
            return MAPPER.readTree(body, first, body.length - first);
        } catch (StreamConstraintsException ignored) {
            throw new MalformedAnswer("the answer is nested too deeply or holds too long a text");
        } catch (JacksonException ignored) {
            throw new MalformedAnswer("the answer is not valid JSON");
        }
    }

    /** The object at {@code path} as a wire record, whose fields may all be null. */
    static <W> W object(@Nullable JsonNode node, Class<W> type, String path) throws MalformedAnswer {
        if (node == null || node.isNull()) {
            throw new MalformedAnswer(path + " is missing");
        }
        if (!node.isObject()) {
            throw new MalformedAnswer(path + " is not an object");
        }
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JacksonException e) {
            throw new MalformedAnswer(path + within(e) + " is not of the documented type");
        }
    }

    /** Every element of the list at {@code path}, in its order; the list is immutable. */
    static <W, T> List<T> list(@Nullable JsonNode node, Class<W> rowType, String path, RowMapping<W, T> mapping)
            throws MalformedAnswer {
        if (node == null || node.isNull()) {
            throw new MalformedAnswer(path + " is missing");
        }
        if (!node.isArray()) {
            throw new MalformedAnswer(path + " is not a list");
        }
        List<T> rows = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            String rowPath = path + "[" + i + "]";
            rows.add(mapping.map(object(node.get(i), rowType, rowPath), rowPath));
        }
        return List.copyOf(rows);
    }

    /** Where in the object it went wrong. Only fields of wire records are read, so no name comes from the service. */
    private static String within(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" : "." + step.getPropertyName())
                .collect(Collectors.joining());
    }

    /** The index of the first byte that is neither the UTF-8 byte order mark nor JSON's white space. */
    private static int firstMeaningful(byte[] body) {
        boolean marked = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        int index = marked ? 3 : 0;
        while (index < body.length && " \t\r\n".indexOf(body[index]) >= 0) {
            index++;
        }
        return index;
    }

    private static JsonMapper strictMapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxStringLength(256 * 1024)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // The feature above leaves numbers and truth values as text alone.
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }
}
