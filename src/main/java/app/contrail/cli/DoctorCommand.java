package app.contrail.cli;

import app.contrail.diagnosis.Home;
import app.contrail.diagnosis.Versions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code contrail doctor}: what works here, what does not, and what to do about it. Changes nothing. */
@Command(
        name = "doctor",
        customSynopsis = "contrail doctor [OPTIONS]",
        description = {
            "Checks this computer, the data folder, the key and the service, and says what to do.",
            "",
            "Asks the service once for the list of contests. Records nothing and makes no file.",
            "",
            "Each line begins with OK, WARN or FAIL. The exit code is that of the worst FAIL; 0 if there is none."
        },
        footer = {"", "Example:  contrail doctor --api-key-file key.txt"})
final class DoctorCommand implements Callable<Integer> {
    private final Services services;
    private final Preparation preparation;

    /** @param preparation reads what was given and, other than for every other command, begins no log */
    DoctorCommand(Services services, Preparation preparation) {
        this.services = services;
        this.preparation = preparation;
    }

    @Override
    public Integer call() {
        Home home = Home.ofUser();
        List<Finding> findings = new ArrayList<>();
        tell(findings, List.of(Finding.ok("version", Versions.line())), home);
        tell(findings, DrawingChecks.of(services.drawing()), home);
        Setup setup = preparation.prepare();
        tell(findings, checked("data", () -> dataChecks(setup.dataDir(), home)), home);
        tell(findings, checked("key", () -> KeyChecks.of(setup)), home);
        tell(findings, checked("service", () -> new ServiceChecks(services, setup).run()), home);
        return Finding.worst(findings).code();
    }

    private static List<Finding> dataChecks(Path dataDir, Home home) {
        return new DataChecks(dataDir, home).run();
    }

    /** What the user gave may be no path or no address; the other checks go on. */
    private static List<Finding> checked(String topic, Supplier<List<Finding>> checks) {
        try {
            return checks.get();
        } catch (CommandFailure e) {
            return List.of(Finding.fail(topic, e));
        }
    }

    /** At once, because the service may be slow. */
    private void tell(List<Finding> all, List<Finding> some, Home home) {
        all.addAll(some);
        some.forEach(finding -> services.out().println(home.hiddenIn(finding.line())));
        services.out().flush();
    }
}
