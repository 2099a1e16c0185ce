package app.contrail.cli;

import app.contrail.domain.ContestId;
import app.contrail.export.PlainText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line as a whole: from arguments to an exit code. Whatever ends a command is one line on stderr, never
 * a stack trace.
 */
public final class Program {
    private static final System.Logger LOG = System.getLogger(Program.class.getName());

    private final Services services;
    private @Nullable Path logFolder;

    public Program(Services services) {
        this.services = services;
    }

    /**
     * Carries out one command and blocks until it is done.
     *
     * @return the exit code, see {@link ExitCode}
     */
    public int run(String... arguments) {
        int code;
        try {
            code = commandLine().execute(arguments);
        } catch (RuntimeException | Error e) {
            code = unexpected(e);
        }
        if (services.out().checkError() && code == ExitCode.DONE.code()) {
            tell(ResultFile.NOT_ON_STDOUT);
            return ExitCode.LOCAL_DATA.code();
        }
        return code;
    }

    private CommandLine commandLine() {
        GlobalOptions options = new GlobalOptions();
        Preparation preparation = () -> prepare(options);
        CommandLine line = new CommandLine(new ContrailCommand(services, options, preparation))
                .addSubcommand(new DemoCommand(services, preparation))
                .addSubcommand(new ContestsCommand(services, preparation))
                .addSubcommand(new CollectCommand(services, preparation))
                .addSubcommand(new ExportCommand(services, preparation))
                .addSubcommand(new ReportCommand(services, preparation))
                .addSubcommand(new SnapshotCommand(services, preparation))
                .addSubcommand(new DoctorCommand(services, () -> read(options)))
                .addSubcommand(new RehearseCommand(services));
        return line.registerConverter(ContestId.class, reasoned(ContestId::new))
                .registerConverter(PictureSize.class, reasoned(PictureSize::parse))
                .registerConverter(PollEvery.class, reasoned(PollEvery::parse))
                .registerConverter(ExportSubject.class, reasoned(ExportSubject::parse))
                .registerConverter(TypedTime.class, reasoned(TypedTime::parse))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(services.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(services.err(), true, services.err().charset()))
                .setParameterExceptionHandler((wrong, arguments) -> misused(wrong))
                .setExecutionExceptionHandler((failure, command, result) -> failed(failure));
    }

    private Setup prepare(GlobalOptions options) {
        Setup setup = read(options);
        Path folder = setup.dataDir();
        if (services.openLog(folder)) {
            logFolder = folder;
        }
        return setup;
    }

    private Setup read(GlobalOptions options) {
        if (options.traceStartup) {
            services.traceStartup();
        }
        return Setup.read(options, services.environment(), services.defaultDataDir(), services.accountKeys());
    }

    private int failed(Exception failure) {
        return switch (failure) {
            case CommandFailure known -> {
                tell(known.sentence());
                yield known.exitCode().code();
            }
            default -> unexpected(failure);
        };
    }

    private int unexpected(Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "A command ended unexpectedly", failure);
        tell("Contrail stopped because of a mistake of its own; "
                + (logFolder == null
                        ? "run it again with a --data-dir that can be written, and report what its log says."
                        : "report it together with the log in " + logFolder + "."));
        return ExitCode.UNEXPECTED.code();
    }

    private int misused(ParameterException wrong) {
        tell(UsageText.of(wrong));
        return ExitCode.USAGE.code();
    }

    private void tell(String sentence) {
        services.err().println(PlainText.oneLine(sentence));
    }

    private static <T> ITypeConverter<T> reasoned(ITypeConverter<T> converter) {
        return text -> {
            try {
                return converter.convert(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        };
    }
}
