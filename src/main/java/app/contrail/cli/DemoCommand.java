package app.contrail.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code contrail demo}: sample data, in the window or as a service for other programs. */
@Command(
        name = "demo",
        customSynopsis = {"contrail demo [--seed N] [OPTIONS]", "contrail demo --serve [--port N] [--seed N] [OPTIONS]"
        },
        description = {
            "Opens the window on sample data, or serves that data to other programs.",
            "",
            "The sample data come from a simulated service on this computer. In the window, two weeks of them are"
                    + " recorded already. No API key and no network are needed.",
            "",
            "With --serve only the simulated service runs. It prints its base URL and its key and ends on Ctrl+C."
        },
        footer = {"", "Example:  contrail demo --serve --port 8080"})
final class DemoCommand implements Callable<Integer> {
    private static final String USUAL_SEED = "20260401";
    private static final int HIGHEST_PORT = 65_535;

    private final Services services;
    private final Preparation preparation;

    @Option(names = "--serve", description = "Run only the simulated service, without a window.")
    boolean serve;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "With --serve: the port to listen on. Default: a free one.")
    @Nullable Integer port;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = USUAL_SEED,
            description = "The same number gives the same sample data.")
    long seed;

    DemoCommand(Services services, Preparation preparation) {
        this.services = services;
        this.preparation = preparation;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port != null && !serve) {
            throw new CommandFailure(ExitCode.USAGE, "--port goes with --serve; add --serve or leave --port out.");
        }
        int listenOn = port == null ? 0 : port;
        if (listenOn < 0 || listenOn > HIGHEST_PORT) {
            throw new CommandFailure(ExitCode.USAGE, "--port must be a number from 0 to " + HIGHEST_PORT + ".");
        }
        preparation.prepare();
        return serve ? serve(listenOn) : services.windows().openDemo(seed);
    }

    private int serve(int listenOn) throws InterruptedException {
        try (SampleServer server = start(listenOn)) {
            services.awaitInterrupt(() -> {
                services.out().println("base URL: " + server.baseUrl());
                services.out().println("key: " + server.key());
            });
        }
        return ExitCode.DONE.code();
    }

    private SampleServer start(int listenOn) {
        try {
            return services.startSampleService(listenOn, seed);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.SERVICE_FAILING,
                    "The simulated service cannot listen on port " + listenOn + "; choose another one with --port.",
                    e);
        }
    }
}
