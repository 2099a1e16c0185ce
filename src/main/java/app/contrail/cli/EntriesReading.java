package app.contrail.cli;

import app.contrail.domain.ContestId;
import app.contrail.roster.RosterOutcome;
import app.contrail.roster.RosterProgress;
import app.contrail.roster.Rosters;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads all entries of a contest, and tells meanwhile how far that is. */
final class EntriesReading {
    private final Services services;
    private final Rosters rosters;
    private final ContestId contest;

    EntriesReading(Services services, Rosters rosters, ContestId contest) {
        this.services = services;
        this.rosters = rosters;
        this.contest = contest;
    }

    /** @throws CommandFailure if the user asked to end it; what was read is kept for the next time */
    RosterOutcome read() {
        AtomicReference<@Nullable RosterProgress> reached = new AtomicReference<>();
        RosterOutcome outcome;
        try (Progress progress = services.progress(false)) {
            progress.now(() -> text(reached.get()));
            outcome = rosters.read(contest, now -> {
                reached.set(now);
                progress.now(() -> text(now));
            });
        }
        if (outcome instanceof RosterOutcome.Cancelled cancelled) {
            throw new CommandFailure(
                    ExitCode.INTERRUPTED, "The export was ended, and no file was written." + kept(cancelled.kept()));
        }
        return outcome;
    }

    /** What becomes of the entries that were read before it ended; empty if there are none. */
    static String kept(int entries) {
        if (entries == 0) {
            return "";
        }
        String what = entries == 1 ? "one entry that was read is" : count(entries) + " entries that were read are";
        return " The " + what + " kept for 24 hours; run the same command again to go on from there.";
    }

    private static String text(@Nullable RosterProgress now) {
        if (now == null) {
            return "Asking the service for entries";
        }
        Long total = now.total();
        return count(now.read()) + (total == null ? "" : " of " + count(total)) + " entries"
                + (now.again() ? ", going over them again" : "")
                + switch (now.waiting()) {
                    case RosterProgress.Waiting.ForAnswer ignored -> "";
                    case RosterProgress.Waiting.ForRoom ignored -> ", waiting for room in the request budget";
                    case RosterProgress.Waiting.AfterFailure ignored -> ", waiting to ask again after a failure";
                };
    }

    private static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.getDefault(Locale.Category.FORMAT))
                .format(number);
    }
}
