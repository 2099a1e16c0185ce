package app.contrail.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON file that says where things are, for runs that all need the same: {@code baseUrl}, {@code apiKeyFile} and
 * {@code dataDir}, each optional. Never holds a key. Fields that Contrail does not know are left alone.
 *
 * @param baseUrl as written, not yet checked
 * @param apiKeyFile absolute
 * @param dataDir absolute
 */
public record ConfigFile(
        @Nullable String baseUrl,
        @Nullable Path apiKeyFile,
        @Nullable Path dataDir) {

    /** What holds without a file: nothing. */
    public static final ConfigFile NONE = new ConfigFile(null, null, null);

    private static final int MAX_BYTES = 64 * 1024;
    private static final List<String> NAMES_OF_A_KEY = List.of("apikey", "key", "xapikey", "contrailapikey");
    /**
     * Reads a file; relative paths in it start from the folder it lies in.
     *
     * @throws IOException with a sentence for the user, if the file cannot be read or is not such a JSON file
     * @throws IllegalArgumentException with a sentence for the user, if it holds a key
     */
    public static ConfigFile read(Path file) throws IOException {
        JsonNode root = parse(file);
        for (String name : root.propertyNames()) {
            if (NAMES_OF_A_KEY.contains(name.toLowerCase(Locale.ROOT).replaceAll("[-_]", ""))) {
                throw new IllegalArgumentException("The configuration file " + file
                        + " must not hold a key; put the key into a file of its own and name that file as apiKeyFile.");
            }
        }
        return new ConfigFile(text(file, root, "baseUrl"), path(file, root, "apiKeyFile"), path(file, root, "dataDir"));
    }

    private static JsonNode parse(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new IOException(
                    "The configuration file " + file + " cannot be read; check its name and who may read it.", e);
        }
        if (bytes.length > MAX_BYTES) {
            throw notConfiguration(file, null);
        }
        try {
            JsonNode root = strictJson().readTree(new String(bytes, StandardCharsets.UTF_8));
            if (root.isObject()) {
                return root;
            }
            throw notConfiguration(file, null);
        } catch (JacksonException e) {
            throw notConfiguration(file, e);
        }
    }

    /** Made only when there is a file to read: most commands start without one. */
    private static JsonMapper strictJson() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static @Nullable String text(Path file, JsonNode root, String name) throws IOException {
        JsonNode value = root.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new IOException("In the configuration file " + file + " " + name
                    + " is not text; write it between quotation marks.");
        }
        return value.stringValue();
    }

    private static @Nullable Path path(Path file, JsonNode root, String name) throws IOException {
        String text = text(file, root, name);
        if (text == null) {
            return null;
        }
        try {
            return file.toAbsolutePath().resolveSibling(text).normalize();
        } catch (InvalidPathException e) {
            throw new IOException(
                    "In the configuration file " + file + " " + name + " is no path; correct it or take it out.", e);
        }
    }

    private static IOException notConfiguration(Path file, @Nullable Exception cause) {
        return new IOException(
                "The configuration file " + file
                        + " is not a JSON object; it looks like {\"baseUrl\": \"…\", \"apiKeyFile\": \"…\"}.",
                cause);
    }
}
