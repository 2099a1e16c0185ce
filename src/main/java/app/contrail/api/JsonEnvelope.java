package app.contrail.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What every answer is wrapped in.
 *
 * @param success null if the service did not say
 * @param data null unless the request succeeded
 * @param error the service's sentence, uncleaned; null if it gave none
 */
record JsonEnvelope(
        @Nullable Boolean success,
        @Nullable JsonNode data,
        @Nullable String error) {

    static JsonEnvelope of(byte[] body) throws MalformedAnswer {
        JsonNode root = JsonReader.tree(body);
        if (!root.isObject()) {
            throw new MalformedAnswer("the answer is not a JSON object");
        }
        return new JsonEnvelope(
                root.path("success").booleanValueOpt().orElse(null),
                root.get("data"),
                root.path("error").stringValueOpt().orElse(null));
    }
}
