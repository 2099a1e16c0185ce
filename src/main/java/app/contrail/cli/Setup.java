package app.contrail.cli;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.settings.ConfigFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask and where to keep things, after options, environment and configuration file are weighed, in this order.
 * Every method throws {@link CommandFailure} for what the user must put right; only what a command asks for is read.
 */
final class Setup {
    private static final int MAX_KEY_FILE_BYTES = 64 * 1024;

    private final GlobalOptions options;
    private final Map<String, String> environment;
    private final ConfigFile config;
    private final Path defaultDataDir;

    private Setup(GlobalOptions options, Map<String, String> environment, ConfigFile config, Path defaultDataDir) {
        this.options = options;
        this.environment = environment;
        this.config = config;
        this.defaultDataDir = defaultDataDir;
    }

    /** Reads the configuration file, if one is named. */
    static Setup read(GlobalOptions options, Map<String, String> environment, Path defaultDataDir) {
        Path file = options.config;
        try {
            ConfigFile config = file == null ? ConfigFile.NONE : ConfigFile.read(file);
            return new Setup(options, environment, config, defaultDataDir);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.LOCAL_DATA, String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /** Absolute. */
    Path dataDir() {
        Path dir = options.dataDir;
        if (dir == null) {
            dir = environmentPath("CONTRAIL_DATA_DIR");
        }
        if (dir == null) {
            dir = config.dataDir();
        }
        return (dir == null ? defaultDataDir : dir).toAbsolutePath();
    }

    BaseUrl baseUrl() {
        String text = options.baseUrl;
        if (text == null) {
            text = environmentText("CONTRAIL_BASE_URL");
        }
        if (text == null) {
            text = config.baseUrl();
        }
        try {
            return text == null ? BaseUrl.BLITZ_ROCKET : BaseUrl.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /** For a command that cannot do without a key; a missing one counts as a refused one. */
    Connection connection() {
        Connection connection = connectionOrNull();
        if (connection == null) {
            throw noKey();
        }
        return connection;
    }

    static CommandFailure noKey() {
        return new CommandFailure(
                ExitCode.KEY_REFUSED,
                "No API key is known; set CONTRAIL_API_KEY, or name a file that holds it with --api-key-file.");
    }

    /** Where the key comes from, whether or not it can be read; null if none was given anywhere. */
    @Nullable KeySource keySource() {
        if (options.apiKeyFile != null) {
            return new KeySource("the file of --api-key-file", options.apiKeyFile);
        }
        if (environmentText("CONTRAIL_API_KEY") != null) {
            return new KeySource("the environment (CONTRAIL_API_KEY)", null);
        }
        return config.apiKeyFile() == null ? null : new KeySource("the file that --config names", config.apiKeyFile());
    }

    /** Null if no key was given anywhere. */
    @Nullable Connection connectionOrNull() {
        BaseUrl baseUrl = baseUrl();
        ApiKey key = keyOrNull();
        return key == null ? null : new Connection(baseUrl, key);
    }

    /** Null if no key was given anywhere. */
    @Nullable ApiKey keyOrNull() {
        if (options.apiKeyFile != null) {
            return keyIn(options.apiKeyFile);
        }
        String inEnvironment = environmentText("CONTRAIL_API_KEY");
        if (inEnvironment != null) {
            return key(inEnvironment, "CONTRAIL_API_KEY holds");
        }
        return config.apiKeyFile() == null ? null : keyIn(config.apiKeyFile());
    }

    private static ApiKey keyIn(Path file) {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            text = new String(in.readNBytes(MAX_KEY_FILE_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.LOCAL_DATA,
                    "The key file " + file + " cannot be read; check its name and who may read it.",
                    e);
        }
        // Editors on Windows begin a file with a byte order mark, which no header may carry.
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String firstLine = withoutMark.lines().findFirst().orElse("").strip();
        if (firstLine.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.KEY_REFUSED,
                    "The key file " + file + " is empty; its first line must be the team's API key.");
        }
        return key(firstLine, "The key file " + file + " holds");
    }

    private static ApiKey key(String text, String holder) {
        try {
            return ApiKey.of(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.KEY_REFUSED,
                    holder
                            + " something that cannot be an API key; copy the key once more, without anything around it.",
                    e);
        }
    }

    /** An empty variable is how shells and service files unset one. */
    private @Nullable String environmentText(String name) {
        String text = environment.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable Path environmentPath(String name) {
        String text = environmentText(name);
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.USAGE, name + " is no path; correct it or unset it.", e);
        }
    }
}
