package app.contrail.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** {@code contrail} itself: the window. */
@Command(
        name = "contrail",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = ContrailCommand.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisHeading = "",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        customSynopsis = "contrail [COMMAND] [OPTIONS]",
        description = {
            "A dashboard that keeps the trail of your Blitz Rocket contests.",
            "Without a command it opens the window.",
            "",
            "The API key is never an argument: it comes from a key file or from CONTRAIL_API_KEY, else from the account"
                    + " that the window used last."
        },
        footer = {
            "",
            "Environment (options come first, then these, then the file of --config):",
            "  CONTRAIL_API_KEY    the team's API key",
            "  CONTRAIL_BASE_URL   as --base-url",
            "  CONTRAIL_DATA_DIR   as --data-dir",
            "",
            "Exit codes:",
            "  0  done",
            "  1  unexpected; the log in the data folder says more",
            "  2  the command line cannot be carried out as written",
            "  3  the API key is missing or was refused",
            "  4  no such contest",
            "  5  the service cannot be reached or is failing",
            "  6  a file on this computer cannot be read or written",
            "",
            "A command that was ended by Ctrl+C before it was done ends with 130."
        })
final class ContrailCommand implements Callable<Integer> {
    private final Services services;
    private final Preparation preparation;

    @Mixin
    final GlobalOptions options;

    ContrailCommand(Services services, GlobalOptions options, Preparation preparation) {
        this.services = services;
        this.options = options;
        this.preparation = preparation;
    }

    @Override
    public Integer call() {
        Setup given = preparation.prepare();
        return services.windows().openDashboard(given.givenKey(), given.baseUrlOrNull(), given.dataDir());
    }

    /** Says which Contrail this is, as the jar's manifest has it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ContrailCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Contrail " + (version == null ? "(not packaged)" : version)};
        }
    }
}
