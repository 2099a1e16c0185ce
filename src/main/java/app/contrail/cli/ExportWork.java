package app.contrail.cli;

import app.contrail.api.Connection;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.export.EntriesPart;
import app.contrail.export.ExportOrder;
import app.contrail.export.ExportRun;
import app.contrail.export.ExportSource;
import app.contrail.export.Panel;
import app.contrail.export.RosterChanges;
import app.contrail.history.RecordedView;
import app.contrail.roster.Roster;
import app.contrail.roster.RosterOutcome;
import app.contrail.roster.Rosters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One export, once its options are understood: asks the service for what is missing, and writes the file. */
final class ExportWork {
    private final Services services;
    private final ContestId contest;
    private final Setup given;
    private final @Nullable Connection connection;
    private final ExportFile file;
    private final List<String> notes = new ArrayList<>();
    private @Nullable ApiFailure worst;
    private String keptEntries = "";

    /** @param connection null to ask nothing */
    ExportWork(Services services, ContestId contest, Setup given, @Nullable Connection connection, ExportFile file) {
        this.services = services;
        this.contest = contest;
        this.given = given;
        this.connection = connection;
        this.file = file;
    }

    /**
     * Does it all.
     *
     * @param panel null for everything
     * @param orders given when all is asked, so that what came belongs to a period that ends now
     * @throws CommandFailure of what went worst, also where the file was written all the same
     */
    void run(@Nullable Panel panel, Function<OpenHistory, ExportOrder> orders) {
        try (OpenHistory history = services.history(given.dataDir(), given.baseUrl())) {
            if (panel != Panel.ENTRIES) {
                fails(new LatestPoll(services, history.store(), contest).keep(connection));
            }
            boolean wanted = panel == null || panel == Panel.ENTRIES;
            Rosters rosters = connection == null || !wanted ? null : services.rosters(connection, given.dataDir());
            EntriesPart entries = wanted ? entries(rosters) : notAsked();
            if (panel == Panel.ENTRIES && worst != null) {
                throw failure(worst);
            }
            write(history, orders.apply(history), entries);
            if (rosters != null && entries instanceof EntriesPart.Read) {
                rosters.written(contest);
            }
        }
        if (worst != null) {
            throw failure(worst);
        }
        if (!notes.isEmpty()) {
            services.err().println(String.join(" ", notes));
        }
    }

    private EntriesPart entries(@Nullable Rosters rosters) {
        if (rosters == null) {
            return new EntriesPart.Missing(
                    "Entries are not recorded, and the service was not asked because the export was made offline.");
        }
        Instant begun = services.clock().instant();
        return switch (new EntriesReading(services, rosters, contest).read()) {
            case RosterOutcome.Complete complete -> {
                note(complete.roster(), begun);
                yield new EntriesPart.Read(complete.roster());
            }
            case RosterOutcome.Failed failed -> {
                fails(failed.why());
                keptEntries = EntriesReading.kept(failed.kept());
                yield new EntriesPart.Missing(
                        "The service did not give all entries. " + FailureText.sentence(failed.why()));
            }
            case RosterOutcome.Cancelled ignored -> throw new IllegalStateException("It ends by itself");
        };
    }

    private void note(Roster roster, Instant begun) {
        if (roster.begunAt().isBefore(begun)) {
            notes.add("This went on with entries that an earlier export read from "
                    + roster.begunAt().truncatedTo(ChronoUnit.SECONDS) + " on.");
        }
        notes.addAll(RosterChanges.sentences(roster));
    }

    private static EntriesPart notAsked() {
        return new EntriesPart.Missing("Entries were not asked for.");
    }

    private void write(OpenHistory history, ExportOrder order, EntriesPart entries) {
        RecordedView view = new RecordedView(history.store(), contest);
        ExportSource source = new ExportSource(
                contest, given.baseUrl().origin(), history.store(), time -> view.at(time, history.gapAfter()), entries);
        ExportRun run = new ExportRun(source, services.clock());
        AtomicLong rows = new AtomicLong();
        try (Progress progress = services.progress(file.path() == null)) {
            progress.now(() ->
                    String.format(Locale.getDefault(Locale.Category.FORMAT), "Writing, %,d rows so far", rows.get()));
            new ResultFile(file.path(), services).write(stream -> run.write(order, stream, rows::lazySet));
        }
        if (rows.get() == 0 && order.panel() != null) {
            String nothing = NothingExported.sentence(order.panel(), history.store(), contest, order.period());
            notes.addAll(nothing == null ? List.of() : List.of(nothing));
        }
    }

    private void fails(@Nullable ApiFailure why) {
        if (why != null && (worst == null || FailureText.BY_GRAVITY.compare(why, worst) < 0)) {
            worst = why;
        }
    }

    private CommandFailure failure(ApiFailure why) {
        CommandFailure told = FailureText.aboutContest(why);
        return keptEntries.isEmpty() ? told : new CommandFailure(told.exitCode(), told.sentence() + keptEntries);
    }
}
