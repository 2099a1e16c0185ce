package app.contrail.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What every answer is wrapped in.
 *
 * @param success null if the service did not say
 * @param data null unless the request succeeded
 * @param pagination which part of a list {@code data} is; null unless it is a part
 * @param error the service's sentence, uncleaned; null if it gave none
 */
record JsonEnvelope(
        @Nullable Boolean success,
        @Nullable JsonNode data,
        @Nullable JsonNode pagination,
        @Nullable String error) {

    static JsonEnvelope of(byte[] body) throws MalformedAnswer {
        JsonNode root = JsonReader.tree(body);
        if (!root.isObject()) {
            throw new MalformedAnswer("the answer is not a JSON object");
        }
        return new JsonEnvelope(
                root.path("success").booleanValueOpt().orElse(null),
                root.get("data"),
                root.get("pagination"),
                root.path("error").stringValueOpt().orElse(null));
    }
}
