package app.contrail.cli;

import app.contrail.domain.Metric;
import app.contrail.domain.TotalsAt;
import app.contrail.export.ExportOrder;
import app.contrail.export.ExportPeriod;
import app.contrail.export.FileFormat;
import app.contrail.export.Panel;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code contrail export}: what was recorded, as a file for other programs. */
@Command(
        name = "export",
        customSynopsis = {
            "contrail export --contest ID --what WHAT [--format csv|xlsx|json] [--out FILE]",
            "                [--from TIME] [--to TIME] [--metric METRIC]",
            "                [--offline] [--unmasked] [--no-bom] [OPTIONS]"
        },
        description = {
            "Writes what is known about one contest into a file for other programs.",
            "",
            "WHAT is one of:",
            "",
            "  kpis         the totals, a row for each poll of the period",
            "  chart        what the chart shows of the period, a row for each bucket",
            "  funnel       from views to confirmed entries, at the end of the period",
            "  leaderboard  the newest one, at the end of the period",
            "  entries      all entries, as the service has them now",
            "  notes        what was noted in the period",
            "  gaps         when nothing was recorded in the period",
            "  everything   all of these, a file each, in a ZIP with a manifest",
            "",
            "Unless --offline is given, the contest is polled first, and what comes is recorded. If part of that"
                    + " fails, the file is written all the same, and the exit code is that of the worst failure.",
            "",
            "Entries are asked of the service a hundred at a time, which takes minutes for many. Ctrl+C ends that; what"
                    + " was read is kept for 24 hours, and the same command goes on from there.",
            "",
            "A TIME is a date (2026-11-01), a date and time on this computer's clock (2026-11-01T09:00), or one with Z"
                    + " or an offset (2026-11-01T09:00:00Z). Both ends belong to the period; a date as --to means the"
                    + " end of that day. Times in the file are in UTC.",
            "",
            "Addresses and phone numbers of participants are masked unless --unmasked is given, also an address that"
                    + " somebody gave as a name."
        },
        footer = {
            "",
            "Examples:  contrail export --contest clx1abc123def456 --what kpis \\",
            "                           --from 2026-11-01 --out november.xlsx",
            "           contrail export --contest clx1abc123def456 --what everything \\",
            "                           --out summer.zip"
        })
final class ExportCommand implements Callable<Integer> {
    private final Services services;
    private final Preparation preparation;

    @Mixin
    ContestOptions asked = new ContestOptions();

    @Option(names = "--what", paramLabel = "WHAT", required = true, description = "What of it, as listed above.")
    @Nullable ExportSubject what;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, xlsx or json. Default: as the name of --out ends, else csv; in a ZIP csv.")
    @Nullable FileFormat format;

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            defaultValue = "conversion",
            description =
                    "With chart and everything: views, entries, conversion, confirmed, bonus_actions or disqualified."
                            + " Default: conversion.")
    Metric metric = Metric.CONVERSION;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file, which appears whole or not at all; ends in .zip for everything. Default: stdout.")
    @Nullable Path out;

    @Mixin
    PeriodOptions period = new PeriodOptions();

    @Option(names = "--unmasked", description = "Addresses and phone numbers of participants in clear.")
    boolean unmasked;

    @Option(names = "--no-bom", description = "CSV without the mark at its start by which spreadsheets know UTF-8.")
    boolean withoutByteOrderMark;

    ExportCommand(Services services, Preparation preparation) {
        this.services = services;
        this.preparation = preparation;
    }

    @Override
    public Integer call() {
        ExportFile file = ExportFile.of(subject(), format, out, services.isOutWatched());
        requireWhatCanBeHad();
        requirePeriod();
        Setup given = preparation.prepare();
        ExportWork work = new ExportWork(services, asked.id(), given, asked.connection(given), file);
        Panel panel = subject().panel();
        try {
            services.workInterruptibly(() -> work.run(
                    panel,
                    history -> new ExportOrder(
                            panel, file.format(), period(history.store()), metric, !unmasked, !withoutByteOrderMark)));
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.LOCAL_DATA, String.valueOf(e.getMessage()), e);
        }
        return ExitCode.DONE.code();
    }

    private void requireWhatCanBeHad() {
        if (subject().panel() != Panel.ENTRIES) {
            return;
        }
        if (asked.isOffline()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "Entries are not recorded on this computer; leave --offline out to ask the service for them.");
        }
        if (period.from != null || period.to != null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--from and --to do not go with entries, which the service has only as they are now; leave them"
                            + " out.");
        }
    }

    private void requirePeriod() {
        Panel panel = subject().panel();
        if (period.from != null && (panel == Panel.LEADERBOARD || panel == Panel.FUNNEL)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--from does not go with a " + panel.word()
                            + ", of which there is one; use --to for an earlier one.");
        }
        period.check(services.clock());
    }

    private ExportPeriod period(HistoryStore history) {
        Clock clock = services.clock();
        Instant first = Objects.requireNonNullElse(period.first(clock), Instant.MIN);
        // What was recorded before the clock was set back is not left out.
        Instant newest =
                history.totalsBefore(asked.id(), Instant.MAX).map(TotalsAt::at).orElse(Instant.MIN);
        Instant now = clock.instant();
        Instant latest = newest.isAfter(now) ? newest : now;
        // What is to come is no part of the period: the newest bucket may not be over yet.
        Instant wanted = Objects.requireNonNullElse(period.last(clock), latest);
        Instant last = wanted.isAfter(latest) ? latest : wanted;
        return new ExportPeriod(first, last.isBefore(first) ? first : last);
    }

    private ExportSubject subject() {
        // Picocli has set it, because it is required.
        return Objects.requireNonNull(what);
    }
}
