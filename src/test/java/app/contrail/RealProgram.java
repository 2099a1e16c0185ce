package app.contrail;

import app.contrail.cli.Program;
import app.contrail.testing.ProgramRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.LogManager;

/** The real program in this process, with an environment and a data folder of a test's own. */
final class RealProgram {
    private final Map<String, String> environment = new HashMap<>();
    private final Path dataDir;

    RealProgram(Path dataDir) {
        this.dataDir = dataDir;
        environment.put("CONTRAIL_DATA_DIR", dataDir.toString());
    }

    RealProgram with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    ProgramRun run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Composition services =
                new Composition(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)) {
                    @Override
                    public Map<String, String> environment() {
                        return environment;
                    }

                    // Of each run its own, because many runs in a minute would wait for one another.
                    @Override
                    Path cacheDir() {
                        return dataDir.resolveSibling("caches")
                                .resolve(UUID.randomUUID().toString());
                    }
                };
        int code;
        try {
            code = new Program(services).run(arguments);
        } finally {
            // What the end of the process does otherwise: the log file is complete and not locked any more.
            LogManager.getLogManager().reset();
        }
        return new ProgramRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
