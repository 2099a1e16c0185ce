package app.contrail.cli;

import app.contrail.api.Connection;
import app.contrail.domain.Contest;
import app.contrail.domain.Outcome;
import app.contrail.export.ContestsCsv;
import app.contrail.export.ContestsJson;
import app.contrail.export.ContestsText;
import app.contrail.export.ContestsWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code contrail contests}: what the team runs. */
@Command(
        name = "contests",
        customSynopsis = "contrail contests [--format text|csv|json] [--no-bom] [OPTIONS]",
        description = "Lists the team's contests.",
        footer = {"", "Example:  contrail contests --format csv > contests.csv"})
final class ContestsCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    private final Services services;
    private final Preparation preparation;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text for reading, with local times; csv or json for other programs, with UTC. Default: text.")
    Format format = Format.TEXT;

    @Option(names = "--no-bom", description = "CSV without the mark at its start by which spreadsheets know UTF-8.")
    boolean withoutByteOrderMark;

    ContestsCommand(Services services, Preparation preparation) {
        this.services = services;
        this.preparation = preparation;
    }

    @Override
    public Integer call() {
        Connection connection = preparation.prepare().connection();
        List<Contest> contests = switch (services.apiFor(connection).contests()) {
            case Outcome.Success<List<Contest>> success -> success.value();
            case Outcome.Failure<List<Contest>> failure ->
                throw FailureText.aboutTeam(failure.why(), connection.baseUrl());
        };
        new ResultFile(null, services).write(stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            writer().write(contests, out);
            out.flush();
        });
        return ExitCode.DONE.code();
    }

    private ContestsWriter writer() {
        return switch (format) {
            case TEXT -> new ContestsText(services.clock().getZone(), Locale.getDefault(Locale.Category.FORMAT));
            case CSV -> new ContestsCsv(!withoutByteOrderMark);
            case JSON -> new ContestsJson();
        };
    }
}
