package app.contrail.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of all commands, taken before and after the command's name. */
final class GlobalOptions {
    private static final int AFTER_A_COMMANDS_OWN = 100;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            order = AFTER_A_COMMANDS_OWN,
            description = "The service's address. Plain http is taken on this machine only.")
    @Nullable String baseUrl;

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            order = AFTER_A_COMMANDS_OWN + 1,
            description = "A file whose first line is the team's API key.")
    @Nullable Path apiKeyFile;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            order = AFTER_A_COMMANDS_OWN + 2,
            description = "The folder for Contrail's log and for what it records.")
    @Nullable Path dataDir;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            order = AFTER_A_COMMANDS_OWN + 3,
            description = "A JSON file with baseUrl, apiKeyFile and dataDir, each optional.")
    @Nullable Path config;

    @Option(
            names = "--trace-startup",
            scope = ScopeType.INHERIT,
            order = AFTER_A_COMMANDS_OWN + 4,
            description = "Say on stderr what the start takes, in milliseconds.")
    boolean traceStartup;
}
