package app.contrail.cli;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.domain.ApiFailure;
import app.contrail.settings.Account;
import app.contrail.settings.Accounts;
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
    private final AccountKeys accountKeys;

    private Setup(
            GlobalOptions options,
            Map<String, String> environment,
            ConfigFile config,
            Path defaultDataDir,
            AccountKeys accountKeys) {
        this.options = options;
        this.environment = environment;
        this.config = config;
        this.defaultDataDir = defaultDataDir;
        this.accountKeys = accountKeys;
    }

    /** Reads the configuration file, if one is named. */
    static Setup read(
            GlobalOptions options, Map<String, String> environment, Path defaultDataDir, AccountKeys accountKeys) {
        Path file = options.config;
        try {
            ConfigFile config = file == null ? ConfigFile.NONE : ConfigFile.read(file);
            return new Setup(options, environment, config, defaultDataDir, accountKeys);
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
        if (dir != null && dir.toString().isEmpty()) {
            // As by a script in which a variable is not set: the current folder is hardly meant.
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--data-dir, or dataDir in the file of --config, names no folder; name one, or leave it out.");
        }
        return (dir == null ? defaultDataDir : dir).toAbsolutePath();
    }

    /** As the user said; else that of the account that was used last; else the service's public address. */
    BaseUrl baseUrl() {
        BaseUrl said = baseUrlOrNull();
        if (said != null) {
            return said;
        }
        // A key that is given never goes to the address of an account, nor do its polls into that trail.
        Account account = isKeyGiven() ? null : accountOrNull();
        return account == null ? BaseUrl.BLITZ_ROCKET : parsed(account.baseUrl());
    }

    /** Null if the user did not say. */
    @Nullable BaseUrl baseUrlOrNull() {
        String text = options.baseUrl;
        if (text == null) {
            text = environmentText("CONTRAIL_BASE_URL");
        }
        if (text == null) {
            text = config.baseUrl();
        }
        return text == null ? null : parsed(text);
    }

    private static BaseUrl parsed(String text) {
        try {
            return BaseUrl.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * For a command that cannot do without a key; a missing one counts as a refused one. If none was given, it is that of
     * the account that was used last at this address.
     */
    Connection connection() {
        Connection connection = connectionOrNull();
        if (connection == null) {
            throw noKey();
        }
        return connection;
    }

    /** As {@link #connection}; null if no key is known. */
    @Nullable Connection connectionOrNull() {
        GivenKey given = givenKey();
        if (given != null) {
            return given.connection();
        }
        Account account = accountOrNull();
        return account == null
                ? null
                : new Connection(parsed(account.baseUrl()), accountKeys.keyOf(dataDir(), account));
    }

    static CommandFailure noKey() {
        return FailureText.aboutContest(new ApiFailure.KeyUnknown());
    }

    /** Where the key comes from, whether or not it can be read; null if none is known. */
    @Nullable KeySource keySource() {
        if (options.apiKeyFile != null) {
            return new KeySource("the file of --api-key-file", options.apiKeyFile);
        }
        if (environmentText("CONTRAIL_API_KEY") != null) {
            return new KeySource("the environment (CONTRAIL_API_KEY)", null);
        }
        if (config.apiKeyFile() != null) {
            return new KeySource("the file that --config names", config.apiKeyFile());
        }
        Account account = accountOrNull();
        return account == null ? null : new KeySource("the account \u201c" + account.name() + "\u201d", null);
    }

    /** Null if no key was given by option, environment or configuration file; accounts are not looked at. */
    @Nullable GivenKey givenKey() {
        if (options.apiKeyFile != null) {
            return given(keyIn(options.apiKeyFile), GivenKey.Source.KEY_FILE);
        }
        String inEnvironment = environmentText("CONTRAIL_API_KEY");
        if (inEnvironment != null) {
            return given(key(inEnvironment, "CONTRAIL_API_KEY holds"), GivenKey.Source.ENVIRONMENT);
        }
        return config.apiKeyFile() == null ? null : given(keyIn(config.apiKeyFile()), GivenKey.Source.KEY_FILE);
    }

    private GivenKey given(ApiKey key, GivenKey.Source source) {
        return new GivenKey(new Connection(baseUrl(), key), source);
    }

    private boolean isKeyGiven() {
        return options.apiKeyFile != null || environmentText("CONTRAIL_API_KEY") != null || config.apiKeyFile() != null;
    }

    /** The account that was used last; where the user names an address, only one of that address. */
    private @Nullable Account accountOrNull() {
        BaseUrl said = baseUrlOrNull();
        Accounts accounts = accountKeys.accounts(dataDir());
        return said == null ? accounts.first() : accounts.firstAt(said.toString());
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
