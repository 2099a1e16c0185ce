package app.contrail.cli;

import app.contrail.api.Connection;
import app.contrail.domain.ApiFailure;
import app.contrail.history.HistoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code contrail report}: one or two pages about a contest, to forward. */
@Command(
        name = "report",
        customSynopsis = {
            "contrail report --contest ID --out FILE.pdf [--from TIME] [--to TIME]",
            "                [--offline] [--unmasked] [OPTIONS]"
        },
        description = {
            "Writes one or two pages about a contest as PDF, to forward to a client.",
            "",
            "They show the contest as it was at the end of the period: totals and what changed, conversion, funnel,"
                    + " leaderboard, notes, and what was not recorded. Unless --offline is given, the contest is polled"
                    + " first, and what comes is recorded. If part of that fails, the report is written all the same,"
                    + " and the exit code is that of the worst failure.",
            "",
            "A TIME is a date (2026-11-01), a date and time on this computer's clock (2026-11-01T09:00), or one with Z"
                    + " or an offset (2026-11-01T09:00:00Z). Both ends belong to the period; a date as --to means the"
                    + " end of that day. The paper is A4, or Letter where that is usual."
        },
        footer = {
            "",
            "Example:  contrail report --contest clx1abc123def456 --from 2026-11-01 \\",
            "                          --out november.pdf"
        })
final class ReportCommand implements Callable<Integer> {
    private final Services services;
    private final Preparation preparation;

    @Mixin
    ContestOptions asked = new ContestOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file, which appears whole or not at all; its name ends in .pdf.")
    @Nullable Path out;

    @Mixin
    PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--unmasked",
            description = "Addresses of participants in clear, those in notes and in the title too.")
    boolean unmasked;

    ReportCommand(Services services, Preparation preparation) {
        this.services = services;
        this.preparation = preparation;
    }

    @Override
    public Integer call() {
        // Picocli has set it, because it is required.
        Path file = Objects.requireNonNull(out);
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            throw new CommandFailure(ExitCode.USAGE, "The report is a PDF file; end the name after --out in .pdf.");
        }
        period.check(services.clock());
        Setup given = preparation.prepare();
        Connection connection = asked.connection(given);
        try (OpenHistory history = services.history(given.dataDir(), given.baseUrl())) {
            ApiFailure worst = new LatestPoll(services, history.store(), asked.id()).keep(connection);
            write(
                    new ReportRequest(
                            asked.id(),
                            history.store(),
                            history.gapAfter(),
                            given.dataDir(),
                            period.first(services.clock()),
                            period.last(services.clock()),
                            !unmasked),
                    file);
            if (worst != null) {
                throw FailureText.aboutContest(worst);
            }
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.LOCAL_DATA, String.valueOf(e.getMessage()), e);
        }
        return ExitCode.DONE.code();
    }

    private void write(ReportRequest request, Path file) {
        try (Progress progress = services.progress(false)) {
            progress.now(() -> "Writing the report");
            new ResultFile(file, services).write(stream -> services.writeReport(request, stream));
        }
    }
}
