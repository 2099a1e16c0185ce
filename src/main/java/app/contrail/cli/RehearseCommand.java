package app.contrail.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code contrail rehearse}: everything once, for the start cache of an installer. Not for users, so no help lists it. */
@Command(
        name = "rehearse",
        hidden = true,
        customSynopsis = "contrail rehearse [OPTIONS]",
        description = {
            "Goes once through commands and window on sample data, in a temporary folder, and ends.",
            "",
            "Installers are built with a start cache that is recorded from this."
        })
final class RehearseCommand implements Callable<Integer> {
    private final Services services;

    RehearseCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        return services.windows().rehearse();
    }
}
