package app.contrail.cli;

import app.contrail.api.Connection;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardAt;
import app.contrail.export.KpisCsv;
import app.contrail.export.LeaderboardCsv;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code contrail export}: what was recorded, as a file for other programs. */
@Command(
        name = "export",
        customSynopsis = {
            "contrail export --contest ID --what kpis|leaderboard [--out FILE]",
            "                [--from TIME] [--to TIME] [--offline] [--unmasked]",
            "                [--no-bom] [OPTIONS]"
        },
        description = {
            "Writes what was recorded about one contest as CSV.",
            "",
            "kpis has a row for each poll of the period; leaderboard is the newest one, or the newest until --to. Unless"
                    + " --offline is given, the contest is polled first, and what comes is recorded. If part of that"
                    + " fails, the file is written all the same, and the exit code is that of the worst failure.",
            "",
            "A TIME is a date (2026-11-01), a date and time on this computer's clock (2026-11-01T09:00), or one with Z"
                    + " or an offset (2026-11-01T09:00:00Z). Both ends belong to the period; a date as --to means the"
                    + " end of that day. Times in the file are in UTC."
        },
        footer = {
            "",
            "Example:  contrail export --contest clx1abc123def456 --what kpis \\",
            "                          --from 2026-11-01 --out november.csv"
        })
final class ExportCommand implements Callable<Integer> {
    enum What {
        KPIS,
        LEADERBOARD;

        /** @throws IllegalArgumentException with a reason for the user, if it is none */
        static What parse(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "kpis" -> KPIS;
                case "leaderboard" -> LEADERBOARD;
                default -> throw new IllegalArgumentException("there are kpis and leaderboard");
            };
        }
    }

    enum Format {
        CSV;

        /** @throws IllegalArgumentException with a reason for the user, if it is none */
        static Format parse(String text) {
            if (text.equalsIgnoreCase("csv")) {
                return CSV;
            }
            throw new IllegalArgumentException("there is csv only");
        }
    }

    private final Services services;
    private final Preparation preparation;

    @Option(names = "--contest", paramLabel = "ID", required = true, description = "The contest to export.")
    @Nullable ContestId contest;

    @Option(names = "--what", paramLabel = "WHAT", required = true, description = "kpis or leaderboard.")
    What what = What.KPIS;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", description = "csv, which is the default.")
    Format format = Format.CSV;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file, which appears whole or not at all. Default: stdout.")
    @Nullable Path out;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "With kpis: where the period begins. Default: with the first poll.")
    @Nullable TypedTime from;

    @Option(names = "--to", paramLabel = "TIME", description = "Where the period ends. Default: now.")
    @Nullable TypedTime to;

    @Option(names = "--offline", description = "Export without touching the network; needs no key.")
    boolean offline;

    @Option(names = "--unmasked", description = "Addresses of participants in clear.")
    boolean unmasked;

    @Option(names = "--no-bom", description = "Without the mark at its start by which spreadsheets know UTF-8.")
    boolean withoutByteOrderMark;

    ExportCommand(Services services, Preparation preparation) {
        this.services = services;
        this.preparation = preparation;
    }

    @Override
    public Integer call() {
        ZoneId zone = services.clock().getZone();
        Instant first = from == null ? Instant.MIN : from.first(zone);
        Instant last = to == null ? Instant.MAX : to.last(zone);
        if (from != null && what == What.LEADERBOARD) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--from does not go with a leaderboard, of which there is one; use --to for an earlier one.");
        }
        if (first.isAfter(last)) {
            throw new CommandFailure(ExitCode.USAGE, "--from is after --to; exchange them or leave one of them out.");
        }
        Setup given = preparation.prepare();
        // Asked for first, so that a missing key is said before anything is opened.
        Connection connection = offline ? null : given.connection();
        String note;
        try (OpenHistory history = services.history(given.dataDir(), given.baseUrl())) {
            ApiFailure worst = new PollFirst(services, id()).poll(connection, history.store(), "to export");
            note = export(history.store(), first, last);
            if (worst != null) {
                throw FailureText.aboutContest(worst);
            }
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.LOCAL_DATA, String.valueOf(e.getMessage()), e);
        }
        if (note != null) {
            services.err().println(note);
        }
        return ExitCode.DONE.code();
    }

    /** Returns what to tell the user about the file; null if that is nothing. */
    private @Nullable String export(HistoryStore history, Instant first, Instant last) {
        return switch (what) {
            case KPIS -> kpis(history, first, last);
            case LEADERBOARD -> leaderboard(history, last);
        };
    }

    private @Nullable String kpis(HistoryStore history, Instant first, Instant last) {
        AtomicLong rows = new AtomicLong();
        KpisCsv csv = new KpisCsv(!withoutByteOrderMark);
        try (Progress progress = services.progress(out == null)) {
            progress.now(() ->
                    String.format(Locale.getDefault(Locale.Category.FORMAT), "Writing, %,d rows so far", rows.get()));
            write(to -> csv.write(history, id(), first, last, to, rows::lazySet));
        }
        return rows.get() > 0 ? null : "No totals were recorded in that period; there is only a header row.";
    }

    private @Nullable String leaderboard(HistoryStore history, Instant last) {
        LeaderboardAt board = history.leaderboardBefore(id(), last).orElse(null);
        LeaderboardCsv csv = new LeaderboardCsv(!withoutByteOrderMark, !unmasked);
        write(to -> csv.write(id(), board, to));
        return board != null ? null : "No leaderboard was recorded until then; there is only a header row.";
    }

    private interface Content {
        /** Writes and flushes. */
        void writeTo(Writer to) throws IOException;
    }

    private void write(Content content) {
        Path file = out;
        if (file != null) {
            OutFile.write(file, stream -> inUtf8(stream, content));
            return;
        }
        try {
            inUtf8(services.out(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("stdout takes everything", e);
        }
    }

    @SuppressWarnings("resource") // closing the writer would close the caller's stream
    private static void inUtf8(OutputStream stream, Content content) throws IOException {
        content.writeTo(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private ContestId id() {
        // Picocli has set it, because it is required.
        return Objects.requireNonNull(contest);
    }
}
