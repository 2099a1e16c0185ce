package app.contrail.settings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings as a JSON document. Writing changes in it what was changed and nothing else: what another version of Contrail
 * or a person put there stays.
 */
final class SettingsJson {
    private static final List<Section> SECTIONS = List.of(
            new HistorySection(),
            new ChartsSection(),
            new PollingSection(),
            new AppearanceSection(),
            new PrivacySection(),
            new AlertsSection(),
            new AccountsSection(),
            new TeamsSection());

    // Numbers that are not ours must come out of a rewrite as they went in.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * What a document says.
     *
     * @param problems a sentence for each value that cannot hold; in its place the usual one does
     */
    record Understood(Settings settings, List<String> problems) {}

    private SettingsJson() {}

    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    /** The document that these bytes are, or null if they are no JSON object. */
    static @Nullable ObjectNode parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes) instanceof ObjectNode document ? document : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    static byte[] bytes(ObjectNode document) {
        return MAPPER.writeValueAsBytes(document);
    }

    static Understood understand(ObjectNode document) {
        List<String> problems = new ArrayList<>();
        Settings settings = Settings.USUAL;
        for (Section section : SECTIONS) {
            settings = section.read(document, settings, problems);
        }
        return new Understood(settings, problems);
    }

    /** The document with everything changed in which the settings differ. */
    static ObjectNode changed(ObjectNode document, Settings before, Settings after) {
        ObjectNode changed = document.deepCopy();
        SECTIONS.forEach(section -> section.write(changed, before, after));
        return changed;
    }
}
