package app.contrail.cli;

import app.contrail.api.Connection;
import app.contrail.domain.ContestId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which contest a command is about, and whether the service is asked about it. */
final class ContestOptions {
    @Option(names = "--contest", paramLabel = "ID", required = true, description = "The contest.")
    private @Nullable ContestId contest;

    @Option(names = "--offline", description = "Use what was recorded, without touching the network; needs no key.")
    private boolean offline;

    ContestId id() {
        // Picocli has set it, because it is required.
        return Objects.requireNonNull(contest);
    }

    boolean isOffline() {
        return offline;
    }

    /**
     * Whom to ask; null offline. To be called before anything is opened, so that a missing key is said first.
     *
     * @throws CommandFailure if a key is needed and there is none
     */
    @Nullable Connection connection(Setup given) {
        return offline ? null : given.connection();
    }
}
